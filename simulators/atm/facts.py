"""The numbers and lines each screen prints, and the rows of the paper that sticks out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..engine.record import Record
from ..engine.sight import DeviceSight
from ..engine.text import Money, Spelled, Text
from ..erip.accounts import grouped_phone
from ..erip.payment import bill, history, time_now
from ..erip.statement import statement
from ..erip.tree import asked, crumbs, node
from . import notes
from .cash import at_most, fee, offers
from .entry import kopecks
from .payments import fields_of
from .texts import REFUSALS, WHY_CAPTURED

Rows = tuple[tuple[Text, Any], ...]


class Sight(DeviceSight):
    """account: whose money is asked about: the learner's, or that of the card that was forgotten here."""

    __slots__ = ("account",)

    def __init__(self, device: str, local: Record, world: Record) -> None:
        super().__init__(device, local, world)
        self.account = f"owner:{device}" if local["inside"] == "stranger" else "account"

    @property
    def amount(self) -> Money:
        return Money(self.local["amount"])

    @property
    def balance(self) -> Money:
        return Money(self.world["money"][self.account])


def _pin(sight: Sight) -> dict[str, Any]:
    return {
        "dots": len(sight.local["entry"]),
        "left": 3 - sight.world["card"]["tries"],
        "again": sight.local["op"] == "again",
    }


def _new_pin(sight: Sight) -> dict[str, Any]:
    return {"dots": len(sight.local["entry"])}


def _menu(sight: Sight) -> dict[str, Any]:
    return {"no_cash": not sight.local["cassettes"]}


def _notes_left(sight: Sight) -> dict[str, Any]:
    return {"notes_left": tuple(note for note, _ in sight.local["cassettes"])}


def _other(sight: Sight) -> dict[str, Any]:
    typed = sight.local["entry"]
    return {**_notes_left(sight), "typed": typed, **_said(kopecks(typed))}


def _said(amount: int) -> dict[str, Any]:
    return {"amount": Money(amount) if amount else None, "words": Spelled(amount) if amount else None}


def _amount_refused(sight: Sight) -> dict[str, Any]:
    low, high = offers(sight.local, sight.world, sight.account)
    return {
        "reason": "notes",
        "asked": sight.amount,
        "low": Money(low * 100) if low else None,
        "high": Money(high * 100) if high else None,
    }


def _refused(sight: Sight) -> dict[str, Any]:
    reason = sight.local["note"]
    title, text = REFUSALS[reason]
    can_have = None
    if reason in ("insufficient", "limit"):
        most = notes.highest(sight.local["cassettes"], at_most(sight.local, sight.world, sight.account))
        can_have = Money(most * 100) if most else None
    return {"title": title, "text": text, "note": None, "reason": reason, "asked": sight.amount, "can_have": can_have}


def _overdraft(sight: Sight) -> dict[str, Any]:
    missing = sight.local["amount"] + fee(sight.local, sight.world) - sight.balance.kopecks
    return {"missing": Money(missing), "fee": Money(sight.local["body"]["overdraft_fee"])}


def _fee(sight: Sight) -> dict[str, Any]:
    charged = fee(sight.local, sight.world)
    return {"fee": Money(charged), "asked": sight.amount, "total": Money(sight.local["amount"] + charged)}


def _asked(sight: Sight) -> dict[str, Any]:
    return {"asked": sight.amount if sight.local["amount"] else None}


def _take_card(sight: Sight) -> dict[str, Any]:
    return {"cash_next": True}


def _cash(sight: Sight) -> dict[str, Any]:
    return {"amount": sight.amount}


def _balance(sight: Sight) -> dict[str, Any]:
    return {"balance": sight.balance}


def _mini(sight: Sight) -> dict[str, Any]:
    return {"rows": statement(sight.world) if sight.account == "account" else (), "balance": sight.balance}


def _erip(sight: Sight) -> dict[str, Any]:
    return {"path": crumbs(sight.local["path"])}


def _field(sight: Sight) -> dict[str, Any]:
    local = sight.local
    field = asked(local["path"], local["draft"])
    return {
        "service": node(local["path"]).label,
        "field": field.label,
        "typed": local["entry"],
        "needs": field.digits,
        "path": crumbs(local["path"][:-1]),
    }


def _phone(sight: Sight) -> dict[str, Any]:
    return {"typed": grouped_phone(sight.local["entry"]), "operator": node(sight.local["path"]).label, "needs": 9}


