"""The bus of the town: a stop with a kiosk, the validator with its lamp, and an inspector.

Green: paid. Yellow: paid before, nothing is taken. Red: no trips on the card.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from .controls import one, plains
from .page import Page, Sight, TicketChange

SOLD = (1, 5)
STREET = {"frame": "street", "menu": False}


def _stop(sight: Sight) -> tuple[Control, ...]:
    buys = tuple(one(f"buy:{count}", _offer(sight, count)) for count in SOLD)
    return (*buys, *plains(("get_on",), sight.skin))


def _offer(sight: Sight, count: int) -> Text:
    price = Money(sight.body["pass_price"] * count)
    said = (
        Text("tickets", "Купить поездку, %(price)s") if count == 1 else Text("tickets", "Купить 5 поездок, %(price)s")
    )
    return said.with_params(price=price)


def _facts(sight: Sight) -> dict[str, Any]:
    local = sight.local
    return {
        "trips": str(local["trips"]),
        "lamp": local["lamp"],
        "blocked": local["blocked"],
        "paid": bool(local["tapped"]),
        "fine": Money(sight.body["fine"]),
    }


def buy(change: TicketChange, count: str) -> None:
    price = change.local["body"]["pass_price"] * int(count)
    if change.world["money"]["account"] < price or change.local["trips"] + int(count) > 10:
        change.say("insufficient" if change.world["money"]["account"] < price else "trips_enough")
        return
    change.move("account", "operator", price)
    change.write_down("payment", -price, "city_card")
    change.set(trips=change.local["trips"] + int(count))
    change.tell("trips_bought", count=int(count))
    change.say("trips_bought")


def get_on(change: TicketChange, _: str) -> None:
    change.tell("got_on")
    change.go("bus", lamp="")


def _bus(sight: Sight) -> tuple[Control, ...]:
    return plains(("tap_card", "sit", "get_off"), sight.skin)


def tap(change: TicketChange, _: str) -> None:
    """Whoever has paid is told so, and pays nothing more."""
    local = change.local
    if local["tapped"]:
        change.tell("validated", lamp="yellow")
        change.go("bus", "yellow", lamp="yellow")
    elif not local["trips"]:
        change.tell("validated", lamp="red")
        change.go("bus", "red", lamp="red")
    else:
        change.tell("validated", lamp="green", left=local["trips"] - 1)
        change.go("bus", "green", lamp="green", tapped=1, trips=local["trips"] - 1)


def sit(change: TicketChange, _: str) -> None:
    """The bus goes; after a while the inspector comes, and the validators are shut."""
    change.tell("sat_down", paid=bool(change.local["tapped"]))
    change.go("inspector", lamp="", blocked=True)


def get_off(change: TicketChange, _: str) -> None:
    change.tell("got_off")
    change.go("stop", lamp="", tapped=0)


def _inspector(sight: Sight) -> tuple[Control, ...]:
    return plains(("show_card", "tap_late", "hide"), sight.skin)


def show_card(change: TicketChange, _: str) -> None:
    if change.local["tapped"]:
        change.tell("inspected", paid=True)
        change.go("passed", blocked=False)
    else:
        _fine(change)


def hide(change: TicketChange, _: str) -> None:
    """The inspector asks everybody. Who has paid loses nothing by hiding but the quiet."""
    change.tell("hid", paid=bool(change.local["tapped"]))
    if change.local["tapped"]:
        change.say("hid_for_nothing")
    else:
        _fine(change)


def tap_late(change: TicketChange, _: str) -> None:
    change.tell("tapped_late")
    change.say("shut")


def _fine(change: TicketChange) -> None:
    fine = min(change.local["body"]["fine"], change.world["money"]["account"])
    change.move("account", "budget", fine)
    change.write_down("payment", -fine, "fine")
    change.tell("fined", amount=fine)
    change.go("fined", blocked=False)


def _after(sight: Sight) -> tuple[Control, ...]:
    return plains(("get_off",), sight.skin)


PAGES: Mapping[str, Page] = {
    "stop": Page(Text("tickets", "Остановка"), _stop, {"buy": buy, "get_on": get_on}, facts=_facts, **STREET),
    "bus": Page(
        Text("tickets", "В автобусе"),
        _bus,
        {"tap_card": tap, "sit": sit, "get_off": get_off},
        facts=_facts,
        **STREET,
    ),
    "inspector": Page(
        Text("tickets", "Пришёл контролёр"),
        _inspector,
        {"show_card": show_card, "tap_late": tap_late, "hide": hide},
        facts=_facts,
        **STREET,
    ),
    "passed": Page(Text("tickets", "Контролёр пошёл дальше"), _after, {"get_off": get_off}, facts=_facts, **STREET),
    "fined": Page(Text("tickets", "Штраф"), _after, {"get_off": get_off}, facts=_facts, **STREET),
}
