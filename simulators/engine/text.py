"""Texts a machine shows. The engine never translates: the web layer does, in the device's language."""

from __future__ import annotations

from typing import Any, NamedTuple


class Text(NamedTuple):
    """A message for people: gettext context, Russian source, and the values that fill its `%(name)s` places.

    Written as `Text("atm", "Заберите карту")`; the extraction of messages looks for exactly that call,
    so context and source are always literals. A parameter may be a `Text`, an amount (`Money`) or a string.
    """

    context: str
    source: str
    params: tuple[tuple[str, Any], ...] = ()

    def with_params(self, **params: Any) -> Text:
        return self._replace(params=tuple(sorted(params.items())))


class Money(NamedTuple):
    """An amount in kopecks, as a machine prints it («50.00 BYN»)."""

    kopecks: int


class Counted(NamedTuple):
    """An amount in kopecks, as people say it («50 рублей»)."""

    kopecks: int


class Spelled(NamedTuple):
    """An amount in kopecks, written out in words («пятьдесят рублей»)."""

    kopecks: int


class Authored(NamedTuple):
    """A text that an author wrote in the scenario, in all three languages."""

    ru: str
    be: str
    en: str
