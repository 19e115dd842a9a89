"""What goes on a day, and one train or bus of it: stops, carriages, prices. With what is still to be had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import days, search
from .cars import CARS, free_seats
from .controls import one, plains
from .page import Page, Sight, TicketChange
from .stations import STATIONS
from .trains import Leg, legs

USUAL_SORT = {"a": "time", "b": "price"}


# What is left


def on_sale(sight: Sight, leg: Leg) -> str:
    """Why nothing can be bought for it: off, left, closed, or "" where it can."""
    if leg.number in sight.local["off"]:
        return "off"
    leaves = sight.leaves(leg)
    if leaves <= sight.now:
        return "left"
    return "closed" if days.later(sight.now, sight.site.closes) > leaves else ""


def left(sight: Sight, leg: Leg, kind: str) -> tuple[int, ...]:
    """The seats one can still have: not sold out, and not one's own already."""
    name = f"{leg.number} {leg.day} {kind}"
    if name in sight.body["sold_out"] or name in sight.local["gone"]:
        return ()
    own = {
        seat
        for ticket in sight.tickets
        if (ticket.train, ticket.day, ticket.kind) == (leg.number, leg.day, kind) and ticket.status == "good"
        for seat in ticket.seats
    }
    free = free_seats(kind, leg.number, leg.day)
    return tuple(seat for seat in free if seat not in own) if own else free


def skipped(sight: Sight, leg: Leg) -> bool:
    """Whether a ticket for a later day leaves out a train that still goes today."""
    today = sight.now[0]
    if leg.day <= today:
        return False
    rest = legs(sight.site.key, leg.start.station, leg.end.station, today)
    return any(not on_sale(sight, other) for other in rest)


# The list


def _found(sight: Sight) -> list[Leg]:
    found = list(legs(sight.site.key, sight.local["start"], sight.local["end"], sight.day))
    if sort_of(sight) == "price":
        found.sort(key=lambda leg: leg.cheapest)
    return found


def sort_of(sight: Sight) -> str:
    return sight.local["sort"] or USUAL_SORT[sight.skin]


def _results(sight: Sight) -> tuple[Control, ...]:
    trains = tuple(_choose(sight, leg) for leg in _found(sight) if on_sale(sight, leg) in ("", "closed"))
    names = ("other_day", "sort_price" if sort_of(sight) == "time" else "sort_time", "back")
    advert = ("advert",) if sight.local["advert"] else ()
    return (*trains, *plains((*names, *advert), sight.skin))


def _choose(sight: Sight, leg: Leg) -> Control:
    words = Text("tickets", "%(number)s, %(leaves)s – %(arrives)s")
    said = words.with_params(number=leg.number, leaves=days.clock(leg.leaves), arrives=days.clock(leg.arrives))
    return one(f"train:{leg.number}", said, why=_why(sight, "train"))


def _why(sight: Sight, what: str) -> str:
    """A bus has reasons of its own."""
    return f"{what}_bus" if sight.body["face"] == "bus" else what


def _results_facts(sight: Sight) -> dict[str, Any]:
    return {
        "start": STATIONS[sight.local["start"]],
        "end": STATIONS[sight.local["end"]],
        "day": days.spoken(sight.day),
        "today": sight.day == sight.now[0],
        "sort": sort_of(sight),
        "trains": tuple(_row(sight, leg) for leg in _found(sight)),
    }


def _row(sight: Sight, leg: Leg) -> dict[str, Any]:
    return {**_times(leg), "state": on_sale(sight, leg), "control": f"train:{leg.number}", "cars": _cars(sight, leg)}


def _times(leg: Leg) -> dict[str, Any]:
    """What a timetable says of a leg."""
    return {
        "number": leg.number,
        "kind": leg.train.kind,
        "leaves": days.clock(leg.leaves),
        "arrives": days.clock(leg.arrives),
        "leaves_day": days.short(leg.day),
        "arrives_day": days.short(leg.arrival_day),
        "next_day": leg.arrival_day != leg.day,
        "lasts": days.lasting(leg.lasts),
        "start": STATIONS[leg.start.station],
        "end": STATIONS[leg.end.station],
    }


