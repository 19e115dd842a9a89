"""The training timetable: trains and buses, their stops, carriages and prices. All of it is invented.

Minutes count from midnight of the day on which the first stop is left; a night train's go past 1440.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..engine.text import Text
from .days import DAY, minute_of, plus

REGIONAL = Text("tickets", "межрегиональный, эконом")
BUSINESS = Text("tickets", "межрегиональный, бизнес")
NIGHT = Text("tickets", "пассажирский, ночной")
COACH = Text("tickets", "междугородний автобус")


class Stop(NamedTuple):
    """arrives, leaves: minutes. km: along the line."""

    station: str
    km: int
    arrives: int
    leaves: int


class Train(NamedTuple):
    """fares: carriage -> kopecks for the whole line."""

    number: str
    kind: Text
    stops: tuple[Stop, ...]
    fares: Mapping[str, int]


class Leg(NamedTuple):
    """A train between two of its stops. day: on which it is boarded; arrives: minutes from that day's midnight."""

    train: Train
    day: str
    start: Stop
    end: Stop

    @property
    def number(self) -> str:
        return self.train.number

    @property
    def leaves(self) -> int:
        return self.start.leaves % DAY

    @property
    def arrives(self) -> int:
        return self.end.arrives - self.start.leaves // DAY * DAY

    @property
    def lasts(self) -> int:
        return self.end.arrives - self.start.leaves

    @property
    def arrival_day(self) -> str:
        return plus(self.day, self.arrives // DAY)

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.train.fares)

    @property
    def cheapest(self) -> int:
        return min(self.price(kind) for kind in self.train.fares)

    def price(self, kind: str) -> int:
        """By the way one goes, rounded to ten kopecks."""
        whole = self.train.stops[-1].km - self.train.stops[0].km
        return round(self.train.fares[kind] * (self.end.km - self.start.km) / whole / 10) * 10

    def child(self, kind: str) -> int:
        """Half of it, rounded to ten kopecks."""
        return round(self.price(kind) / 20) * 10

    def total(self, kind: str, seats: int, fares: tuple[str, ...]) -> int:
        """For so many seats, some of which are a child's."""
        children = fares.count("child")
        return self.price(kind) * (seats - children) + self.child(kind) * children


def _train(number: str, kind: Text, fares: Mapping[str, int], line: str) -> Train:
    """line: "svet 0 05:01; zhlobin 45 05:36 05:38; …": station, km, arrival and departure (a + is the next day)."""
    stops = []
    for told in line.split(";"):
        station, km, *times = told.split()
        minutes = [minute_of(time.lstrip("+")) + DAY * time.startswith("+") for time in times]
        stops.append(Stop(station, int(km), minutes[0], minutes[-1]))
    return Train(number, kind, tuple(stops), fares)


