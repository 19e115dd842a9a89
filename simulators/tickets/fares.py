"""Who pays how much: the full fare, half of it for a child, nothing for a small one who goes along without a seat."""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control
from ..engine.text import Text
from . import days
from .controls import plains
from .page import Sight, TicketChange

FARES = {"full": Text("tickets", "Полный"), "child": Text("tickets", "Детский")}
CHILD = range(5, 10)  # years, in this training tariff; who is younger needs neither seat nor money
TARIFF = Text("tickets", "Тариф")
ALONG = Text("tickets", "С ребёнком")
FREE = Text("tickets", "до 5 лет, без места, бесплатно")


def names(sight: Sight) -> tuple[str, ...]:
    """There is something to choose where somebody's document says the day of birth."""
    return ("fare_full", "fare_child") if any("born" in person for person in sight.body["documents"]) else ()


def controls(sight: Sight) -> tuple[Control, ...]:
    return plains((*names(sight), *(("with_baby",) if sight.body["baby"] else ())), sight.skin)


def choose(change: TicketChange, fare: str) -> None:
    person, chosen = change.local["person"], change.local["fares"]
    change.set(fares=(*chosen[: person - 1], fare, *chosen[person:]), note="")
    change.tell("fare_chosen", fare=fare, person=person)


def take_along(change: TicketChange, _: str) -> None:
    """Says that a small child goes along, or takes it back."""
    baby = not change.local["baby"]
    change.set(baby=baby, note="")
    change.tell("baby_added" if baby else "baby_left_out")


def child(sight: Sight, person: int) -> bool:
    """Whether this passenger goes for half the price: who is from five to nine on the day of the journey."""
    born = sight.body["documents"][person - 1].get("born", "")
    return bool(born) and days.age(born, sight.day) in CHILD


def right(sight: Sight) -> bool:
    """Whether each pays what is asked of their age."""
    chosen = enumerate(sight.local["fares"], 1)
    return all((fare == "child") == child(sight, person) for person, fare in chosen)


def facts(sight: Sight) -> dict[str, Any]:
    """What a passenger's page offers."""
    person = sight.local["person"]
    baby = next(iter(sight.body["baby"]), None)
    return {
        "fares": tuple((name, name == f"fare_{sight.local['fares'][person - 1]}") for name in names(sight)),
        "born": _printed(sight.body["documents"][person - 1].get("born", "")),
        "baby": {**baby, "born": _printed(baby["born"])} if baby else None,
        "along": sight.local["baby"],
    }


def _printed(born: str) -> str:
    """As a document prints it."""
    return ".".join(reversed(born.split("-")))


def told(sight: Sight, person: int) -> dict[str, Any]:
    """What an order says of it, by the name of the line."""
    lines = {}
    if sight.local["fares"]:
        lines["fare"] = {"label": TARIFF, "said": FARES[sight.local["fares"][person - 1]]}
    if sight.local["baby"]:
        lines["baby"] = {"label": ALONG, "said": FREE}
    return lines
