"""Stations of the railway and of the buses, where they lie on an invented map, and how their names are searched for.

Two of them are called Светлогорск; the other one lies abroad, 700 km away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from ..engine.private import plain
from ..engine.text import Text


class Station(NamedTuple):
    """at: its place on the map, in per cent. spelled: its names in three languages, for the search.

    far: kilometres from here, where that is worth a warning.
    """

    key: str
    name: Text
    region: Text
    at: tuple[int, int]
    spelled: tuple[str, ...]
    far: int = 0


ABROAD = Text("tickets", "другая страна")
GOMEL_REGION = Text("tickets", "Гомельская область")
MINSK_REGION = Text("tickets", "Минская область")
MOGILEV_REGION = Text("tickets", "Могилёвская область")

STATIONS: dict[str, Station] = {
    station.key: station
    for station in (
        Station(
            "svet",
            Text("tickets", "Светлогорск-на-Березине"),
            GOMEL_REGION,
            (66, 68),
            ("Светлогорск-на-Березине", "Светлагорск-на-Бярэзіне", "Svietlahorsk on the Berezina"),
        ),
        Station(
            "far",
            Text("tickets", "Светлогорск-2"),
            ABROAD,
            (7, 10),
            ("Светлогорск-2", "Светлагорск-2", "Svetlogorsk-2"),
            far=700,
        ),
        Station(
            "minsk",
            Text("tickets", "Минск-Пассажирский"),
            MINSK_REGION,
            (46, 38),
            ("Минск-Пассажирский", "Мінск-Пасажырскі", "Minsk Passenger"),
        ),
        Station("gomel", Text("tickets", "Гомель"), GOMEL_REGION, (85, 76), ("Гомель", "Homel", "Gomel")),
        Station("zhlobin", Text("tickets", "Жлобин"), GOMEL_REGION, (76, 62), ("Жлобин", "Жлобін", "Zhlobin")),
        Station(
            "bobruisk", Text("tickets", "Бобруйск"), MOGILEV_REGION, (64, 54), ("Бобруйск", "Бабруйск", "Babruysk")
        ),
        Station(
            "osipovichi",
            Text("tickets", "Осиповичи"),
            MOGILEV_REGION,
            (57, 48),
            ("Осиповичи", "Асіповічы", "Asipovichy"),
        ),
        Station(
            "kalinkovichi",
            Text("tickets", "Калинковичи"),
            GOMEL_REGION,
            (64, 84),
            ("Калинковичи", "Калінкавічы", "Kalinkavichy"),
        ),
        Station("mogilev", Text("tickets", "Могилёв"), MOGILEV_REGION, (76, 38), ("Могилёв", "Магілёў", "Mahilyow")),
        Station("mozyr", Text("tickets", "Мозырь"), GOMEL_REGION, (61, 90), ("Мозырь", "Мазыр", "Mazyr")),
        Station(
            "svet_bus",
            Text("tickets", "Светлогорск, автостанция"),
            GOMEL_REGION,
            (66, 68),
            ("Светлогорск", "Светлагорск", "Svietlahorsk"),
        ),
        Station(
            "minsk_bus",
            Text("tickets", "Минск, автовокзал"),
            MINSK_REGION,
            (46, 38),
            ("Минск", "Мінск", "Minsk"),
        ),
        Station(
            "gomel_bus",
            Text("tickets", "Гомель, автовокзал"),
            GOMEL_REGION,
            (85, 76),
            ("Гомель", "Homel", "Gomel"),
        ),
        Station(
            "parichi", Text("tickets", "Паричи"), GOMEL_REGION, (63, 62), ("Паричи", "Парычы", "Parychy")
        ),
    )
}  # fmt: skip


@cache
def known(keys: tuple[str, ...]) -> Mapping[str, str]:
    """What may be typed for these stations -> the stations it may mean, as one word ("far+svet")."""
    meant: dict[str, list[str]] = {}
    for key in keys:
        for text in _beginnings(STATIONS[key].spelled):
            if key not in meant.setdefault(text, []):
                meant[text].append(key)
    return {text: "+".join(found) for text, found in meant.items()}


def _beginnings(names: Iterable[str]) -> Iterable[str]:
    """Of a name as it is written, and with spaces for its hyphens."""
    for name in names:
        for spelled in (name, name.replace("-", " ")):
            for length in range(1, len(spelled) + 1):
                yield plain(spelled[:length])


def meant(found: str) -> tuple[Station, ...]:
    """ "far+svet" -> the two stations."""
    return tuple(STATIONS[key] for key in found.split("+") if key in STATIONS)