def _cars(sight: Sight, leg: Leg) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            "control": f"car:{kind}",
            "name": CARS[kind].name,
            "number": str(CARS[kind].number),
            "left": len(left(sight, leg, kind)),
            "price": Money(leg.price(kind)),
        }
        for kind in leg.kinds
    )


def sort(change: TicketChange, by: str) -> None:
    change.set(sort=by, note="")
    change.tell("results_sorted", by=by)


def other_day(change: TicketChange, _: str) -> None:
    search.open_field(change, "day")
    change.set(field="again")


def choose_train(change: TicketChange, number: str) -> None:
    """Shortly before it leaves nothing is sold any more, and the site says so."""
    leg = next(leg for leg in _found(change.sight) if leg.number == number)
    if on_sale(change.sight, leg):
        change.tell("sale_closed", train=number, day=leg.day)
        change.say("sale_closed")
        return
    change.set(train=number, kind="", seats=())
    change.tell("train_opened", train=number, day=change.sight.day)
    change.go("train")


def back_to_search(change: TicketChange, _: str) -> None:
    change.go("start")


def open_advert(change: TicketChange, _: str) -> None:
    change.tell("advert_opened")
    change.go("resale")


# One train


def _train(sight: Sight) -> tuple[Control, ...]:
    leg = sight.leg
    cars = tuple(_car(sight, leg, kind) for kind in leg.kinds if left(sight, leg, kind))
    return (*cars, *plains(("back",), sight.skin))


def _car(sight: Sight, leg: Leg, kind: str) -> Control:
    words = Text("tickets", "%(car)s, %(price)s").with_params(car=CARS[kind].name, price=Money(leg.price(kind)))
    return one(f"car:{kind}", words, why=_why(sight, "car"))


def _train_facts(sight: Sight) -> dict[str, Any]:
    leg = sight.leg
    return {**_times(leg), "stops": tuple(stops(leg)), "cars": _cars(sight, leg)}


def stops(leg: Leg) -> list[dict[str, Any]]:
    """The stops from where one gets on to where one gets off."""
    stops = leg.train.stops
    shown = stops[stops.index(leg.start) : stops.index(leg.end) + 1]
    return [
        {
            "station": STATIONS[stop.station].name,
            "arrives": "" if stop is leg.start else days.clock(stop.arrives),
            "leaves": "" if stop is leg.end else days.clock(stop.leaves),
        }
        for stop in shown
    ]


def choose_car(change: TicketChange, kind: str) -> None:
    """Where seats go while one looks, they are gone by now."""
    leg = change.sight.leg
    car = f"{leg.number} {leg.day} {kind}"
    if car in change.local["body"]["vanishing"] and not change.local["gone"]:
        change.set(gone=(*change.local["gone"], car))
        change.tell("seats_gone", train=leg.number, kind=kind)
        change.say("seats_gone")
        return
    change.tell("car_opened", train=leg.number, kind=kind)
    change.go("seats", kind=kind, seats=())


def back_to_results(change: TicketChange, _: str) -> None:
    change.go("results", train="", kind="")


PAGES: Mapping[str, Page] = {
    "results": Page(
        None,
        _results,
        {
            "train": choose_train,
            "sort_time": lambda change, _: sort(change, "time"),
            "sort_price": lambda change, _: sort(change, "price"),
            "other_day": other_day,
            "back": back_to_search,
            "advert": open_advert,
        },
        facts=_results_facts,
        path="/search",
    ),
    "train": Page(
        None,
        _train,
        {"car": choose_car, "back": back_to_results},
        facts=_train_facts,
        path="/route",
    ),
}
