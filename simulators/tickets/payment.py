"""Paying by card: the bank's own page, the code from the SMS, and what comes of it, also where the answer is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import order, results
from .cars import CARS
from .controls import field, plains
from .mine import paid
from .order import nothing_offered, ordered
from .page import Page, Sight, Ticket, TicketChange

CVV = 3  # digits
MOST_TRIES = 3


# The card


def _pay_card(sight: Sight) -> tuple[Control, ...]:
    return (_cvv(sight), *plains(("pay_card", "cancel_pay"), sight.skin))


def _cvv(sight: Sight) -> Control:
    """The card says it to whoever looks, also in a task that is not about paying."""
    cvv = field("cvv", Text("tickets", "CVV-код"), "cvv", sight.local["cvv"])
    return replace(cvv, known={sight.body["cvv"]: "cvv"})


def _card_facts(sight: Sight) -> dict[str, Any]:
    """The card as it is saved: of its number only the end is shown."""
    return {**ordered(sight), "card": sight.world["card"]["number"][-4:], "back": sight.body["cvv"]}


def store_cvv(change: TicketChange, _: str, value: str) -> None:
    change.set(cvv=value, note="")


def send_code(change: TicketChange, _: str) -> None:
    """The bank asks for the code that it sends. What it will not pay, it refuses here."""
    local = change.local
    if not local["cvv"].endswith(f":{CVV}"):
        change.say("cvv_short")
    elif local["cvv"] != f"cvv:{CVV}":
        change.set(cvv="")
        change.say("cvv_wrong")
    elif change.sight.full:
        change.go("pay_method", "tickets_enough")
    elif not _refused(change):
        change.stop("hold")
        _send(change)
        change.go("sms", tries=0, typed="")


def _refused(change: TicketChange) -> bool:
    """Whether the bank will not pay; asked again at the end, since the phone spends from the same account."""
    world = change.world
    if world["card"]["blocked"] or world["bank"]["arrested"]:
        reason, note = "card", "card_refused"
    elif world["money"]["account"] < change.sight.price:
        reason, note = "insufficient", "insufficient"
    else:
        return False
    change.tell("refused", reason=reason)
    change.go("pay_method", note)
    return True


def _send(change: TicketChange) -> None:
    """The bank's phone network brings it: devices hear of it by this event."""
    codes, sent = change.local["body"]["code"], change.local["sent"]
    change.set(code=codes[sent], sent=(sent + 1) % len(codes))
    change.start("code")
    change.tell("code_sent", code=codes[sent], purpose="tickets", amount=change.sight.price)


def resend(change: TicketChange, _: str) -> None:
    _send(change)
    change.set(typed="")
    change.say("code_sent_again")


def cancel_pay(change: TicketChange, _: str) -> None:
    change.stop("code")
    change.start("hold")
    change.tell("payment_cancelled")
    change.go("pay_method", "not_paid", cvv="", typed="")


# The code


def _sms(sight: Sight) -> tuple[Control, ...]:
    return (_code(sight), *plains(("confirm", "resend", "cancel_pay"), sight.skin))


def _code(sight: Sight) -> Control:
    """Of what is typed only whether it is the code that is good now: so the way on is one for every purchase."""
    good = sight.local["code"]
    known = {good: "code", f"{good[:2]} {good[2:]}": "code"} if good else {}
    return replace(field("code", Text("tickets", "Код из SMS"), "code", sight.local["typed"]), known=known)


def _sms_facts(sight: Sight) -> dict[str, Any]:
    """sms: the code, where no telephone lies beside the site."""
    return {
        **ordered(sight),
        "phone": f"**{sight.world['phone']['number'][-2:]}",
        "sms": "" if sight.body["phone"] else sight.local["code"],
    }


def store_code(change: TicketChange, _: str, value: str) -> None:
    change.set(typed=value, note="")


def confirm(change: TicketChange, _: str) -> None:
    local = change.local
    if not local["typed"]:
        change.say("type_code")
    elif local["typed"].startswith("code:"):
        change.set(code="")
        change.stop("code")
        change.tell("code_accepted")
        change.start("auth", deadline=False)
        change.go("working")
    elif local["tries"] + 1 < MOST_TRIES:
        change.tell("code_wrong")
        change.set(tries=local["tries"] + 1, typed="")
        change.say("code_wrong")
    else:
        change.tell("refused", reason="code")
        change.stop("code")
        change.start("hold")
        change.go("pay_method", "code_refused", typed="", cvv="")


