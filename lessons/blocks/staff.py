"""Blocks that are not part of the reading: the paper to take away, and notes learners never see."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lessons.blocks.base import STAFF, LessonBlock
from lessons.choices import NoteKind

CHECKED = re.compile(r"^(20\d\d)-(0[1-9]|1[0-2])\b")
GOOD_FOR_MONTHS = 6


def checked_month(text: str) -> datetime.date | None:
    """«2026-05, О. П.» -> the first of that month."""
    found = CHECKED.match(text)
    return datetime.date(int(found[1]), int(found[2]), 1) if found else None


def is_old(month: datetime.date) -> bool:
    today = timezone.localdate()
    return (today.year - month.year) * 12 + today.month - month.month > GOOD_FOR_MONTHS


class HandoutBlock(LessonBlock):
    heading = blocks.CharBlock(label=_("Заголовок"), required=False, max_length=80)
    body = blocks.TextBlock(label=_("Текст"), rows=8, help_text=_("Строки с «- » и «1. » станут списком."))

    class Meta:
        icon = "doc-full"
        label = _("Карточка на бумаге")
        description = _("Печатается вместе с уроком, чтобы вырезать и взять с собой.")
        group = STAFF
        template = "lessons/blocks/handout.html"
        preview_value = {
            "heading": _("У банкомата"),
            "body": _("1. Карта\n2. Деньги\n3. Чек"),
        }


class TrainerNoteBlock(LessonBlock):
    """Never on a learner's page: the renderer leaves it out, and a test looks for it."""

    kind = blocks.ChoiceBlock(label=_("О чём"), choices=NoteKind.choices)
    body = blocks.TextBlock(label=_("Текст"), rows=8, help_text=_("Строки с «- » и «1. » станут списком."))
    checked = blocks.CharBlock(
        label=_("Проверено"),
        required=False,
        max_length=60,
        help_text=_("Месяц и кем: «2026-05, О. П.». Пусто – ещё не проверено."),
    )

    def say(self, value: blocks.StructValue) -> str:
        return ""

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        if value.get("checked") and not checked_month(value["checked"]):
            yield "checked", _("Начните с года и месяца: 2026-05.")

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """expired: the facts were checked too long ago to be taught from."""
        context = super().get_context(value, parent_context)
        month = checked_month(value.get("checked") or "")
        context["expired"] = value.get("kind") == NoteKind.FACTS and month is not None and is_old(month)
        return context

    class Meta:
        icon = "user"
        label = _("Заметка преподавателю")
        description = _("План занятия, подготовка, факты. Учащиеся этого не видят.")
        group = STAFF
        template = "lessons/blocks/trainer_note.html"
        preview_value = {"kind": NoteKind.PREP, "body": _("- Распечатайте карточки."), "checked": ""}
