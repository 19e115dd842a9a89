"""What all blocks of a lesson have in common: checks that wait until publication, and what is read aloud."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import blocks

from lessons.marked import count_words, spoken

MOST_WORDS = 25
READING = _("Чтение")
MACHINE = _("Тренажёр")
QUESTIONS = _("Вопросы")
STAFF = _("Для преподавателя")


class LessonBlock(blocks.StructBlock):
    """A block that checks itself at publication: a draft may be as unfinished as it likes."""

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if not getattr(self, "is_deferred_validation", False):
            faults = {name: ValidationError(str(fault)) for name, fault in self.faults(cleaned)}
            if faults:
                raise blocks.StructBlockValidationError(block_errors=faults)
        return cleaned

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """paper: the block is being printed."""
        return {"paper": False, **super().get_context(value, parent_context)}

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        """(field, sentence) for whatever must be put right before this can be published."""
        yield from ()

    def say(self, value: blocks.StructValue) -> str:
        """What is read aloud."""
        parts = (spoken(str(value.get(name) or "")) for name in ("heading", "body"))
        return "\n".join(part for part in parts if part)


class ShortBlock(LessonBlock):
    """A block that one screen shows: at most 25 words."""

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        number = count_words(self.say(value))
        if number > MOST_WORDS:
            yield self.longest_field(), too_long(number)

    def longest_field(self) -> str:
        return "body"


def too_long(number: int) -> str:
    return ngettext(
        "Здесь %(number)s слово, а на экране удобно прочитать %(most)s. Разделите на два блока.",
        "Здесь %(number)s слов, а на экране удобно прочитать %(most)s. Разделите на два блока.",
        number,
    ) % {"number": number, "most": MOST_WORDS}


def marked_text(label: Any, **options: Any) -> blocks.TextBlock:
    """A field for plain text with marks."""
    options.setdefault("help_text", _("{word:ключ|слово} объясняет слово, **слово** выделяет его."))
    return blocks.TextBlock(label=label, rows=3, **options)
