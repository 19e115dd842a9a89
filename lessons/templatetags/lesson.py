"""Tags of lesson pages: authors' marks and addresses of cards."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from lessons import marked
from lessons.addresses import lesson_address
from lessons.cards import Lesson
from lessons.choices import MistakeKind
from lessons.illustrations import picture_path

register = template.Library()

SILENT_PLANK = '<li class="steps-walked__item" aria-hidden="true"><span class="steps-walked__plank{}"></span></li>'
WALKED, AHEAD = SILENT_PLANK.format(" steps-walked__plank--walked"), SILENT_PLANK.format("")
HERE = (
    '<li class="steps-walked__item">'
    '<span class="steps-walked__plank" role="img" aria-label="{}" aria-current="step"></span></li>'
)


@register.filter
def line(text: str, paper: bool = False) -> SafeString:
    """One line with its marks; on paper a word is not a link."""
    return marked.inline(str(text or ""), words=not paper)


@register.filter
def lines(text: str, paper: bool = False) -> SafeString:
    """Several lines with their marks: paragraphs and lists."""
    return marked.blocks(str(text or ""), words=not paper)


@register.filter
def unmarked(text: str) -> str:
    """The words alone, for a name that is heard: no marks, no link."""
    return marked.spoken(str(text or ""))


@register.filter
def drawn_key(key: str) -> str:
    """«pin_hand» -> "pictures/lessons/pin_hand" for `{% drawing %}`, or nothing when it has not been drawn."""
    return picture_path(key).removesuffix(".svg")


@register.simple_tag
def card_url(number: str, card: int = 0, chosen: Any = (), **marks: str) -> str:
    """`{% card_url lesson.number 3 %}`"""
    return lesson_address(number, card, chosen, **marks)


@register.simple_tag
def mistake_kinds() -> list[tuple[str, str]]:
    return MistakeKind.choices


@register.simple_tag
def steps_walked(lesson: Lesson, number: int) -> SafeString:
    """How far the lesson has come: one plank a card, told as «Шаг 3 из 15». Written here, since every card has it."""
    behind = number - 1 if number else 0
    here = [format_html(HERE, name) for plank, name in lesson.planks if plank == number]
    planks = [WALKED] * behind + here + [AHEAD] * (len(lesson.planks) - behind - len(here))
    return mark_safe(f'<ol class="steps-walked steps-walked__list">{"".join(planks)}</ol>')
