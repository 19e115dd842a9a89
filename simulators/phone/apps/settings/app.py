"""The screens of the settings: the list of parts, and each part."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from ....engine.machine import Control
from ....engine.text import Text
from ... import pad
from ...app import App, Face, PhoneChange, Sight
from ..home import installed
from ..net import quick_controls, switch
from ..perms import decide, revoke, table
from . import security, texts

LARGEST = len(texts.FONTS) - 1


# Parts where something is set that a task may ask for
ON_THE_WAY = ("net", "display", "lock", "apps", "language")

# The list


@cache
def _parts(skin: str, way: tuple[str, ...]) -> tuple[Control, ...]:
    return tuple(
        Control(f"part:{name}", "button", label, texts.WHY[name], "list", aside=name not in (way or ON_THE_WAY))
        for name, label in texts.PARTS[skin].items()
    )


def _open(change: PhoneChange, part: str) -> None:
    if part == "lock":
        security.open_(change)
    else:
        change.go("net" if part == "net" else f"settings_{part}")
    change.tell("settings_opened", part=part)


def _title(part: str) -> Callable[[Sight], Text]:
    return lambda sight: texts.PARTS[sight.skin][part]


# Display and language


@cache
def _fonts(font: int) -> tuple[Control, ...]:
    return tuple(
        Control(f"font:{size}", "button", label, texts.WHY["font"], "list", "on" if size == font else "")
        for size, label in enumerate(texts.FONTS)
    )


def _display(sight: Sight) -> tuple[Control, ...]:
    return (*_fonts(sight.app("settings")["font"]), *quick_controls(sight, ("light",)))


def _set_font(change: PhoneChange, size: str) -> None:
    change.put("settings", font=min(int(size), LARGEST))
    change.tell("font_changed", size=int(size))


@cache
def _tongues(spoken: str) -> tuple[Control, ...]:
    return tuple(
        Control(f"tongue:{code}", "button", label, texts.WHY["tongue"], "list", "on" if code == spoken else "")
        for code, label in texts.TONGUES.items()
    )


def _set_language(change: PhoneChange, code: str) -> None:
    change.set(lang=code)
    change.tell("language_changed", lang=code)


# Programs and what they may


def _programs(sight: Sight) -> tuple[Control, ...]:
    kept = installed(sight)
    return tuple(
        Control(f"program:{app.key}", "button", app.label, texts.WHY["apps"], at="list")
        for app, _ in table(sight)
        if app.key in kept
    )


def _open_program(change: PhoneChange, key: str) -> None:
    change.put("settings", chosen=key)
    change.go("settings_program")


def _rows(sight: Sight) -> Any:
    return next((rows for app, rows in table(sight) if app.key == sight.app("settings")["chosen"]), ())


def _program(sight: Sight) -> tuple[Control, ...]:
    return tuple(
        Control(f"revoke:{row.permission}", "button", texts.REVOKE.with_params(what=row.name), at="list", value="on")
        if row.answer in ("use", "once")
        else Control(
            f"allow:{row.permission}", "button", texts.ALLOW.with_params(what=row.name), at="list", commit=True
        )
        for row in _rows(sight)
    )


def _program_title(sight: Sight) -> Text:
    return next((app.label for app, _ in table(sight) if app.key == sight.app("settings")["chosen"]), texts.TITLE)


def _revoke(change: PhoneChange, permission: str) -> None:
    revoke(change, change.app("settings")["chosen"], permission)


def _allow(change: PhoneChange, permission: str) -> None:
    decide(change, change.app("settings")["chosen"], permission, "use")


# The rest


@cache
def _buttons(*names: str) -> tuple[Control, ...]:
    return tuple(Control(name, "button", texts.LABELS[name], texts.WHY.get(name)) for name in names)


def _locks(sight: Sight) -> tuple[Control, ...]:
    return _lock_kinds(sight.app("lock")["kind"])


@cache
def _lock_kinds(now: str) -> tuple[Control, ...]:
    return tuple(
        Control(f"kind:{kind}", "button", label, texts.WHY[f"kind:{kind}"], "list", "on" if kind == now else "")
        for kind, label in texts.LOCKS.items()
    )


def _reset(change: PhoneChange, _: str) -> None:
    change.go("settings_sure")
    change.tell("reset_asked")


def _reset_sure(change: PhoneChange, _: str) -> None:
    """Harmless here: the phone says what would have happened."""
    change.go("settings", "reset_done")
    change.tell("reset_done")


def _no_reset(change: PhoneChange, _: str) -> None:
    change.go("settings")


def _phone_facts(sight: Sight) -> dict[str, Any]:
    return {"number": sight.world["phone"]["number"], "balance": sight.world["money"]["sim"]}


def _typing(name: str) -> Callable[[Sight], tuple[Control, ...]]:
    return lambda sight: security.typing(sight, name)


def _typed(sight: Sight) -> dict[str, Any]:
    entry = sight.local["entry"]
    return {"typed": entry, "line": pad.line(entry) if "pattern" in sight.local["screen"] else ""}


def _secret(kind: str, step: str, name: str, does: Any, up: str = "settings_lock") -> Face:
    title = texts.FACES[f"{kind}_{step}"]
    return Face(title, _typing(name), pad.does(kind, **{name: does}), facts=_typed, up=up, keys=True)


SETTINGS = App(
    key="settings",
    label=texts.TITLE,
    first="settings",
    facts={
        "font": 1,  # 0 small, 1 usual, 2 large, 3 very large
        "way": (),  # the parts that are on anybody's way; empty: all where something is set
    },
    start=lambda facts: {"font": facts["font"], "draft": "", "chosen": ""},
    faces={
        "settings": Face(texts.TITLE, lambda sight: _parts(sight.skin, sight.told("settings")["way"]), {"part": _open}),
        "settings_display": Face(_title("display"), _display, {"font": _set_font, "quick": switch}, up="settings"),
        "settings_language": Face(
            _title("language"), lambda sight: _tongues(sight.local["lang"]), {"tongue": _set_language}, up="settings"
        ),
        "settings_sound": Face(
            _title("sound"), lambda sight: quick_controls(sight, ("sound",)), {"quick": switch}, up="settings"
        ),
        "settings_lock": Face(_title("lock"), _locks, {"kind": security.choose}, up="settings"),
        "settings_pattern_old": _secret("pattern", "old", "secret_check", security.check, "settings"),
        "settings_pin_old": _secret("pin", "old", "secret_check", security.check, "settings"),
        "settings_pattern_new": _secret("pattern", "new", "secret_next", security.next_),
        "settings_pattern_again": _secret("pattern", "again", "secret_save", security.save),
        "settings_pin_new": _secret("pin", "new", "secret_next", security.next_),
        "settings_pin_again": _secret("pin", "again", "secret_save", security.save),
        "settings_unlocked": Face(
            texts.LOCKS["none"],
            lambda sight: _buttons("keep_lock", "drop_lock"),
            {"keep_lock": security.keep, "drop_lock": security.drop},
            up="settings_lock",
        ),
        "settings_apps": Face(_title("apps"), _programs, {"program": _open_program}, up="settings"),
        "settings_program": Face(
            _program_title,
            _program,
            {"revoke": _revoke, "allow": _allow},
            facts=lambda sight: {"rows": {row.permission: row for row in _rows(sight)}},
            up="settings_apps",
        ),
        "settings_battery": Face(_title("battery"), lambda sight: (), up="settings"),
        "settings_about": Face(_title("about"), lambda sight: (), facts=_phone_facts, up="settings"),
        "settings_reset": Face(
            _title("reset"),
            lambda sight: _buttons("reset", "no_reset"),
            {"reset": _reset, "no_reset": _no_reset},
            up="settings",
        ),
        "settings_sure": Face(
            _title("reset"),
            lambda sight: _buttons("reset_sure", "no_reset"),
            {"reset_sure": _reset_sure, "no_reset": _no_reset},
            up="settings",
        ),
    },
    notes=texts.NOTES,
)
