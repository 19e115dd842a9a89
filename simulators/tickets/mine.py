"""One's own tickets: the list, a ticket with its code, and giving one back before and after the train has left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import days
from .cars import CARS, PLACES, place
from .controls import one, plain, plains
from .page import Page, Sight, Ticket, TicketChange
from .results import stops
from .stations import STATIONS

DESK_MINUTES = 60  # after leaving, as long as the desk takes a ticket back
STATES: Mapping[str, Text] = {
    "good": Text("tickets", "Оплачен"),
    "left": Text("tickets", "Поезд ушёл"),
    "returned": Text("tickets", "Возвращён"),
    "claimed": Text("tickets", "Заявление подано"),
    "off": Text("tickets", "Поезд отменён"),
    "used": Text("tickets", "Использован"),
}


def state(sight: Sight, ticket: Ticket) -> str:
    """What a ticket is now; a good one is of no use when its train has left."""
    if ticket.status == "good" and sight.leaves(sight.leg_of(ticket)) <= sight.now:
        return "left"
    return ticket.status


def since(sight: Sight, ticket: Ticket) -> int:
    """Minutes since the train has left, by the timetable; below zero before."""
    leg = sight.leg_of(ticket)
    day, minute = sight.now
    return days.between(leg.day, day) * days.DAY + minute - leg.leaves


def paid(sight: Sight, ticket: Ticket) -> int:
    return sight.leg_of(ticket).total(ticket.kind, len(ticket.seats), ticket.fares)


def bought_now(sight: Sight, ticket: Ticket) -> bool:
    """Not one of those that the task began with."""
    return int(ticket.number) >= int(sight.body["order"])


def tell_returned(change: TicketChange, ticket: Ticket, where: str) -> None:
    """With all that tells which of several tickets it was: the wrong one, or one too many."""
    change.tell(
        "ticket_returned",
        number=ticket.number,
        train=ticket.train,
        right=ticket.right,
        baby=ticket.baby,
        new=bought_now(change.sight, ticket),
        where=where,
        price=paid(change.sight, ticket),
    )


def printed(sight: Sight, ticket: Ticket) -> dict[str, Any]:
    """What stands on a ticket."""
    leg = sight.leg_of(ticket)
    return {
        "number": ticket.number,
        "train": ticket.train,
        "kind": leg.train.kind,
        "start": STATIONS[ticket.start],
        "end": STATIONS[ticket.end],
        "day": days.spoken(leg.day),
        "leaves": days.clock(leg.leaves),
        "arrives": days.clock(leg.arrives),
        "arrives_day": days.spoken(leg.arrival_day),
        "car": CARS[ticket.kind],
        "seats": tuple({"number": str(seat), "place": PLACES[place(ticket.kind, seat)]} for seat in ticket.seats),
        "price": Money(paid(sight, ticket)),
        "children": ticket.fares.count("child"),
        "baby": ticket.baby,
        "registered": ticket.status in ("good", "used"),
        "state": state(sight, ticket),
        "state_name": STATES[state(sight, ticket)],
        "code": code(ticket, leg.leaves),
    }


def code(ticket: Ticket, leaves: int) -> str:
    """What a reader finds in the square: letters that any telephone shows, and that it is no real ticket."""
    train = "".join(filter(str.isdigit, ticket.train))
    seats = ",".join(map(str, ticket.seats))
    return f"TRAINING TICKET {ticket.number} TRAIN {train} {ticket.day} {days.clock(leaves)} SEAT {seats}"


# The list


def _my(sight: Sight) -> tuple[Control, ...]:
    return tuple(_row(sight, ticket, index) for index, ticket in enumerate(sight.tickets))


def _row(sight: Sight, ticket: Ticket, index: int) -> Control:
    """With what has become of it: two of the same train differ in nothing else."""
    words = Text("tickets", "%(train)s, %(day)s, %(start)s – %(end)s. %(state)s")
    said = words.with_params(
        train=ticket.train,
        day=days.short(ticket.day),
        start=STATIONS[ticket.start].name,
        end=STATIONS[ticket.end].name,
        state=STATES[state(sight, ticket)],
    )
    return one(f"ticket:{index}", said)


def _my_facts(sight: Sight) -> dict[str, Any]:
    rows = ({"control": f"ticket:{index}", **printed(sight, ticket)} for index, ticket in enumerate(sight.tickets))
    return {"tickets": tuple(rows), "lapsed": sight.local["lapsed"]}


def open_my(change: TicketChange, _: str) -> None:
    change.tell("my_opened")
    change.go("my")


def open_ticket(change: TicketChange, index: str) -> None:
    change.set(ticket=int(index))
    change.tell("ticket_opened", number=change.sight.open_ticket.number)
    change.go("ticket")


# A ticket


def _ticket(sight: Sight) -> tuple[Control, ...]:
    names = ["remind"] if state(sight, sight.open_ticket) == "good" else []
    if state(sight, sight.open_ticket) in ("good", "left", "off"):
        names.append("return")
    if state(sight, sight.open_ticket) == "good" and sight.body["rides"]:
        names.append("to_train")
    return (*plains((*names, "stops", "back"), sight.skin), *_kept(sight))


def _kept(sight: Sight) -> tuple[Control, ...]:
    """In the telephone always, on paper where there is a printer: at home. Nobody needs paper whose telephone lasts."""
    if state(sight, sight.open_ticket) != "good":
        return ()
    paper = () if sight.out else (replace(plain("print", sight.skin), aside=not sight.fades),)
    return (plain("save", sight.skin), *paper)


def _ticket_facts(sight: Sight) -> dict[str, Any]:
    ticket, local = sight.open_ticket, sight.local
    return {
        "ticket": printed(sight, ticket),
        "document": sight.body["documents"][0],
        "typed": local["ticket"] == len(local["tickets"]) - 1 and local["form"]["surname_1"] != "",
        "right": ticket.right,
        "names": tuple((f"surname_{number}", f"first_name_{number}") for number, _ in enumerate(ticket.seats, 1)),
    }


def remind(change: TicketChange, _: str) -> None:
    change.tell("reminder_set", day=change.sight.open_ticket.day)
    change.say("reminder_set")


def save(change: TicketChange, _: str) -> None:
    """As a picture: whoever hears of it learns all that stands on it."""
    sight = change.sight
    ticket, leg = sight.open_ticket, sight.leg_of(sight.open_ticket)
    change.tell(
        "ticket_saved",
        number=ticket.number,
        train=ticket.train,
        day=".".join(reversed(ticket.day.split("-"))),
        leaves=days.clock(leg.leaves),
        seats=", ".join(map(str, ticket.seats)),
        code=code(ticket, leg.leaves),
    )
    change.say("ticket_saved")


def print_out(change: TicketChange, _: str) -> None:
    number = change.sight.open_ticket.number
    change.tell("ticket_printed", number=number)
    change.set(printed=tuple(dict.fromkeys((*change.local["printed"], number))))
    change.say("ticket_printed")


def _stops_facts(sight: Sight) -> dict[str, Any]:
    leg = sight.leg_of(sight.open_ticket)
    return {
        "number": leg.number,
        "leaves_day": days.spoken(leg.day),
        "stops": tuple(stops(leg)),
        "next_day": leg.arrival_day != leg.day,
    }


def open_refund(change: TicketChange, _: str) -> None:
    change.tell("refund_opened", before=since(change.sight, change.sight.open_ticket) < 0)
    change.go("refund")


# Giving it back


def _refund(sight: Sight) -> tuple[Control, ...]:
    if state(sight, sight.open_ticket) == "off":
        return plains(("confirm_return", "keep"), sight.skin)
    if may_return(sight):
        return plains(("confirm_return", "keep", "close_till_later"), sight.skin)
    return plains(("to_hall", "keep"), sight.skin)


def may_return(sight: Sight) -> bool:
    """On the site: until the train leaves, and always where it does not go at all."""
    return state(sight, sight.open_ticket) in ("good", "off")


def _refund_facts(sight: Sight) -> dict[str, Any]:
    ticket = sight.open_ticket
    minutes = since(sight, ticket)
    return {
        "ticket": printed(sight, ticket),
        "sum": Money(paid(sight, ticket)),
        "way": "site" if may_return(sight) else "desk" if minutes <= DESK_MINUTES else "claim",
        "off": ticket.status == "off",
        "clock": days.clock(sight.now[1]),
        "today": days.spoken(sight.now[0]),
    }


def confirm_return(change: TicketChange, _: str) -> None:
    ticket = change.sight.open_ticket
    tell_returned(change, ticket, "site")
    change.mark(change.local["ticket"], "returned")
    change.go("refunded")


def close_till_later(change: TicketChange, _: str) -> None:
    """Puts it off; the train does not wait. Half an hour after it has left one is back at the page."""
    leg = change.sight.leg_of(change.sight.open_ticket)
    change.wait_until(days.later((leg.day, leg.leaves), DESK_MINUTES // 2))
    change.tell("put_off")
    change.go("refund", "put_off")


def _refunded(sight: Sight) -> tuple[Control, ...]:
    return plains(("buy_again",), sight.skin)


def buy_again(change: TicketChange, _: str) -> None:
    """The same journey once more, from the list of trains."""
    ticket = change.sight.open_ticket
    change.set(start=ticket.start, end=ticket.end, train="", kind="", seats=())
    change.go("results")


PAGES: Mapping[str, Page] = {
    "my": Page(lambda sight: plain("my", sight.skin).label, _my, {"ticket": open_ticket}, facts=_my_facts, path="/my"),
    "ticket": Page(
        None,
        _ticket,
        {
            "remind": remind,
            "return": open_refund,
            "save": save,
            "print": print_out,
            "stops": lambda change, _: change.go("stops"),
            "back": open_my,
        },
        facts=_ticket_facts,
        path="/my/ticket",
    ),
    "stops": Page(
        Text("tickets", "Расписание"),
        lambda sight: plains(("back",), sight.skin),
        {"back": lambda change, _: change.go("ticket")},
        facts=_stops_facts,
        path="/my/route",
    ),
    "refund": Page(
        Text("tickets", "Возврат билета"),
        _refund,
        {
            "confirm_return": confirm_return,
            "keep": lambda change, _: change.go("ticket"),
            "close_till_later": close_till_later,
        },
        facts=_refund_facts,
        path="/my/return",
    ),
    "refunded": Page(
        Text("tickets", "Билет возвращён"),
        _refunded,
        {"buy_again": buy_again},
        facts=_refund_facts,
        path="/my/return",
    ),
}
