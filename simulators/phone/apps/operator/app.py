"""The screens of the operator's program: what is left on the number, and money from the card to any number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ....engine.machine import Control, Label
from ....engine.text import Money
from ... import numbers
from ...app import App, Face, PhoneChange, Sight
from . import flow, texts
from .flow import groups, paid_text


@cache
def _buttons(skin: str, *names: str) -> tuple[Control, ...]:
    labels = texts.LABELS[skin]
    return tuple(Control(name, "button", labels[name], texts.WHY[name], commit=name == "topup_pay") for name in names)


def _main(sight: Sight) -> tuple[Control, ...]:
    astray = sight.app("operator")["to"] == "stranger"
    kept = ("receipt",) if sight.app("operator")["receipt"] else ()
    return _buttons(sight.skin, "topup", *kept, *(("ask_return",) if astray else ()))


def _main_facts(sight: Sight) -> dict[str, Any]:
    told = sight.told("operator")
    return {
        "balance": Money(sight.world["money"]["sim"]),
        "number": sight.world["phone"]["number"],
        "package": told["package"],
    }


def _topup(sight: Sight) -> tuple[Control, ...]:
    own = sight.app("operator")
    number = Control(
        "topup_number", "typed", texts.NUMBER, texts.WHY["topup_number"], value=own["number"], words="phone"
    )
    kopecks = Control("topup_sum", "typed", texts.SUM, texts.WHY["topup_sum"], value=own["sum"], words="amount")
    return (number, kopecks, *_buttons(sight.skin, "topup_next"))


def _check(sight: Sight) -> tuple[Control, ...]:
    return _buttons(sight.skin, "topup_pay", "topup_fix")


def _check_facts(sight: Sight) -> dict[str, Any]:
    own = sight.app("operator")
    return {
        "groups": groups(own["number"]),
        "sum": Money(flow.kopecks_of(own["sum"]) or 0),
        "card": sight.world["card"]["number"][-4:],
    }


def _done(sight: Sight) -> tuple[Control, ...]:
    astray = sight.app("operator")["to"] == "stranger"
    return _buttons(sight.skin, "operator_end", *(("ask_return",) if astray else ()))


def _done_facts(sight: Sight) -> dict[str, Any]:
    return {"said": paid_text(sight.app("operator")["paid"])}


def _receipt_facts(sight: Sight) -> dict[str, Any]:
    number, kopecks, today, time = sight.app("operator")["receipt"]
    year, month, day = today.split("-")
    return {
        "number": numbers.shown(number),
        "sum": Money(kopecks),
        "card": sight.world["card"]["number"][-4:],
        "day": f"{day}.{month}.{year} {time}",
    }


def _notice(sight: Sight, ref: str) -> Label:
    return paid_text(ref)


def _open(change: PhoneChange, ref: str) -> None:
    change.visit("operator")


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"number": "", "sum": "", "to": "", "paid": "", "receipt": ()}


def _to(screen: str) -> Any:
    return lambda change, _: change.go(screen)


OPERATOR = App(
    key="operator",
    label=texts.NAME,
    first="operator",
    facts={"package": 2048},  # megabytes left
    start=_start,
    faces={
        "operator": Face(
            texts.NAME,
            _main,
            {"topup": _to("operator_topup"), "receipt": _to("operator_receipt"), "ask_return": flow.ask_return},
            facts=_main_facts,
        ),
        "operator_topup": Face(
            texts.TOPUP,
            _topup,
            {"topup_next": flow.check},
            {"topup_number": flow.type_number, "topup_sum": flow.type_sum},
            up="operator",
        ),
        "operator_check": Face(
            texts.CHECK,
            _check,
            {"topup_pay": flow.pay, "topup_fix": _to("operator_topup")},
            facts=_check_facts,
            up="operator_topup",
        ),
        "operator_done": Face(
            texts.DONE,
            _done,
            {"operator_end": _to("operator"), "ask_return": flow.ask_return},
            facts=_done_facts,
            up="operator",
        ),
        "operator_receipt": Face(
            texts.RECEIPT,
            lambda sight: _buttons(sight.skin, "operator_end"),
            {"operator_end": _to("operator")},
            facts=_receipt_facts,
            up="operator",
        ),
        "operator_return": Face(
            texts.RETURN,
            lambda sight: _buttons(sight.skin, "return_noted"),
            {"return_noted": flow.return_noted},
            up="operator",
        ),
    },
    notes=texts.NOTES,
    notice=_notice,
    opens=_open,
)
