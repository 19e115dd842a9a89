"""The invented town of Zaruchaisk: its places, how long the ways from home take, and their lines on the drawing.

Another town, 240 km away, has streets and offices of the same names: `far:` before a place's key means the one there.
"""

from __future__ import annotations

from typing import NamedTuple

from ....engine.text import Text

WIDTH, HEIGHT = 300, 320
HOME = (40, 250)
FAR = "far:"
FAR_METRES = 240_000


class Way(NamedTuple):
    """A way from home: minutes until one sets off, minutes until one is there, and its line on the drawing."""

    starts: int
    takes: int
    line: str
    number: str = ""


class Place(NamedTuple):
    name: Text
    address: Text
    hours: Text
    at: tuple[int, int]
    metres: int
    walk: Way
    bus: Way | None


NORTH = "M40 250H110V92"  # on foot over the plank bridge
BRIDGE = "M40 250H205V92"  # by bus over the road bridge

PLACES: dict[str, Place] = {
    "jobcentre": Place(
        Text("maps", "Отдел занятости"),
        Text("maps", "ул. Речная, 12"),
        Text("maps", "До 17:00. Обед с 13:00 до 14:00."),
        (262, 92),
        2100,
        Way(0, 26, f"{NORTH}H262"),
        Way(6, 16, f"{BRIDGE}H262", "3"),
    ),
    "passports": Place(
        Text("maps", "Паспортный стол"),
        Text("maps", "ул. Вокзальная, 3"),
        Text("maps", "До 17:00. Обед с 13:00 до 14:00."),
        (118, 44),
        2300,
        Way(0, 29, "M40 250H110V92H150V44H118"),
        Way(4, 14, "M40 250H205V44H118", "5"),
    ),
    "library": Place(
        Text("maps", "Библиотека"),
        Text("maps", "ул. Речная, 2"),
        Text("maps", "До 19:00."),
        (52, 92),
        1300,
        Way(0, 16, f"{NORTH}H52"),
        None,
    ),
    "post": Place(
        Text("maps", "Почта"),
        Text("maps", "ул. Широкая, 8"),
        Text("maps", "До 18:00."),
        (205, 214),
        1100,
        Way(0, 14, "M40 250H205V214"),
        Way(4, 11, "M40 250H205V214", "5"),
    ),
    "market": Place(
        Text("maps", "Рынок"),
        Text("maps", "ул. Учебная, 20"),
        Text("maps", "До 16:00."),
        (158, 250),
        800,
        Way(0, 10, "M40 250H158"),
        None,
    ),
    "station": Place(
        Text("maps", "Вокзал"),
        Text("maps", "ул. Вокзальная, 9"),
        Text("maps", "Открыт всегда."),
        (262, 44),
        2900,
        Way(0, 36, "M40 250H205V44H262"),
        Way(6, 21, "M40 250H205V44H262", "3"),
    ),
}
FAR_BUS = Way(6, 256, "M60 250C90 190 190 200 240 80")

TOWN = Text("maps", "Заручайск")
OTHER_TOWN = Text("maps", "Верхнеозёрск")

_NAMES: dict[str, tuple[str, ...]] = {
    "jobcentre": (
        "отдел занятости", "служба занятости", "центр занятости", "занятость", "речная 12", "ул речная 12",
        "улица речная 12", "речная", "аддзел занятасці", "служба занятасці", "цэнтр занятасці", "занятасць",
        "рачная 12", "вул рачная 12", "вуліца рачная 12", "рачная", "job centre", "job center", "employment office",
        "12 rechnaya", "rechnaya 12", "rechnaya",
    ),
    "passports": (
        "паспортный стол", "паспорт", "вокзальная 3", "ул вокзальная 3", "улица вокзальная 3", "пашпартны стол",
        "пашпарт", "вакзальная 3", "вул вакзальная 3", "вуліца вакзальная 3", "passport office", "passport",
        "vokzalnaya 3",
    ),
    "library": ("библиотека", "речная 2", "бібліятэка", "рачная 2", "library"),
    "post": ("почта", "широкая 8", "пошта", "шырокая 8", "post", "post office"),
    "market": ("рынок", "учебная 20", "вучэбная 20", "market"),
    "station": ("вокзал", "станция", "вокзальная 9", "вакзал", "станцыя", "вакзальная 9", "station"),
}  # fmt: skip
KNOWN: dict[str, str] = {name: key for key, names in _NAMES.items() for name in names}
"""How people write what they look for -> the place."""


def is_far(key: str) -> bool:
    return key.startswith(FAR)


def place(key: str) -> Place:
    return PLACES[key.removeprefix(FAR)]


def ways(key: str) -> dict[str, Way]:
    if is_far(key):
        return {"bus": FAR_BUS}
    found = {"walk": place(key).walk}
    bus = place(key).bus
    return {**found, "bus": bus} if bus else found


def metres(key: str) -> int:
    return FAR_METRES if is_far(key) else place(key).metres


def window(zoom: int, middle: tuple[int, int]) -> str:
    """What part of the drawing is seen, as an SVG viewBox: all of it, or half around the middle."""
    if zoom == 1:
        return f"0 0 {WIDTH} {HEIGHT}"
    width, height = WIDTH // 2, HEIGHT // 2
    left = min(max(middle[0] - width // 2, 0), WIDTH - width)
    top = min(max(middle[1] - height // 2, 0), HEIGHT - height)
    return f"{left} {top} {width} {height}"
