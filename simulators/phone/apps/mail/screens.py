"""What stands on the screens of the mail, and what can be pressed there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....engine.machine import Control, Label
from ....engine.text import Text
from ... import numbers
from ...app import Sight
from . import account, flow, letters, texts
from .facts import KEY

PRIVATE = {"person": "person", "login": "mailbox", "password": "password", "to": "address", "words": "letter"}
TYPED = {"number": "phone", "code": "code"}
COMMIT = frozenset({"without", "keep:screen", "keep:chat", "sign_out"})


def button(sight: Sight, name: str, at: str = "form") -> Control:
    said = texts.LABELS[name]
    label = said if isinstance(said, Text) else said[sight.skin == "b"]
    why = texts.WHY.get(name) or texts.WHY.get(name.partition(":")[0])
    return Control(name, "button", label, why, at=at, commit=name in COMMIT)


def buttons(sight: Sight, *names: str, at: str = "form") -> Iterator[Control]:
    return (button(sight, name, at) for name in names)


def field(sight: Sight, name: str) -> Control:
    value = sight.app(KEY)[name]
    kind, asked = ("private", PRIVATE[name]) if name in PRIVATE else ("typed", TYPED[name])
    return Control(name, kind, texts.FIELDS[name], texts.WHY.get(name), "form", value, words=asked)


# The way in


def start(sight: Sight) -> tuple[Control, ...]:
    names = ("sign_in", "new") if sight.app(KEY)["kept"] else ("new", "sign_in")
    return tuple(buttons(sight, *names))


def name(sight: Sight) -> tuple[Control, ...]:
    return (field(sight, "person"), button(sight, "next"))


def login(sight: Sight) -> tuple[Control, ...]:
    found = [field(sight, "login"), button(sight, "next")]
    if sight.app(KEY)["login"] == "wrong_mailbox":
        free = texts.TAKE.with_params(login=free_address(sight).partition("@")[0])
        found.append(Control("suggest", "button", free, texts.WHY["suggest"], at="form"))
    return tuple(found)


def free_address(sight: Sight) -> str:
    return sight.told(KEY)["address"]


def password(sight: Sight) -> tuple[Control, ...]:
    seen = "hide" if sight.app(KEY)["shown"] else "show"
    return (field(sight, "password"), button(sight, seen), button(sight, "next"))


def phone(sight: Sight) -> tuple[Control, ...]:
    return (field(sight, "number"), *buttons(sight, "get_code", "without"))


def number(sight: Sight) -> tuple[Control, ...]:
    return (field(sight, "number"), button(sight, "get_code"))


def code(sight: Sight) -> tuple[Control, ...]:
    return (field(sight, "code"), *buttons(sight, "confirm", "code_again"))


def code_facts(sight: Sight) -> dict[str, Any]:
    """The number is shown whole: a wrong digit can be seen before one has waited for long."""
    return {"sent_to": texts.SENT_TO.with_params(number=numbers.shown(numbers.kept(sight.app(KEY)["number"])))}


def keep(sight: Sight) -> tuple[Control, ...]:
    return tuple(buttons(sight, "keep:paper", "keep:screen", "keep:chat", at="choice"))


def enter(sight: Sight) -> tuple[Control, ...]:
    seen = "hide" if sight.app(KEY)["shown"] else "show"
    return (field(sight, "login"), field(sight, "password"), *buttons(sight, seen, "enter", "forgot"))


def shown(sight: Sight) -> dict[str, Any]:
    return {"shown": sight.app(KEY)["shown"]}


def password_title(sight: Sight) -> Label:
    return texts.TITLES["again" if sight.app(KEY)["way"] == "recover" else "password"]


def before_code(sight: Sight) -> str:
    return {"new": "mail_phone", "recover": "mail_forgot"}.get(sight.app(KEY)["way"], "mail_number")


def before_password(sight: Sight) -> str:
    return "mail_in" if sight.app(KEY)["way"] == "recover" else "mail_login"


# Letters


def inbox(sight: Sight) -> tuple[Control, ...]:
    found = [
        Control(
            f"letter:{row.ref}", "button", texts.OPEN.with_params(subject=row.subject), texts.WHY["letter"], at="list"
        )
        for row in letters.rows(sight)
    ]
    folder = sight.app(KEY)["folder"]
    tabs = [f"folder:{each}" for each in texts.FOLDERS if each != folder]
    return (*found, *buttons(sight, *tabs, at="tab"), *buttons(sight, "write", "settings", at="foot"))


def inbox_facts(sight: Sight) -> dict[str, Any]:
    folder = sight.app(KEY)["folder"]
    return {"rows": letters.rows(sight), "folder": folder, "folders": tuple(texts.FOLDERS.items())}


def letter(sight: Sight) -> tuple[Control, ...]:
    state = sight.app(KEY)
    shown = letters.letter(sight, state["open"])
    found = [button(sight, "sender", "top")]
    if shown.bill:
        found.append(button(sight, "pdf", "talk"))
    if shown.link is not None:
        found.append(Control("follow", "button", shown.link, at="talk", commit=True))
    names = ("report", "delete") if state["open"] in state["inbox"] else ("restore",)
    return (*found, *buttons(sight, *names, at="foot"))


def letter_facts(sight: Sight) -> dict[str, Any]:
    return {"letter": letters.letter(sight, sight.app(KEY)["open"])}


def pdf(sight: Sight) -> tuple[Control, ...]:
    level = sight.app(KEY)["zoom"]
    names = ["zoom_in"] * (level < flow.CLOSEST) + ["zoom_out"] * (level > 0)
    found = [button(sight, each, "pinch:in" if each == "zoom_in" else "pinch:out") for each in names]
    return (*found, button(sight, "close", "foot"))


def pdf_facts(sight: Sight) -> dict[str, Any]:
    return {"bill": letters.bill_of(sight), "zoom": sight.app(KEY)["zoom"]}


def write(sight: Sight) -> tuple[Control, ...]:
    return (field(sight, "to"), field(sight, "words"), button(sight, "send"))


def settings(sight: Sight) -> tuple[Control, ...]:
    return tuple(buttons(sight, "change_phone", "sign_out"))


def settings_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app(KEY)
    own = state["login"] in ("", account.SUGGESTED)
    return {"phone": state["phone"], "address": free_address(sight) if own else ""}