def _topup_amount(sight: Sight) -> dict[str, Any]:
    typed = sight.local["entry"]
    return {"typed": typed, **_said(kopecks(typed)), "number": grouped_phone(sight.local["draft"][0])}


def _payment(sight: Sight) -> dict[str, Any]:
    local, world = sight.local, sight.world
    service = node(local["path"])
    account = fields_of(local["path"], local["draft"])["account"]
    found = bill(world, service.key, account)
    paid = next((line for line in history(world) if (line.service, line.account) == (service.key, account)), None)
    return {
        "service": service.label,
        "account": grouped_phone(account) if service.mobile else account,
        "owner": found.owner if found else None,
        "address": found.address if found else None,
        "period": found.period if found else None,
        "operation": paid.operation if paid else "",
        **_said(local["amount"]),
    }


def _more_time(sight: Sight) -> dict[str, Any]:
    return {"under": sight.local["under"]}


def _eject(sight: Sight) -> dict[str, Any]:
    foreign = sight.local["inside"] == "stranger"
    facts = {"interrupted": sight.local["note"] == "interrupted", "foreign": foreign}
    return {**facts, "slot": "foreign"} if foreign else facts


def _printed_on_body(sight: Sight) -> dict[str, Any]:
    body = sight.local["body"]
    return {"phone": body["phone"], "number": body["number"]}


def _captured(sight: Sight) -> dict[str, Any]:
    return {**_printed_on_body(sight), "why": sight.local["note"], "note": WHY_CAPTURED[sight.local["note"]]}


FACTS: Mapping[str, Callable[[Sight], dict[str, Any]]] = {
    "pin": _pin,
    "menu": _menu,
    "amounts": _notes_left,
    "amount_other": _other,
    "amount_refused": _amount_refused,
    "refused": _refused,
    "overdraft_offer": _overdraft,
    "fee": _fee,
    "receipt_ask": _asked,
    "paper_out": _asked,
    "take_card": _take_card,
    "take_cash": _cash,
    "take_receipt": _cash,
    "cash_error": _cash,
    "balance": _balance,
    "mini": _mini,
    "erip": _erip,
    "erip_field": _field,
    "topup_number": _phone,
    "topup_amount": _topup_amount,
    "pay_check": _payment,
    "pay_done": _payment,
    "pin_new": _new_pin,
    "pin_repeat": _new_pin,
    "more_time": _more_time,
    "eject": _eject,
    "pin_blocked": _printed_on_body,
    "captured": _captured,
}


def slip(sight: Sight) -> Rows:
    """The paper that sticks out."""
    kind = sight.local["slip"]
    return () if not kind else (*_heading(sight), *SLIPS[kind](sight), (Text("atm", "Остаток"), sight.balance))


def _heading(sight: Sight) -> Rows:
    year, month, day = sight.world["today"].split("-")
    return (
        (Text("atm", "Дата"), f"{day}.{month}.{year} {time_now(sight.world)}"),
        (Text("atm", "Банкомат №"), sight.local["body"]["number"]),
        (Text("atm", "Карта"), f"**** {sight.world['card']['number'][-4:]}"),
    )


def _cash_slip(sight: Sight) -> Rows:
    charged = fee(sight.local, sight.world)
    rows: Rows = ((Text("atm", "Выдано наличными"), sight.amount),)
    return (*rows, (Text("atm", "Комиссия"), Money(charged))) if charged else rows


def _jam_slip(sight: Sight) -> Rows:
    return ((Text("atm", "Запрошено"), sight.amount), (Text("atm", "Итог"), Text("atm", "НЕ ВЫДАНО")))


def _mini_slip(sight: Sight) -> Rows:
    return tuple((what, f"{day} {sign}{money.kopecks / 100:.2f}") for day, what, money, sign in _mini(sight)["rows"])


def _payment_slip(sight: Sight) -> Rows:
    paid = _payment(sight)
    return (
        (Text("atm", "Услуга"), paid["service"]),
        (Text("atm", "Номер"), paid["account"]),
        (Text("atm", "Оплачено"), paid["amount"]),
        (Text("atm", "Номер операции ЕРИП"), paid["operation"]),
    )


SLIPS: Mapping[str, Callable[[Sight], Rows]] = {
    "cash": _cash_slip,
    "jam": _jam_slip,
    "balance": lambda sight: (),
    "mini": _mini_slip,
    "payment": _payment_slip,
}
