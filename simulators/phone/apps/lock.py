"""The locked screen: what it shows to anybody, and what opens it."""

from __future__ import annotations

from ...engine.machine import Control
from ...engine.text import Text
from ..app import App, Face, PhoneChange, Sight


def swipe_up(change: PhoneChange, _: str) -> None:
    change.go("home")
    change.put("lock", locked=False)
    change.tell("unlocked")


def _lock_controls(sight: Sight) -> tuple[Control, ...]:
    return (Control("swipe_up", "button", Text("phone", "Провести вверх"), at="gesture:up"),)


LOCK = App(
    key="lock",
    label=Text("phone", "Блокировка экрана"),
    facts={"kind": "none", "pin": "2580", "pattern": "14789"},
    start=lambda facts: {"locked": True},
    faces={"lock": Face(None, _lock_controls, {"swipe_up": swipe_up}, bare=True)},
    on_home=False,
)
