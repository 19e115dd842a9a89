"""The payment itself: the last question, the bank's answer (or none), and the receipt with its operation number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Spelled, Text
from ..erip import payment
from ..erip.accounts import grouped_phone
from ..erip.texts import REFUSALS, STATUSES
from ..erip.tree import NODES
from .access import finish, go_home
from .body import FRESH
from .controls import WHY, plains
from .page import BillChange, Page, Sight
from .service import described, misread
from .walk import payments

MOST_SAVED = 3
MOST_MAILED = 2


def _confirm(sight: Sight) -> tuple[Control, ...]:
    """An address stands there only where one pays for a home."""
    pay, *others = plains(("pay", "cancel", "back"), sight.skin)
    return (pay if sight.bill.address else replace(pay, why=WHY["pay_no_home"]), *others)


def pay(change: BillChange, _: str) -> None:
    if not _refused(change):
        change.start("work")
        change.go("working")


def _refused(change: BillChange) -> bool:
    """Whether the bank will not pay; asked again at the end, since the phone spends from the same account."""
    kopecks = change.local["kopecks"]
    reason = payment.obstacle(change.world, kopecks)
    if reason:
        change.tell("payment_refused", reason=reason, amount=kopecks)
        change.go("refused", refusal=reason)
    return bool(reason)


def cancel(change: BillChange, _: str) -> None:
    change.tell("payment_cancelled")
    go_home(change, "")


def correct(change: BillChange, _: str) -> None:
    """Back to the last look, where sum and number can still be changed."""
    change.go("check")


def answered(change: BillChange) -> None:
    """The bank has answered, or nobody knows."""
    local = change.local
    if local["screen"] != "working" or _refused(change):
        return
    outcome = payment.send(
        change, local["path"][-1], local["account"], local["kopecks"], reading=local["reading"]
    )  # fmt: skip
    if outcome != "failed" and misread(change.sight):
        change.tell("misread_paid")
    if outcome == "done":
        change.set(opened=change.sight.payments[0].operation, kept=False)
        change.go("receipt")
    else:
        change.go("unknown")


def repeat(change: BillChange, _: str) -> None:
    change.tell("payment_repeated")
    pay(change, "")


def _refused_facts(sight: Sight) -> dict[str, Any]:
    title, text = REFUSALS[sight.local["refusal"]]
    return {**described(sight), "title": title, "text": text}


# The receipt


def paper(sight: Sight) -> dict[str, Any]:
    """A receipt that is open, of now or of before."""
    paid = sight.opened
    node = NODES[paid.service]
    year, month, day = paid.day.split("-")
    return {
        "day": f"{day}.{month}.{year}",
        "time": payment.time_of(paid.operation),
        "service": node.label,
        "account": grouped_phone(paid.account) if node.mobile else paid.account,
        "amount": Money(paid.kopecks),
        "words": Spelled(paid.kopecks),
        "operation": paid.operation,
        "status": STATUSES[paid.status],
        "state": paid.status,
        "card": sight.world["card"]["number"][-4:],
        "kept": sight.local["kept"],
        "copied": sight.local["copied"] == paid.operation,
    }


def _receipt(sight: Sight) -> tuple[Control, ...]:
    if sight.kiosk:
        names = ("again", "finish") if sight.local["kept"] else ("take_receipt", "again", "finish")
    else:
        names = ("save_receipt", "mail_receipt", "copy_number", "keep_payment", "again", "history")
    return plains(names, sight.skin)


def save_receipt(change: BillChange, _: str) -> None:
    change.set(kept=True)
    change.tell("receipt_saved", operation=change.local["opened"], service=change.sight.opened.service)
    change.say("receipt_saved")


def mail_receipt(change: BillChange, _: str) -> None:
    change.set(kept=True, mailed=(change.local["opened"], *change.local["mailed"])[:MOST_MAILED])
    change.tell("receipt_mailed", operation=change.local["opened"], service=change.sight.opened.service)
    change.say("receipt_mailed")


def take_receipt(change: BillChange, _: str) -> None:
    change.set(kept=True)
    change.tell("receipt_taken", kind="payment")
    change.say("receipt_taken")


def keep_payment(change: BillChange, _: str) -> None:
    paid = change.sight.opened
    known, new = change.local["saved"], (paid.service, paid.account)
    change.set(saved=known if new in known else (*known, new)[-MOST_SAVED:])
    change.tell("payment_kept")
    change.say("payment_kept")


def copy_number(change: BillChange, _: str) -> None:
    change.set(copied=change.local["opened"])
    change.tell("number_copied", operation=change.local["opened"])
    change.say("number_copied")


def again(change: BillChange, _: str) -> None:
    change.set(opened="", **FRESH)
    payments(change, "")


# The history


def history(change: BillChange, _: str) -> None:
    """One looks what became of the last payment."""
    paid = change.sight.payments
    change.tell("history_seen", last=paid[0].status if paid else "")
    change.go("history", opened="", number="", reason="", way="")


PAGES = {
    "confirm": Page(
        (Text("bills", "Оплатить?"), Text("bills", "Подтвердите платёж")),
        _confirm,
        {"pay": pay, "cancel": cancel, "back": correct}, facts=described, timer="idle", path="/platezhi/oplata",
    ),
    "working": Page(Text("bills", "Идёт платёж"), lambda sight: (), facts=described, menu=False, things=False),
    "unknown": Page(
        Text("bills", "Связь пропала"),
        lambda sight: plains(("look_history", "repeat"), sight.skin),
        {"look_history": history, "repeat": repeat}, facts=described, timer="idle", path="/platezhi/oplata", menu=False,
    ),
    "refused": Page(
        None,
        lambda sight: plains(("cancel",), sight.skin),
        {"cancel": cancel}, facts=_refused_facts, timer="idle", path="/platezhi/oplata",
    ),
    "receipt": Page(
        (Text("bills", "Платёж выполнен"), Text("bills", "Готово. Платёж принят")),
        _receipt,
        {"save_receipt": save_receipt, "mail_receipt": mail_receipt, "copy_number": copy_number,
         "keep_payment": keep_payment, "take_receipt": take_receipt, "again": again, "history": history,
         "finish": finish},
        facts=paper, timer="idle", path="/chek",
    ),
}  # fmt: skip
