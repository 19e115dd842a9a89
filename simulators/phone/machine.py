"""The phone: `Machine` as the engine wants it, put together from the apps in `apps/`.

Where to look: an app's own module or folder (its screens and what they do), `app` (what an app is), `bars` (what every
screen has: keys of the case, going back, the strip on top). A newcomer's mistake: deciding here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Action, Event, Screen, Step
from ..engine.record import Record, freeze
from . import bars, going
from .app import App, Face, PhoneChange, Sight
from .apps import APPS
from .texts import NAME

FACES: dict[str, tuple[App, Face]] = {screen: (app, face) for app in APPS for screen, face in app.faces.items()}
BY_KEY: dict[str, App] = {app.key: app for app in APPS}
HEARS = {
    name: tuple(app.hears[name] for app in APPS if name in app.hears)
    for name in dict.fromkeys(name for app in APPS for name in app.hears)
}
TIMERS = {name: does for app in APPS for name, does in app.timers.items()}


class PhoneMachine:
    kind = "phone"
    version = 7
    skins = ("a", "b")
    carried = True
    facts: Mapping[str, Any] = {**bars.FACTS, **{app.key: app.facts for app in APPS if app.facts}}

    def accounts(self, device: str, facts: Mapping[str, Any]) -> dict[str, int]:
        return {}

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        own = {app.key: app.start(facts.get(app.key, {})) for app in APPS}
        news = tuple((app.key, ref) for app in APPS for ref in app.news(facts.get(app.key, {})))
        return freeze({**bars.start(facts), **own, "notices": news, "skin": skin, "body": facts})

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        app, face = FACES[local["screen"]]
        sight = Sight(device, local, world)
        note = app.notes.get(local["note"])
        shown = {
            "device_name": NAME,
            "app": app,
            "title": face.title(sight) if callable(face.title) else face.title,
            "note": note,
            "bare": face.bare,
            **bars.facts(sight, BY_KEY),
            **face.facts(sight),
        }
        # Of ways that are equally long, advice takes the one that answers what the phone asks.
        controls = (*bars.asked(sight, face), *face.controls(sight), *bars.controls(sight, face))
        entry = local["entry"] if face.keys else None
        countdown = next(filter(None, (app.countdown(sight) for app in APPS)), "")
        return Screen(local["screen"], controls, shown, entry, countdown, local["lang"])

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        change = PhoneChange(device, local, world)
        name, _, rest = action.control.partition(":")
        _, face = FACES[local["screen"]]
        if local["note"] or local["slider"]:
            change.set(note="", slider=False)
        if field := face.fields.get(name):
            field(change, action.value)
        else:
            (face.does.get(name) or going.DOES[name])(change, rest)
        return _heard(change)

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        change = PhoneChange(device, local, world)
        TIMERS[timer](change)
        return _heard(change)

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        """Another device or the script; `to` names another phone where there are two."""
        change = PhoneChange(device, local, world)
        if event.get("to", device) == device or event.device != "script":
            _tell_apps(change, event)
        return _heard(change)


def _tell_apps(change: PhoneChange, event: Event) -> None:
    for hears in HEARS.get(event.name, ()):
        hears(change, event)


def _heard(change: PhoneChange) -> Step:
    """What one app told, the others hear in the same moment; what is gone is not shown."""
    heard = 0
    while heard < len(change.events):
        _tell_apps(change, change.events[heard])
        heard += 1
    while (face := FACES[change.local["screen"]][1]).gone(change.sight):
        change.go(face.above(change.sight) or "home")
    return change.step()
