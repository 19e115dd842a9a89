"""What is done in the messenger: registering, writing, sending, taking back, blocking; and what comes in."""

from __future__ import annotations

from ....engine.machine import Event, Timer
from ... import numbers
from ...app import PhoneChange
from ..gallery import album
from .facts import chat_of, lines_of
from .talk import COMPOSE, kept

KEY = "messenger"
MOST_OWN = 6  # messages of one's own that are kept; older ones have scrolled away, and states stay small
TAKE_BACK = 120  # seconds
UNDO = "messenger_undo"


def opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == KEY and not change.app(KEY)["registered"]:
        change.go("messenger_start")


# The number


def get_code(change: PhoneChange, _: str) -> None:
    if numbers.complaint(change.app(KEY)["number"]):
        change.say("number")
        return
    change.put(KEY, came=False, code="")
    change.go("messenger_code", note="code_sent")
    own = numbers.kept(change.world["phone"]["number"])
    if numbers.kept(change.app(KEY)["number"]) == own:
        change.tell("code_sent", code=change.sight.told(KEY)["code"], purpose=KEY)


def code_came(change: PhoneChange, event: Event) -> None:
    """The SMS is there: before that nobody can know the code."""
    if event.get("message") == "code":
        change.put(KEY, came=True)


def register(change: PhoneChange, _: str) -> None:
    typed = change.app(KEY)["code"].replace(" ", "")
    if not typed:
        change.say("code_empty")
    elif not change.app(KEY)["came"]:
        change.say("code_awaited")
    elif typed != change.sight.told(KEY)["code"]:
        change.say("code_wrong")
    else:
        change.put(KEY, registered=True, code="", number="")
        change.go("messenger", note="registered")
        change.tell("registered", app=KEY)


# A chat


def open_chat(change: PhoneChange, chat: str) -> None:
    state = change.app(KEY)
    unread = tuple(each for each in state["unread"] if each != chat)
    change.put(KEY, chat=chat, draft="", unread=unread)
    change.forget(KEY, chat)
    change.go("messenger_chat")
    change.tell("chat_opened", chat=chat)
    if unread != state["unread"]:
        for _, _, what, name in (said for said in state["said"] if said[0] == chat):
            if what == "line":
                change.tell("line_read", chat=chat, line=name)


def write(change: PhoneChange, value: str) -> None:
    """How long it is matters to nobody."""
    change.put(KEY, draft=value.partition(":")[0])


def send(change: PhoneChange, _: str) -> None:
    draft = change.app(KEY)["draft"]
    if not draft:
        change.say("empty")
    else:
        _say(change, change.app(KEY)["chat"], "text", draft)
        change.kept[COMPOSE] = kept(str(change.app(KEY)["count"]))
        change.put(KEY, draft="")
        change.tell("message_sent", chat=change.app(KEY)["chat"], said=draft)


def _say(change: PhoneChange, chat: str, what: str, of: str) -> None:
    state = change.app(KEY)
    number = state["count"] + 1
    own = [said for said in state["said"] if said[2] != "line"]
    kept = tuple(said for said in state["said"] if said not in own[: len(own) + 1 - MOST_OWN])
    change.put(KEY, count=number, said=(*kept, (chat, str(number), what, of)), undo=True)
    change.timers[UNDO] = Timer(TAKE_BACK)


def pick(change: PhoneChange, ref: str) -> None:
    change.put(KEY, picked=ref)
    change.go("messenger_message")


def to_chat(change: PhoneChange, _: str) -> None:
    change.go("messenger_chat")


def delete(change: PhoneChange, everyone: bool) -> None:
    state = change.app(KEY)
    if everyone and not state["undo"]:
        change.say("too_late")
        return
    picked = next(said for said in state["said"] if said[:2] == (state["chat"], state["picked"]))
    chat, ref, what, of = picked
    after = ((chat, ref, "gone", ""),) if everyone else ()
    at = state["said"].index(picked)
    change.put(KEY, said=(*state["said"][:at], *after, *state["said"][at + 1 :]))
    change.go("messenger_chat", note="gone" if everyone else "gone_own")
    change.tell("message_deleted", chat=chat, everyone=everyone, what=of if what in ("text", "photo") else what)


def too_late(change: PhoneChange) -> None:
    change.put(KEY, undo=False)


# Photos, the place, and other people's messages


def attach(change: PhoneChange, _: str) -> None:
    change.go("messenger_attach")


def choose_photo(change: PhoneChange, photo: str) -> None:
    change.put(KEY, carry=("photo", album.kind_of(change.sight, photo)))
    change.go("messenger_send")


def choose_place(change: PhoneChange, _: str) -> None:
    change.put(KEY, carry=("place", ""))
    change.go("messenger_send")


def offer_photo(change: PhoneChange, kind: str) -> None:
    """A photo of the gallery: to whom?"""
    change.put(KEY, carry=("photo", kind))
    change.visit("messenger_to")


def forward(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    change.put(KEY, carry=("forward", f"{state['chat']}/{state['picked']}"))
    change.go("messenger_to")


def choose_chat(change: PhoneChange, chat: str) -> None:
    open_chat(change, chat)
    change.go("messenger_send")


def send_carried(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    chat, (what, of) = state["chat"], state["carry"]
    to_chat(change, "")
    _say(change, chat, what, of)
    if what == "photo":
        change.tell("photo_sent", chat=chat, kind=of)
    elif what == "place":
        change.tell("place_sent", chat=chat)
    else:
        change.tell("message_forwarded", chat=chat, line=of.partition("/")[2])


# Keeping people away


def block(change: PhoneChange, _: str) -> None:
    chat = change.app(KEY)["chat"]
    change.put(KEY, blocked=(*change.app(KEY)["blocked"], chat))
    change.go("messenger_chat", note="blocked")
    change.tell("chat_blocked", chat=chat)


def unblock(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    change.put(KEY, blocked=tuple(chat for chat in state["blocked"] if chat != state["chat"]))
    change.say("unblocked")
    change.tell("chat_unblocked", chat=state["chat"])


def report(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    if state["chat"] not in state["reported"]:
        change.put(KEY, reported=(*state["reported"], state["chat"]))
        change.tell("chat_reported", chat=state["chat"])
    change.say("reported")


def skip(change: PhoneChange, _: str) -> None:
    """The scene is left out; nothing of it is a mistake."""
    chat = change.app(KEY)["chat"]
    change.put(KEY, skipped=(*change.app(KEY)["skipped"], chat))
    change.go("messenger", note="skipped")
    change.tell("chat_skipped", chat=chat)


# What comes in


def hear(change: PhoneChange, event: Event) -> None:
    """The script: a line of a chat. One that the pressure does not allow, or of somebody blocked, stays away."""
    chat, name = event.get("chat", ""), event.get("line", "")
    state = change.app(KEY)
    chat_of(change.sight, chat)
    allowed = any(line["name"] == name for line in lines_of(change.sight, chat))
    known = any(said[:2] == (chat, name) for said in state["said"])
    if not allowed or known or chat in (*state["blocked"], *state["skipped"]):
        return
    change.put(KEY, said=(*state["said"], (chat, name, "line", name)))
    if change.local["screen"] == "messenger_chat" and state["chat"] == chat:
        change.tell("line_read", chat=chat, line=name)
        return
    change.put(KEY, unread=tuple(dict.fromkeys((*state["unread"], chat))))
    change.notify(KEY, chat, loud=not change.local["screen"].startswith(KEY))  # its own list says so by itself
