"""A service from its first field to the last look before paying: account, meter, check.

The bank's site asks everything on one page; a kiosk asks one thing after another, typed with its keys.
"""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control, Label
from ..engine.text import Money, Spelled, Text
from ..erip import payment
from ..erip.accounts import account_digits, grouped_phone, late_fee
from ..erip.charges import CHARGES
from ..erip.lateness import late_days
from ..erip.tree import ORDER, READING, Field, crumbs, fields, way_to
from .body import FRESH
from .controls import field, keypad, plains
from .page import BillChange, Page, Sight
from .walk import back as up

# The service: its fields


def asked(sight: Sight) -> tuple[Field, ...]:
    """What this page asks: a site everything but the meter, a kiosk one thing."""
    every = tuple(each for each in fields(sight.service.key) if each != READING)
    if sight.kiosk:
        return (every[sight.local["asked"]],)
    return tuple(each for each in every if not each.optional)


HOLDS = {"account": "account", "amount": "sum", "reading": "reading"}
"""Where in the state the value of a field is kept; a payer's number is asked and forgotten."""
WORDS_OF = {"account": "account", "amount": "sum", "reading": "reading"}


def _stored(sight: Sight, each: Field) -> str:
    return sight.local[HOLDS[each.key]]


def _service(sight: Sight) -> tuple[Control, ...]:
    if sight.kiosk:
        (each,) = asked(sight)
        return (
            *_keys(sight, each),
            *plains(("skip", "next", "back") if each.optional else ("next", "back"), sight.skin),
        )
    typed = (
        field(HOLDS[each.key], each.label, WORDS_OF[each.key], _stored(sight, each), why=_why(sight, each))
        for each in asked(sight)
    )
    return (*typed, *plains(("next", "back"), sight.skin))


def _why(sight: Sight, each: Field) -> str:
    """A number comes from a bill, from a site that sells, or is that of a telephone."""
    if each.key != "account":
        return ""
    return "mobile" if sight.service.mobile else "order" if each == ORDER else ""


def _keys(sight: Sight, each: Field) -> tuple[Control, ...]:
    entry = sight.local["entry"]
    return keypad(WORDS_OF.get(each.key, each.key), len(entry) >= (each.digits or each.longest), not entry, sight.skin)


def _service_facts(sight: Sight) -> dict[str, Any]:
    rows = tuple((HOLDS.get(each.key, ""), each.label, each.digits) for each in asked(sight))
    asks = asked(sight)[0].label if sight.kiosk else None
    return {"crumbs": crumbs(sight.local["path"]), "rows": rows, "asks": asks, "typed": sight.local["entry"]}


def typed_account(change: BillChange, value: str) -> None:
    change.keep("account", account_digits(value, mobile=change.sight.service.mobile))


def enter_fields(change: BillChange, _: str) -> None:
    sight = change.sight
    for each in asked(sight):
        value = change.local["entry"] if sight.kiosk else _stored(sight, each)
        wrong = payment.complaint(change.world, sight.service.key, each, value, change.local["account"])
        if wrong:
            change.tell(f"{each.key}_refused", reason=wrong)
            change.set(note=f"{each.key}:{wrong}")
            return
        if sight.kiosk and each.key in HOLDS:
            change.set(**{HOLDS[each.key]: value})
    _go_on(change)


def skip(change: BillChange, _: str) -> None:
    _go_on(change)


def _go_on(change: BillChange) -> None:
    """A kiosk asks the next thing; then comes the meter, where there is one, and then the last look."""
    sight = change.sight
    left = sight.kiosk and change.local["asked"] + 1 < len([f for f in fields(sight.service.key) if f != READING])
    if left:
        change.go("service", asked=change.local["asked"] + 1)
    elif READING in fields(sight.service.key):
        automatic = sight.bill.automatic
        change.go("reading", reading=str(automatic) if automatic else "")
    else:
        _look(change)


# The meter


def _reading(sight: Sight) -> tuple[Control, ...]:
    buttons = plains(("next", "back"), sight.skin)
    if sight.bill.automatic:
        return buttons
    if sight.kiosk:
        return (*_keys(sight, READING), *buttons)
    return (field("reading", READING.label, "reading", sight.local["reading"]), *buttons)


def _reading_facts(sight: Sight) -> dict[str, Any]:
    bill = sight.bill
    return {
        "previous": bill.previous,
        "tariff": Money(bill.tariff),
        "automatic": bill.automatic,
        "typed": sight.local["entry"],
        "label": READING.label,
    }


def enter_reading(change: BillChange, _: str) -> None:
    sight = change.sight
    figure = change.local["entry"] if sight.kiosk and not sight.bill.automatic else change.local["reading"]
    wrong = payment.complaint(change.world, sight.service.key, READING, figure, change.local["account"])
    if wrong:
        typed = int(figure) if figure.isdecimal() else 0
        change.tell("reading_refused", reason=wrong, value=typed)
        change.set(note=f"reading:{wrong}")
    else:
        change.set(reading=figure)
        change.tell(
            "reading_taken",
            value=int(figure),
            used=int(figure) - sight.bill.previous,
            right=not misread(change.sight),
        )
        _look(change)


