"""A call to the one who waits: when one arrives, with the ticket that was bought now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Text
from . import days
from .controls import one, plains
from .mine import bought_now, printed, state
from .page import Page, Sight, TicketChange


def _telling(sight: Sight) -> tuple[Control, ...]:
    answers = tuple(
        one(f"say:{minute}", Text("tickets", "«Приеду в %(time)s»").with_params(time=days.clock(minute)), "speak")
        for minute in _times(sight)
    )
    return (*answers, *plains(("hang_up",), sight.skin))


def _times(sight: Sight) -> tuple[int, ...]:
    """When one's tickets arrive, and when the last one leaves: one of them is right."""
    sound = [ticket for ticket in sight.tickets if state(sight, ticket) == "good"]
    told = {sight.leg_of(ticket).arrives % days.DAY for ticket in sight.tickets}
    told |= {sight.leg_of(ticket).leaves for ticket in sound}
    return tuple(sorted(told))


def arrival(sight: Sight) -> int | None:
    """When one arrives with the ticket that was bought now and is still good, with the train's delay."""
    sound = [
        ticket for ticket in sight.tickets if state(sight, ticket) in ("good", "used") and bought_now(sight, ticket)
    ]
    leg = sight.leg_of(sound[-1]) if sound else None
    return (leg.arrives + sight.late(leg.number)) % days.DAY if leg else None


def call(change: TicketChange, _: str) -> None:
    if arrival(change.sight) is None:
        change.say("call_later")
    else:
        change.go("telling")


def say(change: TicketChange, minute: str) -> None:
    right = int(minute) == arrival(change.sight)
    change.tell("arrival_told", right=right)
    if right:
        change.go("hall", "told", told="right")
    else:
        change.say("told_wrong")


def _facts(sight: Sight) -> dict[str, Any]:
    return {"ticket": printed(sight, sight.open_ticket) if sight.tickets else None}


PAGES: Mapping[str, Page] = {
    "telling": Page(
        None,
        _telling,
        {"say": say, "hang_up": lambda change, _: change.go("hall")},
        facts=_facts,
        frame="scene",
        menu=False,
    ),
}
