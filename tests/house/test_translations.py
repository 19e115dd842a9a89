"""Every text is in the catalogues, in Belarusian and English; Russian says its plurals."""

import ast
import re
from functools import cache
from pathlib import Path

import polib
import pytest

from cms.catalogues import APPS, LANGUAGES, WAGTAIL_WORDS, catalogue, catalogues, compiled, extract
from tests.house.tree import APPS as APPS_OF_OURS
from tests.house.tree import ROOT, files

# What a language is called in itself, on the buttons that choose it.
OWN_NAMES = {"English", "Русский", "Беларуская"}
SAYING = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
PLACE = re.compile(r"%\(\w+\)[sd]|(?<!%)%[sd]")
each_catalogue = pytest.mark.parametrize(("app", "language"), [(app, lang) for app in APPS for lang in LANGUAGES])
FILES = [file for app in (*APPS, WAGTAIL_WORDS) for file in catalogues(app)]
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))


@cache
def extracted(app: str) -> dict[tuple[str | None, str], polib.POEntry]:
    return {(entry.msgctxt, entry.msgid): entry for entry in extract(app)}


def kept(app: str, language: str) -> list[polib.POEntry]:
    file = catalogue(app, language)
    return entries_of(file) if file.exists() else []


def entries_of(file: Path) -> list[polib.POEntry]:
    return list(polib.pofile(str(file)))


def test_no_text_stands_inside_an_f_string():
    """What takes texts out of the source does not look in there."""
    hidden = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in files(".py", under=APPS_OF_OURS)
        for string in ast.walk(ast.parse(file.read_text()))
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING
    ]

    assert hidden == []


@each_catalogue
def test_every_text_of_the_source_is_in_the_catalogue(app, language):
    wanted = {key for key, entry in extracted(app).items() if language != "ru" or entry.msgid_plural}

    missing = wanted - {(entry.msgctxt, entry.msgid) for entry in kept(app, language)}

    assert sorted(text for context, text in missing) == []


@each_catalogue
def test_catalogue_keeps_nothing_that_the_source_no_longer_says(app, language):
    gone = {(entry.msgctxt, entry.msgid) for entry in kept(app, language)} - extracted(app).keys()

    assert sorted(text for context, text in gone) == [], "run: manage.py messages"


@each_catalogue
def test_no_text_is_untranslated_or_fuzzy(app, language):
    wanted = extracted(app)

    open_ones = [
        entry.msgid
        for entry in kept(app, language)
        if (entry.msgctxt, entry.msgid) in wanted and (not entry.translated() or "fuzzy" in entry.flags)
    ]

    assert open_ones == []


@each_file
def test_translations_keep_the_places_that_values_fill(file):
    wrong = []

    for entry in entries_of(file):
        places = set(PLACE.findall(entry.msgid + entry.msgid_plural))
        for text in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
            if text and not set(PLACE.findall(text)) <= places:
                wrong.append(entry.msgid)
            if text and not entry.msgid_plural and set(PLACE.findall(text)) != places:
                wrong.append(entry.msgid)

    assert wrong == []


@each_file
def test_compiled_catalogue_is_up_to_date(file):
    made = file.with_suffix(".mo")

    assert made.exists()
    assert made.read_bytes() == compiled(file), "run: make compile-messages"


@pytest.mark.parametrize("app", APPS)
def test_source_texts_are_russian(app):
    """A msgid in another language would be shown as it is on a Russian page."""
    wrong = [
        text
        for context, text in extracted(app)
        if text not in OWN_NAMES
        and re.search(r"[A-Za-z]{4}", re.sub(r"%\(\w+\)[sd]|<[^>]+>|&\w+;", "", text))
        and not re.search(r"[А-Яа-яЁё]", text)
    ]

    assert wrong == []


def test_belarusian_is_not_left_in_russian_letters():
    """Letters that Belarusian does not have: и, щ, ъ."""
    wrong = [
        f"{entry.msgid} -> {text}"
        for file in FILES
        if "/locale/be/" in str(file)
        for entry in entries_of(file)
        for text in ([entry.msgstr] if not entry.msgid_plural else entry.msgstr_plural.values())
        if text not in OWN_NAMES and re.search(r"[ищъИЩЪ]", re.sub(r"%\(\w+\)s|«Светлогорск\w*»", "", text))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_text_has_one_translation(language):
    """Django reads all catalogues into one: what is said differently needs a context of its own."""
    said: dict[tuple[str | None, str], dict[str, list[str]]] = {}
    for app in APPS:
        for entry in kept(app, language):
            text = entry.msgstr or str(entry.msgstr_plural)
            said.setdefault((entry.msgctxt, entry.msgid), {}).setdefault(text, []).append(app)

    assert {key: texts for key, texts in said.items() if len(texts) > 1} == {}
