"""An order, from seats that are kept to the choice of how to pay: sign-in, passengers, what is ordered.

A newcomer's mistake: forgetting the countdown. While seats are kept it runs on every page here; whoever leaves these
pages lets the seats go.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import days, fares
from .cars import CARS, PLACES, place
from .controls import field, plains
from .page import Page, Sight, TicketChange
from .stations import STATIONS

FIELDS: Mapping[str, Text] = {
    "surname": Text("tickets", "Фамилия"),
    "first_name": Text("tickets", "Имя"),
    "patronymic": Text("tickets", "Отчество"),
    "document": Text("tickets", "Номер документа"),
    "phone": Text("tickets", "Телефон"),
    "mail": Text("tickets", "Почта"),
}
TYPED = ("document", "phone")  # numbers; everything else is private
DOCUMENT = re.compile(r"[A-Z]{2}\d{7}")
LATIN = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")
MOST_LAPSED = 3


def number(sight: Sight) -> str:
    """Of the order that is being made: the next one after all that were made before."""
    first = int(sight.body["order"])
    last = max((int(ticket.number) for ticket in sight.tickets), default=0)
    return str(max(first, last + 1) + sight.local["lapsed"])


def give_up(change: TicketChange, why: str) -> None:
    """The seats are free again; the order is not paid and never will be."""
    sight = change.sight
    change.tell("order_dropped", why=why, number=number(sight), train=sight.leg.number, day=sight.day)
    _withdraw(change)
    change.stop("hold")
    lapsed = min(change.local["lapsed"] + 1, MOST_LAPSED)
    change.set(lapsed=lapsed, seats=(), fares=(), baby=False, kind="", way="", cvv="", typed="")


def _withdraw(change: TicketChange) -> None:
    """Nobody can pay for the order any more: ЕРИП does not know its number."""
    erip, sight = change.world["erip"], change.sight
    gone = (number(sight), sight.site.service)
    orders = tuple(order for order in erip["orders"] if (order[0], order[3]) != gone)
    change.world = change.world.set(erip=erip.set(orders=orders))


def expire(change: TicketChange) -> None:
    give_up(change, "time")
    change.go("results", "hold_expired", train="")


def drop(change: TicketChange, _: str) -> None:
    give_up(change, "own")
    change.go("results", "order_dropped", train="")


def ordered(sight: Sight) -> dict[str, Any]:
    """What the order is for: every page of it says so."""
    leg, kind = sight.leg, sight.local["kind"]
    return {
        "order": number(sight),
        "train": leg.number,
        "start": STATIONS[leg.start.station],
        "end": STATIONS[leg.end.station],
        "day": days.spoken(leg.day),
        "leaves": days.clock(leg.leaves),
        "arrives": days.clock(leg.arrives),
        "arrives_day": days.short(leg.arrival_day),
        "next_day": leg.arrival_day != leg.day,
        "car": CARS[kind],
        "seats": tuple({"number": str(seat), "place": PLACES[place(kind, seat)]} for seat in sight.local["seats"]),
        "price": Money(sight.price),
    }


# Who buys


def _sign_in(sight: Sight) -> tuple[Control, ...]:
    login = field("login", Text("tickets", "Логин"), "login", sight.local["login"])
    password = field("password", Text("tickets", "Пароль"), "password", sight.local["password"])
    return (login, password, *plains(("sign_in", "drop"), sight.skin))


def sign_in(change: TicketChange, _: str) -> None:
    local = change.local
    if not local["login"] or not local["password"]:
        change.say("fill_all")
    elif not (local["login"].startswith("login:") and local["password"].startswith("password:")):
        change.set(password="")
        change.say("sign_in_wrong")
    else:
        change.set(signed=True, login="", password="")
        change.tell("signed_in")
        change.go("passenger")


def store(change: TicketChange, name: str, value: str) -> None:
    change.set(**{name: value, "note": ""})


# Who goes


def _passenger(sight: Sight) -> tuple[Control, ...]:
    person, form = sight.local["person"], sight.local["form"]
    fields = tuple(
        field(
            f"{name}_{person}",
            FIELDS[name],
            name if person == 1 else f"{name}_{person}",
            form[f"{name}_{person}"],
            "typed" if name in TYPED else "private",
            why=name,
        )
        for name in sight.site.fields
    )
    return (*fields, *fares.controls(sight), *plains(("next", "drop"), sight.skin))


def _passenger_facts(sight: Sight) -> dict[str, Any]:
    person = sight.local["person"]
    fields = ({"control": f"{name}_{person}", "label": FIELDS[name], "name": name} for name in sight.site.fields)
    return {
        **ordered(sight),
        "fields": tuple(fields),
        "person": str(person),
        "people": len(sight.local["seats"]),
        "document": sight.body["documents"][person - 1],
        **fares.facts(sight),
    }


def fill(change: TicketChange, name: str, value: str) -> None:
    kept = value.strip().upper().translate(LATIN).replace(" ", "") if name.startswith("document") else value.strip()
    change.set(form=change.local["form"].put(name, kept), note="")
    change.set(filled=_filled_right(change.sight))


def next_person(change: TicketChange, _: str) -> None:
    local, person = change.local, change.local["person"]
    filled = {name: local["form"][f"{name}_{person}"] for name in change.sight.site.fields}
    if not all(filled.values()):
        change.say("fill_all")
    elif not DOCUMENT.fullmatch(filled.get("document", "AA0000000")):
        change.say("document_form")
    elif len(_digits(filled.get("phone", "000000000"))) < 9:
        change.say("phone_form")
    elif person < len(local["seats"]):
        change.go("passenger", person=person + 1)
    else:
        right = all(_right(change.sight, number) for number in range(1, person + 1))
        change.tell("passenger_filled", right=right, fare=fares.right(change.sight))
        change.go("summary", right=right)


def _right(sight: Sight, person: int) -> bool:
    """Whether what was typed is what the document says, letter by letter."""
    return all(_as_written(sight, person))


def _as_written(sight: Sight, person: int) -> list[bool]:
    document, form = sight.body["documents"][person - 1], sight.local["form"]
    return [_same(name, person, form[f"{name}_{person}"], document[name]) for name in sight.site.fields]


def _filled_right(sight: Sight) -> int:
    """Fields of all passengers that are as their documents say: what a goal may count."""
    return sum(sum(_as_written(sight, person)) for person in range(1, len(sight.body["documents"]) + 1))


def _same(name: str, person: int, typed: str, written: str) -> bool:
    if name == "document":
        return typed == written
    if name == "phone":
        return _digits(typed)[-9:] == _digits(written)[-9:]
    return typed == f"{name if person == 1 else f'{name}_{person}'}:{len(written)}"


def mail_arrives(sight: Sight) -> bool:
    """A copy of the ticket goes to the address that was typed, where the site asks for one."""
    typed, written = sight.local["form"]["mail_1"], sight.body["documents"][0]["mail"]
    return "mail" not in sight.site.fields or _same("mail", 1, typed, written)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


# What is ordered


def _summary(sight: Sight) -> tuple[Control, ...]:
    return plains(("pay", "edit", "drop"), sight.skin)


def _summary_facts(sight: Sight) -> dict[str, Any]:
    people = range(1, len(sight.local["seats"]) + 1)
    return {
        **ordered(sight),
        "people": tuple(
            {**{name: _line(sight, name, person) for name in sight.site.fields}, **fares.told(sight, person)}
            for person in people
        ),
    }


def _line(sight: Sight, name: str, person: int) -> dict[str, Any]:
    """written: what the document says. A picture shows it, since it shows nothing that was typed."""
    written = sight.body["documents"][person - 1][name]
    return {**_told(name, person, sight.local["form"]), "written": written}


def _told(name: str, person: int, form: Mapping[str, str]) -> dict[str, Any]:
    """A number as it stands, a private text by the name of its field."""
    control = f"{name}_{person}"
    label = Text("tickets", "Документ") if name == "document" else FIELDS[name]
    return {"label": label, "value": form[control]} if name in TYPED else {"label": label, "private": control}


def compared(sight: Sight) -> tuple[dict[str, Any], ...]:
    """The first passenger's document against what was typed, line by line; `off` where they differ."""
    lines = zip(sight.site.fields, _as_written(sight, 1), strict=True)
    return tuple({**_line(sight, name, 1), "off": not right} for name, right in lines)


