"""Tags for machines' templates: controls as buttons, and texts in the device's own language.

A machine's template may ask for any control on any screen: what the screen does not offer is drawn disabled.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ..drawing import private_mark
from ..engine.filling import shown_value
from ..stage import Device
from ..words import say as say_in

register = template.Library()
UNSAID = "«…»"  # stands for private text that is not there any more


@register.simple_tag(takes_context=True)
def say(context: Context, said: Any) -> SafeString:
    """`{% say control.label %}`: in the language of `device` where there is one, else of the page."""
    device = context.get("device")
    return conditional_escape(say_in(said, device.lang if device else context["page_lang"]))


@register.simple_tag(takes_context=True)
def tell(context: Context, said: Any) -> SafeString:
    """`{% tell trap.say.text %}`: in the language of the page, also inside a device."""
    return conditional_escape(say_in(said, context["page_lang"]))


@register.simple_tag(takes_context=True)
def explain(context: Context, device: Device) -> list[tuple[str, str]]:
    """`{% explain device as lines %}`: what its screen says, and the same in the language of the page."""
    lines = {say_in(each, device.lang): say_in(each, context["page_lang"]) for each in device.says}
    return [(written, meant) for written, meant in lines.items() if written != meant]


class ControlNode(template.Node):
    def __init__(self, device: FilterExpression, name: FilterExpression, extra: dict[str, Any], body: NodeList) -> None:
        self.device, self.name, self.extra, self.nodelist = device, name, extra, body

    def render(self, context: Context) -> str:
        device, name = self.device.resolve(context), self.name.resolve(context)
        extra = {key: value.resolve(context) for key, value in self.extra.items()}
        offered = device.screen.control(name)
        stage = context.get("stage")
        label = say_in(offered.label if offered else extra.get("label"), device.lang)
        parts = [f'<button type="submit" name="act" value="{device.name}/{name}" id="{device.name}-{name}"']
        if css := extra.get("class"):
            parts.append(f' class="{escape(css)}"')
        if label:
            parts.append(f' aria-label="{escape(label)}"')
        if offered:
            parts.append(f' data-at="{offered.at}" data-kind="{offered.kind}"')
        else:
            parts.append(" disabled" if label or self.nodelist else ' disabled aria-hidden="true"')
        if stage is not None and stage.pointed is not None and stage.pointed[:2] == (device.name, name):
            parts.append(" data-pointed")
        return f"{''.join(parts)}>{self.nodelist.render(context)}</button>"


@register.tag
def control(parser: Parser, token: Token) -> ControlNode:
    """`{% control device "take_card" class="atm__slot" %}…{% endcontrol %}`; `label=` names it while not offered."""
    _, device, name, *rest = token.split_contents()
    extra = token_kwargs(rest, parser)
    if rest:
        raise template.TemplateSyntaxError(f"control: cannot read {rest[0]!r}")
    body = parser.parse(("endcontrol",))
    parser.delete_first_token()
    return ControlNode(parser.compile_filter(device), parser.compile_filter(name), extra, body)


@register.simple_tag(takes_context=True)
def typed(context: Context, device: Any, name: str, css: str = "", **extra: Any) -> SafeString:
    """The input that goes with a control of kind typed or private; nothing where it is not offered.

    `{% typed device "number" "phone__field" enter="save" mode="numeric" hint=text rows=3 hidden=True %}`. enter: the
    control that Enter presses. mode: which keys a real telephone shows. hint: a `Text` that stands in the empty field.
    rows: a field of so many lines. hidden: dots instead of letters, for passwords. list: the id of a `datalist`.
    """
    offered, stage = device.screen.control(name), context.get("stage")
    if offered is None:
        return SafeString("")
    place = f"{device.name}/{name}"
    value = shown_value(stage.play, device.name, offered) if stage else offered.value
    if stage is not None and offered.kind == "private" and offered.value:
        value = private_mark(place) if stage.for_all else value or (UNSAID if stage.still else "")
    attributes = {
        "name": f"value:{place}",
        "id": f"{device.name}-{name}-value",
        "class": f"{css} is-hidden-text" if extra.get("hidden") else css,
        "aria-label": say_in(offered.label, device.lang),
        "placeholder": say_in(extra.get("hint"), device.lang),
        "inputmode": extra.get("mode", ""),
        "list": extra.get("list", ""),
        "data-enter": f"{device.name}/{extra['enter']}" if "enter" in extra else "",
        "data-kind": offered.kind,
        "maxlength": "200",
        "autocomplete": "off",
        "autocapitalize": "off",
        "spellcheck": "false",
        "translate": "no",
    }
    if stage is not None and stage.pointed is not None and stage.pointed[:2] == (device.name, name):
        attributes["data-pointed"] = "1"
    said = " ".join(f'{key}="{escape(text)}"' for key, text in attributes.items() if text)
    if rows := extra.get("rows"):
        return mark_safe(f'<textarea {said} rows="{rows}">{escape(value)}</textarea>')
    return mark_safe(f'<input {said} value="{escape(value)}">')


@register.simple_tag(takes_context=True)
def private(context: Context, device: Any, name: str) -> SafeString:
    """What was typed into a private control before, as long as the attempt is open; «…» ever after."""
    stage, place = context["stage"], f"{device.name}/{name}"
    text = private_mark(place, UNSAID) if stage.for_all else dict(stage.play.private).get(place, "")
    return escape(text) if text else SafeString(UNSAID)


@register.simple_tag
def lesson_url(lesson: str) -> str:
    """Where «К уроку» leads: the lesson, or the start page for a play that belongs to none."""
    return _lesson_url(lesson, get_language() or "ru")


@lru_cache(maxsize=512)
def _lesson_url(lesson: str, language: str) -> str:
    """language: a part of the cache's key, since addresses carry it."""
    try:
        return reverse("lessons:lesson", args=[lesson]) if lesson else reverse("cms:start")
    except NoReverseMatch:
        return reverse("cms:start")
