"""Somebody else's page that offers tickets from hand to hand: no lock, another address, and it wants the card."""

from __future__ import annotations

from collections.abc import Mapping

from ..engine.machine import Control
from ..engine.text import Text
from .controls import plains
from .page import Page, Sight, TicketChange

TAKEN = 2000  # kopecks at most


def _resale(sight: Sight) -> tuple[Control, ...]:
    return plains(("give_card", "close_page"), sight.skin)


def give_card(change: TicketChange, _: str) -> None:
    """The money is gone, and there is no ticket."""
    taken = min(TAKEN, change.world["money"]["account"])
    change.move("account", "stranger", taken)
    change.write_down("payment", -taken, "stranger")
    change.tell("card_given_away", amount=taken)
    change.go("results", "resale_gone", advert=False)


def close_page(change: TicketChange, _: str) -> None:
    change.tell("resale_closed")
    change.go("results", advert=False)


PAGES: Mapping[str, Page] = {
    "resale": Page(
        Text("tickets", "Билеты с рук"),
        _resale,
        {"give_card": give_card, "close_page": close_page},
        frame="resale",
        menu=False,
    ),
}
