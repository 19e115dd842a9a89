"""On the day of the journey: the conductor who compares ticket and document, the station, its desk, a call.

Time moves here: coming to the train, begging and waiting take as long as they take in life.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..engine.machine import Control, Event
from ..engine.text import Money, Text
from . import days, fares, order, results, telling
from .controls import WHY, one, plain, plains
from .mine import DESK_MINUTES, printed, since, state, tell_returned
from .page import Page, Sight, Ticket, TicketChange
from .stations import STATIONS
from .trains import Leg, legs

EARLY = 40  # minutes before leaving that one comes to the train
BEGGING = 20  # minutes lost by it
CHARGING = 20  # minutes until a telephone shows a ticket again
CHARGED = 60  # per cent
CLAIM = Text("tickets", "Написать заявление: %(train)s, %(day)s, %(leaves)s")


# At the carriage


def to_train(change: TicketChange, _: str) -> None:
    """One comes in good time, on the day that the ticket says."""
    sight = change.sight
    leg = sight.leg_of(sight.open_ticket)
    change.set(platform=leg.number)
    _wait_until(change, days.later((leg.day, leg.leaves), -EARLY))
    change.tell("came_to_train", train=leg.number, day=leg.day)
    if sight.fades:
        change.tell("battery", percent=0)
    change.go("conductor")


def _wait_until(change: TicketChange, moment: days.Moment) -> None:
    """Whoever comes later does not wait."""
    if moment > change.sight.now:
        change.wait_until(moment)


def _conductor(sight: Sight) -> tuple[Control, ...]:
    if sight.local["note"].startswith("refused_"):
        names = ["beg", "to_hall"]
        dark = sight.local["note"] == "refused_battery"
        if sight.tickets and state(sight, sight.open_ticket) in ("good", "off") and not dark:
            names.insert(0, "mend")
        return plains(tuple(names), sight.skin)
    return plains(("show_papers", "to_hall"), sight.skin)


def _conductor_facts(sight: Sight) -> dict[str, Any]:
    """ticket: the one that is held out, if there is any."""
    ticket = sight.open_ticket if sight.tickets else None
    return {
        "train": sight.local["platform"],
        "clock": days.clock(sight.now[1]),
        "today": days.spoken(sight.now[0]),
        "ticket": printed(sight, ticket) if ticket else None,
        "document": sight.body["documents"][0],
        "right": ticket.right if ticket else True,
        "compared": order.compared(sight) if sight.local["form"]["surname_1"] else (),
        "reason": sight.local["note"].removeprefix("refused_") if sight.local["note"].startswith("refused_") else "",
    }


def show_papers(change: TicketChange, _: str) -> None:
    """Of all tickets one holds out the one that fits best."""
    sight = change.sight
    if not sight.tickets:
        _refuse(change, "none")
        return
    index, reason = min(enumerate(map(sight_reason(sight), sight.tickets)), key=lambda found: REASONS.index(found[1]))
    dark = sight.fades and sight.tickets[index].number not in sight.local["printed"]
    _compare(change, index, "battery" if dark else reason)


def held_out(change: TicketChange, event: Event) -> None:
    """The telephone shows a saved ticket: to the conductor, where one stands there."""
    sight = change.sight
    numbers = [ticket.number for ticket in sight.tickets]
    if sight.local["screen"] == "conductor" and event.get("number") in numbers:
        index = numbers.index(event.get("number"))
        _compare(change, index, sight_reason(sight)(sight.tickets[index]))


def _compare(change: TicketChange, index: int, reason: str) -> None:
    change.set(ticket=index)
    if reason:
        _refuse(change, reason)
    else:
        change.tell("boarded", train=change.sight.open_ticket.train, day=change.sight.now[0])
        change.mark(index, "used")
        change.go("aboard")


REASONS = ("", "name", "fare", "baby", "date", "train", "returned")
"""Why somebody is not let in, the ticket that fits best first."""


def sight_reason(sight: Sight) -> Any:
    def reason(ticket: Ticket) -> str:
        if ticket.status != "good":
            return "returned"
        if ticket.train != sight.local["platform"]:
            return "train"
        if ticket.day != sight.now[0]:
            return "date"
        if not ticket.right:
            return "name"
        if any(fare == "child" and not fares.child(sight, person) for person, fare in enumerate(ticket.fares, 1)):
            return "fare"
        return "baby" if sight.body["baby"] and not ticket.baby else ""

    return reason


def _refuse(change: TicketChange, reason: str) -> None:
    change.tell("boarding_refused", reason=reason)
    change.say(f"refused_{reason}")


def beg(change: TicketChange, _: str) -> None:
    """The conductor may not; only time goes by."""
    change.tell("begged")
    change.wait_until(days.later(change.sight.now, BEGGING))
    change.go("hall", "begged")


def mend(change: TicketChange, _: str) -> None:
    change.go("refund")


# At the station


def _next(sight: Sight) -> list[Leg]:
    """The trains of one's journey that still go today."""
    ticket = sight.tickets[0] if sight.tickets else None
    start, end = (ticket.start, ticket.end) if ticket else (sight.local["start"], sight.local["end"])
    today = legs(sight.site.key, start, end, sight.now[0])
    return [leg for leg in today if sight.leaves(leg) > sight.now]


