"""Carriages and buses from inside: which seats there are, what kind each is, and which are free on a day."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..engine.text import Text

LOWER, UPPER = "lower", "upper"
SIDE_LOWER, SIDE_UPPER = "side_lower", "side_upper"
WINDOW, AISLE = "window", "aisle"

PLACES: Mapping[str, Text] = {
    LOWER: Text("tickets", "нижнее"),
    UPPER: Text("tickets", "верхнее"),
    SIDE_LOWER: Text("tickets", "боковое нижнее"),
    SIDE_UPPER: Text("tickets", "боковое верхнее"),
    WINDOW: Text("tickets", "у окна"),
    AISLE: Text("tickets", "у прохода"),
}


class Car(NamedTuple):
    """One kind of carriage. number: of the one that a train has. free: three pictures of what is left, by the day."""

    kind: str
    name: Text
    number: int
    seats: int
    free: tuple[tuple[int, ...], ...]


CARS: dict[str, Car] = {
    car.kind: car
    for car in (
        Car(
            "seated",
            Text("tickets", "сидячий"),
            3,
            40,
            ((5, 10, 15, 19, 28, 36), (2, 9, 12, 22, 31, 33), (1, 7, 16, 18, 26, 40)),
        ),
        Car(
            "open",
            Text("tickets", "плацкарт"),
            7,
            54,
            ((4, 9, 16, 23, 38, 45), (2, 7, 13, 28, 41, 50), (6, 11, 20, 35, 39, 54)),
        ),
        Car(
            "coupe",
            Text("tickets", "купе"),
            5,
            36,
            ((3, 8, 14, 21), (2, 9, 17, 30), (5, 12, 19, 28)),
        ),
        Car(
            "bus",
            Text("tickets", "автобус"),
            1,
            40,
            ((3, 8, 13, 22, 33), (2, 7, 16, 29, 40), (1, 6, 11, 20, 38)),
        ),
    )
}


@lru_cache(maxsize=1024)
def place(kind: str, seat: int) -> str:
    """What kind of seat this number is."""
    if kind in ("seated", "bus"):
        return WINDOW if seat % 4 in (0, 1) else AISLE
    side = kind == "open" and seat > 36
    if seat % 2:
        return SIDE_LOWER if side else LOWER
    return SIDE_UPPER if side else UPPER


@lru_cache(maxsize=1024)
def socket(kind: str, seat: int) -> bool:
    """Whether a telephone can be charged there: in every other row or compartment, by the window or below."""
    return kind != "bus" and (seat - 1) // 4 % 2 == 0 and place(kind, seat) in (WINDOW, LOWER)


@lru_cache(maxsize=4096)
def free_seats(kind: str, train: str, day: str) -> tuple[int, ...]:
    """What nobody has bought yet: one of three pictures, the same whenever the play is replayed."""
    pictures = CARS[kind].free
    return pictures[(int(day[-2:]) + int("".join(filter(str.isdigit, train)))) % len(pictures)]