SEATED = {"seated": 1420}
TRAINS: tuple[Train, ...] = (
    _train(
        "745У", BUSINESS, SEATED,
        "svet 0 05:01; zhlobin 45 05:38 05:40; bobruisk 105 06:22 06:24; osipovichi 145 06:56 06:58; minsk 250 07:53",
    ),
    _train(
        "747У", REGIONAL, {"seated": 1160},
        "svet 0 12:20; zhlobin 45 13:02 13:05; bobruisk 105 13:51 13:54; osipovichi 145 14:28 14:31; minsk 250 15:32",
    ),
    _train(
        "749У", BUSINESS, SEATED,
        "svet 0 19:04; zhlobin 45 19:40 19:42; bobruisk 105 20:22 20:24; osipovichi 145 20:53 20:55; minsk 250 21:44",
    ),
    _train(
        "651У", NIGHT, {"open": 1220, "coupe": 2050},
        "kalinkovichi 0 20:48; svet 60 22:02 22:10; zhlobin 105 23:05 23:40; bobruisk 165 +00:52 +01:20;"
        "osipovichi 205 +02:10 +02:40; minsk 310 +05:36",
    ),
    _train(
        "746У", BUSINESS, SEATED,
        "minsk 0 07:06; osipovichi 105 07:58 08:00; bobruisk 145 08:30 08:32; zhlobin 205 09:16 09:18; svet 250 09:54",
    ),
    _train(
        "748У", REGIONAL, {"seated": 1160},
        "minsk 0 13:15; osipovichi 105 14:16 14:19; bobruisk 145 14:53 14:56; zhlobin 205 15:44 15:47; svet 250 16:27",
    ),
    _train(
        "750У", BUSINESS, SEATED,
        "minsk 0 18:22; osipovichi 105 19:14 19:16; bobruisk 145 19:46 19:48; zhlobin 205 20:31 20:33; svet 250 21:08",
    ),
    _train(
        "652У", NIGHT, {"open": 1220, "coupe": 2050},
        "minsk 0 22:40; osipovichi 105 +01:20 +01:45; bobruisk 145 +02:35 +03:00; zhlobin 205 +04:20 +04:50;"
        "svet 250 +05:48 +05:56; kalinkovichi 310 +07:10",
    ),
    _train("851У", REGIONAL, {"seated": 760}, "svet 0 08:05; zhlobin 45 08:47 08:50; gomel 130 10:12"),
    _train("853У", REGIONAL, {"seated": 760}, "svet 0 17:30; zhlobin 45 18:11 18:14; gomel 130 19:35"),
    _train("852У", REGIONAL, {"seated": 760}, "gomel 0 11:20; zhlobin 85 12:41 12:44; svet 130 13:27"),
    _train(
        "701У", BUSINESS, {"seated": 1890},
        "minsk 0 06:20; bobruisk 145 07:47 07:49; zhlobin 205 08:33 08:35; gomel 290 09:25",
    ),
    _train(
        "703У", BUSINESS, {"seated": 1890},
        "minsk 0 15:40; bobruisk 145 17:07 17:09; zhlobin 205 17:55 17:57; gomel 290 18:50",
    ),
    _train(
        "704У", BUSINESS, {"seated": 1890},
        "gomel 0 06:35; zhlobin 85 07:27 07:29; bobruisk 145 08:13 08:15; minsk 290 09:40",
    ),
)  # fmt: skip
BUSES: tuple[Train, ...] = (
    _train("101", COACH, {"bus": 1420}, "svet_bus 0 06:00; parichi 35 06:40 06:45; minsk_bus 230 09:35"),
    _train("103", COACH, {"bus": 1420}, "svet_bus 0 11:30; parichi 35 12:10 12:15; minsk_bus 230 15:05"),
    _train("105", COACH, {"bus": 1420}, "svet_bus 0 16:40; parichi 35 17:20 17:25; minsk_bus 230 20:15"),
    _train("102", COACH, {"bus": 1420}, "minsk_bus 0 11:15; parichi 195 14:05 14:10; svet_bus 230 14:50"),
    _train("104", COACH, {"bus": 1420}, "minsk_bus 0 17:50; parichi 195 20:40 20:45; svet_bus 230 21:25"),
    _train("111", COACH, {"bus": 960}, "svet_bus 0 07:15; gomel_bus 115 09:25"),
    _train("113", COACH, {"bus": 960}, "svet_bus 0 15:20; gomel_bus 115 17:30"),
    _train("112", COACH, {"bus": 960}, "gomel_bus 0 12:10; svet_bus 115 14:20"),
)  # fmt: skip


FLEETS: Mapping[str, tuple[Train, ...]] = {"rail": TRAINS, "bus": BUSES}


@lru_cache(maxsize=2048)
def legs(fleet: str, start: str, end: str, day: str) -> tuple[Leg, ...]:
    """Those that go from one station to the other on that day, in the order of their leaving."""
    found = (_leg(train, start, end, day) for train in FLEETS[fleet])
    return tuple(sorted((leg for leg in found if leg), key=lambda leg: leg.leaves))


@lru_cache(maxsize=4096)
def leg_of(fleet: str, number: str, start: str, end: str, day: str) -> Leg:
    """Raises LookupError where there is no such train."""
    found = next((leg for leg in legs(fleet, start, end, day) if leg.number == number), None)
    if found is None:
        raise LookupError(f"{number} {start} {end}")
    return found


def _leg(train: Train, start: str, end: str, day: str) -> Leg | None:
    names = [stop.station for stop in train.stops]
    if start not in names or end not in names or names.index(start) >= names.index(end):
        return None
    return Leg(train, day, train.stops[names.index(start)], train.stops[names.index(end)])
