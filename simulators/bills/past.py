"""What was paid before: the history, an old receipt, and how a payment is asked back.

Beside the real way stands a bait: somebody offers to return the money in a minute, and wants a code for it.
"""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from ..erip import payment
from ..erip.texts import STATUSES
from ..erip.tree import NODES
from .access import go_home
from .controls import choice, field, plains
from .page import BillChange, Page, Sight
from .settle import copy_number, history, paper, save_receipt

NUMBER = Text("bills", "Номер операции ЕРИП")
LINE = Text("bills", "%(service)s, %(sum)s")
REASONS = ("account", "twice", "sum")
WAYS = ("payer", "other")
BAITS = {
    1: Text("bills", "Ошиблись в платеже? Поможем с возвратом по телефону."),
    2: Text("bills", "Возврат за 5 минут. Звоните сейчас."),
    3: Text("bills", "Только сегодня: возврат сразу. Завтра будет поздно. Звоните."),
}
PRESSED = {
    1: Text("bills", "Здравствуйте. Вернём ваш платёж. Какой код пришёл вам в SMS?"),
    2: Text("bills", "Платёж почти вернулся. Назовите код из SMS, и деньги придут."),
    3: Text("bills", "Быстрее, время идёт. Назовите код из SMS, иначе деньги пропадут."),
}


def _history(sight: Sight) -> tuple[Control, ...]:
    items = tuple(
        choice(f"item:{paid.operation}", LINE.with_params(service=NODES[paid.service].label, sum=Money(paid.kopecks)))
        for paid in sight.payments
        if paid.operation
    )
    names = ("call_bait", "back") if sight.body["bait"] else ("back",)
    return (*items, *plains(names, sight.skin))


def _history_facts(sight: Sight) -> dict[str, Any]:
    rows = tuple(
        {
            "control": f"item:{paid.operation}" if paid.operation else "",
            "day": f"{paid.day[8:10]}.{paid.day[5:7]}",
            "service": NODES[paid.service].label,
            "account": paid.account,
            "amount": Money(paid.kopecks),
            "status": STATUSES[paid.status],
            "state": paid.status,
        }
        for paid in sight.payments
    )
    return {"rows": rows, "bait": BAITS.get(sight.body["bait"])}


def open_item(change: BillChange, operation: str) -> None:
    change.tell("operation_opened", operation=operation)
    change.go("operation", opened=operation, kept=False)


def _operation(sight: Sight) -> tuple[Control, ...]:
    back = ("refund",) if payment.returnable(sight.world, sight.local["opened"]) else ()
    return plains(("copy_number", "save_receipt", *back, "back"), sight.skin)


def refund(change: BillChange, _: str) -> None:
    change.go("refund", number="", reason="", way="")


# The claim


def _refund(sight: Sight) -> tuple[Control, ...]:
    local = sight.local
    paste = ("paste",) if local["copied"] and local["number"] != local["copied"] else ()
    names = (*paste, *(f"reason_{name}" for name in REASONS), *(f"way_{name}" for name in WAYS), "send_refund", "back")
    return (field("number", NUMBER, "operation", local["number"]), *plains(names, sight.skin))


def _refund_facts(sight: Sight) -> dict[str, Any]:
    local = sight.local
    paid = paper(sight)
    return {
        **paid,
        "reasons": _marked(tuple(f"reason_{name}" for name in REASONS), f"reason_{local['reason']}", sight),
        "ways": _marked(tuple(f"way_{name}" for name in WAYS), f"way_{local['way']}", sight),
    }


def _marked(names: tuple[str, ...], chosen: str, sight: Sight) -> tuple[tuple[str, bool], ...]:
    return tuple((control.name, control.name == chosen) for control in plains(names, sight.skin))


def paste(change: BillChange, _: str) -> None:
    typed_number(change, change.local["copied"])


def typed_number(change: BillChange, value: str) -> None:
    change.keep("number", value.replace(" ", ""))
    change.tell("number_given", right=change.local["number"] == change.local["opened"])


def choose(change: BillChange, what: str, value: str) -> None:
    change.set(**{what: value}, note="")
    change.tell(f"{what}_given", what=value)


def send_refund(change: BillChange, _: str) -> None:
    local = change.local
    if local["number"] != local["opened"]:
        change.say("number_empty" if not local["number"] else "number_unknown")
    elif not local["reason"]:
        change.say("reason_empty")
    elif not local["way"]:
        change.say("way_empty")
    else:
        payment.ask_return(change, local["opened"], local["reason"], local["way"])
        change.go("refund_done")


def understood(change: BillChange, _: str) -> None:
    change.tell("refund_understood")
    history(change, "")


# Somebody offers it quicker


def call_bait(change: BillChange, _: str) -> None:
    change.tell("bait_called")
    change.go("bait_call")


def _bait_facts(sight: Sight) -> dict[str, Any]:
    return {"says": PRESSED.get(sight.body["bait"])}


def tell_code(change: BillChange, _: str) -> None:
    change.be_robbed()
    change.tell("code_told")
    change.go("history")


def hang_up(change: BillChange, _: str) -> None:
    change.tell("bait_refused")
    change.go("history")


def _back(change: BillChange, _: str) -> None:
    screen = change.local["screen"]
    if screen == "history":
        go_home(change, "")
    elif screen == "operation":
        change.go("history", opened="")
    else:
        change.go("operation")


PAGES = {
    "history": Page(
        (Text("bills", "История платежей"), Text("bills", "Мои операции")),
        _history, {"item": open_item, "back": _back, "call_bait": call_bait},
        facts=_history_facts, timer="idle", path="/istoriya",
    ),
    "operation": Page(
        (Text("bills", "Чек"), Text("bills", "Квитанция")),
        _operation, {"copy_number": copy_number, "save_receipt": save_receipt, "refund": refund, "back": _back},
        facts=paper, timer="idle", path="/istoriya/chek",
    ),
    "refund": Page(
        (Text("bills", "Вернуть платёж"), Text("bills", "Заявка на возврат")),
        _refund,
        {"paste": paste, "send_refund": send_refund, "back": _back,
         **{f"reason_{name}": lambda change, _, name=name: choose(change, "reason", name) for name in REASONS},
         **{f"way_{name}": lambda change, _, name=name: choose(change, "way", name) for name in WAYS}},
        {"number": typed_number},
        _refund_facts, timer="idle", path="/istoriya/vozvrat",
    ),
    "refund_done": Page(
        Text("bills", "Заявка принята"),
        lambda sight: plains(("understood",), sight.skin),
        {"understood": understood}, facts=paper, timer="idle", path="/istoriya/vozvrat", menu=False,
    ),
    "bait_call": Page(
        Text("bills", "Звонок"),
        lambda sight: plains(("tell_code", "hang_up"), sight.skin),
        {"tell_code": tell_code, "hang_up": hang_up},
        facts=_bait_facts, frame="talk", timer="idle", menu=False, things=False,
    ),
}  # fmt: skip
