"""What can be read on the receipt in the hand.

The state keeps only its kind; the lines are what the bank wrote into the history when it was printed.
"""

from __future__ import annotations

from typing import Any

from ..engine.record import Record
from ..engine.text import Money, Text
from ..erip.payment import time_now, time_of

Rows = tuple[tuple[Text, Any], ...]
OPERATION = {"cash": "cash", "jam": "cash", "payment": "payment"}
PAID = {
    "cash": Text("atm", "Выдано наличными"),
    "jam": Text("atm", "Запрошено"),
    "payment": Text("atm", "Оплачено"),
}


def in_hand(slip: str, world: Record) -> Rows:
    """The lines of a receipt that is held and not put away yet."""
    line = next((line for line in world["bank"]["history"] if line[0] == OPERATION.get(slip)), None)
    if line is None:
        return ()
    year, month, day = line[2].split("-")
    paid = world["erip"]["payments"] if slip == "payment" else ()
    time = time_of(paid[0][0]) if paid else time_now(world)
    rows: Rows = (
        (Text("atm", "Дата"), f"{day}.{month}.{year} {time}"),
        (Text("atm", "Карта"), f"**** {world['card']['number'][-4:]}"),
        (PAID[slip], Money(abs(line[1]))),
    )
    if slip == "jam":
        rows = (*rows, (Text("atm", "Итог"), Text("atm", "НЕ ВЫДАНО")))
    if paid:
        rows = (*rows, (Text("atm", "Номер операции ЕРИП"), paid[0][0]))
    return (*rows, (Text("atm", "Остаток"), Money(world["money"]["account"])))
