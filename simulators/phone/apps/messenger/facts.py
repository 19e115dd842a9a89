"""What a scenario may write about the messenger, refused with its place.

`people`: {name, title} of those who write in groups. A chat: `name`, `kind` (private | group), `title`, and where
wanted `members` (how many read a group), `number` (of somebody who is not in the contacts), `unread` (true), `words`
(which words of the card are asked in it) and `lines`: {name, text or photo}, `who` ("me" or one of the people; left
out: the other one), `later` (true: comes by the script), `level` (the pressure from which on there is such a line).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ...app import Sight, named
from ..gallery.album import KINDS as PHOTOS

ME = "me"
PRESSURES = (1, 2, 3)
FACTS: Mapping[str, Any] = {
    "registered": True,
    "code": "418209",  # what the SMS says when the number is registered
    "pressure": 1,  # how hard a stranger presses: 1 mildest, 3 hardest
    "people": (),
    "chats": (),
}
CHAT = ({"name", "kind", "title"}, {"members", "number", "unread", "words", "lines"})
LINE = ({"name"}, {"text", "photo", "who", "later", "level"})


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    people = {person["name"] for person in facts["people"]}
    if facts["pressure"] not in PRESSURES:
        raise ScenarioError(f"facts.phone.messenger.pressure: {facts['pressure']!r} is none of 1, 2, 3")
    for chat in facts["chats"]:
        _check_chat(chat, people)
    return {
        "registered": facts["registered"],
        "number": "",  # what was typed when registering
        "code": "",
        "came": False,  # the SMS with the code
        "chat": "",  # the one that is open
        "draft": "",  # class of what stands in the field
        "count": 0,  # of own messages, for their names
        "said": (),  # since the start: (chat, id, what, of it); what: line, text, photo, place, forward or gone
        "picked": "",  # id of the message whose menu is open
        "carry": (),  # (what, of it) that a chat is being chosen for
        "undo": False,  # the time for taking back has not run out
        "unread": tuple(chat["name"] for chat in facts["chats"] if chat.get("unread")),
        "blocked": (),
        "reported": (),
        "skipped": (),
    }


def _check_chat(chat: Mapping[str, Any], people: set[str]) -> None:
    place = f"facts.phone.messenger.chats {chat.get('name', '')}"
    _check_keys(place, chat, *CHAT)
    if chat["kind"] not in ("private", "group"):
        raise ScenarioError(f"{place}: kind {chat['kind']!r} is neither private nor group")
    for line in chat.get("lines", ()):
        here = f"{place}: lines {line.get('name', '')}"
        _check_keys(here, line, *LINE)
        if line.get("who", ME) != ME and line["who"] not in people:
            raise ScenarioError(f"{here}: {line['who']!r} is none of the people")
        if ("text" in line) == ("photo" in line) or line.get("photo", "card") not in PHOTOS:
            raise ScenarioError(f"{here}: needs a text, or a photo of {', '.join(PHOTOS)}")


def _check_keys(place: str, table: Mapping[str, Any], needed: set[str], more: set[str]) -> None:
    if missing := sorted(needed - set(table)):
        raise ScenarioError(f"{place}: needs {', '.join(missing)}")
    if strange := sorted(set(table) - needed - more):
        raise ScenarioError(f"{place}: does not know {', '.join(strange)}")


def chat_of(sight: Sight, name: str) -> Record:
    return named(sight.told("messenger")["chats"], name)


def lines_of(sight: Sight, chat: str) -> tuple[Record, ...]:
    """All lines of a chat that the pressure allows, those to come too."""
    pressure = sight.told("messenger")["pressure"]
    return tuple(line for line in chat_of(sight, chat).get("lines", ()) if line.get("level", 1) <= pressure)
