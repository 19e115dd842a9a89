"""The two sites that sell tickets. They differ in what is said here, and in their colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..engine.text import Text


class Site(NamedTuple):
    """window: for how many days ahead tickets are sold. closes: minutes before leaving when the sale ends.

    fields: what is asked of each passenger. service: what its orders are called in ЕРИП.
    """

    key: str
    name: Text
    address: str
    stations: tuple[str, ...]
    window: int
    closes: int
    fields: tuple[str, ...]
    service: str


RAIL = Site(
    key="rail",
    name=Text("tickets", "Учебная железная дорога"),
    address="uzd.ucheba",
    stations=(
        "svet", "far", "minsk", "gomel", "zhlobin", "bobruisk", "osipovichi", "kalinkovichi", "mogilev", "mozyr",
    ),
    window=60,
    closes=15,
    fields=("surname", "first_name", "patronymic", "document"),
    service="rail_pay",
)  # fmt: skip
BUS = Site(
    key="bus",
    name=Text("tickets", "АвтоСтёжка"),
    address="avtostezhka.ucheba",
    stations=("svet_bus", "minsk_bus", "gomel_bus", "parichi"),
    window=15,
    closes=60,
    fields=("surname", "first_name", "phone", "mail"),
    service="bus_pay",
)
SITES: Mapping[str, Site] = {site.key: site for site in (RAIL, BUS)}
