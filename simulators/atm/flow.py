"""What every control does on every screen: the machine as a table.

Read a row as: on this screen, this control leads there. The functions stand in `session` (card, PIN, menu),
`cash`, `payments`, `pin_change` and `entry` (typing).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..engine.change import Change
from ..erip.tree import NODES
from . import cash, entry, payments, pin_change, session
from .screens import FACES, PRESET_NAMES, TOP_UP_NAMES

Does = Callable[[Change], None]

KEYS: dict[str, Does] = {
    **{f"key_{digit}": partial(entry.press, character=digit) for digit in entry.DIGITS},
    "key_point": partial(entry.press, character="."),
    "key_clear": entry.clear,
}
SESSION: dict[str, Does] = {
    "key_cancel": partial(session.end, how="cancel"),
    "pull_card": session.pull,
    "finish": partial(session.end, how="finish"),
    "take_receipt": cash.take_receipt,
}
SUMS: dict[str, Does] = {
    name: partial(cash.ask_preset, rubles=int(name.removeprefix("amount_")))
    for names in PRESET_NAMES.values()
    for name in names
}
TOP_UPS: dict[str, Does] = {
    name: partial(payments.choose_sum, rubles=int(name.removeprefix("amount_"))) for name in TOP_UP_NAMES
}
PAPER: dict[str, Does] = {"take_receipt": cash.take_receipt}
"""A slip that sticks out can be taken whatever the screen says meanwhile."""
RESULT: dict[str, Does] = {
    "print_slip": cash.print_slip,
    "again": session.again,
}


def ask_amount(change: Change) -> None:
    session.go(change, "amounts")


def ask_other(change: Change) -> None:
    session.go(change, "amount_other")


ON: dict[str, dict[str, Does]] = {
    "dark": {"insert_card": session.insert},
    "out_of_service": {"insert_card": session.insert},
    "idle": {"insert_card": session.insert, "insert_card_back": session.insert_back, "tap_card": session.tap},
    "card_returned": {"take_card": session.take_returned_card},
    "lang": {f"lang_{lang}": partial(session.choose_language, lang=lang) for lang in ("ru", "be", "en")},
    "pin": {"key_enter": session.check_pin},
    "menu": {
        "withdraw": partial(session.choose, op="withdraw", screen="amounts"),
        "balance": session.show_balance,
        "mini": session.show_mini,
        "payments": partial(session.choose, op="payments", screen="erip"),
        "topup": partial(session.choose, op="topup", screen="topup_operator"),
        "pin_change": partial(session.choose, op="pin_change", screen="pin_new"),
    },
    "amounts": {**SUMS, "amount_other": ask_other, "back": session.menu},
    "amount_other": {"key_enter": cash.ask_typed, "back": ask_amount},
    "amount_refused": {
        "offer_low": partial(cash.ask_offered, which=0),
        "offer_high": partial(cash.ask_offered, which=1),
        "other_sum": ask_other,
        "back": ask_amount,
    },
    "refused": {"other_sum": ask_other, "back": session.menu},
    "overdraft_offer": {"yes": cash.borrow, "no": cash.do_not_borrow},
    "fee": {"yes": cash.accept_fee, "no": cash.decline_fee},
    "receipt_ask": {"yes": cash.with_receipt, "no": cash.without_receipt},
    "paper_out": {"yes": cash.without_receipt, "no": session.menu},
    "working": {},
    "take_card": {"take_card": cash.take_card},
    "take_cash": {"take_cash": cash.take_cash},
    "take_receipt": {},
    "cash_error": {},
    "balance": RESULT,
    "mini": RESULT,
    "erip": {**{f"open_{key}": partial(payments.open_branch, key=key) for key in NODES}, "back": payments.back},
    "erip_field": {"key_enter": payments.enter_field, "skip": payments.skip_field, "back": payments.back},
    "topup_operator": {
        "operator_perezvon": partial(payments.choose_operator, key="perezvon"),
        "operator_trubka": partial(payments.choose_operator, key="trubka"),
        "back": session.menu,
    },
    "topup_number": {"key_enter": payments.enter_phone, "back": payments.back},
    "topup_amount": {**TOP_UPS, "key_enter": payments.enter_sum, "back": payments.back},
    "pay_check": {"pay": payments.pay, "fix": payments.fix, "back": session.menu},
    "pay_done": RESULT,
    "pin_new": {"key_enter": pin_change.enter_new},
    "pin_repeat": {"key_enter": pin_change.enter_repeat},
    "pin_changed": {"again": session.again},
    "more_time": {"yes": session.give_time, "no": partial(session.end, how="finish")},
    "more": {"yes": session.again, "no": partial(session.end, how="finish")},
    "eject": {"take_card": session.take_card_and_leave},
    "pin_blocked": {"take_card": session.take_card_and_leave},
    "captured": {},
    "bye": {},
}
"""Screen -> control -> what it does. Typing, the red key, a tug at the card and the paper are added below."""

CONTROLS: dict[str, dict[str, Does]] = {
    screen: {**PAPER, **(KEYS if FACES[screen].keys else {}), **(SESSION if FACES[screen].session else {}), **does}
    for screen, does in ON.items()
}


def authorised(change: Change) -> None:
    (payments.authorise if change.local["op"] == "pay" else cash.authorise)(change)


def card_left(change: Change) -> None:
    session.capture(change, "time")


TIMERS: dict[str, dict[str, Does]] = {
    "ask": {"": session.ask_for_time},
    "close": {"": partial(session.end, how="timeout", note="timeout")},
    "choose": {"": partial(session.end, how="timeout", note="timeout")},
    "auth": {"": authorised},
    "take": {
        "": card_left,
        "take_card": cash.card_forgotten,
        "take_cash": cash.cash_forgotten,
        "cash_error": session.rest,
    },
    "slip": {"": session.rest},
    "bye": {"": session.rest},
}
"""Timer -> screen -> what happens when it runs out; "" stands for every other screen."""
