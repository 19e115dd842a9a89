"""The few marks authors write in plain text, and their two readings: for eyes and for ears.

`{word:pin|ПИН-код}` explains a word on tap, `{to:warm-up|разминку}` leads to another place of the site, `**важно**`
is bold, lines with "- " or "1. " are lists, and every other line is a paragraph. Everything else is escaped.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

WORD = re.compile(r"\{word:([a-z0-9_-]+)\|([^{}|]+)\}")


class Place(NamedTuple):
    """Where `{to:…}` leads. step: the one screen of a longer way; who did it is led back into the lesson."""

    name: str
    step: str = ""

    @property
    def address(self) -> str:
        return reverse(self.name, args=[self.step] if self.step else [])


PLACES = {"warm-up": Place("lessons:warmup"), "word": Place("lessons:warmup-step", "word")}
PLACE = re.compile(rf"\{{to:({'|'.join(PLACES)})\|([^{{}}|]+)\}}")
BOLD = re.compile(r"\*\*(.+?)\*\*")
BULLET = re.compile(r"^[-–•]\s+")
NUMBERED = re.compile(r"^\d+[.)]\s+")
THOUSANDS = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}\b)")
AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w)")


def inline(text: str, *, words: bool = True) -> SafeString:
    """One line with its marks. words: false on paper, where nothing can be tapped.

    A word's link leads to its meaning at the end of the card. A number keeps its thousands and its «рублей» on the
    same line.
    """
    html = BOLD.sub(r"<strong>\1</strong>", AFTER_NUMBER.sub("\u00a0", escape(text)))
    link = r'<a class="word" href="#word-\1">\2</a>' if words else r"\2"
    return mark_safe(PLACE.sub(_place if words else r"\2", WORD.sub(link, html)))


def _place(found: re.Match[str]) -> str:
    return f'<a href="{PLACES[found[1]].address}">{found[2]}</a>'


def led_back(html: SafeString, to: str) -> SafeString:
    """A place that is a single screen leads its reader on to the lesson's next card. to: "1.1-6"."""
    for place in filter(lambda place: place.step, PLACES.values()):
        html = html.replace(f'href="{place.address}"', f'href="{place.address}?after={to}"')
    return mark_safe(html)


def blocks(text: str, *, words: bool = True) -> SafeString:
    """Several lines: paragraphs and lists."""
    return mark_safe("".join(_parts(text, words)))


def _parts(text: str, words: bool) -> Iterator[str]:
    lines = [line.strip() for line in text.strip().splitlines()]
    for kind, group in groupby((line for line in lines if line), key=_kind):
        items = [inline(_bare(line), words=words) for line in group]
        if kind == "p":
            yield format_html_join("", "<p>{}</p>", ((item,) for item in items))
        else:
            inner = format_html_join("", "<li>{}</li>", ((item,) for item in items))
            yield format_html("<{0}>{1}</{0}>", mark_safe(kind), inner)


def _kind(line: str) -> str:
    if BULLET.match(line):
        return "ul"
    return "ol" if NUMBERED.match(line) else "p"


def _bare(line: str) -> str:
    return NUMBERED.sub("", BULLET.sub("", line))


def word_keys(text: str) -> set[str]:
    """The glossary words a text points to."""
    return {found[0] for found in WORD.findall(text)}


def spoken(text: str) -> str:
    """The text without marks, as it is read aloud; lines to fill in by hand are left out, «500 000» is one number."""
    plain = THOUSANDS.sub("", BOLD.sub(r"\1", PLACE.sub(r"\2", WORD.sub(r"\2", text))))
    lines = (_bare(line.strip()) for line in plain.splitlines())
    return "\n".join(re.sub(r"_{2,}", "", line).strip() for line in lines if line.strip(" _"))


def count_words(text: str) -> int:
    """Words as a reader counts them: a number is one, a dash is none."""
    return len(re.findall(r"[\w]+(?:[-’'.,:/][\w]+)*", spoken(text)))
