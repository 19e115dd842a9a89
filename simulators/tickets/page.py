"""What a page or a scene of this machine is, and what its functions are given.

A page is one screen: its controls, what each of them does, and what it prints. `machine` only looks pages up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..engine.change import Change
from ..engine.machine import Control, Label, Timer
from ..engine.sight import DeviceSight
from . import days
from .sites import SITES, Site
from .trains import Leg, leg_of


class Ticket(NamedTuple):
    """right: every name and document number is that of the document. status: good | returned | claimed | off | used.

    fares: full | child, one a passenger; none where all of them are full. baby: a small child goes along.
    """

    number: str
    train: str
    day: str
    start: str
    end: str
    kind: str
    seats: tuple[int, ...]
    right: bool
    status: str = "good"
    fares: tuple[str, ...] = ()
    baby: bool = False


LASTS = 30  # per cent of a telephone's battery that last to the train
MOST_TICKETS = 4  # «Мои билеты» of a training site is not longer


class Sight(DeviceSight):
    """What a page is worked out from."""

    __slots__ = ()

    @property
    def site(self) -> Site:
        return SITES[self.body["face"]]

    @property
    def out(self) -> bool:
        """One is at the station or at the train, and looks at the site on the way."""
        return bool(self.body["at_station"] or self.local["platform"])

    @property
    def now(self) -> days.Moment:
        return self.world["today"], self.local["minute"]

    @property
    def day(self) -> str:
        """For which one searches: today until another is chosen."""
        return self.local["day"] or self.world["today"]

    @property
    def fades(self) -> bool:
        """The telephone does not last to the train."""
        return self.body["battery"] < LASTS and not self.local["charged"]

    @property
    def leg(self) -> Leg:
        """The train that is being looked at."""
        local = self.local
        return leg_of(self.site.key, local["train"], local["start"], local["end"], self.day)

    @property
    def price(self) -> int:
        """Of the seats that were picked."""
        local = self.local
        return self.leg.total(local["kind"], len(local["seats"]), local["fares"])

    @property
    def tickets(self) -> list[Ticket]:
        return [Ticket(*told) for told in self.local["tickets"]]

    @property
    def open_ticket(self) -> Ticket:
        return Ticket(*self.local["tickets"][self.local["ticket"]])

    @property
    def full(self) -> bool:
        """Four tickets, and all of them are good: no more are sold."""
        good = sum(ticket.status == "good" for ticket in self.tickets)
        return good >= MOST_TICKETS

    def leg_of(self, ticket: Ticket) -> Leg:
        return leg_of(self.site.key, ticket.train, ticket.start, ticket.end, ticket.day)

    def late(self, train: str) -> int:
        """Minutes by which a train is behind its timetable today."""
        return next((minutes for number, minutes in self.local["late"] if number == train), 0)

    def leaves(self, leg: Leg) -> days.Moment:
        return days.later((leg.day, leg.leaves), self.late(leg.number))


class TicketChange(Change):
    """A change on this machine."""

    __slots__ = ()

    @property
    def sight(self) -> Sight:
        return Sight(self.device, self.local, self.world)

    def go(self, screen: str, note: str = "", **changes: Any) -> None:
        """Another page. note: one sentence on it, a key of `texts.NOTES`."""
        self.show(screen, note=note, **changes)

    def say(self, note: str) -> None:
        """Stay, with one sentence."""
        self.set(note=note)

    def wait_until(self, moment: days.Moment) -> None:
        """Time goes by, for the world's day and for every clock beside this one."""
        day, minute = moment
        self.world = self.world.set(today=day)
        self.set(minute=minute)
        self.tell("time_passed", clock=days.clock(minute))

    def start(self, timer: str, *, deadline: bool = True) -> None:
        self.timers[timer] = Timer(self.local["body"]["seconds"][timer], deadline, beep=60)

    def keep(self, ticket: Ticket) -> None:
        """One more ticket; of more than four the oldest that is of no use any more is forgotten."""
        tickets = list(self.local["tickets"])
        if len(tickets) >= MOST_TICKETS:
            tickets.remove(next(old for old in tickets if Ticket(*old).status != "good"))
        self.set(tickets=(*tickets, tuple(ticket)), ticket=len(tickets))

    def mark(self, index: int, status: str) -> None:
        """One of the tickets is no longer what it was."""
        tickets = list(self.local["tickets"])
        tickets[index] = tuple(Ticket(*tickets[index])._replace(status=status))
        self.set(tickets=tuple(tickets))


Does = Callable[[TicketChange, str], None]


def nothing(sight: Sight) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Page:
    """One screen.

    controls, facts: worked out from a sight. does: control name up to a colon -> function(change, what follows the
    colon). fields: name of a typed or private control up to a colon -> function(change, value); it only stores.
    timer: the countdown that may run while this page stands. frame: site (window), pay (the bank's page), resale
    (somebody else's page), scene (no window), street (the bus of the town). path: what follows the host in the address.
    menu: the site's own head leads home and to «Мои билеты».
    """

    title: Label | Callable[[Sight], Label] | None
    controls: Callable[[Sight], tuple[Control, ...]]
    does: Mapping[str, Does] = field(default_factory=dict)
    fields: Mapping[str, Callable[[TicketChange, str, str], None]] = field(default_factory=dict)
    facts: Callable[[Sight], dict[str, Any]] = nothing
    timer: str = ""
    frame: str = "site"
    path: str = ""
    menu: bool = True
