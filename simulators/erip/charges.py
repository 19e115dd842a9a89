"""The lines of a month's bill: how much of what, at what tariff. Tariffs and sums are the trainer's own.

Whoever is registered and works pays the subsidised tariff; on the list of those who are not employed, the full one.
"""

from __future__ import annotations

from typing import NamedTuple

from ..engine.text import Text


class Charge(NamedTuple):
    """volume: as printed ("0.856"); tariff and sum in kopecks."""

    label: Text
    unit: Text
    volume: str
    tariff: int
    sum: int


HEAT = Text("erip", "Отопление")
WATER = Text("erip", "Холодная вода")
DRAIN = Text("erip", "Водоотведение")
WASTE = Text("erip", "Вывоз отходов (ТКО)")
HOUSE = Text("erip", "Общие нужды дома")
ROOM = Text("erip", "Плата за общежитие")
GAS = Text("erip", "Газ по счётчику")
POWER = Text("erip", "Электроэнергия")

GCAL = Text("erip", "Гкал")
CUBIC = Text("erip", "м³")
SQUARE = Text("erip", "м²")
PERSON = Text("erip", "чел.")
KILOWATT_HOUR = Text("erip", "кВт·ч")

CHARGES: dict[str, tuple[Charge, ...]] = {
    "own": (
        Charge(HEAT, GCAL, "0.856", 2500, 2140),
        Charge(WATER, CUBIC, "5", 115, 575),
        Charge(DRAIN, CUBIC, "5", 132, 660),
        Charge(WASTE, PERSON, "1", 210, 210),
        Charge(HOUSE, SQUARE, "45.0", 9, 405),
    ),
    "full": (
        Charge(HEAT, GCAL, "0.856", 12500, 10700),
        Charge(WATER, CUBIC, "5", 235, 1175),
        Charge(DRAIN, CUBIC, "5", 234, 1170),
        Charge(WASTE, PERSON, "1", 460, 460),
        Charge(HOUSE, SQUARE, "45.0", 22, 990),
    ),
    "second": (
        Charge(HEAT, GCAL, "1.000", 2500, 2500),
        Charge(WATER, CUBIC, "6", 115, 690),
        Charge(DRAIN, CUBIC, "6", 132, 792),
        Charge(WASTE, PERSON, "1", 210, 210),
        Charge(HOUSE, SQUARE, "60.3", 9, 543),
    ),
    "hostel": (
        Charge(ROOM, SQUARE, "18.0", 80, 1440),
        Charge(HEAT, GCAL, "0.340", 2500, 850),
        Charge(WATER, PERSON, "1", 360, 360),
        Charge(WASTE, PERSON, "1", 210, 210),
    ),
    "relative": (
        Charge(HEAT, GCAL, "1.152", 2500, 2880),
        Charge(WATER, CUBIC, "7", 115, 805),
        Charge(DRAIN, CUBIC, "7", 132, 924),
        Charge(WASTE, PERSON, "1", 210, 210),
        Charge(HOUSE, SQUARE, "51.2", 9, 461),
    ),
    "gas": (Charge(GAS, CUBIC, "24", 75, 1800),),
    "gas_second": (Charge(GAS, CUBIC, "19", 75, 1425),),
}


METERED = Charge(POWER, KILOWATT_HOUR, "", 30, 0)
"""Electricity: how much, and what it comes to, the meter says."""


def charged(kind: str) -> int:
    """What a month comes to, in kopecks."""
    return sum(charge.sum for charge in CHARGES[kind])
