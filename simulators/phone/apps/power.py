"""The phone's body: on and off, battery and charger, loudness and light.

A dark screen and a phone that is switched off look the same and are not: `on` tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ...engine.machine import Control, Event, Timer
from ...engine.text import Text
from ..app import App, Face, PhoneChange, Sight

LOUDEST = 4
LOW, VERY_LOW = 15, 5  # percent
BOOT = Timer(3, deadline=False)

LABELS: dict[str, Text] = {
    "hold_power": Text("power", "Держать кнопку питания"),
    "turn_off": Text("power", "Выключить"),
    "restart": Text("power", "Перезагрузить"),
    "stay_on": Text("power", "Отмена"),
    "low_ok": Text("power", "Понятно"),
}
WHY: dict[str, Text] = {
    "hold_power": Text("power", "Выключенный телефон включают долгим нажатием."),
    "stay_on": Text("power", "Телефон останется включённым."),
    "low_ok": Text("power", "Закрывает предупреждение."),
}
CHARGER = {
    False: Control(
        "charger", "button", Text("power", "Поставить на зарядку"), Text("power", "Зарядка рядом."), "charger"
    ),
    True: Control("charger", "button", Text("power", "Снять с зарядки"), at="charger"),
}
_HOLD = (Control("hold_power", "button", LABELS["hold_power"], WHY["hold_power"], aside=True),)
NOTES: dict[str, Text] = {
    "is_off": Text("power", "Телефон выключен. Держите кнопку дольше."),
    "empty": Text("power", "Батарея пустая. Нужна зарядка."),
}
NEWS: dict[str, Text] = {
    str(LOW): Text("power", "Осталось 15 %. Пора на зарядку."),
    str(VERY_LOW): Text("power", "Осталось 5 %. Телефон скоро выключится."),
}


def press_power(change: PhoneChange, _: str) -> None:
    """Wakes a dark phone to its lock, darkens a lit one; a phone that is off wants the key held."""
    if change.local["screen"] == "off":
        if not change.app("power")["on"]:
            change.say("is_off" if change.app("power")["battery"] else "empty")
            change.tell("power_pressed_off")
            return
        change.go("lock")
        change.tell("screen_lit")
    elif change.local["screen"] != "power_boot":
        _darken(change)


def _darken(change: PhoneChange) -> None:
    change.go("off")
    change.set(banner="")
    change.tell("screen_darkened")


def _go_out(change: PhoneChange) -> None:
    """A phone that was off begins at home."""
    _darken(change)
    change.set(came=(), under="")


def press_volume(change: PhoneChange, by: int) -> None:
    """The slider stays on the glass until the next thing is done."""
    volume = min(max(change.app("power")["volume"] + by, 0), LOUDEST)
    change.put("power", volume=volume)
    change.set(slider=True)
    change.tell("volume_changed", volume=volume)


def hold_power(change: PhoneChange, _: str) -> None:
    power = change.app("power")
    if power["on"]:
        change.visit("power_menu")
    elif power["battery"] or power["charging"]:
        _boot(change)
    else:
        change.say("empty")


def _boot(change: PhoneChange) -> None:
    change.put("power", on=True)
    change.go("power_boot")
    change.timers["boot"] = BOOT
    change.tell("power_turned_on")


def _booted(change: PhoneChange) -> None:
    change.go("lock")


def _turn_off(change: PhoneChange, _: str) -> None:
    change.put("power", on=False)
    change.tell("power_turned_off")
    _go_out(change)


def _restart(change: PhoneChange, _: str) -> None:
    _turn_off(change, "")
    _boot(change)


def _back(change: PhoneChange, _: str) -> None:
    """Close what lies over another screen."""
    came = change.local["came"]
    change.go(came[-1] if came else "home")
    change.set(came=came[:-1])


def plug(change: PhoneChange, _: str) -> None:
    charging = not change.app("power")["charging"]
    change.put("power", charging=charging)
    if charging:
        change.forget("power")
        change.tell("charging_begun")
    else:
        change.tell("charging_ended")


def _drained(change: PhoneChange, event: Event) -> None:
    """Script: the battery is down to so many percent."""
    percent = int(event.get("percent", LOW))
    if change.app("power")["charging"]:
        return
    change.put("power", battery=percent)
    if percent <= 0:
        change.put("power", on=False)
        _go_out(change)
    elif percent <= VERY_LOW and change.local["screen"] != "off":
        change.visit("power_low")
    elif percent <= LOW:
        change.notify("power", str(LOW))


def _later(change: PhoneChange, event: Event) -> None:
    """Something beside the phone took its time; the day is the world's."""
    change.set(clock=event.get("clock"))


def battery_control(sight: Sight) -> tuple[Control, ...]:
    """The charger that lies beside the phone, where the scenario has put one."""
    return (CHARGER[sight.app("power")["charging"]],) if sight.told("power")["charger"] else ()


@cache
def _buttons(*names: str) -> tuple[Control, ...]:
    return tuple(Control(name, "button", LABELS[name], WHY.get(name)) for name in names)


def hold_control() -> tuple[Control, ...]:
    """The long press as a button of its own, in the shade. Nobody's task needs it on a phone that is on."""
    return _HOLD


def _facts(sight: Sight) -> dict[str, Any]:
    return {"on": sight.app("power")["on"]}


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in ("on", "battery", "charging", "volume", "sound", "light")}


POWER = App(
    key="power",
    label=Text("power", "Батарея"),
    facts={
        "on": True,
        "battery": 64,
        "charging": False,
        "charger": False,  # whether one lies beside the phone
        "volume": 2,  # 0 to 4
        "sound": True,
        "light": 1,  # 0 dim, 1 bright
    },
    start=_start,
    faces={
        "off": Face(
            None,
            lambda sight: () if sight.app("power")["on"] else _buttons("hold_power"),
            {"hold_power": hold_power},
            facts=_facts,
            bare=True,
        ),
        "power_menu": Face(
            None,
            lambda sight: _buttons("turn_off", "restart", "stay_on"),
            {"turn_off": _turn_off, "restart": _restart, "stay_on": _back},
            bare=True,
        ),
        "power_boot": Face(None, lambda sight: (), bare=True),
        "power_low": Face(None, lambda sight: _buttons("low_ok"), {"low_ok": _back}, bare=True),
    },
    hears={"battery": _drained, "time_passed": _later},
    timers={"boot": _booted},
    notes=NOTES,
    notice=lambda sight, ref: NEWS[ref],
    opens=lambda change, ref: change.visit("settings_battery"),
    on_home=False,
)
