"""Blocks with a machine in them: a picture of one screen, and a task to do.

Whether a screen can be reached is asked of the solver at publication, not while somebody types.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lessons.blocks.base import MACHINE, LessonBlock, ShortBlock
from lessons.choices import SOURCE_LANGUAGE
from lessons.marked import spoken


class TaskBlock(blocks.FieldBlock):
    """Chooses a task; the value is its key, as in the lesson's file."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self._options = {"required": required, "help_text": help_text}
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.Field:
        from simulators.choosing import ScenarioField

        return ScenarioField(**self._options)

    def value_from_form(self, value: Any) -> str:
        """What the form sent is a key already; what its field has found is a task."""
        return getattr(value, "key", value) or ""

    def clean(self, value: str) -> str:
        """A draft keeps a task that is gone."""
        return value if getattr(self, "is_deferred_validation", False) else super().clean(value)

    def get_form_state(self, value: str) -> dict[str, Any] | None:
        return self.field.widget.get_value_data(value)

    class Meta:
        icon = "media"
        default = ""


class LiveScreenBlock(ShortBlock):
    scenario = TaskBlock(label=_("Задание"))
    reach = blocks.CharBlock(
        label=_("Экран"),
        max_length=60,
        help_text=_("Прибор и экран, например atm.amounts. Все экраны перечислены в описаниях приборов."),
    )
    caption = blocks.CharBlock(label=_("Подпись"), required=False, max_length=160)

    def say(self, value: blocks.StructValue) -> str:
        return spoken(value.get("caption") or "")

    def longest_field(self) -> str:
        return "caption"

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        from lessons.live_screens import faults_of_screens

        yield from super().faults(value)
        raw = [{"type": "screen", "id": "", "value": value}]
        match faults_of_screens(raw).get(""):
            case "reach":
                yield "reach", _("В этом задании до такого экрана не дойти.")
            case "scenario":
                yield "scenario", _("Такого задания нет.")

    def get_preview_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The machine is drawn there too, in the language of the one who chooses."""
        from lessons.live_screens import solved_now, stored_screen

        context = super().get_preview_context(value, parent_context)
        stored = solved_now(value["scenario"], value["reach"])
        kind, machine = stored_screen(stored).drawn(get_language() or SOURCE_LANGUAGE) if stored else ("", "")
        return {**context, "kind": kind, "machine": machine, "kinds": [kind] if kind else []}

    class Meta:
        icon = "desktop"
        label = _("Экран тренажёра")
        description = _("Настоящий экран тренажёра в нужном месте. Его находят при публикации.")
        group = MACHINE
        template = "lessons/blocks/screen.html"
        preview_value = {"scenario": "A03", "reach": "atm.amounts", "caption": _("Выберите сумму.")}


class LessonScenarioBlock(LessonBlock):
    scenario = TaskBlock(label=_("Задание"))
    required = blocks.BooleanBlock(
        label=_("Нужно, чтобы пройти урок"),
        required=False,
        default=True,
        help_text=_("Без отметки – «если останется время»."),
    )
    lead = blocks.CharBlock(label=_("Слова перед заданием"), required=False, max_length=200)

    def say(self, value: blocks.StructValue) -> str:
        return spoken(value.get("lead") or "")

    def get_preview_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The task by its name, which a page knows in its own language."""
        from simulators.models import Scenario

        task = Scenario.objects.filter(key=value["scenario"]).first()
        return {**super().get_preview_context(value, parent_context), "task": task}

    class Meta:
        icon = "media"
        label = _("Задание")
        description = _("Тренажёр: показ, с подсказками, без подсказок, итоговое задание.")
        group = MACHINE
        template = "lessons/blocks/scenario.html"
        preview_value = {"scenario": "A03", "required": True, "lead": _("Деньги здесь учебные.")}
