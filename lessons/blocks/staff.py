"""Blocks that are not part of the reading: the paper to take away, and notes learners never see."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lessons.blocks.base import STAFF, LessonBlock
from lessons.choices import NoteKind


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

    class Meta:
        icon = "user"
        label = _("Заметка преподавателю")
        description = _("План занятия, подготовка, факты. Учащиеся этого не видят.")
        group = STAFF
        template = "lessons/blocks/trainer_note.html"
        preview_value = {"kind": NoteKind.PREP, "body": _("- Распечатайте карточки."), "checked": ""}
