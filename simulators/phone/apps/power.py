"""The phone's body: on and off, battery and charger, the keys of the case."""

from __future__ import annotations

from ...engine.machine import Control
from ...engine.text import Text
from ..app import App, Face, PhoneChange, Sight

LOUDEST = 7


def press_power(change: PhoneChange, _: str) -> None:
    """Wakes a dark phone to its lock, darkens a lit one."""
    screen = change.local["screen"]
    if screen == "off":
        change.go("lock")
        change.tell("screen_lit")
    else:
        change.go("off")
        change.set(came=(), banner="")
        change.tell("screen_darkened")


def press_volume(change: PhoneChange, by: int) -> None:
    volume = min(max(change.app("power")["volume"] + by, 0), LOUDEST)
    change.put("power", volume=volume)
    change.tell("volume_changed", volume=volume)


def _nothing(sight: Sight) -> tuple[Control, ...]:
    return ()


POWER = App(
    key="power",
    label=Text("phone", "Питание"),
    facts={"battery": 64, "charging": False, "volume": 4},
    start=lambda facts: {name: facts[name] for name in ("battery", "charging", "volume")},
    faces={"off": Face(None, _nothing, bare=True)},
    on_home=False,
)
