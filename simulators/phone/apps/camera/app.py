"""The finder and its keys. Whoever moves the phone loses focus and the steady hand, as in life."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Control, Event
from ....engine.scenario import ScenarioError
from ...app import App, Face, PhoneChange, Sight
from ...bill import paper_bill
from ..gallery import album
from ..gallery.app import open_last
from ..perms import allowed, ask, forget_app
from . import view
from .texts import LABEL, LABELS, NOTES, WHY

KEY = "camera"
FACTS = {"aim": "right"}  # where it looks at first: left, middle or right of the table


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    if facts["aim"] not in view.AIMS:
        raise ScenarioError(f"facts.phone.camera.aim: {facts['aim']!r} is none of {', '.join(view.AIMS)}")
    return view.seen({"aim": facts["aim"], "near": 0, "focus": False, "steady": False})


def _opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == KEY:
        ask(change, KEY, KEY, then="camera")


def give(change: PhoneChange, _: str) -> None:
    """Ask again what was refused before."""
    forget_app(change, KEY)
    ask(change, KEY, KEY, then="camera")


def aim(change: PhoneChange, by: int) -> None:
    at = view.AIMS.index(change.app(KEY)["aim"]) + by
    _hold(change, aim=view.AIMS[at], focus=False, steady=False)


def step(change: PhoneChange, by: int) -> None:
    _hold(change, near=change.app(KEY)["near"] + by, focus=False, steady=False)


def _hold(change: PhoneChange, **how: Any) -> None:
    change.put(KEY, **view.seen({**change.app(KEY), **how}))


def shutter(change: PhoneChange, _: str) -> None:
    if album.is_full(change.sight):
        change.say("full")
        return
    kind = change.app(KEY)["shot"]
    album.add(change, kind)
    _hold(change, steady=False)
    change.say("taken")
    change.tell("photo_taken", kind=kind)


def retake(change: PhoneChange, _: str) -> None:
    """The newest photos are of no use: they go, and one holds the phone as before."""
    for name, kind in album.failed(change.sight):
        album.remove(change, name)
        change.tell("photo_deleted", kind=kind)


def _controls(sight: Sight) -> tuple[Control, ...]:
    if not allowed(sight, KEY, KEY):
        return (_control("give", "screen"),)
    state = sight.app(KEY)
    names = ["left"] * (state["aim"] != "left") + ["right"] * (state["aim"] != "right")
    names += ["nearer"] * (state["near"] < view.NEAREST) + ["farther"] * (state["near"] > 0)
    names += ["focus"] * (not state["focus"]) + ["steady"] * (not state["steady"])
    names += ["shutter"] + ["last"] * bool(sight.app("gallery")["photos"])
    names += ["retake"] * bool(album.failed(sight))
    return tuple(_control(name, "finder", aside="retake" in names and name != "retake") for name in names)


def _control(name: str, at: str, *, aside: bool = False) -> Control:
    """aside: who has a photo that is of no use is advised to take it away first."""
    return Control(name, "button", LABELS[name], WHY[name], at=at, aside=aside)


def _facts(sight: Sight) -> dict[str, Any]:
    if not allowed(sight, KEY, KEY):
        return {"allowed": False}
    newest = album.photos(sight)[:1]
    return {
        "allowed": True,
        "view": view.view(sight.app(KEY)),
        "bill": paper_bill(sight.told("gallery")["account"]),
        "last": newest[0] if newest else None,
    }


CAMERA = App(
    key=KEY,
    label=LABEL,
    first="camera",
    facts=FACTS,
    start=_start,
    faces={
        "camera": Face(
            LABEL,
            _controls,
            {
                "give": give,
                "left": lambda change, _: aim(change, -1),
                "right": lambda change, _: aim(change, +1),
                "nearer": lambda change, _: step(change, +1),
                "farther": lambda change, _: step(change, -1),
                "focus": lambda change, _: _hold(change, focus=True),
                "steady": lambda change, _: _hold(change, steady=True),
                "shutter": shutter,
                "last": lambda change, _: open_last(change),
                "retake": retake,
            },
            facts=_facts,
        )
    },
    hears={"app_opened": _opened},
    notes=NOTES,
)
