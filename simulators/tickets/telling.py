"""A call to the one who waits: when one arrives, with the ticket that was bought now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Text
from . import days, results
from .controls import one, plains
from .mine import bought_now, printed, state
from .page import Page, Sight, Ticket, TicketChange


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


def _ticket_to_go_by(sight: Sight) -> Ticket | None:
    """The last one of those that were bought now and are still good."""
    sound = [
        ticket for ticket in sight.tickets if state(sight, ticket) in ("good", "used") and bought_now(sight, ticket)
    ]
    return sound[-1] if sound else None


def _arrival(sight: Sight, ticket: Ticket) -> int:
    """With the train's delay."""
    leg = sight.leg_of(ticket)
    return (leg.arrives + sight.late(leg.number)) % days.DAY


def call(change: TicketChange, _: str) -> None:
    if _ticket_to_go_by(change.sight):
        change.go("telling")
    else:
        change.say("call_later")


def say(change: TicketChange, minute: str) -> None:
    """Whoever waits counts on the ticket, if no train of today is left out by it."""
    sight = change.sight
    ticket = _ticket_to_go_by(sight)
    right = ticket is not None and int(minute) == _arrival(sight, ticket)
    change.tell("arrival_told", right=right)
    if ticket is None or not right:
        change.say("told_wrong")
    else:
        later = results.skipped(sight, sight.leg_of(ticket))
        change.go("hall", "told", told="" if later else ticket.number)


def forget_what_is_no_longer_so(change: TicketChange) -> None:
    """What was told falls with its ticket: given back, missed, or followed by another."""
    told = change.local.get("told")  # nobody waits for the bus of the town
    if told:
        ticket = _ticket_to_go_by(change.sight)
        change.set(told=told if ticket and ticket.number == told else "")


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
