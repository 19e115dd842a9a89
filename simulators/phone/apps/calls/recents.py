"""What calls there were, and one line of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Control
from ....engine.text import Text
from ...app import Does, PhoneChange, Sight
from ..contacts import Who, who
from . import flow, texts
from .keys import button, name, tabs


def lines(sight: Sight) -> tuple[Control, ...]:
    found: list[Control] = []
    for at, (number, _, _) in enumerate(sight.app("calls")["log"]):
        person = name(sight, number)
        found.append(button(sight, f"log:{at}", texts.ABOUT.with_params(who=person), "log"))
        found.append(button(sight, f"call_log:{at}", texts.CALL_TO.with_params(who=person), "log", commit=True))
    return (*found, *tabs(sight))


def line_facts(sight: Sight) -> dict[str, Any]:
    rows = enumerate(sight.app("calls")["log"])
    return {"log": tuple((f"log:{at}", f"call_log:{at}", *_row(sight, entry)) for at, entry in rows)}


def _row(sight: Sight, entry: tuple[str, str, str]) -> tuple[Who, str, Text, str]:
    number, how, time = entry
    return who(sight, number), how, texts.HOW[how], time


def open_line(change: PhoneChange, at: str) -> None:
    change.put("calls", open=int(at))
    change.go("calls_entry")


def call_line(change: PhoneChange, at: str) -> None:
    flow.dial(change, change.app("calls")["log"][int(at)][0])


def entry(sight: Sight) -> tuple[Control, ...]:
    number = _looked_at(sight)[0]
    found = [button(sight, "call", texts.CALL, "deed", commit=True), button(sight, "write", texts.WRITE, "deed")]
    if not who(sight, number).known:
        found.append(button(sight, "save_number", texts.SAVE, "deed"))
    return tuple(found)


def _looked_at(sight: Sight) -> tuple[str, str, str]:
    state = sight.app("calls")
    return state["log"][state["open"]]


def entry_facts(sight: Sight) -> dict[str, Any]:
    return {"entry": _row(sight, _looked_at(sight))}


ENTRY: Mapping[str, Does] = {
    "call": lambda change, _: flow.dial(change, _looked_at(change.sight)[0]),
    "write": lambda change, _: change.tell("sms_wanted", number=_looked_at(change.sight)[0]),
    "save_number": lambda change, _: change.tell("contact_wanted", number=_looked_at(change.sight)[0]),
}