def edit(change: TicketChange, _: str) -> None:
    change.go("passenger", person=1)


def pay(change: TicketChange, _: str) -> None:
    change.tell("order_checked", right=change.local["right"], price=change.sight.price)
    change.go("pay_method")


def back_to_summary(change: TicketChange, _: str) -> None:
    change.go("summary")


# How to pay


def _pay_method(sight: Sight) -> tuple[Control, ...]:
    ways = ("by_card", "by_erip") if sight.skin == "a" else ("by_erip", "by_card")
    return plains((*ways, "drop", "back"), sight.skin)


def by_card(change: TicketChange, _: str) -> None:
    change.go("pay_card", way="card", cvv="")


def by_erip(change: TicketChange, _: str) -> None:
    """The order waits for its money; whoever takes payments for ЕРИП learns of it."""
    sight = change.sight
    change.start("hold")
    change.tell(
        "order_made",
        service=sight.site.service,
        number=number(sight),
        amount=sight.price,
        owner=_owner(sight),
    )
    change.go("erip_order", way="erip")


def _owner(sight: Sight) -> str:
    """As a bank shows it to anybody: first letters only."""
    document = sight.body["documents"][0]
    return f"{document['first_name'][0]}*** {document['surname'][0]}***"


def _erip_order(sight: Sight) -> tuple[Control, ...]:
    return plains(("drop", "back"), sight.skin)


