"""The bank's statement as every face of it prints it: when, what for and to whom, and how much went or came."""

from __future__ import annotations

from typing import NamedTuple

from ..engine.record import Record
from ..engine.text import Money, Text
from .tree import NODES

KINDS_OF_OPERATION: dict[str, Text] = {
    "cash": Text("erip", "Выдача наличных"),
    "fee": Text("erip", "Комиссия банка"),
    "payment": Text("erip", "Платёж"),
    "wages": Text("erip", "Зачисление"),
    "loan": Text("erip", "Овердрафт"),
    "return": Text("erip", "Возврат"),
}
WITH = Text("erip", "%(what)s: %(whom)s")
PAYEES: dict[str, Text] = {
    **{key: node.label for key, node in NODES.items() if node.code},
    "city_card": Text("erip", "карта «Маршрут»"),
    "fine": Text("erip", "штраф"),
    "stranger": Text("erip", "чужая карта"),
}


class Operation(NamedTuple):
    """One line, as `world["bank"]["history"]` keeps it, the latest first. what: of KINDS_OF_OPERATION.

    whom: of PAYEES, "" where the bank itself gives or takes. Plays begun before payees were kept have none either.
    """

    what: str
    kopecks: int
    day: str
    whom: str = ""


class Row(NamedTuple):
    """What is printed of an operation."""

    day: str
    label: Text
    sum: Money
    spent: bool


def operations(world: Record) -> tuple[Operation, ...]:
    return tuple(Operation(*line) for line in world["bank"]["history"])


def statement(world: Record) -> tuple[Row, ...]:
    return tuple(
        Row(f"{line.day[8:10]}.{line.day[5:7]}", _label(line), Money(abs(line.kopecks)), line.kopecks < 0)
        for line in operations(world)
    )


def _label(line: Operation) -> Text:
    what = KINDS_OF_OPERATION[line.what]
    return WITH.with_params(what=what, whom=PAYEES[line.whom]) if line.whom else what
