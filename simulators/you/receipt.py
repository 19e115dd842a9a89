"""What can be read on the receipt in the hand.

The state keeps only its kind; the lines are what the bank wrote into the history when it was printed.
"""

from __future__ import annotations

from typing import Any

from ..engine.record import Record
from ..engine.text import Money, Text
from ..erip.accounts import grouped_phone
from ..erip.payment import Paid, history, time_now, time_of
from ..erip.statement import Operation, operations
from ..erip.tree import NODES

Rows = tuple[tuple[Text, Any], ...]
OPERATION = {"cash": "cash", "jam": "cash", "payment": "payment"}
PAID = {
    "cash": Text("atm", "Выдано наличными"),
    "jam": Text("atm", "Запрошено"),
    "payment": Text("atm", "Оплачено"),
}


def in_hand(slip: str, world: Record) -> Rows:
    """The lines of a receipt that is held and not put away yet."""
    lines = operations(world)
    at = next((at for at, line in enumerate(lines) if _is_printed(line, slip)), None)
    if at is None:
        return ()
    line = lines[at]
    year, month, day = line.day.split("-")
    paid = history(world)[0] if slip == "payment" and history(world) else None
    time = time_of(paid.operation) if paid else time_now(world)
    rows: Rows = (
        (Text("atm", "Дата"), f"{day}.{month}.{year} {time}"),
        (Text("atm", "Карта"), f"**** {world['card']['number'][-4:]}"),
        *(_whom(paid) if paid else ()),
        (PAID[slip], Money(abs(line.kopecks))),
    )
    if slip == "jam":
        rows = (*rows, (Text("atm", "Итог"), Text("atm", "НЕ ВЫДАНО")))
    if paid:
        rows = (*rows, (Text("atm", "Номер операции ЕРИП"), paid.operation))
    return (*rows, (Text("atm", "Остаток"), Money(world["money"]["account"] - _moved(lines[:at]))))


def _is_printed(line: Operation, slip: str) -> bool:
    """What strangers take is in the history too, and nobody gets a paper for it."""
    return line.what == OPERATION.get(slip) and line.whom != "stranger"


def _moved(since: tuple[Operation, ...]) -> int:
    """Since the paper was printed, in kopecks; a fee stands next to its operation, and was counted on the paper."""
    later = since[:-1] if since and since[-1].what == "fee" else since
    return sum(line.kopecks for line in later)


def _whom(paid: Paid) -> Rows:
    node = NODES[paid.service]
    return ((node.label, grouped_phone(paid.account) if node.mobile else paid.account),)
