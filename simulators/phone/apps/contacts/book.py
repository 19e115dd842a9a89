"""Who is in the contacts, and what others want to know of it: whose number this is.

An entry is (ref, number, named): ref is the `name` of a person the scenario wrote, or "1", "2", … of one the learner
did; named is the class of a name that the learner typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ....engine.text import Authored
from ... import numbers
from ...app import Sight, words

FACTS: Mapping[str, Any] = {"people": ()}
KEYS = {"name", "title", "number"}
FACES = ("", "nina", "olga", "anton", "center", "shop", "bank")


class Entry(NamedTuple):
    ref: str
    number: str
    named: str = ""


class Who(NamedTuple):
    """How a number is shown. title: the scenario's words; private: the field in which the learner typed a name."""

    number: str
    ref: str = ""
    title: Authored | None = None
    private: str = ""
    face: str = ""

    @property
    def known(self) -> bool:
        return bool(self.ref)

    @property
    def shown(self) -> str:
        return numbers.shown(self.number)


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    for person in facts["people"]:
        _check(person)
    entries = tuple((person["name"], numbers.kept(person["number"]), "") for person in facts["people"])
    return {"kept": entries, "open": "", "named": "", "number": "", "next": 1, "doubles": doubles(entries)}


def _check(person: Mapping[str, Any]) -> None:
    place = f"facts.phone.contacts.people {person.get('name', '')}"
    if missing := sorted(KEYS - set(person)):
        raise ScenarioError(f"{place}: {', '.join(missing)} is missing")
    if strange := sorted(set(person) - KEYS - {"face"}):
        raise ScenarioError(f"{place}: there is no {', '.join(strange)}")
    if person["name"].isdecimal():
        raise ScenarioError(f"{place}: a name of digits is kept for what the learner writes down")
    if person.get("face", "") not in FACES:
        raise ScenarioError(f"{place}: face is one of {', '.join(filter(None, FACES))}")


def doubles(entries: tuple[tuple[str, ...], ...]) -> int:
    """How many entries repeat a number."""
    return len(entries) - len({entry[1] for entry in entries})


def entries(sight: Sight) -> tuple[Entry, ...]:
    return tuple(Entry(*entry) for entry in sight.app("contacts")["kept"])


def entry_of(sight: Sight, ref: str) -> Entry | None:
    return next((entry for entry in entries(sight) if entry.ref == ref), None)


def with_number(sight: Sight, number: str, besides: str = "") -> Entry | None:
    return next((entry for entry in entries(sight) if entry.number == number and entry.ref != besides), None)


def who(sight: Sight, number: str) -> Who:
    """The one in the contacts with that number (as it is kept), else only the number."""
    entry = with_number(sight, number)
    return shown(sight, entry) if entry else Who(number)


def shown(sight: Sight, entry: Entry) -> Who:
    person = _person(sight, entry.ref)
    title = words(person["title"]) if person and not entry.named else None
    private = f"contact_name:{entry.ref}" if entry.named else ""
    return Who(entry.number, entry.ref, title, private, person.get("face", "") if person else "")


def _person(sight: Sight, ref: str) -> Record | None:
    return next((person for person in sight.told("contacts")["people"] if person["name"] == ref), None)
