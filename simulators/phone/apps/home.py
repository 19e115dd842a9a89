"""The home screen with the icons, what was opened lately, and the shade with the news and the quick switches.

A scenario may say which programs there are (`[facts.phone.home] apps`), and which of them and of the switches are on
anybody's way (`way`): the others can be opened all the same, only advice is looked for without them. A program that is
put on the phone later appears by itself: whoever puts it there tells `app_installed` (app), or `app_removed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ...engine.machine import Control, Event
from ...engine.scenario import ScenarioError
from ...engine.text import Text
from ..app import App, Face, PhoneChange, Sight
from .gallery.album import can_bring_back
from .net import QUICK, quick_controls, switch
from .net.texts import NOTES

# Layout "b" sorts its icons another way.
OTHER_ORDER = ("settings", "browser", "maps", "store", "bank", "operator", "mail", "gallery", "camera", "messenger")
DOCK = ("calls", "sms", "messenger")  # the row at the foot, where the phone has them
MOST_RECENT = 4
WHY = Text("phone", "Значок открывает программу.")


def _programs() -> dict[str, App]:
    """Asked late: this app is one of them."""
    from . import APPS

    return {app.key: app for app in APPS if app.on_home}


def installed(sight: Sight) -> tuple[str, ...]:
    """The programs of this phone, in the order of layout "a"."""
    return sight.app("home")["apps"]


def open_app(change: PhoneChange, key: str) -> None:
    change.set(came=())
    before = (known for known in change.local["recent"] if known != key)
    change.set(recent=(key, *before)[:MOST_RECENT])
    change.go(_programs()[key].first)
    change.tell("app_opened", app=key)


def _icons(sight: Sight) -> tuple[Control, ...]:
    """Where a photo was deleted, the gallery brings it back: then it is on everybody's way."""
    way = sight.told("home")["way"]
    return _of(installed(sight), sight.skin, (*way, "gallery") if way and can_bring_back(sight) else way)


@cache
def _of(keys: tuple[str, ...], skin: str, way: tuple[str, ...]) -> tuple[Control, ...]:
    programs = _programs()
    order = keys if skin == "a" else sorted(keys, key=lambda key: (OTHER_ORDER + keys).index(key))
    return tuple(
        Control(
            f"open:{key}",
            "button",
            programs[key].label,
            WHY,
            at="dock" if key in DOCK else "icon",
            aside=bool(way) and key not in way,
        )
        for key in order
    )


def _home_facts(sight: Sight) -> dict[str, Any]:
    return {"dock": any(key in DOCK for key in installed(sight))}


def _recent(sight: Sight) -> tuple[Control, ...]:
    programs = _programs()
    return tuple(
        Control(f"open:{key}", "button", programs[key].label, WHY, at="recent") for key in sight.local["recent"]
    )


def _recent_facts(sight: Sight) -> dict[str, Any]:
    return {"any": bool(sight.local["recent"])}


def _shade(sight: Sight) -> tuple[Control, ...]:
    return (*quick_controls(sight), *_news(sight.local["notices"]))


@cache
def _news(notices: tuple[tuple[str, str], ...]) -> tuple[Control, ...]:
    return tuple(
        Control(f"open_notice:{app}:{ref}", "button", Text("phone", "Открыть новое"), at="news") for app, ref in notices
    )


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    programs = _programs()
    strange = sorted({*facts["apps"], *facts["way"]} - programs.keys() - QUICK.keys())
    if strange:
        raise ScenarioError(f"facts.phone.home: there is no program {strange[0]}; there are {', '.join(programs)}")
    strange = sorted(set(facts["quick"]) - QUICK.keys())
    if strange:
        raise ScenarioError(f"facts.phone.home.quick: there is no switch {strange[0]}; there are {', '.join(QUICK)}")
    given = facts["apps"] or tuple(key for key, app in programs.items() if not app.later)
    apps = tuple(key for key in programs if key in given)
    return {"apps": apps}


def _put(change: PhoneChange, event: Event) -> None:
    key, kept = event.get("app"), installed(change.sight)
    if key in _programs():
        change.put("home", apps=tuple(known for known in _programs() if known in kept or known == key))


def _taken_off(change: PhoneChange, event: Event) -> None:
    key = event.get("app")
    change.put("home", apps=tuple(known for known in installed(change.sight) if known != key))
    change.set(recent=tuple(known for known in change.local["recent"] if known != key))


HOME = App(
    key="home",
    label=Text("phone", "Главный экран"),
    facts={"apps": (), "quick": ("wifi", "data", "airplane", "sound"), "way": ()},
    start=_start,
    faces={
        "home": Face(None, _icons, {"open": open_app}, facts=_home_facts),
        "recent": Face(Text("phone", "Открытые программы"), _recent, {"open": open_app}, facts=_recent_facts),
        "shade": Face(None, _shade, {"quick": switch}),
    },
    notes=NOTES,  # of the switches
    hears={"app_installed": _put, "app_removed": _taken_off},
    on_home=False,
)