def misread(sight: Sight) -> bool:
    """Whether other digits were typed than the meter beside the screen shows."""
    black, reading = sight.body["meter"].partition(".")[0], sight.local["reading"]
    return bool(black and reading) and int(black) != int(reading)


# The last look


def _look(change: BillChange) -> None:
    sight = change.sight
    kopecks = sight.due or payment.kopecks_of(change.local["sum"]) or 0
    change.tell("payment_checked", **payment.checked(change.world, sight.service.key, change.local["account"], kopecks))
    change.go("check", kopecks=kopecks, sum=f"{kopecks // 100}.{kopecks % 100:02}")


def open_saved(change: BillChange, number: str) -> None:
    """A payment that the bank remembers: straight to the last look."""
    service, account = change.local["saved"][int(number)]
    change.set(**{**FRESH, "path": way_to(service), "account": account})
    change.tell("saved_opened", service=service)
    _look(change)


def editable(sight: Sight) -> bool:
    """The sum of a month may be changed; that of a meter or an order may not."""
    orders = sight.service.key in payment.ORDERS
    return bool(sight.due) and not sight.bill.tariff and not orders and not sight.kiosk


def _check(sight: Sight) -> tuple[Control, ...]:
    buttons = plains(("next", "back"), sight.skin)
    if not editable(sight):
        return buttons
    return (field("sum", Text("bills", "Сумма платежа"), "sum", sight.local["sum"]), *buttons)


def described(sight: Sight) -> dict[str, Any]:
    """The payment as every page after the fields shows it."""
    local, bill, service = sight.local, sight.bill, sight.service
    account = grouped_phone(local["account"]) if service.mobile else local["account"]
    name = crumbs(local["path"])[-2:] if service.key.startswith(("power", "housing")) else (service.label,)
    return {
        "service": service.label,
        "place": name[0] if len(name) > 1 else None,
        "account": account,
        "last4": local["account"][-4:],
        "owner": bill.owner,
        "address": bill.address,
        "period": bill.period,
        "amount": Money(local["kopecks"]),
        "words": Spelled(local["kopecks"]),
        "card": sight.world["card"]["number"][-4:],
    }


def _check_facts(sight: Sight) -> dict[str, Any]:
    bill, today = sight.bill, sight.world["today"]
    month = (int(sight.local["reading"] or 0) - bill.previous) * bill.tariff if bill.tariff else bill.due
    fee = late_fee(bill, month, today) + bill.fined
    typed = payment.kopecks_of(sight.local["sum"])
    rows: list[tuple[Label, Any]] = [(charge.label, Money(charge.sum)) for charge in CHARGES.get(bill.charges, ())]
    return {
        **described(sight),
        "rows": tuple(rows),
        "used": int(sight.local["reading"] or 0) - bill.previous if bill.tariff else 0,
        "tariff": Money(bill.tariff) if bill.tariff else None,
        "metered": Money(month),
        "debt": Money(bill.debt) if bill.debt else None,
        "penalty": Money(fee) if fee else None,
        "late": late_days(bill.until, today),
        "due": Money(sight.due) if sight.due else None,
        "words": Spelled(typed) if typed else None,
    }


def enter_check(change: BillChange, _: str) -> None:
    sight = change.sight
    kopecks = sight.local["kopecks"]
    if editable(sight):
        typed = payment.kopecks_of(change.local["sum"])
        wrong = "sum_wrong" if typed is None else payment.sum_complaint(change.local["sum"])
        if wrong or typed is None:
            change.tell("amount_refused", reason=wrong)
            change.set(note=f"amount:{wrong}")
            return
        kopecks = typed
        if kopecks != sight.due:
            change.tell("sum_changed", amount=kopecks, more=kopecks > sight.due)
    change.tell("payment_agreed", **payment.checked(change.world, sight.service.key, change.local["account"], kopecks))
    change.go("confirm", kopecks=kopecks)


def back(change: BillChange, _: str) -> None:
    """One step back: from the last look to the meter or the fields, from those up into the tree."""
    screen = change.local["screen"]
    if screen == "service":
        up(change, "")
    elif screen == "reading":
        change.go("service", reading="", asked=0)
    else:
        metered = READING in fields(change.local["path"][-1])
        change.tell("check_left")
        change.go("reading" if metered else "service", sum="", kopecks=0, asked=0)


PAGES = {
    "service": Page(
        lambda sight: sight.service.label,
        _service, {"next": enter_fields, "skip": skip, "back": back},
        {"account": typed_account, "sum": lambda change, value: change.keep("sum", value)},
        _service_facts, timer="idle", path="/platezhi/usluga", words="account",
    ),
    "reading": Page(
        Text("bills", "Показания счётчика"),
        _reading, {"next": enter_reading, "back": back},
        {"reading": lambda change, value: change.keep("reading", value.replace(" ", ""))},
        _reading_facts, timer="idle", path="/platezhi/schyotchik", words="reading",
    ),
    "check": Page(
        (Text("bills", "Проверьте платёж"), Text("bills", "Всё ли верно?")),
        _check, {"next": enter_check, "back": back},
        {"sum": lambda change, value: change.keep("sum", value)},
        _check_facts, timer="idle", path="/platezhi/svodka",
    ),
}  # fmt: skip
