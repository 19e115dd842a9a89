"""Keys that several screens of the calls have, and how a person stands on a key."""

from __future__ import annotations

from ....engine.machine import Control, Label
from ....engine.text import Text
from ...app import Sight
from ..contacts import who
from . import texts

ASIDE = ("mute", "loud", "pad", "reply_sms", "skip_call")


def button(sight: Sight, name: str, words: tuple[Text, Text] | Text, at: str, *, commit: bool = False) -> Control:
    label = words if isinstance(words, Text) else words[sight.skin == "b"]
    why = texts.WHY.get(name.partition(":")[0])
    return Control(name, "button", label, why, at=at, commit=commit, aside=name in ASIDE)


def tabs(sight: Sight) -> tuple[Control, ...]:
    tabs = {"tab_recents": texts.RECENTS, "tab_keys": texts.KEYS, "tab_people": texts.PEOPLE}
    return tuple(button(sight, name, words, "tab") for name, words in tabs.items())


def name(sight: Sight, number: str) -> Label | str:
    """For labels, in which a name that was typed cannot stand."""
    known = who(sight, number)
    return known.title or known.shown
