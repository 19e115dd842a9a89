"""Typing a secret with keys: digits of a PIN, dots of a pattern. The lock and the settings both ask for one.

Dots are numbered 1 to 9, row by row, as on the learner's card; a dot is used once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from ..engine.machine import Control
from ..engine.text import Text
from .app import Does, PhoneChange

LONGEST_PIN = 8
SHORTEST = 4
DIGIT = Text("pad", "%(digit)s")
DOT = Text("pad", "Точка %(digit)s")
ERASE = Text("pad", "Стереть")
WHY: dict[str, Text] = {
    "pin": Text("pad", "Цифры стоят на карточке."),
    "pattern": Text("pad", "Номера точек стоят на карточке."),
}


def keys(kind: str, entry: str) -> tuple[Control, ...]:
    """kind: pin | pattern, also the kind of word on the card. The last key typed is taken back, or all of a pattern."""
    offered = "0123456789" if kind == "pin" else "123456789"
    if kind == "pattern":
        offered = "".join(dot for dot in offered if dot not in entry)
    elif len(entry) >= LONGEST_PIN:
        offered = ""
    return _keys(kind, offered, bool(entry))


@cache
def _keys(kind: str, offered: str, filled: bool) -> tuple[Control, ...]:
    words = DIGIT if kind == "pin" else DOT
    found = [Control(f"key_{d}", "key", words.with_params(digit=d), WHY[kind], "pad", d, words=kind) for d in offered]
    if filled:
        found.append(Control("key_erase", "key", ERASE, at="pad"))
    return tuple(found)


def does(kind: str, **more: Does) -> Mapping[str, Does]:
    """What the keys do on a face with `keys=True`, and its other controls."""
    typing = {f"key_{digit}": _types(digit) for digit in "0123456789"}
    return {**typing, "key_erase": _erase if kind == "pin" else _clear, **more}


def _types(digit: str) -> Callable[[PhoneChange, str], None]:
    return lambda change, _: change.set(entry=change.local["entry"] + digit)


def _erase(change: PhoneChange, _: str) -> None:
    change.set(entry=change.local["entry"][:-1])


def _clear(change: PhoneChange, _: str) -> None:
    change.set(entry="")


def line(entry: str) -> str:
    """The drawn pattern as points of a polyline in a square of 90 by 90."""
    return " ".join(f"{15 + 30 * ((int(dot) - 1) % 3)},{15 + 30 * ((int(dot) - 1) // 3)}" for dot in entry)
