"""Learners' cards as a PDF: A4, eight to a sheet, the secret on a part that is torn off.

A card says picture, number and code, and nothing about where or with whom something is learned.
The secret is known only in the moment it is given, so a card cannot be printed a second time.
"""

import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _
from django.utils.translation import override
from fontTools.ttLib import TTFont
from fpdf import FPDF

from people.choices import SecretKind
from people.learners import Card
from people.pictures import picture_name, picture_path
from people.secret import pictures_of

COLUMNS, ROWS = 2, 4
WIDTH, HEIGHT = 105.0, 74.25
# How much of the card stays when the secret is torn off. Nothing stands in the 8 mm that a printer may leave white.
KEPT = 62.0
INK, QUIET, LINE = (29, 43, 47), (67, 81, 87), (122, 116, 101)


def cards_pdf(cards: Sequence[Card]) -> bytes:
    pdf = FPDF(unit="mm", format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_title("Кладка")
    for name, style in (("golos-text-400", ""), ("golos-text-600", "B")):
        pdf.add_font("Golos", style, font_file(name))
    for card, left, top in placed(pdf, cards):
        with override(card.learner.language):
            draw_card(pdf, card, left, top)
    return bytes(pdf.output())


@cache
def font_file(name: str) -> str:
    """The site's own font, unpacked once beside the system's temporary files: PDF wants TrueType."""
    target = Path(tempfile.mkdtemp(prefix="kladka-font-")) / f"{name}.ttf"
    font = TTFont(finders.find(f"fonts/{name}.woff2"))
    font.flavor = None
    font.save(target)
    return str(target)


def placed(pdf: FPDF, cards: Sequence[Card]) -> Iterator[tuple[Card, float, float]]:
    for place, card in enumerate(cards):
        if place % (COLUMNS * ROWS) == 0:
            pdf.add_page()
            draw_cuts(pdf)
        row, column = divmod(place % (COLUMNS * ROWS), COLUMNS)
        yield card, column * WIDTH, row * HEIGHT


def draw_cuts(pdf: FPDF) -> None:
    """Thin lines where the sheet is cut, between cards only."""
    pdf.set_draw_color(*LINE)
    pdf.set_line_width(0.1)
    pdf.line(WIDTH, 0, WIDTH, ROWS * HEIGHT)
    for row in range(1, ROWS):
        pdf.line(0, row * HEIGHT, COLUMNS * WIDTH, row * HEIGHT)


def draw_card(pdf: FPDF, card: Card, left: float, top: float) -> None:
    learner = card.learner
    picture(pdf, learner.picture, left + 8, top + 9, 30)
    text(pdf, f"{picture_name(learner.picture)} {learner.number}", left + 8, top + 43, KEPT - 10, 16, bold=True)
    text(pdf, _("Код"), left + 8, top + 53, KEPT - 10, 9, colour=QUIET)
    text(pdf, learner.shown_code, left + 8, top + 57, KEPT - 10, 15, bold=True)
    draw_secret(pdf, card, left + KEPT, top)


def draw_secret(pdf: FPDF, card: Card, left: float, top: float) -> None:
    pdf.set_draw_color(*LINE)
    pdf.set_line_width(0.25)
    pdf.set_dash_pattern(dash=1.6, gap=1.4)
    pdf.line(left, top + 3, left, top + HEIGHT - 3)
    pdf.set_dash_pattern()
    by_pictures = card.kind == SecretKind.PICTURES
    title = _("Ваши рисунки по порядку") if by_pictures else _("Ваши цифры")
    text(pdf, title, left + 4, top + 8, WIDTH - KEPT - 12, 9, colour=QUIET)
    if by_pictures:
        for place, key in enumerate(pictures_of(card.secret)):
            row, column = divmod(place, 2)
            x, y = left + 4 + column * 16, top + 19 + row * 18
            text(pdf, str(place + 1), x, y - 1, 4, 8, colour=QUIET)
            picture(pdf, key, x + 2.5, y, 12)
    else:
        text(pdf, " ".join(card.secret), left + 4, top + 26, WIDTH - KEPT - 12, 22, bold=True)
    text(pdf, _("Запомните, оторвите и порвите"), left + 4, top + 54, WIDTH - KEPT - 12, 9, colour=QUIET)


def picture(pdf: FPDF, key: str, x: float, y: float, size: float) -> None:
    pdf.image(finders.find(picture_path(key)), x, y, size, size)


def text(
    pdf: FPDF, words: str, x: float, y: float, width: float, size: float, *, bold: bool = False, colour: Any = INK
) -> None:
    """A few words in lines of `width`; long ones are set a little smaller."""
    pdf.set_text_color(*colour)
    pdf.set_font("Golos", "B" if bold else "", size)
    while size > 8 and max(map(pdf.get_string_width, words.split() or [""])) > width:
        size -= 1
        pdf.set_font_size(size)
    pdf.set_xy(x, y)
    pdf.multi_cell(width, size * 0.42, words, align="L")
