"""Dialing: the keys with digits, what was typed with them, and whose number that is."""

from __future__ import annotations

from functools import cache
from typing import Any

from ....engine.machine import Control
from ... import numbers
from ...app import Does, PhoneChange, Sight
from ..contacts import who
from . import flow, texts
from .keys import button, tabs

MOST_DIGITS = 13
KEYS = {**{digit: digit for digit in "123456789"}, "star": "*", "0": "0", "hash": "#"}
NAMES = {"star": texts.STAR, "hash": texts.HASH, "plus": texts.PLUS}


@cache
def pad(words: str) -> tuple[Control, ...]:
    return tuple(
        Control(f"key_{name}", "key", NAMES.get(name) or texts.DIGIT.with_params(digit=name), at="keypad", value=value,
                words=words, aside=name in NAMES or words == "tone")
        for name, value in KEYS.items()
    )  # fmt: skip


def keys(sight: Sight) -> tuple[Control, ...]:
    found = [*pad("phone"), button(sight, "call", texts.CALL, "keypad", commit=True)]
    entry = sight.local["entry"]
    if not entry:
        found.append(Control("key_plus", "key", texts.PLUS, at="keypad", value="+", words="phone", aside=True))
    else:
        found.append(Control("key_erase", "key", texts.ERASE, texts.WHY["erase"], at="keypad"))
    if not numbers.complaint(entry):
        found.append(button(sight, "save_number", texts.SAVE, "keypad"))
    return (*found, *tabs(sight))


def typed(sight: Sight) -> dict[str, Any]:
    entry = sight.local["entry"]
    known = who(sight, numbers.kept(entry))
    return {"typed": numbers.typed(entry), "known": known if known.known else None}


def _press(change: PhoneChange, digit: str) -> None:
    change.set(entry=(change.local["entry"] + digit)[:MOST_DIGITS])


def erase(change: PhoneChange, _: str) -> None:
    change.set(entry=change.local["entry"][:-1])


def call_typed(change: PhoneChange, _: str) -> None:
    wrong = numbers.complaint(change.local["entry"])
    if wrong in texts.NOTES:
        change.say(wrong)
    else:
        flow.dial(change, numbers.kept(change.local["entry"]))


def save_typed(change: PhoneChange, _: str) -> None:
    change.tell("contact_wanted", number=numbers.kept(change.local["entry"]))


def presses(*names: str) -> dict[str, Does]:
    values = {**KEYS, "plus": "+"}
    return {f"key_{name}": lambda change, _, value=values[name]: _press(change, value) for name in names}
