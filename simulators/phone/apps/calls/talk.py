"""What is said on the telephone: the line one hears, what one may answer, and where that leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Control, Label
from ....engine.record import Record
from ...app import PhoneChange, Sight, named, words
from . import facts, flow, texts


def heard(sight: Sight) -> Label | None:
    """What the other side says now, as hard as the scenario's pressure has it."""
    state = sight.app("calls")
    if not state["talk"]:
        return texts.SPOKEN.get(state["line"])
    line = _line(sight)
    pressure = sight.told("calls")["pressure"]
    ways = [f"says{level}" for level in range(pressure, 1, -1)]
    return words(next((line[way] for way in ways if way in line), line["says"]))


def _line(sight: Sight) -> Record:
    state = sight.app("calls")
    return named(facts.talk_of(sight, state["talk"])["lines"], state["line"])


def choices(sight: Sight) -> tuple[Control, ...]:
    if not sight.app("calls")["talk"]:
        return ()
    return tuple(
        Control(f"say:{choice['name']}", "speak", words(choice["label"]), at="say", commit=choice.get("commit", False))
        for choice in _line(sight).get("choices", ())
    )


def say(change: PhoneChange, name: str) -> None:
    state = change.app("calls")
    choice = named(_line(change.sight).get("choices", ()), name)
    change.tell("said", talk=state["talk"], line=state["line"], choice=name)
    following = _next(change.sight, choice)
    if following:
        change.put("calls", line=following)
    else:
        flow.over(change, "ended")
        if choice.get("keys"):
            change.visit("calls_keys")
    if "tells" in choice:
        change.tell(choice["tells"])


def _next(sight: Sight, choice: Mapping[str, Any]) -> str:
    """The first way that there is under this pressure."""
    pressure = sight.told("calls")["pressure"]
    lines = facts.talk_of(sight, sight.app("calls")["talk"])["lines"]
    return next(way for way in facts.ways_of(choice) if not way or named(lines, way).get("level", 1) <= pressure)
