"""Addresses inside a lesson."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse


def lesson_address(number: str, card: int = 0, chosen: Sequence[str] = (), **marks: str) -> str:
    """A card of a lesson; `chosen` is an answer being put together."""
    query = [*([("card", str(card))] if card else []), *(("chosen", item) for item in chosen), *marks.items()]
    address = reverse("lessons:lesson", args=[number])
    return f"{address}?{urlencode(query)}" if query else address