def _hall(sight: Sight) -> tuple[Control, ...]:
    trains = tuple(_come(leg) for leg in _next(sight)[:2])
    charge = plains(("charge",), sight.skin) if sight.fades else ()
    return (*trains, *charge, _to_desk(sight), *plains(("open_site", "tell"), sight.skin))


def _to_desk(sight: Sight) -> Control:
    """What the desk still does for one's tickets: return, take a claim, or only sell."""
    passed = [since(sight, ticket) for ticket in sight.tickets if ticket.status == "good"]
    why = (
        "to_desk_early" if any(minutes < 0 for minutes in passed)
        else "to_desk" if any(minutes <= DESK_MINUTES for minutes in passed)
        else "to_desk_late" if passed
        else "to_desk_sells"
    )  # fmt: skip
    return replace(plain("to_desk", sight.skin), why=WHY[why])


def charge(change: TicketChange, _: str) -> None:
    change.tell("charged")
    change.tell("battery", percent=CHARGED)
    change.set(charged=True)
    change.wait_until(days.later(change.sight.now, CHARGING))
    change.say("charged")


def _come(leg: Leg) -> Control:
    words = Text("tickets", "Идти к поезду %(number)s, %(leaves)s")
    return one(f"come:{leg.number}", words.with_params(number=leg.number, leaves=days.clock(leg.leaves)), "move")


def _hall_facts(sight: Sight) -> dict[str, Any]:
    ticket = sight.tickets[0] if sight.tickets else None
    start = ticket.start if ticket else sight.local["start"]
    end = ticket.end if ticket else sight.local["end"]
    board = legs(sight.site.key, start, end, sight.now[0])
    return {
        "station": STATIONS[start],
        "clock": days.clock(sight.now[1]),
        "today": days.spoken(sight.now[0]),
        "board": tuple(_line(sight, leg) for leg in board),
        "ticket": printed(sight, sight.open_ticket) if sight.tickets else None,
    }


def _line(sight: Sight, leg: Leg) -> dict[str, Any]:
    late = sight.late(leg.number)
    left = sight.leaves(leg) <= sight.now
    return {
        "number": leg.number,
        "end": STATIONS[leg.end.station].name,
        "leaves": days.clock(leg.leaves),
        "late": str(late) if late else "",
        "state": "left" if left else "late" if late else "",
    }


