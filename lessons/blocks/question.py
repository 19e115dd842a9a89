"""Questions: one block for each kind, so that an author sees only what that kind needs."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lessons.blocks.base import MOST_WORDS, QUESTIONS, LessonBlock, too_long
from lessons.choices import QuestionKind
from lessons.marked import count_words, spoken
from lessons.questions import Asked, Choice, read_number


def _why() -> blocks.CharBlock:
    return blocks.CharBlock(label=_("Объяснение"), required=False, max_length=200)


class OptionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Ответ"), max_length=120)
    right = blocks.BooleanBlock(label=_("Верный"), required=False)
    why = blocks.CharBlock(label=_("Объяснение"), max_length=200, help_text=_("Увидит тот, кто выберет этот ответ."))


class ItemBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Шаг"), max_length=120)
    why = _why()


class PairBlock(blocks.StructBlock):
    left = blocks.CharBlock(label=_("Что"), max_length=80)
    right = blocks.CharBlock(label=_("Пара"), max_length=80)
    why = _why()


class NearBlock(blocks.StructBlock):
    answer = blocks.CharBlock(label=_("Число"), max_length=20)
    why = blocks.CharBlock(label=_("Объяснение"), max_length=200)


class QuestionBlock(LessonBlock):
    """What the five kinds share. `asked` is the question as it is asked, judged and frozen."""

    ask = blocks.CharBlock(label=_("Вопрос"), max_length=200)
    required = blocks.BooleanBlock(label=_("Нужен, чтобы пройти урок"), required=False, default=True)
    why = _why()

    kind = ""

    def asked(self, value: blocks.StructValue) -> Asked:
        return Asked(
            kind=self.kind,
            ask=value.get("ask") or "",
            why=value.get("why") or "",
            choices=tuple(self.choices(value)),
            **self.number(value),
        )

    def choices(self, value: blocks.StructValue) -> Iterator[Choice]:
        yield from ()

    def number(self, value: blocks.StructValue) -> dict[str, Any]:
        return {}

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        number = count_words(value.get("ask") or "")
        if number > MOST_WORDS:
            yield "ask", too_long(number)

    def say(self, value: blocks.StructValue) -> str:
        shown = self.asked(value).shown_choices
        return "\n".join([spoken(value.get("ask") or ""), *(spoken(choice.left or choice.text) for choice in shown)])

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["asked"] = self.asked(value)
        return context

    class Meta:
        icon = "help"
        group = QUESTIONS
        template = "lessons/blocks/question.html"


class _OptionsBlock(QuestionBlock):
    options = blocks.ListBlock(OptionBlock(), label=_("Ответы"), min_num=2, max_num=6)

    def choices(self, value: blocks.StructValue) -> Iterator[Choice]:
        for item in value["options"].bound_blocks:
            option = item.value
            yield Choice(item.id, option["text"], bool(option.get("right")), option.get("why") or "")

    def right_ones(self, value: blocks.StructValue) -> int:
        return sum(bool(option.get("right")) for option in value["options"])


class SingleBlock(_OptionsBlock):
    kind = QuestionKind.SINGLE

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        if self.right_ones(value) != 1:
            yield "ask", _("Верным должен быть ровно один ответ.")

    class Meta:
        label = _("Вопрос: один ответ")
        description = _("Один верный ответ, каждый ответ объясняется.")
        icon = "radio-full"
        preview_value = {
            "ask": _("Что забрать сначала?"),
            "required": True,
            "options": [
                {"text": _("Карту"), "right": True, "why": _("Да. Без карты деньги не снять.")},
                {"text": _("Деньги"), "right": False, "why": _("Банкомат сначала отдаёт карту.")},
            ],
        }


class SeveralBlock(_OptionsBlock):
    kind = QuestionKind.SEVERAL

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        if not self.right_ones(value):
            yield "ask", _("Отметьте хотя бы один верный ответ.")

    class Meta:
        label = _("Вопрос: несколько ответов")
        description = _("Верных ответов может быть несколько.")
        icon = "tasks"
        preview_value = {
            "ask": _("Когда карту лучше не вставлять?"),
            "required": True,
            "options": [
                {"text": _("Щель шатается"), "right": True, "why": _("На ней могла быть накладка.")},
                {"text": _("Экран тёмный"), "right": True, "why": _("Банкомат выключен.")},
                {"text": _("Щель зелёная"), "right": False, "why": _("Банкомат ждёт карту.")},
            ],
        }


class OrderBlock(QuestionBlock):
    items = blocks.ListBlock(ItemBlock(), label=_("Шаги в верном порядке"), min_num=2, max_num=6)
    kind = QuestionKind.ORDER

    def choices(self, value: blocks.StructValue) -> Iterator[Choice]:
        for item in value["items"].bound_blocks:
            yield Choice(item.id, item.value["text"], why=item.value.get("why") or "")

    class Meta:
        label = _("Вопрос: по порядку")
        description = _("Нажимать шаги в том порядке, в каком их делают. Показываются вперемешку.")
        icon = "order"
        preview_value = {
            "ask": _("Что сначала?"),
            "required": True,
            "items": [{"text": _("Карта")}, {"text": _("Деньги")}, {"text": _("Чек")}],
        }


class MatchBlock(QuestionBlock):
    pairs = blocks.ListBlock(PairBlock(), label=_("Пары"), min_num=2, max_num=6)
    kind = QuestionKind.MATCH

    def choices(self, value: blocks.StructValue) -> Iterator[Choice]:
        for item in value["pairs"].bound_blocks:
            yield Choice(item.id, item.value["right"], why=item.value.get("why") or "", left=item.value["left"])

    class Meta:
        label = _("Вопрос: найти пары")
        description = _("К каждому слову слева подобрать пару.")
        icon = "link"
        preview_value = {
            "ask": _("Что это значит?"),
            "required": True,
            "pairs": [
                {"left": _("Баланс"), "right": _("Сколько денег на карте")},
                {"left": _("Чек"), "right": _("Бумага о том, что сделано")},
            ],
        }


class NumberBlock(QuestionBlock):
    answer = blocks.CharBlock(label=_("Верное число"), max_length=20)
    unit = blocks.CharBlock(label=_("Единица"), required=False, max_length=20)
    near = blocks.ListBlock(NearBlock(), label=_("Частые неверные ответы"), required=False, default=[])
    kind = QuestionKind.NUMBER

    def number(self, value: blocks.StructValue) -> dict[str, Any]:
        near = tuple((item["answer"], item["why"]) for item in value.get("near") or ())
        return {"answer": value.get("answer") or "", "unit": value.get("unit") or "", "near": near}

    def faults(self, value: blocks.StructValue) -> Iterator[tuple[str, Any]]:
        yield from super().faults(value)
        if not read_number(value.get("answer") or ""):
            yield "answer", _("Здесь должно быть число, например 190 или 12.50.")

    class Meta:
        label = _("Вопрос: число")
        description = _("Ответ набирают цифрами. На частые ошибки есть своё объяснение.")
        icon = "decimal"
        preview_value = {
            "ask": _("Было 240 рублей, сняли 50. Сколько осталось?"),
            "required": True,
            "answer": "190",
            "unit": _("рублей"),
            "near": [],
        }
