"""What is typed with the keys: how long it may be, which key does something now, and what it means."""

from __future__ import annotations

from typing import NamedTuple

from ..engine.change import Change
from ..engine.machine import Control
from ..engine.record import Record
from ..erip.tree import asked
from .controls import keypad
from .screens import FACES

DIGITS = "1234567890"


class Kind(NamedTuple):
    """longest: digits at most. least: Enter does something from so many on. point: kopecks can be typed."""

    words: str
    longest: int
    least: int = 1
    point: bool = False
    number: bool = False  # does not begin with a nought


KINDS: dict[str, Kind] = {
    "pin": Kind("pin", 4, least=4),
    "new_pin": Kind("pin", 4, least=4),
    "amount": Kind("amount", 4, number=True),
    "phone": Kind("phone", 9),
    "sum": Kind("amount", 6, point=True, number=True),
    "account": Kind("account", 10),
    "reading": Kind("reading", 6),
}


def kind(local: Record) -> Kind | None:
    """What is being typed on this screen, None where nothing is."""
    keys = FACES[local["screen"]].keys
    if keys == "account":
        return _of_field(local)
    return KINDS.get(keys)


def _of_field(local: Record) -> Kind:
    field = asked(local["path"], local["draft"])
    if field.sum:
        return KINDS["sum"]
    return (KINDS["reading"] if field.key == "reading" else KINDS["account"])._replace(longest=field.longest)


def keys(local: Record) -> tuple[Control, ...]:
    typed = kind(local)
    return () if typed is None else _keys(typed, local["entry"])


def _keys(typed: Kind, entry: str) -> tuple[Control, ...]:
    full = len(entry) >= typed.longest or entry[-3:-2] == "."
    digits = "" if full else DIGITS[:9] if typed.number and not entry else DIGITS
    point = typed.point and bool(entry) and "." not in entry and not full
    return keypad(typed.words, digits, point, bool(entry), len(entry) >= typed.least)


def press(change: Change, character: str) -> None:
    change.set(entry=change.local["entry"] + character, note="")


def clear(change: Change) -> None:
    change.set(entry="", note="")


def kopecks(entry: str) -> int:
    """ "50" -> 5000, "12.5" and "12,5" -> 1250."""
    rubles, _, rest = entry.replace(",", ".").partition(".")
    return int(rubles or 0) * 100 + int((rest + "00")[:2])
