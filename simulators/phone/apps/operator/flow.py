"""Putting money on a number: check what was typed, show it once more in groups, then move it."""

from __future__ import annotations

from ....engine.text import Money, Text
from ....erip.payment import kopecks_of
from ... import numbers
from ...app import PhoneChange
from . import texts

LEAST, MOST = 100, 10_000  # kopecks
SERVICE = "perezvon"  # whom the bank's statement names


def groups(number: str) -> tuple[str, ...]:
    """The national digits as one reads them aloud: 00 · 000 · 00 · 17."""
    digits = numbers.national(number)
    return digits[:2], digits[2:5], digits[5:7], digits[7:9]


def type_number(change: PhoneChange, value: str) -> None:
    change.put("operator", number=value.strip())


def type_sum(change: PhoneChange, value: str) -> None:
    change.put("operator", sum=value.strip())


def check(change: PhoneChange, _: str) -> None:
    """The first thing that is wrong is said, and the form stays."""
    complaint = _complaint(change)
    if complaint:
        change.say(complaint)
        return
    change.tell("topup_checked", to=_whose(change))
    change.go("operator_check")


def _complaint(change: PhoneChange) -> str:
    own = change.app("operator")
    wrong = numbers.complaint(own["number"])
    if not wrong and len(numbers.national(own["number"])) != numbers.NATIONAL:
        wrong = "short"
    if wrong:
        return f"number_{wrong}"
    if not own["sum"]:
        return "sum_empty"
    kopecks = kopecks_of(own["sum"])
    if kopecks is None:
        return "sum_bad"
    if not LEAST <= kopecks <= MOST:
        return "sum_small"
    if change.world["card"]["blocked"]:
        return "card_blocked"
    return "" if change.world["money"]["account"] >= kopecks else "sum_short"


def _whose(change: PhoneChange) -> str:
    mine = numbers.national(change.world["phone"]["number"])
    return "own" if numbers.national(change.app("operator")["number"]) == mine else "stranger"


def pay(change: PhoneChange, _: str) -> None:
    own, to = change.app("operator"), _whose(change)
    kopecks = kopecks_of(own["sum"]) or 0
    if change.world["money"]["account"] < kopecks:
        change.go("operator_topup", "sum_short")
        return
    change.move("account", "sim" if to == "own" else "stranger", kopecks)
    change.write_down("payment", -kopecks, SERVICE)
    paid = f"{kopecks}-{groups(own['number'])[-1]}"
    receipt = (numbers.kept(own["number"]), kopecks, change.world["today"], change.local["clock"])
    change.put("operator", number="", sum="", to=to, paid=paid, receipt=receipt)
    change.notify("operator", paid, loud=False)
    change.go("operator_done")
    change.tell("topped_up", to=to, amount=kopecks)


def paid_text(paid: str) -> Text:
    kopecks, _, end = paid.partition("-")
    return texts.ARRIVED.with_params(sum=Money(int(kopecks)), end=end)


def ask_return(change: PhoneChange, _: str) -> None:
    change.go("operator_return")
    change.tell("return_asked")


def return_noted(change: PhoneChange, _: str) -> None:
    """The operator decides by the receipt; nothing comes back at once."""
    change.put("operator", to="")
    change.go("operator")
    change.tell("return_noted")
