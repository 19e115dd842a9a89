"""A new PIN: typed twice alike, and none that is easily guessed."""

from __future__ import annotations

from ..engine.change import Change
from ..engine.record import Record
from .session import go, is_stopped, refuse

STEPS_IN_ROW = ({1}, {-1})


def enter_new(change: Change) -> None:
    pin = change.local["entry"]
    reason = weakness(pin, change.local, change.world)
    if reason:
        change.tell("pin_refused", reason=reason)
        go(change, "pin_new", note=f"pin_{reason}")
    else:
        go(change, "pin_repeat", draft=(pin,))


def enter_repeat(change: Change) -> None:
    if change.local["entry"] != change.local["draft"][0]:
        change.tell("pin_mismatch")
        go(change, "pin_new", note="pin_mismatch", draft=())
    elif is_stopped(change):
        refuse(change, "stopped")
    else:
        _change(change)


def _change(change: Change) -> None:
    change.card(pin=change.local["entry"])
    change.tell("pin_changed")
    go(change, "pin_changed", draft=())


def weakness(pin: str, local: Record, world: Record) -> str:
    """Why a PIN is refused: same, birth, equal, sequence; "" where it is not."""
    if pin == world["card"]["pin"]:
        return "same"
    if pin == local["body"]["birth_year"]:
        return "birth"
    if len(set(pin)) == 1:
        return "equal"
    steps = {int(after) - int(before) for before, after in zip(pin, pin[1:], strict=False)}
    return "sequence" if steps in STEPS_IN_ROW else ""
