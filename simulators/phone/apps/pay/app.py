"""The screens of the payments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ....engine.machine import Control, Label
from ....engine.text import Money, Spelled, Text
from ....erip import payment
from ....erip.texts import STATUSES
from ....erip.tree import NODES, READING, children, crumbs, fields, node
from ...app import App, Does, Face, PhoneChange, Sight
from . import flow, texts

FIELDS = [f"pay_field_{number}" for number in range(1, flow.MOST_FIELDS + 1)]


def _button(sight: Sight, name: str, words: tuple[Text, Text] | Text, at: str, *, commit: bool = False) -> Control:
    label = words if isinstance(words, Text) else words[sight.skin == "b"]
    return Control(name, "button", label, texts.WHY.get(name.partition("_")[0]), at=at, commit=commit)


def _tree(sight: Sight) -> tuple[Control, ...]:
    state = sight.app("pay")
    rows = tuple(
        Control(f"branch:{each.key}", "button", each.label, texts.WHY["branch"], at="branch")
        for each in children(state["path"])
    )
    if state["path"]:
        return rows
    code = Control("pay_code", "typed", texts.CODE, texts.WHY["code"], "form", state["code"], words="service_code")
    return (*rows, code, _button(sight, "find", texts.FIND, "form"), _button(sight, "paid_all", texts.PAID, "foot"))


def _tree_facts(sight: Sight) -> dict[str, Any]:
    return {"crumbs": crumbs(sight.app("pay")["path"])}


def _moved(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "follow", texts.FOLLOW, "dialog"), _button(sight, "stay", texts.STAY, "dialog"))


def _moved_facts(sight: Sight) -> dict[str, Any]:
    return {"said": texts.MOVED, "crumbs": crumbs(node(sight.app("pay")["path"]).moved_to)}


def _service(sight: Sight) -> tuple[Control, ...]:
    values = sight.app("pay")["values"]
    typed = (
        Control(name, "typed", field.label, None, "form", text, words=field.key)
        for name, field, text in zip(FIELDS, fields(flow.service(sight)), values, strict=False)
    )
    return (*typed, _button(sight, "next", texts.NEXT, "form"))


def _service_facts(sight: Sight) -> dict[str, Any]:
    asks = fields(flow.service(sight))
    bill = payment.bill(sight.world, flow.service(sight), flow.value(sight, "account"))
    rows = zip(FIELDS, asks, strict=False)
    return {
        **_tree_facts(sight),
        "rows": tuple((name, field.label, field == READING, field.optional) for name, field in rows),
        "complaint": _complaint(sight),
        "previous": bill.previous if bill and bill.tariff else 0,
        "automatic": bill.automatic if bill else 0,
    }


def _complaint(sight: Sight) -> Label | None:
    key, why = sight.app("pay")["wrong"]
    field = next((each for each in fields(flow.service(sight)) if each.key == key), None)
    return payment.note(why, field, flow.value(sight, key)) if field else None


def _check(sight: Sight) -> tuple[Control, ...]:
    return (
        _button(sight, "pay", texts.PAY, "form", commit=True),
        _button(sight, "fix", texts.FIX, "form"),
    )


def _check_facts(sight: Sight) -> dict[str, Any]:
    """Name and address are the last chance to see whose account it is."""
    service, account = flow.service(sight), flow.value(sight, "account")
    bill = payment.bill(sight.world, service, account)
    kopecks = flow.amount(sight)
    return {
        "service": NODES[service].label,
        "account": account,
        "owner": bill.owner if bill else None,
        "address": bill.address if bill else None,
        "period": bill.period if bill else None,
        "sum": Money(kopecks),
        "in_words": Spelled(kopecks),
    }


def _done(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "ready", texts.READY, "form"), _button(sight, "paid_all", texts.PAID, "form"))


def _done_facts(sight: Sight) -> dict[str, Any]:
    result = sight.app("pay")["result"]
    last = flow.paid(sight)[0] if result != "failed" else None
    answered = last and result == "done"
    return {
        **_check_facts(sight),
        "said": texts.DONE[result],
        "day": _when(last) if answered else "",
        "operation": last.operation if answered else "",
    }


def _paid(sight: Sight) -> tuple[Control, ...]:
    return tuple(
        Control(
            f"paid:{at}",
            "button",
            texts.LINE.with_params(sum=Money(each.kopecks), service=NODES[each.service].label),
            texts.WHY["paid"],
            at="list",
        )
        for at, each in enumerate(flow.paid(sight))
    )


def _paid_facts(sight: Sight) -> dict[str, Any]:
    rows = enumerate(flow.paid(sight))
    return {"paid": tuple((f"paid:{at}", *_line(each)) for at, each in rows)}


def _line(each: payment.Paid) -> tuple[Text, Money, str, Text]:
    return NODES[each.service].label, Money(each.kopecks), f"{each.day[8:10]}.{each.day[5:7]}", STATUSES[each.status]


def _when(each: payment.Paid) -> str:
    """Day and time as a receipt prints them; a payment that never arrived has no time."""
    year, month, day = each.day.split("-")
    return f"{day}.{month}.{year} {payment.time_of(each.operation) if each.operation else ''}".strip()


def _receipt(sight: Sight) -> tuple[Control, ...]:
    may = flow.opened(sight).status == "paid" and payment.returnable(sight.world, flow.opened(sight).operation)
    return (_button(sight, "return", texts.RETURN, "form"),) if may else ()


def _receipt_facts(sight: Sight) -> dict[str, Any]:
    each = flow.opened(sight)
    service, kopecks, _, status = _line(each)
    return {
        "service": service,
        "account": each.account,
        "sum": kopecks,
        "day": _when(each),
        "status": status,
        "operation": each.operation,
    }


def _ask_return(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "return_now", texts.ASK_RETURN, "form", commit=True),)


def _return_facts(sight: Sight) -> dict[str, Any]:
    return {**_receipt_facts(sight), "said": texts.RETURN_WORDS}


def _go(screen: str) -> Does:
    def go(change: PhoneChange, _: str) -> None:
        change.go(screen)

    return go


TREE: Mapping[str, Does] = {
    "branch": flow.open_branch,
    "find": flow.find,
    "paid_all": _go("pay_paid"),
    "back": flow.back,
}

PAY = App(
    key="pay",
    label=texts.LABEL,
    first="pay",
    start=lambda facts: {**flow.FRESH, "open": 0},
    faces={
        "pay": Face(texts.LABEL, _tree, TREE, {"pay_code": flow.write_code}, _tree_facts),
        "pay_moved": Face(
            texts.LABEL, _moved, {"follow": flow.follow, "stay": flow.stay, "back": flow.back}, facts=_moved_facts
        ),
        "pay_service": Face(
            lambda sight: NODES[flow.service(sight)].label,
            _service,
            {"next": flow.look, "back": flow.back},
            {name: partial(flow.write, position=at) for at, name in enumerate(FIELDS)},
            _service_facts,
        ),
        "pay_check": Face(
            texts.CHECK, _check, {"pay": flow.pay, "fix": flow.fix}, facts=_check_facts, up="pay_service"
        ),
        "pay_done": Face(
            texts.RECEIPT, _done, {"ready": flow.ready, "paid_all": _go("pay_paid")}, facts=_done_facts, up="bank"
        ),
        "pay_paid": Face(texts.PAID, _paid, {"paid": flow.open_paid}, facts=_paid_facts, up="pay"),
        "pay_receipt": Face(
            texts.RECEIPT, _receipt, {"return": _go("pay_return")}, facts=_receipt_facts, up="pay_paid"
        ),
        "pay_return": Face(
            texts.RETURN, _ask_return, {"return_now": flow.ask_return}, facts=_return_facts, up="pay_receipt"
        ),
    },
    hears={"order_made": payment.take_order},
    notes=texts.NOTES,
    on_home=False,
)