def pay_otherwise(change: TicketChange, _: str) -> None:
    """The order is kept, only nobody waits for its money in ЕРИП any more."""
    _withdraw(change)
    change.go("pay_method", way="")


def nothing_offered(sight: Sight) -> tuple[Control, ...]:
    return ()


PAGES: Mapping[str, Page] = {
    "sign_in": Page(
        Text("tickets", "Вход"),
        _sign_in,
        {"sign_in": sign_in, "drop": drop},
        {
            "login": lambda change, _, value: store(change, "login", value),
            "password": lambda change, _, value: store(change, "password", value),
        },
        facts=ordered,
        timer="hold",
        path="/login",
    ),
    "passenger": Page(
        Text("tickets", "Пассажир"),
        _passenger,
        {
            "fare_full": lambda change, _: fares.choose(change, "full"),
            "fare_child": lambda change, _: fares.choose(change, "child"),
            "with_baby": fares.take_along,
            "next": next_person,
            "drop": drop,
        },
        dict.fromkeys(FIELDS, fill),
        facts=_passenger_facts,
        timer="hold",
        path="/passenger",
    ),
    "summary": Page(
        Text("tickets", "Проверьте заказ"),
        _summary,
        {"pay": pay, "edit": edit, "drop": drop},
        facts=_summary_facts,
        timer="hold",
        path="/order",
    ),
    "pay_method": Page(
        Text("tickets", "Как заплатить"),
        _pay_method,
        {"by_card": by_card, "by_erip": by_erip, "drop": drop, "back": back_to_summary},
        facts=ordered,
        timer="hold",
        path="/pay",
    ),
    "erip_order": Page(
        Text("tickets", "Оплатите заказ в ЕРИП"),
        _erip_order,
        {"drop": drop, "back": pay_otherwise},
        facts=ordered,
        timer="hold",
        path="/order",
    ),
}
