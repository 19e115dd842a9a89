"""The screens of the messenger, and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ....engine.machine import Control, Label
from ....engine.text import Authored, Text
from ...app import App, Face, PhoneChange, Sight, words
from ..gallery import album
from ..gallery.app import bring_back_control
from . import facts, flow, talk, texts
from .facts import chat_of
from .flow import KEY

COMMIT = frozenset({"send", "send_photo", "delete_own"})


def _button(sight: Sight, name: str, at: str) -> Control:
    said = texts.LABELS[name]
    label = said if isinstance(said, Text) else said[sight.skin == "b"]
    return Control(name, "button", label, texts.WHY.get(name), at=at, commit=name in COMMIT)


def _buttons(sight: Sight, names: list[str], at: str) -> Iterator[Control]:
    return (_button(sight, name, at) for name in names)


def _title(sight: Sight) -> Authored:
    return words(chat_of(sight, sight.app(KEY)["chat"])["title"])


# The number


def _start(sight: Sight) -> tuple[Control, ...]:
    number = sight.app(KEY)["number"]
    field = Control("number", "typed", texts.NUMBER, texts.WHY["number"], "form", number, words="phone")
    return (field, _button(sight, "get_code", "form"))


def _code(sight: Sight) -> tuple[Control, ...]:
    typed = sight.app(KEY)["code"]
    field = Control("code", "typed", texts.CODE, texts.WHY["code"], "form", typed, words="code")
    return (field, *_buttons(sight, ["register", "code_again"], "form"))


# The list, and one chat


def _list(sight: Sight) -> tuple[Control, ...]:
    return tuple(_way(row, "chat", texts.OPEN) for row in talk.rows(sight))


def _way(row: talk.Row, name: str, label: Text) -> Control:
    return Control(f"{name}:{row.name}", "button", label.with_params(title=row.title), texts.WHY[name], at="list")


def _chat(sight: Sight) -> tuple[Control, ...]:
    state = sight.app(KEY)
    chat = chat_of(sight, state["chat"])
    found = [_button(sight, "about", "top")]
    found += [
        Control(f"message:{each.id}", "button", texts.MENU, texts.WHY["message"], at="talk")
        for each in talk.bubbles(sight, state["chat"])
        if each.what in ("line", "text", "photo", "place", "forward")
    ]
    if state["chat"] in state["blocked"]:
        return (*found, _button(sight, "unblock", "foot"))
    if "number" in chat:
        found += _buttons(sight, ["block", "skip"], "strip")
    asked = chat.get("words", "")
    compose = Control(talk.COMPOSE, "private", texts.WRITE, texts.WHY["compose"], "foot", state["draft"], words=asked)
    return (*found, compose, *_buttons(sight, ["send", "attach"], "foot"))


def _chat_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app(KEY)
    return {
        **_about_facts(sight),
        "talk": talk.bubbles(sight, state["chat"]),
        "blocked": state["chat"] in state["blocked"],
    }


def _message(sight: Sight) -> tuple[Control, ...]:
    """Own messages can be taken back, those of others only sent on."""
    picked = _picked(sight)
    names = ["delete_all", "delete_own"] if _is_own(sight, picked.id) else []
    names += ["forward"] if picked.what == "line" else []
    return tuple(_buttons(sight, [*names, "close"], "dialog"))


def _picked(sight: Sight) -> talk.Bubble:
    state = sight.app(KEY)
    return talk.bubble(sight, state["chat"], state["picked"])


def _is_own(sight: Sight, ref: str) -> bool:
    state = sight.app(KEY)
    return any(said[:2] == (state["chat"], ref) and said[2] not in ("line", "gone") for said in state["said"])


def _message_facts(sight: Sight) -> dict[str, Any]:
    return {"bubble": _picked(sight), **_about_facts(sight)}


# Attaching and sending on


def _attach(sight: Sight) -> tuple[Control, ...]:
    found = [
        Control(
            f"photo:{each.id}", "button", texts.ATTACH_PHOTO.with_params(what=each.said), texts.WHY["photo"], at="grid"
        )
        for each in album.photos(sight)
    ]
    return (*found, *bring_back_control(sight, "list"), *_buttons(sight, ["place", "close"], "list"))


def _send(sight: Sight) -> tuple[Control, ...]:
    return tuple(_buttons(sight, ["send_photo", "not_now"], "dialog"))


def _send_facts(sight: Sight) -> dict[str, Any]:
    what, of = sight.app(KEY)["carry"]
    shown: Label | None = None
    if what == "forward":
        chat, _, line = of.partition("/")
        shown = talk.bubble(sight, chat, line).text
    return {
        **_about_facts(sight),
        "what": what,
        "photo": album.picture(sight, of) if what == "photo" else None,
        "words": shown,
    }


def _to(sight: Sight) -> tuple[Control, ...]:
    blocked = sight.app(KEY)["blocked"]
    return tuple(_way(row, "to", texts.SEND_TO) for row in talk.rows(sight) if row.name not in blocked)


# Who it is


def _about(sight: Sight) -> tuple[Control, ...]:
    state = sight.app(KEY)
    names = [] if chat_of(sight, state["chat"])["kind"] == "group" else ["block"]
    if state["chat"] in state["blocked"]:
        names = ["unblock"]
    return tuple(_buttons(sight, [*names, "report", "close"], "list"))


def _about_facts(sight: Sight) -> dict[str, Any]:
    chat = chat_of(sight, sight.app(KEY)["chat"])
    members = chat.get("members", 0)
    return {
        "chat_title": words(chat["title"]),
        "group": chat["kind"] == "group",
        "members": texts.MEMBERS.with_params(number=str(members)) if members else None,
        "number": chat.get("number", ""),
        "people": _members(sight) if chat["kind"] == "group" else (),
    }


def _members(sight: Sight) -> tuple[Authored, ...]:
    return tuple(words(person["title"]) for person in sight.told(KEY)["people"])


# The app


def _up(sight: Sight) -> str:
    """A chat is where one attached from, the gallery where one came from there."""
    return "messenger_chat" if sight.app(KEY)["chat"] else "messenger"


def _open_notice(change: PhoneChange, chat: str) -> None:
    change.visit("messenger")
    flow.open_chat(change, chat)


def _notice(sight: Sight, chat: str) -> Label:
    title = words(chat_of(sight, chat)["title"])
    return texts.NEWS.with_params(who=title, words=talk.newest(sight, chat) or texts.WRITE)


def _news(told: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(chat["name"] for chat in told["chats"] if chat.get("unread"))


def _countdown(sight: Sight) -> str:
    return flow.UNDO if sight.app(KEY)["undo"] else ""


MESSENGER = App(
    key=KEY,
    label=texts.LABEL,
    first="messenger",
    facts=facts.FACTS,
    start=facts.start,
    faces={
        "messenger_start": Face(
            texts.LABEL,
            _start,
            {"get_code": flow.get_code},
            {"number": lambda change, value: change.put(KEY, number=value.strip()[:30])},
        ),
        "messenger_code": Face(
            texts.LABEL,
            _code,
            {"register": flow.register, "code_again": flow.get_code},
            {"code": lambda change, value: change.put(KEY, code=value.strip()[:12])},
            up="messenger_start",
        ),
        "messenger": Face(texts.LABEL, _list, {"chat": flow.open_chat}, facts=lambda sight: {"rows": talk.rows(sight)}),
        "messenger_chat": Face(
            _title,
            _chat,
            {
                "about": lambda change, _: change.go("messenger_about"),
                "message": flow.pick,
                "send": flow.send,
                "attach": flow.attach,
                "block": flow.block,
                "unblock": flow.unblock,
                "skip": flow.skip,
            },
            {"compose": flow.write},
            _chat_facts,
            up="messenger",
        ),
        "messenger_message": Face(
            texts.MENU,
            _message,
            {
                "delete_all": lambda change, _: flow.delete(change, True),
                "delete_own": lambda change, _: flow.delete(change, False),
                "forward": flow.forward,
                "close": flow.to_chat,
            },
            facts=_message_facts,
            up="messenger_chat",
        ),
        "messenger_attach": Face(
            texts.LABELS["attach"][0],
            _attach,
            {
                "photo": flow.choose_photo,
                "bring_back": lambda change, _: album.bring_back(change),
                "place": flow.choose_place,
                "close": flow.to_chat,
            },
            facts=lambda sight: {"photos": album.photos(sight), **_about_facts(sight)},
            up="messenger_chat",
        ),
        "messenger_send": Face(
            _title, _send, {"send_photo": flow.send_carried, "not_now": flow.to_chat}, facts=_send_facts, up=_up
        ),
        "messenger_to": Face(
            texts.WHOM, _to, {"to": flow.choose_chat}, facts=lambda sight: {"rows": talk.rows(sight)}, up="messenger"
        ),
        "messenger_about": Face(
            _title,
            _about,
            {
                "block": flow.block,
                "unblock": flow.unblock,
                "report": flow.report,
                "close": flow.to_chat,
            },
            facts=_about_facts,
            up="messenger_chat",
        ),
    },
    hears={"app_opened": flow.opened, "chat": flow.hear, "sms_received": flow.code_came},
    timers={flow.UNDO: flow.too_late},
    notes=texts.NOTES,
    notice=_notice,
    opens=_open_notice,
    news=_news,
    countdown=_countdown,
)
