"""What may be kept of private text: which word of the card it is, how good a password it would be, and its length.

The text itself never reaches a machine or the log. A newcomer's mistake: making the class more telling than a
scenario needs. It stays in the log for ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]

LEAST_PASSWORD, LEAST_NAME = 10, 4  # characters
COMMON = ("123456", "qwerty", "password", "parol", "пароль", "йцукен", "111111", "000000", "abc123")
YEAR = re.compile(r"(?<!\d)(19[3-9]|20[0-2])\d(?!\d)")
MAILBOX = re.compile(r"[a-z0-9._-]+")


def classify(text: str, kind: str, words: Words, known: Mapping[str, str] | None = None) -> str:
    """`name:length`, where name is the card's word that was typed; the empty string for nothing typed.

    kind: what the control asks for. Words of that kind also count inside a longer text («Да, приду» says «да»);
    a password that is no word of the card is `short`, `common` or `strong`, a mailbox nobody can have is `unfit`;
    anything else is `other`.
    known: text -> name, asked instead of the card: as it was typed (a password with its capitals), else as plain text.
    """
    typed = plain(text)
    if not typed:
        return ""
    name = _name(typed, kind, words) if known is None else known.get(text.strip()) or known.get(typed, "other")
    return f"{name}:{len(text.strip())}"


def _name(typed: str, kind: str, words: Words) -> str:
    asked = {name: known for name, known in words.items() if name == kind}
    for name, known in {**asked, **words}.items():
        if any(plain(word) == typed for word in known):
            return name
    if kind == "password":
        return _strength(typed, words.get("person", ()))
    if kind == "mailbox" and not MAILBOX.fullmatch(typed):
        return "unfit"
    inside = f" {typed} "
    said = (name for name, known in asked.items() if any(f" {plain(word)} " in inside for word in known))
    return next(said, "other")


def _strength(typed: str, person: tuple[str, ...]) -> str:
    """Who knows the name and the year of birth tries them first."""
    if len(typed.replace(" ", "")) < LEAST_PASSWORD:
        return "short"
    names = (name for name in plain(" ".join(person)).split() if len(name) >= LEAST_NAME)
    easy = any(word in typed for word in (*COMMON, *names)) or YEAR.search(typed) or len(set(typed)) < 4
    return "common" if easy else "strong"


def plain(text: str) -> str:
    """Without case, marks and doubled spaces, and with ё as е: how people really type."""
    return " ".join(re.sub(r"[^\w@.+-]", " ", text.casefold().replace("ё", "е")).strip(" .").split())
