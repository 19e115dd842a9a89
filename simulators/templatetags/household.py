"""Tags for bills: the places on a paper bill, sums in a column, and which controls stand together."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import escape

from ..engine.machine import Control
from ..engine.text import Money
from ..words import say as say_in

register = template.Library()


@register.filter
def among(controls: Iterable[Control], names: str) -> list[Control]:
    """Those of the named ones that are offered, in the machine's own order."""
    wanted = set(names.split())
    return [control for control in controls if control.name in wanted]


@register.filter
def named(controls: Iterable[Control], beginning: str) -> list[Control]:
    """`screen.controls|named:"open:"`"""
    return [control for control in controls if control.name.startswith(beginning)]


@register.simple_tag
def bare_sum(sum_: Money) -> str:
    """A sum in a column that says above what it is: 39.90"""
    return f"{sum_.kopecks // 100}.{sum_.kopecks % 100:02}"


class SpotNode(template.Node):
    """A place on the bill: a button while something is to be found, marked once it was."""

    def __init__(self, device: FilterExpression, name: FilterExpression, nodelist: NodeList) -> None:
        self.device, self.name, self.nodelist = device, name, nodelist

    def render(self, context: Context) -> str:
        device, name = self.device.resolve(context), self.name.resolve(context)
        inner = self.nodelist.render(context)
        found = " is-found" if name in device.screen.facts.get("found", ()) else ""
        control = device.screen.control(f"spot:{name}")
        if control is None:
            return f'<span class="spot{found}">{inner}</span>'
        stage = context.get("stage")
        pointed = stage is not None and stage.pointed is not None and stage.pointed[:2] == (device.name, control.name)
        mark = " data-pointed" if pointed else ""
        label = escape(say_in(control.label, device.lang))
        return (
            f'<button type="submit" name="act" value="{device.name}/{control.name}" id="{device.name}-{control.name}"'
            f' class="spot{found}" data-kind="{control.kind}"{mark}>'
            f'<span class="visually-hidden">{label}: </span>{inner}</button>'
        )


@register.tag
def spot(parser: Parser, token: Token) -> SpotNode:
    """`{% spot device "account" %}…{% endspot %}`"""
    _, device, name = token.split_contents()
    body = parser.parse(("endspot",))
    parser.delete_first_token()
    return SpotNode(parser.compile_filter(device), parser.compile_filter(name), body)
