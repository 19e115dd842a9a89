"""The dialog and the table of permissions; what each program may ask for stands in `ASKS`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ....engine.machine import Control, Event
from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ....engine.text import Text
from ...app import App, Face, PhoneChange, Sight
from . import texts
from .texts import NO, ONCE, USE

# Programs and what they ask for. `pro` and `max` are the clones in the store.
ASKS: Mapping[str, tuple[str, ...]] = {
    "camera": ("camera",),
    "messenger": ("contacts", "camera"),
    "pro": ("sms", "contacts"),
    "max": ("sms", "contacts"),
    "maps": ("location",),
}
GRANTED = (USE, ONCE)


class Row(NamedTuple):
    """A line of the settings: what a program may, and how that is said."""

    permission: str
    name: Text
    answer: str
    said: Text


# For other apps


def ask(change: PhoneChange, app: str, permission: str, then: str) -> None:
    """Show the dialog, unless it was answered before; `then` is the screen that follows, whatever the answer."""
    if answer(change.sight, app, permission):
        change.go(then)
        return
    change.put("perms", asking=(app, permission, then))
    change.go("perms_ask")
    change.tell("perm_asked", app=app, permission=permission)


def answer(sight: Sight, app: str, permission: str) -> str:
    """use | once | no | "" (never asked)."""
    return sight.app("perms")["given"][app][permission]


def allowed(sight: Sight, app: str, permission: str) -> bool:
    return answer(sight, app, permission) in GRANTED


def decide(change: PhoneChange, app: str, permission: str, how: str) -> None:
    """Set an answer, in the dialog or later in the settings."""
    before = answer(change.sight, app, permission)
    _keep(change, app, permission, how)
    if how in GRANTED:
        change.tell("perm_given", app=app, permission=permission, how=how)
    elif before in GRANTED:
        change.tell("perm_revoked", app=app, permission=permission)
    else:
        change.tell("perm_refused", app=app, permission=permission)


def revoke(change: PhoneChange, app: str, permission: str) -> None:
    decide(change, app, permission, NO)


def forget_app(change: PhoneChange, app: str) -> None:
    """A program was taken off the telephone, and what it was allowed with it."""
    for permission in ASKS.get(app, ()):
        if allowed(change.sight, app, permission):
            revoke(change, app, permission)
        _keep(change, app, permission, "")


def show_app(change: PhoneChange, app: str) -> None:
    """The screen with one program's switches; «Назад» leads back."""
    change.visit("perms_app")
    change.put("perms", shown=app)


def table(sight: Sight) -> tuple[tuple[App, tuple[Row, ...]], ...]:
    """Every program that asks for anything, in the order of the home screen; the settings leave out what is absent."""
    return tuple((app, _rows(sight, app.key)) for app in _apps() if app.key in ASKS)


# The dialog


def _rows(sight: Sight, app: str) -> tuple[Row, ...]:
    return tuple(_row(permission, answer(sight, app, permission)) for permission in ASKS[app])


def _row(permission: str, how: str) -> Row:
    what = texts.PERMISSIONS[permission]
    said = texts.ALWAYS if how == USE and not what.three else texts.ANSWERS[how]
    return Row(permission, what.name, how, said)


def _keep(change: PhoneChange, app: str, permission: str, how: str) -> None:
    given = change.app("perms")["given"]
    change.put("perms", given=given.put(app, given[app].put(permission, how)))


def _choose(change: PhoneChange, how: str) -> None:
    app, permission, then = change.app("perms")["asking"]
    change.put("perms", asking=())
    change.go(then)
    decide(change, app, permission, how)


def _asked(sight: Sight) -> tuple[str, str, str]:
    return sight.app("perms")["asking"]


def _controls(sight: Sight) -> tuple[Control, ...]:
    permission = _asked(sight)[1]
    words = texts.CHOICES[sight.skin]
    if texts.PERMISSIONS[permission].three:
        return tuple(_control(how, words[how]) for how in (USE, ONCE, NO))
    return (_control(USE, texts.ALLOW), _control(NO, words[NO]))


def _control(how: str, words: Text) -> Control:
    return Control(f"perm:{how}", "button", words, texts.WHY[how], at="dialog", commit=how == USE)


def _facts(sight: Sight) -> dict[str, Any]:
    app, permission, _ = _asked(sight)
    return {"asks": app, "asked": texts.PERMISSIONS[permission].question.with_params(app=_label(app))}


def _switches(sight: Sight) -> tuple[Control, ...]:
    return tuple(_switch(sight, row) for row in _rows(sight, sight.app("perms")["shown"]))


def _switch(sight: Sight, row: Row) -> Control:
    on = row.answer in GRANTED
    label = texts.SWITCH[on].with_params(what=row.name)
    return Control(
        f"toggle:{row.permission}", "button", label, texts.WHY_SWITCH[on], at="list", value="on" if on else ""
    )


def _toggle(change: PhoneChange, permission: str) -> None:
    app = change.app("perms")["shown"]
    decide(change, app, permission, NO if allowed(change.sight, app, permission) else USE)


def _app_facts(sight: Sight) -> dict[str, Any]:
    key = sight.app("perms")["shown"]
    return {"asks": key, "rows": tuple((f"toggle:{row.permission}", row) for row in _rows(sight, key))}


def _label(key: str) -> Text:
    return next(app.label for app in _apps() if app.key == key)


def _apps() -> tuple[App, ...]:
    """Asked late: this app is one of them."""
    from .. import APPS

    return APPS


def _opened(change: PhoneChange, event: Event) -> None:
    """An answer for one time lasts until a program is opened anew."""
    given: Record = change.app("perms")["given"]
    for app, answers in given.items():
        for permission, how in answers.items():
            if how == ONCE:
                _keep(change, app, permission, "")


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    for app, answers in facts["given"].items():
        for permission, how in answers.items():
            if how not in texts.ANSWERS:
                raise ScenarioError(f'facts.phone.perms.given.{app}.{permission}: {how!r} is not use, once, no or ""')
    return {"given": facts["given"], "asking": (), "shown": ""}


PERMS = App(
    key="perms",
    label=texts.TITLE,
    facts={"given": {app: dict.fromkeys(permissions, "") for app, permissions in ASKS.items()}},
    start=_start,
    faces={
        "perms_ask": Face(None, _controls, {"perm": _choose}, facts=_facts, up=lambda sight: _asked(sight)[2]),
        "perms_app": Face(
            lambda sight: _label(sight.app("perms")["shown"]), _switches, {"toggle": _toggle}, facts=_app_facts
        ),
    },
    hears={"app_opened": _opened},
    on_home=False,
)
