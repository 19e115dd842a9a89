"""Filters for the templates of machines: which controls go where, and notes one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

from ..engine.machine import Control, Label
from ..stage import Device

register = template.Library()


@register.filter
def lines(controls: Iterable[Control]) -> list[Control]:
    """Those that lie on the machine's own screen, beside it (skin a) or as touch fields (skin b), in reading order."""
    found = [control for control in controls if control.at.startswith(("side:", "screen:"))]
    return sorted(found, key=lambda control: (len(control.at), control.at))


@register.filter
def offers(controls: Iterable[Control], name: str) -> bool:
    return any(control.name == name for control in controls)


@register.filter
def each_note(notes: Iterable[tuple[int, int]]) -> list[str]:
    """((20, 2), (10, 1)) -> ["20", "20", "10"], so that every note is drawn and can be counted."""
    return [str(value) for value, count in notes for _ in range(count)]


@register.filter
def text_rows(controls: Iterable[Control]) -> int:
    """How many of the display's five rows the text may fill: down to the first line beside a side key.

    A touch screen has no rows; there 4 says that it shares the glass with fields.
    """
    rows = [int(control.at[-1]) if control.at.startswith("side:") else 4 for control in lines(controls)]
    return min(rows, default=5)


@register.filter
def places(filled: int, count: int) -> list[bool]:
    """2|places:4 -> [True, True, False, False]: the places of a PIN, filled ones first."""
    return [place < filled for place in range(count)]


@register.filter
def minutes(seconds: int) -> str:
    """A countdown as people read it: 1185 -> «19:45»; the last minute and a half in seconds."""
    return f"{seconds // 60}:{seconds % 60:02}" if seconds > 99 else str(seconds)


@register.filter
def speaking(device: Device, lang: str) -> Device:
    """The same device in the language that something on it was written in; unchanged where none is known."""
    return device._replace(lang=lang) if lang else device


@register.filter(name="is")
def is_(value: object, other: object) -> bool:
    """For `with back=slot|is:"back"`, where a tag cannot compare."""
    return value == other


@register.filter
def besides(controls: Iterable[Control], names: str) -> list[Control]:
    """All controls but the named ones and the ways to other places: what is left for the list of actions."""
    drawn = set(names.split())
    return [control for control in controls if control.name not in drawn and not control.name.startswith("go_to:")]


@register.filter
def leads(controls: Iterable[Control]) -> bool:
    """Whether there is anywhere else to go."""
    return any(control.name.startswith("go_to:") for control in controls)


@register.filter
def label_of(controls: Iterable[Control], name: str) -> Label | None:
    return next((control.label for control in controls if control.name == name), None)


@register.filter
def place_class(body: Mapping[str, Any]) -> str:
    """The classes of a machine's small picture: lit, dark or out of order, and whose it is."""
    marks = (body.get(mark, "") for mark in ("power", "bank", "face"))
    return " ".join(["place", *(f"place--{mark}" for mark in marks if mark)])
