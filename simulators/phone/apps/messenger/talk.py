"""What stands in a chat: the scenario's lines and what was said since, as a template prints them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ....engine.machine import Label
from ....engine.record import Record
from ...app import Sight, named, words
from ..gallery.album import Photo, picture
from . import texts
from .facts import ME, chat_of, lines_of

Said = tuple[str, str, str, str]
COMPOSE = "compose:chat"  # the control in which one writes


class Bubble(NamedTuple):
    """One message. who: in a group, who wrote it. text: the scenario's words; typed: the name one's own are kept under.

    what: line, text, photo, place, forward or gone.
    """

    id: str
    own: bool
    what: str
    who: Label | None = None
    text: Label | None = None
    typed: str = ""
    photo: Photo | None = None


class Row(NamedTuple):
    """A chat in the list. last: words under its name; typed: the name they are kept under, where they are one's own."""

    name: str
    title: Label
    group: bool
    unread: bool
    known: bool
    last: Label | None
    typed: str


def bubbles(sight: Sight, chat: str) -> tuple[Bubble, ...]:
    """In the order in which it was said."""
    early = (_line(sight, chat, line) for line in lines_of(sight, chat) if not line.get("later"))
    return (*early, *_since(sight, chat))


def _since(sight: Sight, chat: str) -> Iterator[Bubble]:
    for where, ref, what, of in sight.app("messenger")["said"]:
        if where != chat:
            continue
        if what == "line":
            yield _line(sight, chat, named(lines_of(sight, chat), of))
        else:
            yield _own(sight, ref, what, of)


def _line(sight: Sight, chat: str, line: Record) -> Bubble:
    who = line.get("who", "")
    title = None
    if who not in ("", ME):
        title = words(named(sight.told("messenger")["people"], who)["title"])
    text = words(line["text"]) if "text" in line else None
    photo = picture(sight, line["photo"]) if "photo" in line else None
    return Bubble(line["name"], who == ME, "photo" if photo else "line", title, text, photo=photo)


def _own(sight: Sight, ref: str, what: str, of: str) -> Bubble:
    if what == "text":
        return Bubble(ref, True, what, typed=kept(ref))
    if what == "photo":
        return Bubble(ref, True, what, photo=picture(sight, of))
    if what == "forward":
        chat, _, name = of.partition("/")
        return Bubble(ref, True, what, text=_line(sight, chat, named(lines_of(sight, chat), name)).text)
    return Bubble(ref, True, what)


def kept(ref: str) -> str:
    """The name under which the words of one's own message stay readable."""
    return f"sent_chat:{ref}"


def bubble(sight: Sight, chat: str, ref: str) -> Bubble:
    """What is not there any more is gone: one may come back to its menu from another app."""
    return next((each for each in bubbles(sight, chat) if each.id == ref), Bubble(ref, True, "gone"))


def rows(sight: Sight) -> tuple[Row, ...]:
    """The chats, those with news first."""
    state = sight.app("messenger")
    found = [_row(sight, chat) for chat in sight.told("messenger")["chats"] if is_shown(sight, chat["name"])]
    moved = [said[0] for said in state["said"]]
    found.sort(key=lambda row: max((at for at, chat in enumerate(moved) if chat == row.name), default=-1), reverse=True)
    return tuple(found)


def is_shown(sight: Sight, chat: str) -> bool:
    """A chat in which nobody has said anything yet is not in the list, unless it is a group or a contact."""
    if chat in sight.app("messenger")["skipped"]:
        return False
    return "number" not in chat_of(sight, chat) or bool(bubbles(sight, chat))


def _row(sight: Sight, chat: Record) -> Row:
    name, said = chat["name"], bubbles(sight, chat["name"])
    last, typed = _glimpse(said[-1]) if said else (None, "")
    unread = name in sight.app("messenger")["unread"]
    return Row(name, words(chat["title"]), chat["kind"] == "group", unread, "number" not in chat, last, typed)


def _glimpse(last: Bubble) -> tuple[Label | None, str]:
    if last.what == "photo":
        return texts.PHOTO_IN, ""
    if last.what == "place":
        return texts.PLACE_IN, ""
    if last.what == "gone":
        return texts.NOTES["gone"], ""
    return last.text, last.typed


def newest(sight: Sight, chat: str) -> Label | None:
    """The other side's latest words, for the shade."""
    said = [each for each in bubbles(sight, chat) if not each.own]
    return (said[-1].text or texts.PHOTO_IN) if said else None
