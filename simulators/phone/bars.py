"""What every screen of the phone has: keys of the case, the line on top, the keys for going back, the strip of news.

Layout "a" has round icons and keys in the order back, home, recent; layout "b" the other order and other icons.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..engine.machine import Control, Label
from ..engine.text import Text
from .app import App, Face, Sight
from .apps import marks, net, power

FACTS: Mapping[str, Any] = {
    "screen": "home",  # where the task begins
    "time": "10:24",
    "lang": "",  # ru | be | en; "" is the learner's own
    "faults": (),  # of payments: names of `erip.payment.FAULTS`, each strikes once
}
CASE: dict[str, Text] = {
    "power": Text("phone", "Кнопка питания"),
    "volume_up": Text("phone", "Громче"),
    "volume_down": Text("phone", "Тише"),
}
KEYS: dict[str, Text] = {
    "back": Text("phone", "Назад"),
    "home": Text("phone", "Домой"),
    "recent": Text("phone", "Открытые программы"),
    "shade": Text("phone", "Открыть шторку"),
}
ASIDE = frozenset({"volume_up", "volume_down", "recent", "dismiss"})
WHY: dict[str, Text] = {
    "power": Text("phone", "Боковая кнопка включает и гасит экран."),
    "volume_up": Text("phone", "Боковая кнопка делает звук громче."),
    "volume_down": Text("phone", "Боковая кнопка делает звук тише."),
    "back": Text("phone", "«Назад» возвращает на экран раньше."),
    "home": Text("phone", "«Домой» открывает главный экран."),
    "shade": Text("phone", "В шторке уведомления и быстрые кнопки."),
    "open_notice": Text("phone", "Здесь новое."),
}


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "screen": facts["screen"],
        "clock": facts["time"],  # moved on by what takes its time beside the phone: a journey
        "came": (),  # screens of other apps one came from, the last one last
        "under": "",  # what a dark or locked screen hides, and opening it shows again; "" is the home screen
        "recent": (),  # programs opened lately, the newest first
        "entry": "",  # digits typed with keys
        "note": "",
        "lang": facts["lang"],
        "faults": facts["faults"],
        "notices": (),  # (app, ref), the newest first
        "banner": "",  # "app:ref" of what is shown on top of the screen
        "slider": False,  # whether the loudness is shown
    }


def facts(sight: Sight, apps: Mapping[str, App]) -> dict[str, Any]:
    local = sight.local
    return {
        "time": local["clock"],
        "power": local["power"],
        "net": net.marks(sight),
        "font": local["settings"]["font"],
        "question": marks.question(sight),
        "answer": marks.answer(sight),
        "badge": len(local["notices"]),
        "notices": tuple((app, ref, apps[app].label, _words(sight, apps[app], ref)) for app, ref in local["notices"]),
        "banner": local["banner"],
        "slider": local["slider"],
    }


def _words(sight: Sight, app: App, ref: str) -> Label | None:
    return app.notice(sight, ref) if app.notice else None


def controls(sight: Sight, face: Face) -> tuple[Control, ...]:
    local = sight.local
    screen = local["screen"]
    banner = "" if screen == "shade" else local["banner"]
    found = _controls(face.bare, screen == "home", screen == "shade", banner, _only_dark(sight, face), face.stay)
    return (*found, *power.battery_control(sight))


def asked(sight: Sight, face: Face) -> tuple[Control, ...]:
    """What answers the phone's own question."""
    return () if face.bare else marks.mark_controls(sight)


def _only_dark(sight: Sight, face: Face) -> bool:
    """Whether the side key would darken a screen that a swipe shows again: nothing comes of it."""
    return not face.bare and sight.app("lock")["kind"] == "none"


@cache
def _controls(bare: bool, home: bool, shade: bool, banner: str, only_dark: bool, stay: bool) -> tuple[Control, ...]:
    found = [_control(name, words, "case", aside=only_dark and name == "power") for name, words in CASE.items()]
    if not bare:
        names = ["home", "recent"] if home else list(KEYS)[:3]
        found += [_control(name, KEYS[name], "bar", aside=stay) for name in names]
        found += power.hold_control() if shade else (_control("shade", KEYS["shade"], "top", aside=stay),)
    if banner and not bare:
        found.append(
            Control(f"open_notice:{banner}", "button", Text("phone", "Открыть новое"), WHY["open_notice"], "banner")
        )
        found.append(Control("dismiss", "button", Text("phone", "Убрать уведомление"), at="banner", aside=True))
    return tuple(found)


def _control(name: str, words: Text, at: str, *, aside: bool = False) -> Control:
    return Control(name, "button", words, WHY.get(name), at=at, aside=aside or name in ASIDE)
