"""The home screen with the icons, the list of what is open, and the shade with the news."""

from __future__ import annotations

from typing import Any

from ...engine.machine import Control
from ...engine.text import Text
from ..app import App, Face, PhoneChange, Sight


def _installed() -> list[App]:
    """Asked late: this app is one of them."""
    from . import APPS

    return [app for app in APPS if app.on_home]


def open_app(change: PhoneChange, key: str) -> None:
    app = next(app for app in _installed() if app.key == key)
    change.set(came=())
    change.go(app.first)
    change.tell("app_opened", app=key)


def _icons(sight: Sight) -> tuple[Control, ...]:
    return tuple(Control(f"open:{app.key}", "button", app.label, at="icon") for app in _installed())


def _news(sight: Sight) -> tuple[Control, ...]:
    return tuple(
        Control(f"open_notice:{app}:{ref}", "button", Text("phone", "Открыть новое"), at="news")
        for app, ref in sight.local["notices"]
    )


def _nothing(sight: Sight) -> tuple[Control, ...]:
    return ()


def _recent(sight: Sight) -> dict[str, Any]:
    return {}


HOME = App(
    key="home",
    label=Text("phone", "Главный экран"),
    faces={
        "home": Face(None, _icons, {"open": open_app}),
        "recent": Face(Text("phone", "Открытые программы"), _nothing, facts=_recent),
        "shade": Face(None, _news),
    },
    on_home=False,
)
