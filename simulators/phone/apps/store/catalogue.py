"""The programs that the store offers: two that people need, and a clone of each."""

from __future__ import annotations

from typing import NamedTuple

from ....engine.text import Text


class Item(NamedTuple):
    """What a program's page says. rating: tenths of a star. genuine: made by whom its name promises."""

    name: Text
    publisher: Text
    rating: int
    installs: Text
    about: Text
    review: Text
    genuine: bool = True

    @property
    def stars(self) -> str:
        return f"{self.rating // 10}.{self.rating % 10}"


ITEMS: dict[str, Item] = {
    "messenger": Item(
        Text("store", "Весточка"),
        Text("store", "ООО «Весточка»"),
        46,
        Text("store", "1 млн+"),
        Text("store", "Сообщения и звонки через интернет."),
        Text("store", "Пользуемся всем домом."),
    ),
    "pro": Item(
        Text("store", "Весточка PRO+ бесплатно"),
        Text("store", "Лучшие программы 77"),
        49,
        Text("store", "500+"),
        Text("store", "Как Весточка, только лучше. Всё открыто."),
        Text("store", "После установки с номера уходят SMS."),
        genuine=False,
    ),
    "maps": Item(
        Text("store", "Карты"),
        Text("store", "ООО «Городские карты»"),
        45,
        Text("store", "500 тыс.+"),
        Text("store", "Улицы, автобусы и дорога пешком."),
        Text("store", "Довели до нужного дома."),
    ),
    "max": Item(
        Text("store", "Карты МАКС 3D бесплатно"),
        Text("store", "Супер Софт 24"),
        48,
        Text("store", "1 тыс.+"),
        Text("store", "Как Карты, только быстрее."),
        Text("store", "Зачем картам мои SMS?"),
        genuine=False,
    ),
}
SHELVES: dict[str, tuple[str, ...]] = {
    "a": ("pro", "messenger", "maps", "max"),
    "b": ("max", "maps", "messenger", "pro"),
}
"""What stands on the first page, by layout; the first one is an advertisement."""

FOUND: dict[str, tuple[str, ...]] = {"messenger": ("pro", "messenger"), "maps": ("max", "maps")}
"""What a search finds; the advertisement first."""

KNOWN: dict[str, str] = {
    **dict.fromkeys(
        ("весточка", "вестачка", "vestochka", "программа весточка", "весточка программа", "мессенджер", "месенджер",
         "messenger", "весточка мессенджер", "мессенджер весточка", "весточку", "вестачку"),
        "messenger",
    ),
    **dict.fromkeys(
        ("карты", "карта", "карту", "maps", "map", "программа карты", "карты программа", "городские карты", "мапы",
         "карты города", "карты горада", "гарадскія карты"),
        "maps",
    ),
}  # fmt: skip
"""How people write what they look for."""
