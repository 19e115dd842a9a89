"""What a scenario may write about calls: what was, who answers where, and the talks. Refused with its place.

`log`: {name, number, how, time}. `numbers`: {name, number, answers}, and `talk` where a talk answers. A talk: `name`,
`number`, and where wanted `caller` (words for who the display says it is), `announced` (true: told before it rings),
and at most six `lines`: {name, says, choices}; `says2` and `says3` are what is said under more pressure, `level` the
pressure from which on there is such a line. A choice: {name, label, to}, and where wanted `tells` (an event),
`commit`, `keys` (true: the dial keys come up afterwards). `to` is the next line, "" the end; of several the first
that the pressure allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ... import numbers
from ...app import Sight, named

MOST_LINES = 6
PRESSURES = (1, 2, 3)
HOW = ("in", "out", "missed")
ANSWERS = ("hello", "talk", "busy", "silent", "none", "stranger", "premium")
IDLE: Mapping[str, Any] = {
    "number": "",  # of the call that is on
    "way": "",  # out | in | "" when there is no call
    "talk": "",
    "line": "",
    "lasted": False,  # five seconds at least
    "minutes": 0,
    "muted": False,
    "loud": False,
    "why": "",  # of a call that came to nothing
    "under": ("home", ""),  # screen and digits that the call lies over
}
"""The state while nobody calls, besides `log` (number, how, time; the newest first) and `open`, the line of it that is
looked at."""
FACTS: Mapping[str, Any] = {
    "cost": 5,  # kopecks a minute
    "premium": 300,  # kopecks a minute, where a number costs more
    "pressure": 1,  # how hard a scripted caller presses: 1 mildest, 3 hardest
    "log": (),
    "numbers": (),
    "talks": (),
}
KEYS = {
    "log": {"name", "number", "how", "time"},
    "numbers": {"name", "number", "answers"},
    "talks": {"name", "number", "lines"},
}
MORE = {"log": set(), "numbers": {"talk"}, "talks": {"caller", "announced"}}
LINE = ({"name", "says"}, {"says2", "says3", "level", "choices"})
CHOICE = ({"name", "label", "to"}, {"tells", "commit", "keys"})


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    _check(facts)
    log = tuple((numbers.kept(entry["number"]), entry["how"], entry["time"]) for entry in facts["log"])
    return {"log": log, "open": 0, **IDLE}


def _check(facts: Mapping[str, Any]) -> None:
    for part in KEYS:
        for table in facts[part]:
            _check_keys(f"{part} {table.get('name', '')}", table, KEYS[part], MORE[part])
    _check_words("pressure", facts["pressure"], PRESSURES)
    for entry in facts["log"]:
        _check_words(f"log {entry['name']}: how", entry["how"], HOW)
    talks = {talk["name"] for talk in facts["talks"]}
    for entry in facts["numbers"]:
        _check_words(f"numbers {entry['name']}: answers", entry["answers"], ANSWERS)
        if entry["answers"] == "talk":
            _check_words(f"numbers {entry['name']}: talk", entry.get("talk"), talks)
    for talk in facts["talks"]:
        _check_talk(talk)


def _check_talk(talk: Mapping[str, Any]) -> None:
    place = f"talks {talk['name']}"
    names = {line.get("name", "") for line in talk["lines"]}
    if not 1 <= len(talk["lines"]) <= MOST_LINES:
        raise ScenarioError(f"facts.phone.calls.{place}: one to {MOST_LINES} lines")
    for line in talk["lines"]:
        _check_keys(f"{place}: lines {line.get('name', '')}", line, *LINE)
        for choice in line.get("choices", ()):
            here = f"{place}: {line['name']}: choices {choice.get('name', '')}"
            _check_keys(here, choice, *CHOICE)
            for target in ways_of(choice):
                _check_words(f"{here}: to", target, names | {""})


def _check_keys(place: str, table: Mapping[str, Any], needed: set[str], more: set[str]) -> None:
    if missing := sorted(needed - set(table)):
        raise ScenarioError(f"facts.phone.calls.{place}: {', '.join(missing)} is missing")
    if strange := sorted(set(table) - needed - more):
        raise ScenarioError(f"facts.phone.calls.{place}: there is no {', '.join(strange)}")


def _check_words(place: str, value: Any, known: Iterable[Any]) -> None:
    if value not in known:
        raise ScenarioError(f"facts.phone.calls.{place}: {value!r} is none of {', '.join(map(repr, known))}")


def ways_of(choice: Mapping[str, Any]) -> tuple[str, ...]:
    """Where a choice leads, the first that is allowed."""
    return (choice["to"],) if isinstance(choice["to"], str) else tuple(choice["to"])


def talk_of(sight: Sight, name: str) -> Record:
    return named(sight.told("calls")["talks"], name)


def line_at(sight: Sight, number: str) -> tuple[str, str]:
    """How a number answers, and with which talk: (busy, ""). Nobody has a number that no one wrote of."""
    for entry in sight.told("calls")["numbers"]:
        if numbers.kept(entry["number"]) == number:
            return entry["answers"], entry.get("talk", "")
    if number == numbers.kept(sight.world["phone"]["number"]):
        return "busy", ""
    people = {numbers.kept(person["number"]) for person in sight.told("contacts")["people"]}
    return ("hello", "") if number in people else ("none", "")
