"""Going about: back, home, what is open, the news, the keys of the case."""

from __future__ import annotations

from collections.abc import Mapping

from .app import Does, PhoneChange
from .apps import APPS
from .apps.marks import point
from .apps.power import hold_power, plug, press_power, press_volume

FACES = {screen: face for app in APPS for screen, face in app.faces.items()}
BY_KEY = {app.key: app for app in APPS}


def back(change: PhoneChange, _: str) -> None:
    """To the app one came from, else a screen up, else home."""
    local = change.local
    face = FACES[local["screen"]]
    up = face.above(change.sight)
    if up:
        change.go(up)
    elif local["came"]:
        change.go(local["came"][-1])
        change.set(came=local["came"][:-1])
    else:
        change.go("home")


def home(change: PhoneChange, _: str) -> None:
    change.set(came=())
    change.go("home")


def power(change: PhoneChange, _: str) -> None:
    """The side key. What is shown stays behind the dark screen, but a call: that is not put out of sight."""
    if change.local["screen"] in ("shade", "recent"):
        back(change, "")
    screen = change.local["screen"]
    if not FACES[screen].bare and not change.app("calls")["way"]:
        change.set(under=screen)
    press_power(change, "")


def shade(change: PhoneChange, _: str) -> None:
    change.visit("shade")
    change.set(banner="")


def open_notice(change: PhoneChange, notice: str) -> None:
    app, _, ref = notice.partition(":")
    change.forget(app, ref)
    opens = BY_KEY[app].opens
    if opens is not None:
        opens(change, ref)


def dismiss(change: PhoneChange, _: str) -> None:
    change.set(banner="")


DOES: Mapping[str, Does] = {
    "power": power,
    "hold_power": hold_power,
    "charger": plug,
    "mark": point,
    "volume_up": lambda change, _: press_volume(change, +1),
    "volume_down": lambda change, _: press_volume(change, -1),
    "back": back,
    "home": home,
    "recent": lambda change, _: change.go("recent"),
    "shade": shade,
    "open_notice": open_notice,
    "dismiss": dismiss,
}
