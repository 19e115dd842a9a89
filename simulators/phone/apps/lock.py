"""The locked screen: what it shows to anybody, what opens it, and the pause after too many wrong tries.

Nothing is ever wiped: five wrong tries make a pause of half a minute, ten one of five minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ...engine.machine import Control, Event, Timer
from ...engine.scenario import ScenarioError
from ...engine.text import Text
from .. import pad
from ..app import App, Face, PhoneChange, Sight
from ..day import long_day

KINDS = ("none", "pin", "pattern")
PAUSES = {5: 30, 10: 300}  # wrong tries -> seconds
SOS_NUMBERS = ("101", "102", "103", "112")
SOS = Text("lock", "Позвонить: %(number)s")

LABELS: dict[str, Text] = {
    "swipe_up": Text("lock", "Провести вверх"),
    "unlock": Text("lock", "Готово"),
    "emergency": Text("lock", "Экстренный вызов"),
    "swipe_down": Text("lock", "Назад"),
}
WHY: dict[str, Text] = {
    "swipe_up": Text("lock", "Так открывают телефон."),
    "unlock": Text("lock", "Проверит, подходит ли набранное."),
    "emergency": Text("lock", "Скорую, пожарных и милицию вызывают без ПИН-кода."),
}
NOTES: dict[str, Text] = {
    "wrong_pin": Text("lock", "Неверный ПИН-код. Посмотрите на карточку."),
    "wrong_pattern": Text("lock", "Неверный узор. Посмотрите на карточку."),
    "no_guessing": Text("lock", "Пауза кончилась. Не угадывайте: посмотрите на карточку."),
    "empty": Text("lock", "Сначала наберите, потом «Готово»."),
    "practice_call": Text("lock", "Здесь учатся, вызов не пошёл. В беде звонят так же."),
}


@cache
def _button(name: str) -> Control:
    kind = "move" if name.startswith("swipe") else "button"
    at = "gesture:up" if name == "swipe_up" else "screen"
    return Control(name, kind, LABELS[name], WHY.get(name), at, aside=name == "emergency")


def swipe_up(change: PhoneChange, _: str) -> None:
    lock = change.app("lock")
    if lock["pause"]:
        change.go("lock_wait")
    elif lock["kind"] == "none":
        _unlock(change)
    else:
        change.go(f"lock_{lock['kind']}")


def _unlock(change: PhoneChange) -> None:
    change.put("lock", locked=False, fails=0)
    change.go(change.local["under"] or "home")
    change.set(under="")
    lock = change.app("lock")
    change.tell("unlocked", by=lock["kind"], changed=lock["changed"])


def try_secret(change: PhoneChange, _: str) -> None:
    lock, entry = change.app("lock"), change.local["entry"]
    if not entry:
        change.say("empty")
    elif entry == lock["secret"]:
        _unlock(change)
    else:
        refuse(change)


def refuse(change: PhoneChange) -> None:
    """Said on the screen that asked; too often in a row, and the phone locks itself for a while."""
    lock = change.app("lock")
    fails = lock["fails"] + 1
    kind, pause = lock["kind"], PAUSES.get(fails, 0)
    change.put("lock", fails=0 if fails >= max(PAUSES) else fails, pause=pause)
    change.tell("lock_wrong", fails=fails)
    if pause:
        change.put("lock", locked=True)
        change.go("lock_wait")
        change.timers["lock_pause"] = Timer(pause, deadline=False, beep=5)
        change.tell("lock_paused", seconds=pause)
    else:
        change.go(change.local["screen"], f"wrong_{kind}")


def _pause_over(change: PhoneChange) -> None:
    change.put("lock", pause=0)
    if change.local["screen"] == "lock_wait":
        change.go(f"lock_{change.app('lock')['kind']}", "no_guessing")


def _call_sos(change: PhoneChange, number: str) -> None:
    change.say("practice_call")
    change.tell("sos_called", number=number)


def _to_lock(change: PhoneChange, _: str) -> None:
    change.go("lock")


def _darkened(change: PhoneChange, event: Event) -> None:
    change.put("lock", locked=True)


def _lock(sight: Sight) -> tuple[Control, ...]:
    return (_button("swipe_up"),)


def _secret(sight: Sight) -> tuple[Control, ...]:
    typing = pad.keys(sight.app("lock")["kind"], sight.local["entry"])
    return (*typing, _button("unlock"), _button("emergency"), _button("swipe_down"))


def _secret_facts(sight: Sight) -> dict[str, Any]:
    entry, lock = sight.local["entry"], sight.app("lock")
    return {
        "typed": entry,
        "line": pad.line(entry) if lock["kind"] == "pattern" else "",
        "tries": _tries(lock["fails"]),
    }


def _tries(fails: int) -> int:
    """How many are left until the next pause; 0, nothing to say, before the first wrong one."""
    return min(tries for tries in PAUSES if tries > fails) - fails if fails else 0


def _wait(sight: Sight) -> tuple[Control, ...]:
    return (_button("emergency"), _button("swipe_down"))


@cache
def _sos_controls() -> tuple[Control, ...]:
    calls = (Control(f"sos:{number}", "button", SOS.with_params(number=number), at="list") for number in SOS_NUMBERS)
    return (*calls, _button("swipe_down"))


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    if facts["kind"] not in KINDS:
        raise ScenarioError(f"facts.phone.lock.kind: {facts['kind']!r} is none of {', '.join(KINDS)}")
    secret = "" if facts["kind"] == "none" else facts[facts["kind"]]
    return {
        "locked": facts["locked"],
        "kind": facts["kind"],
        "secret": secret,
        "fails": 0,
        "pause": 0,
        "changed": False,
    }


SECRET = {"unlock": try_secret, "emergency": lambda change, _: change.go("lock_sos"), "swipe_down": _to_lock}

LOCK = App(
    key="lock",
    label=Text("lock", "Блокировка экрана"),
    facts={"locked": False, "kind": "none", "pin": "2580", "pattern": "14789"},
    start=_start,
    faces={
        "lock": Face(
            None, _lock, {"swipe_up": swipe_up}, facts=lambda sight: {"day": long_day(sight.world["today"])}, bare=True
        ),
        "lock_pin": Face(None, _secret, pad.does("pin", **SECRET), facts=_secret_facts, keys=True, bare=True),
        "lock_pattern": Face(None, _secret, pad.does("pattern", **SECRET), facts=_secret_facts, keys=True, bare=True),
        "lock_wait": Face(None, _wait, {k: SECRET[k] for k in ("emergency", "swipe_down")}, bare=True),
        "lock_sos": Face(None, lambda sight: _sos_controls(), {"sos": _call_sos, "swipe_down": _to_lock}, bare=True),
    },
    hears={"screen_darkened": _darkened},
    timers={"lock_pause": _pause_over},
    notes=NOTES,
    countdown=lambda sight: "lock_pause" if sight.local["screen"] == "lock_wait" else "",
    on_home=False,
)
