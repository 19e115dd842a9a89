"""Numbers, sums and short words with a hyphen stay on one line: «+375 00 000-00-21», «50.00 BYN», «ПИН-код».

Works on ready HTML, so that it holds for every text of a page, whoever wrote it. What is read, copied or searched for
stays as it was: only an element is put around it. The rest of the same text gets one too, since a flex box or a grid
would take a text with an element in its middle for several things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NUMBER = r"\+?\d+(?: [\d*]+)*(?:-[\d*]+)+"
ENDING = r"…\d+"
GROUPS = r"\d{1,3}(?: \d{3})+(?!\d)"
SUM = r"\d+(?:[.,]\d\d)?[ \u00a0](?:BYN|руб\w*|rubles?|коп\w*|кап\w*)"
HYPHENED = r"(?=[\w-]{3,12}(?![\w-]))[^\W_]+-[^\W_]+"
WHOLE = re.compile(rf"(?<![\w+-])(?:{SUM}|{NUMBER}|{ENDING}|{GROUPS}|{HYPHENED})(?![\w-])")
MAYBE = re.compile(r"\d[ \u00a0-]|\w-\w|…\d")  # quickly says no to nearly every text
# Where an element may not stand, or stands already.
SHUT = re.compile(r"(svg|textarea|title|option|script|style|bdi)\b")


def unbroken(html: str) -> str:
    return "<".join(_pieces(html.split("<")))


def _pieces(pieces: list[str]) -> Iterator[str]:
    """Each is the inside of a tag, and the text after it."""
    shut = ""
    for piece in pieces:
        tag, _, text = piece.partition(">")
        if shut:
            shut = "" if tag == shut else shut
        elif found := SHUT.match(tag):
            shut = f"/{found[1]}"
        if shut or not MAYBE.search(text) or not WHOLE.search(text):
            yield piece
        else:
            yield f"{tag}>{_kept_whole(text)}"


def _kept_whole(text: str) -> str:
    inner = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    marked = WHOLE.sub(r'<bdi class="unbroken">\g<0></bdi>', inner)
    return f"{before}{marked if WHOLE.fullmatch(inner) else f'<bdi>{marked}</bdi>'}{after}"
