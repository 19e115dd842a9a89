"""Blocks to read: one thought each."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from lessons.blocks.base import READING, LessonBlock, ShortBlock, marked_text
from lessons.illustrations import picture_choices
from lessons.marked import spoken


class TextBlock(ShortBlock):
    heading = blocks.CharBlock(label=_("Заголовок"), required=False, max_length=80)
    body = marked_text(_("Текст"))
    picture = blocks.ChoiceBlock(label=_("Рисунок"), choices=picture_choices, required=False)
    image = ImageChooserBlock(label=_("Своя картинка"), required=False)

    class Meta:
        icon = "pilcrow"
        label = _("Текст")
        description = _("Одна мысль в двух коротких предложениях, рядом рисунок.")
        group = READING
        template = "lessons/blocks/text.html"
        form_layout = blocks.BlockGroup(children=["heading", "body", "picture"], settings=["image"])
        preview_value = {
            "heading": _("ПИН-код"),
            "body": _("Четыре цифры к вашей карте. Их знаете только вы."),
            "picture": "pin_hand",
        }


class StepsBlock(ShortBlock):
    heading = blocks.CharBlock(label=_("Заголовок"), required=False, max_length=80)
    items = blocks.ListBlock(blocks.CharBlock(label=_("Шаг"), max_length=120), label=_("Шаги"), min_num=2, max_num=7)

    def say(self, value: blocks.StructValue) -> str:
        steps = (f"{number}. {spoken(item)}" for number, item in enumerate(value["items"], start=1))
        return "\n".join([spoken(value.get("heading") or ""), *steps]).strip()

    def longest_field(self) -> str:
        return "heading"

    class Meta:
        icon = "list-ol"
        label = _("Шаги")
        description = _("Что сделать, по порядку.")
        group = READING
        template = "lessons/blocks/steps.html"
        preview_value = {
            "heading": _("Снять деньги"),
            "items": [_("Вставьте карту"), _("Наберите ПИН-код"), _("Выберите сумму")],
        }


class WarningBlock(ShortBlock):
    heading = blocks.CharBlock(label=_("Заголовок"), required=False, max_length=80)
    body = marked_text(_("Текст"))

    class Meta:
        icon = "warning"
        label = _("Осторожно")
        description = _("То, из-за чего теряют деньги или карту. Спокойно, без запугивания.")
        group = READING
        template = "lessons/blocks/warning.html"
        preview_value = {"heading": _("Никому не говорите ПИН-код"), "body": _("Банк о нём не спрашивает.")}


class RememberBlock(ShortBlock):
    body = marked_text(_("Текст"))

    class Meta:
        icon = "thumbtack"
        label = _("Запомните")
        description = _("Одно правило, с которым уходят с занятия.")
        group = READING
        template = "lessons/blocks/remember.html"
        preview_value = {"body": _("Сначала карта, потом деньги, потом чек.")}


class WhereHelpBlock(LessonBlock):
    heading = blocks.CharBlock(label=_("Заголовок"), required=False, max_length=80)
    body = marked_text(_("Текст"))

    class Meta:
        icon = "help"
        label = _("Где помогут")
        description = _("Куда пойти или позвонить. Место для номеров своего города остаётся пустым.")
        group = READING
        template = "lessons/blocks/where_help.html"
        preview_value = {"heading": _("Где помогут"), "body": _("Телефон банка написан на банкомате.")}
