"""What a scenario may set of this machine, with the usual values, and the state it starts from.

`body` inside the local state never changes: it is what the sites and the scenes are set to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.record import Record, freeze
from ..engine.scenario import ScenarioError
from . import days
from .page import Ticket

FACTS: Mapping[str, Any] = {
    "face": "rail",  # rail | bus | validator
    "screen": "",  # where one begins; empty: the first page of the site, or the stop of the city bus
    "now": "10:24",  # of the world's today
    # The search as it is filled in at the start.
    "from": "",
    "to": "",
    "day": "",  # empty: the world's today
    "train": "",
    "kind": "",
    # Who goes. One table a person; what is typed is compared with it.
    "documents": (
        {
            "surname": "Учебный",
            "first_name": "Андрей",
            "patronymic": "Иванович",
            "document": "AB0000001",
            "phone": "00 000-00-17",
            "mail": "andrei@pochta.ucheba",
        },
    ),
    "baby": (),  # a table for a child under five who goes along without a seat: surname, first_name, born
    "sign_in": "done",  # done | late: the site asks for it before the passenger's page
    "tickets": (),  # bought before: tables of number, train, day, from, to, kind, seats
    "order": "204518",  # the number of the next order
    "code": ("4821", "7350", "9164"),  # codes by SMS, one after another, then from the first again
    "phone": True,  # one of the scenario's telephones brings them; else the page shows what came by SMS
    "cvv": "305",  # printed on the back of the card
    "sold_out": (),  # "745У 2026-05-16 seated": nothing is left there
    "vanishing": (),  # the same, only that of these the last seats go where one looks first, while one looks
    "faults": (),  # net_lost: the answer of the bank is lost
    "arrive_by": "",  # "2026-05-17 10:00": what the journey is for
    "questions": (),  # asked of the notebook, one after another
    "about": "",  # the train the questions are about, on the `day` that is set above
    "rides": True,  # from a ticket on the site one can go on to the day of the journey
    "battery": 100,  # of the telephone on which the ticket is shown; a low one does not last to the train
    "platform": "",  # the train that stands at the platform when one begins there
    "advert": False,  # somebody else's offer stands on the page of results
    # The city bus.
    "trips": 5,  # on the card «Маршрут»
    "pass_price": 90,
    "fine": 4500,
    "seconds": {"hold": 1200, "code": 180, "auth": 3, "ride": 20},
}
ALLOWED = {"face": ("rail", "bus", "validator"), "sign_in": ("done", "late")}
FAULTS = ("net_lost",)
BORN = "born"  # of a person's table, where there is a fare for a child: a day
DOCUMENT = ("surname", "first_name", "patronymic", "document", "phone", "mail")
PAINTED = (
    "face", "documents", "baby", "sign_in", "order", "code", "phone", "cvv", "sold_out", "vanishing", "rides",
    "arrive_by", "battery", "questions", "about", "from", "to", "day", "pass_price", "fine", "seconds",
)  # fmt: skip
FIRST = {"rail": "start", "bus": "start", "validator": "stop"}
CITY = {"trips": 0, "lamp": "", "tapped": 0, "blocked": False, "seat": ""}


def check(device: str, facts: Mapping[str, Any]) -> None:
    """Raises ScenarioError for a value no machine can have."""
    for name, allowed in ALLOWED.items():
        if facts[name] not in allowed:
            raise ScenarioError(f"facts.{device}.{name}: {facts[name]!r} is none of {', '.join(allowed)}")
    strange = sorted(set(facts["faults"]) - set(FAULTS))
    if strange:
        raise ScenarioError(f"facts.{device}.faults: {strange[0]!r} is none of {', '.join(FAULTS)}")
    for person in facts["documents"]:
        unknown = sorted((set(person) - {BORN}) ^ set(DOCUMENT))
        if unknown:
            raise ScenarioError(f"facts.{device}.documents: {unknown[0]!r}; a person has {', '.join(DOCUMENT)}")


def start(facts: Mapping[str, Any], skin: str) -> Record:
    painted = {**{name: facts[name] for name in PAINTED}, "at_station": facts["screen"] == "hall"}
    common = {
        "screen": facts["screen"] or FIRST[facts["face"]],
        "note": "",
        "skin": skin,
        "minute": days.minute_of(facts["now"]),
        "asked": 0,  # questions of the notebook answered so far
    }
    if facts["face"] == "validator":
        return freeze({**common, **CITY, "trips": facts["trips"], "body": painted})
    return freeze({**common, **_search(facts), **_order(facts), **_journey(facts), "body": painted})


def _search(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "start": facts["from"],
        "end": facts["to"],
        "day": facts["day"],
        "field": "",  # what the page of stations or the calendar was opened for: start | end | day | again
        "found": "",  # the class of what was typed in the search for a station
        "month": 0,  # months ahead that the calendar shows
        "sort": "",  # empty: as this skin does it
        "train": facts["train"],
        "kind": facts["kind"],
        "seats": (),
        "gone": (),  # sold out while one looked
        "advert": facts["advert"],
    }


def _order(facts: Mapping[str, Any]) -> dict[str, Any]:
    fields = [f"{field}_{i}" for i in range(1, len(facts["documents"]) + 1) for field in DOCUMENT]
    return {
        "signed": facts["sign_in"] == "done",
        "login": "",
        "password": "",
        "person": 1,  # whose page is being filled in
        "form": dict.fromkeys(fields, ""),
        "filled": 0,  # fields that are as the documents say
        "right": True,  # what was typed is what the documents say
        "fares": (),  # full | child, one a passenger, where there is a choice
        "baby": False,  # whether the order says that a small child goes along
        "way": "",  # card | erip
        "cvv": "",
        "typed": "",  # the code, as it is kept of private text
        "code": "",  # the one that is good now
        "sent": 0,  # which of the codes is sent next
        "tries": 0,
        "lapsed": 0,  # orders that were not paid in time
        "faults": facts["faults"],
    }


def _journey(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "tickets": tuple(_bought(ticket) for ticket in facts["tickets"]),
        "ticket": 0,  # which of them is open
        "printed": (),  # numbers of the tickets that one has on paper
        "charged": False,  # the telephone, at the station
        "platform": facts["platform"],  # the train one stands at
        "late": (),  # (train, minutes)
        "off": (),  # trains that do not go
        "told": "",  # the ticket by which the one who waits expects one today
    }


def _bought(ticket: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(
        Ticket(
            ticket["number"],
            ticket["train"],
            ticket["day"],
            ticket["from"],
            ticket["to"],
            ticket["kind"],
            tuple(ticket["seats"]),
            ticket.get("right", True),
            ticket.get("status", "good"),
        )
    )