def come(change: TicketChange, number: str) -> None:
    """Waits for a train and goes to its carriage."""
    leg = next(leg for leg in _next(change.sight) if leg.number == number)
    late = change.sight.late(number)
    _wait_until(change, days.later((leg.day, leg.leaves + late), -EARLY // 2))
    change.set(platform=number)
    change.tell("came_to_train", train=number, day=leg.day)
    change.go("conductor")


def to_hall(change: TicketChange, _: str) -> None:
    change.go("hall")


def open_site(change: TicketChange, _: str) -> None:
    """Searches for today, since the journey is today."""
    change.set(day=change.sight.now[0])
    change.go("my" if change.local["tickets"] else "start")


# At the desk


def _desk(sight: Sight) -> tuple[Control, ...]:
    given = tuple(_give(sight, index) for index, ticket in enumerate(sight.tickets) if ticket.status == "good")
    sold = tuple(_sell(leg.number, leg.day, leg.leaves, leg.arrives, leg.price(kind)) for leg, kind in _offered(sight))
    return (*given, *sold, *plains(("back",), sight.skin))


def _give(sight: Sight, index: int) -> Control:
    """A ticket that can be returned here, or only claimed for; one says which, since there may be several."""
    ticket = sight.tickets[index]
    passed = since(sight, ticket)
    back = passed <= DESK_MINUTES
    words = Text("tickets", "Вернуть билет: %(train)s, %(day)s, %(leaves)s") if back else CLAIM
    said = words.with_params(
        train=ticket.train, day=days.short(ticket.day), leaves=days.clock(sight.leg_of(ticket).leaves)
    )
    name = f"desk_return:{index}" if back else f"desk_claim:{index}"
    return one(name, said, "speak", commit=True, why="desk_early" if passed < 0 else "")


def _offered(sight: Sight) -> list[tuple[Leg, str]]:
    """The next trains of the journey, today and tomorrow, each with the carriage that the clerk sells: the cheapest."""
    if sight.full or not sight.tickets:
        return []
    ticket = sight.tickets[0]
    tomorrow = legs(sight.site.key, ticket.start, ticket.end, days.plus(sight.now[0], 1))
    offers = ((leg, _cheapest(sight, leg)) for leg in (*_next(sight), *tomorrow[:1]))
    return [(leg, kind) for leg, kind in offers if kind]


def _cheapest(sight: Sight, leg: Leg) -> str:
    """ "" where nothing is left."""
    return next((kind for kind in sorted(leg.kinds, key=leg.price) if results.left(sight, leg, kind)), "")


@lru_cache(maxsize=256)
def _sell(number: str, day: str, leaves: int, arrives: int, price: int) -> Control:
    words = Text("tickets", "Билет на %(day)s, %(leaves)s – %(arrives)s, %(price)s").with_params(
        day=days.short(day), leaves=days.clock(leaves), arrives=days.clock(arrives), price=Money(price)
    )
    return one(f"desk_buy:{number}:{day}", words, "speak", commit=True)


def _desk_facts(sight: Sight) -> dict[str, Any]:
    return {
        "clock": days.clock(sight.now[1]),
        "today": days.spoken(sight.now[0]),
        "minutes": str(DESK_MINUTES),
        "tickets": tuple(printed(sight, ticket) for ticket in sight.tickets),
    }


def desk_return(change: TicketChange, index: str) -> None:
    tell_returned(change, change.sight.tickets[int(index)], "desk")
    change.mark(int(index), "returned")
    change.say("desk_returned")


def desk_claim(change: TicketChange, index: str) -> None:
    change.tell("claim_filed", number=change.sight.tickets[int(index)].number)
    change.mark(int(index), "claimed")
    change.say("claim_filed")


def desk_buy(change: TicketChange, told: str) -> None:
    """The clerk writes the names down from the document, so they are right."""
    number, _, day = told.partition(":")
    sight = change.sight
    leg, kind = next((leg, kind) for leg, kind in _offered(sight) if (leg.number, leg.day) == (number, day))
    seat, price = results.left(sight, leg, kind)[0], leg.price(kind)
    if change.world["money"]["account"] < price:
        change.say("insufficient")
        return
    ticket = Ticket(
        order.number(sight), leg.number, day, leg.start.station, leg.end.station, kind, (seat,), True,
        baby=bool(sight.body["baby"]),
    )  # fmt: skip
    change.move("account", "operator", price)
    change.write_down("payment", -price, "rail_pay")
    change.tell(
        "ticket_bought", train=leg.number, day=day, start=ticket.start, end=ticket.end, kind=kind, price=price,
        right=True, way="desk", again=False, skipped=results.skipped(sight, leg),
    )  # fmt: skip
    change.keep(ticket)
    change.say("desk_sold")


PAGES: Mapping[str, Page] = {
    "conductor": Page(
        None,
        _conductor,
        {"show_papers": show_papers, "beg": beg, "mend": mend},
        facts=_conductor_facts,
        frame="scene",
        menu=False,
    ),
    "aboard": Page(
        Text("tickets", "Вы в поезде"),
        lambda sight: plains(("open_site",), sight.skin),
        {"open_site": open_site},
        facts=_conductor_facts,
        frame="scene",
        menu=False,
    ),
    "hall": Page(
        None,
        _hall,
        {
            "come": come,
            "charge": charge,
            "to_desk": lambda change, _: change.go("desk"),
            "open_site": open_site,
            "tell": telling.call,
        },
        facts=_hall_facts,
        frame="scene",
        menu=False,
    ),
    "desk": Page(
        None,
        _desk,
        {"desk_return": desk_return, "desk_claim": desk_claim, "desk_buy": desk_buy, "back": to_hall},
        facts=_desk_facts,
        frame="scene",
        menu=False,
    ),
}
