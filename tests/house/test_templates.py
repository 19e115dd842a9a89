"""Templates carry no style, no script and no handler, so that the content policy can be strict."""

import re

import pytest
from django.utils.translation.template import templatize

from tests.house.tree import APPS, files, name, place

TEMPLATES = files(".html", under=APPS)
COMMENT = re.compile(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
FORBIDDEN = {
    "an inline style": re.compile(r"<style\b|\sstyle\s*=\s*[\"']", re.IGNORECASE),
    "an inline script": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE),
    "a handler in an attribute": re.compile(r"<[a-z][^>]*?\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
    "javascript in an address": re.compile(r"javascript:", re.IGNORECASE),
}
# A browser would offer a real saved card or password there.
NO_PASSWORDS = re.compile(r"type=[\"']password|autocomplete=[\"'](?!off)", re.IGNORECASE)
CYRILLIC = re.compile(r"[А-Яа-яЁё]")


def without_comments(text: str) -> str:
    return COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template_has(what):
    found = []

    for file in TEMPLATES:
        text = without_comments(file.read_text(encoding="utf-8"))
        found += [place(file, text, match.start()) for match in FORBIDDEN[what].finditer(text)]

    assert found == []


def test_machines_never_invite_a_saved_password_or_card():
    found = []

    for file in files(".html", under=("simulators",)):
        text = without_comments(file.read_text(encoding="utf-8"))
        found += [place(file, text, match.start()) for match in NO_PASSWORDS.finditer(text)]

    assert found == []


def test_every_text_of_a_template_is_russian_at_the_source():
    texts = re.compile(r"gettext\(u?[\"'](.+?)[\"']\)|_\(u?[\"'](.+?)[\"']\)")

    wrong = [
        f"{name(file)}: {text}"
        for file in TEMPLATES
        for pair in texts.findall(templatize(file.read_text(encoding="utf-8"), origin=name(file)))
        for text in pair
        if text and re.search(r"[A-Za-z]{3}", re.sub(r"%\(\w+\)s|<[^>]+>", "", text)) and not CYRILLIC.search(text)
    ]

    assert wrong == []


def test_no_russian_word_stands_outside_the_catalogues():
    """Words between tags that no translation reaches would stay Russian on an English page."""
    translated = re.compile(r"{%\s*blocktrans(late)?\b.*?endblocktrans(late)?\s*%}|{%.*?%}|{{.*?}}", re.DOTALL)

    wrong = [
        f"{name(file)}: {match.group().strip()}"
        for file in TEMPLATES
        for match in re.finditer(
            r"[^\n<>]*[А-Яа-яЁё]{2,}[^\n<>]*",
            attributes_removed(translated.sub(" ", without_comments(file.read_text(encoding="utf-8")))),
        )
    ]

    assert wrong == []


def attributes_removed(text: str) -> str:
    """A button for another language names that language in its own words."""
    return re.sub(r"<(\w+)[^>]*\blang=\"(ru|be|en)\".*?</\1>", "<>", text, flags=re.DOTALL)
