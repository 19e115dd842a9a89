"""Changing how the phone is locked: another pattern, another PIN, or none after a warning."""

from __future__ import annotations

from ....engine.machine import Control
from ... import pad
from ...app import PhoneChange, Sight
from ..lock import refuse
from . import texts

# Letters and lines that anybody draws first.
SIMPLE_PATTERNS = frozenset(
    shape
    for line in ("14789", "1235789", "12369", "1478", "123456789", "1234", "3578", "1235", "14563", "7415963")
    for shape in (line, line[::-1])
)
SIMPLE_PINS = frozenset(
    {digit * 4 for digit in "0123456789"}
    | {"0123456789"[n : n + 4] for n in range(7)}
    | {"9876543210"[n : n + 4] for n in range(7)}
)


def open_(change: PhoneChange) -> None:
    """Whoever wants to change the lock shows first that they can open it."""
    kind = change.app("lock")["kind"]
    change.go("settings_lock" if kind == "none" else f"settings_{kind}_old")


def check(change: PhoneChange, _: str) -> None:
    entry = change.local["entry"]
    if not entry:
        change.say("empty")
    elif entry == change.app("lock")["secret"]:
        change.put("lock", fails=0)
        change.go("settings_lock")
    else:
        refuse(change)


def choose(change: PhoneChange, kind: str) -> None:
    change.put("settings", draft="")
    change.go("settings_unlocked" if kind == "none" else f"settings_{kind}_new")


def next_(change: PhoneChange, _: str) -> None:
    kind, entry = _kind(change.local["screen"]), change.local["entry"]
    if len(entry) < pad.SHORTEST:
        change.say("short")
        return
    if entry in (SIMPLE_PATTERNS if kind == "pattern" else SIMPLE_PINS):
        change.go(change.local["screen"], f"simple_{kind}")
        change.tell("lock_simple", kind=kind)
        return
    change.put("settings", draft=entry)
    change.go(f"settings_{kind}_again")


def save(change: PhoneChange, _: str) -> None:
    kind, entry = _kind(change.local["screen"]), change.local["entry"]
    if entry != change.app("settings")["draft"]:
        change.go(change.local["screen"], "mismatch")
        change.tell("lock_mismatch", kind=kind)
        return
    change.put("settings", draft="")
    change.put("lock", kind=kind, secret=entry, fails=0, changed=True)
    change.go("settings_lock", "lock_changed")
    change.tell("lock_changed", kind=kind)


def keep(change: PhoneChange, _: str) -> None:
    change.go("settings_lock", "lock_kept")
    change.tell("lock_kept")


def drop(change: PhoneChange, _: str) -> None:
    change.put("lock", kind="none", secret="", fails=0)
    change.go("settings_lock", "lock_dropped")
    change.tell("lock_changed", kind="none")


def _kind(screen: str) -> str:
    return screen.split("_")[1]


def typing(sight: Sight, name: str) -> tuple[Control, ...]:
    """The keys of the screen, and the button that goes on with what was typed."""
    found = pad.keys(_kind(sight.local["screen"]), sight.local["entry"])
    return (*found, Control(name, "button", texts.LABELS[name], texts.WHY[name]))