def code_expired(change: TicketChange) -> None:
    change.tell("code_expired")
    change.set(typed="", code="")
    change.say("code_expired")


# What comes of it


def authorise(change: TicketChange) -> None:
    """The bank has answered; the site may not hear of it."""
    if _refused(change):
        change.start("hold")
        return
    _pay(change)
    faults = change.local["faults"]
    if "net_lost" in faults:
        change.tell("net_lost")
        change.go("unknown", faults=tuple(fault for fault in faults if fault != "net_lost"))
    else:
        change.go("done")


def _pay(change: TicketChange) -> None:
    price = change.sight.price
    change.move("account", "operator", price)
    change.write_down("payment", -price, change.sight.site.service)
    issue(change)


def issue(change: TicketChange) -> None:
    """The order is paid: it becomes a ticket, and a copy goes by mail, if the address is right."""
    sight, local = change.sight, change.local
    ticket = Ticket(
        order.number(sight),
        local["train"],
        sight.day,
        local["start"],
        local["end"],
        local["kind"],
        local["seats"],
        local["right"],
        fares=local["fares"],
        baby=local["baby"],
    )
    again = any((old.train, old.day, old.status) == (ticket.train, ticket.day, "good") for old in sight.tickets)
    change.tell(
        "ticket_bought",
        train=ticket.train,
        day=ticket.day,
        start=ticket.start,
        end=ticket.end,
        kind=ticket.kind,
        price=sight.price,
        right=ticket.right,
        way=local["way"],
        again=again,
        skipped=results.skipped(sight, sight.leg),
    )
    if order.mail_arrives(sight):
        change.tell("ticket_mailed", number=ticket.number, service=sight.site.service)
    change.keep(ticket)
    change.set(cvv="", typed="")


def pay_again(change: TicketChange, _: str) -> None:
    """Nobody asked whether it had been paid: the bank pays the same a second time."""
    change.tell("paid_again")
    if change.world["money"]["account"] < change.sight.price or change.sight.full:
        change.say("insufficient_again")
        return
    change.start("auth", deadline=False)
    change.go("working")


def check_my(change: TicketChange, _: str) -> None:
    change.tell("my_opened")
    change.go("my")


def _done_facts(sight: Sight) -> dict[str, Any]:
    ticket = sight.open_ticket
    return {**ordered(sight), "order": ticket.number, "price": Money(paid(sight, ticket)), "car": CARS[ticket.kind]}


def open_ticket(change: TicketChange, _: str) -> None:
    change.tell("ticket_opened", number=change.sight.open_ticket.number)
    change.go("ticket")


PAGES: Mapping[str, Page] = {
    "pay_card": Page(
        Text("tickets", "Оплата картой"),
        _pay_card,
        {"pay_card": send_code, "cancel_pay": lambda change, _: leave_card(change)},
        {"cvv": store_cvv},
        facts=_card_facts,
        timer="hold",
        frame="pay",
        path="/card",
        menu=False,
    ),
    "sms": Page(
        Text("tickets", "Код из SMS"),
        _sms,
        {"confirm": confirm, "resend": resend, "cancel_pay": cancel_pay},
        {"code": store_code},
        facts=_sms_facts,
        timer="code",
        frame="pay",
        path="/code",
        menu=False,
    ),
    "working": Page(
        Text("tickets", "Идёт оплата"),
        nothing_offered,
        facts=ordered,
        timer="auth",
        frame="pay",
        path="/code",
        menu=False,
    ),
    "unknown": Page(
        Text("tickets", "Нет связи"),
        lambda sight: plains(("check_my", "pay_again"), sight.skin),
        {"check_my": check_my, "pay_again": pay_again},
        facts=ordered,
        frame="pay",
        path="/code",
        menu=False,
    ),
    "done": Page(
        Text("tickets", "Билет куплен"),
        lambda sight: plains(("open_ticket",), sight.skin),
        {"open_ticket": open_ticket},
        facts=_done_facts,
        path="/done",
    ),
}


def leave_card(change: TicketChange) -> None:
    """Nothing was asked of the bank yet: the seats are kept as before."""
    change.go("pay_method", "not_paid", cvv="")
