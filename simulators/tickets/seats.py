"""The map of a carriage: which seat is where, what it is, and which ones one picks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import days, fares, results
from .cars import CARS, PLACES, place, socket
from .controls import one, plains
from .page import Page, Sight, TicketChange

MOST_SEATS = 4
SEAT = Text("tickets", "Место %(number)s, %(place)s")
SEAT_BY_SOCKET = Text("tickets", "Место %(number)s, %(place)s, розетка")


def _seats(sight: Sight) -> tuple[Control, ...]:
    kind = sight.local["kind"]
    free = results.left(sight, sight.leg, kind)
    return (*(_seat(kind, number) for number in free), *plains(("hold", "back"), sight.skin))


def _seat(kind: str, number: int) -> Control:
    words = SEAT_BY_SOCKET if socket(kind, number) else SEAT
    return one(f"seat:{number}", words.with_params(number=str(number), place=PLACES[place(kind, number)]))


def _seats_facts(sight: Sight) -> dict[str, Any]:
    kind, leg = sight.local["kind"], sight.leg
    picked = sight.local["seats"]
    return {
        "car": CARS[kind],
        "train": leg.number,
        "day": days.spoken(leg.day),
        "blocks": _blocks(sight, kind),
        "picked": tuple(_told(kind, seat) for seat in picked),
        "sockets": kind != "bus",
        "most": most(sight),
        "price": Money(leg.price(kind)),
        "total": Money(sight.price) if picked else None,
    }


def _told(kind: str, seat: int) -> dict[str, Any]:
    return {"number": str(seat), "place": PLACES[place(kind, seat)], "socket": socket(kind, seat)}


def _blocks(sight: Sight, kind: str) -> tuple[dict[str, Any], ...]:
    """The carriage from its front: compartments (the side seats of each with it), or rows."""
    free, picked = results.left(sight, sight.leg, kind), sight.local["seats"]

    def cells(numbers: tuple[int, ...]) -> tuple[dict[str, Any], ...]:
        return tuple(
            {
                "control": f"seat:{number}",
                "number": str(number),
                "place": place(kind, number),
                "socket": socket(kind, number),
                "state": "picked" if number in picked else "free" if number in free else "busy",
            }
            for number in numbers
        )

    return tuple({"seats": cells(seats), "side": cells(side)} for seats, side in numbers_of(kind))


def numbers_of(kind: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Four numbers of each compartment or row, and the two beside the aisle, counted back from the end."""
    fours = [tuple(range(first, first + 4)) for first in range(1, 37 if kind == "open" else CARS[kind].seats + 1, 4)]
    if kind != "open":
        return [(four, ()) for four in fours]
    return [(four, (53 - 2 * index, 54 - 2 * index)) for index, four in enumerate(fours)]


def most(sight: Sight) -> int:
    """One seat a person, and no more than four in an order."""
    return min(MOST_SEATS, len(sight.body["documents"]))


def pick(change: TicketChange, seat: str) -> None:
    """Picks, or lets go again. Who needs one seat only changes it by picking another."""
    number, picked = int(seat), change.local["seats"]
    if number in picked:
        change.set(seats=tuple(other for other in picked if other != number), note="")
    elif most(change.sight) == 1:
        change.set(seats=(number,), note="")
    elif len(picked) >= most(change.sight):
        change.say("seats_enough")
    else:
        change.set(seats=tuple(sorted((*picked, number))), note="")


def hold(change: TicketChange, _: str) -> None:
    """From here on the seats are kept, for so many minutes."""
    sight = change.sight
    seats, kind, leg = sight.local["seats"], sight.local["kind"], sight.leg
    if not seats:
        change.say("pick_seat")
        return
    places = {place(kind, seat) for seat in seats}
    change.tell(
        "seat_held",
        train=leg.number,
        day=leg.day,
        kind=kind,
        place=places.pop() if len(places) == 1 else "mixed",
        seats=len(seats),
        together=_together(kind, seats),
        in_time=in_time(sight),
        skipped=results.skipped(sight, leg),
    )
    change.start("hold")
    chosen = ("full",) * len(seats) if fares.names(sight) else ()
    change.set(person=1, fares=chosen, baby=False, way="", cvv="", typed="", tries=0)
    change.go("passenger" if change.local["signed"] else "sign_in")


def _together(kind: str, seats: tuple[int, ...]) -> bool:
    """In one compartment, or in one row."""
    return any(set(seats) <= {*four, *side} for four, side in numbers_of(kind))


def in_time(sight: Sight) -> bool:
    """Whether the train arrives before what the journey is for."""
    by = sight.body["arrive_by"]
    if not by:
        return True
    day, _, hour = by.partition(" ")
    leg = sight.leg
    return days.later((leg.day, 0), leg.arrives) <= (day, days.minute_of(hour))


def back(change: TicketChange, _: str) -> None:
    change.go("train", kind="", seats=())


PAGES: Mapping[str, Page] = {
    "seats": Page(None, _seats, {"seat": pick, "hold": hold, "back": back}, facts=_seats_facts, path="/seats"),
}
