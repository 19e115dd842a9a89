"""What a letter is to read: one that the scenario wrote, or one that another machine sent (a receipt, a ticket).

One is kept as `told:<name>`, `receipt:<operation>`, `ticket:<number>` or, of a bus, `bus_ticket:<number>`.
"""

from __future__ import annotations

from typing import NamedTuple

from ....engine.machine import Label
from ....engine.text import Money
from ...app import Sight, named, words
from ...bill import PaperBill, paper_bill
from . import texts
from .facts import KEY


class Letter(NamedTuple):
    """address: where it really comes from. bill: the account whose bill is attached. page: where its link leads."""

    ref: str
    sender: Label
    address: str
    subject: Label
    text: Label
    bill: str = ""
    link: Label | None = None
    page: str = ""


class Row(NamedTuple):
    """A line of the list."""

    ref: str
    sender: Label
    subject: Label
    unread: bool
    attached: bool


def letter(sight: Sight, ref: str) -> Letter:
    kind, _, of = ref.partition(":")
    if kind == "receipt":
        return Letter(ref, texts.BANK, "chek@romashka.ucheba", _receipt_title(of), _receipt(sight, of))
    if kind == "ticket":
        title, text = texts.TICKET.with_params(number=of), texts.TICKET_TEXT.with_params(number=of)
        return Letter(ref, texts.TICKETS, "bilet@uzd.ucheba", title, text)
    if kind == "bus_ticket":
        title, text = texts.TICKET.with_params(number=of), texts.BUS_TICKET_TEXT.with_params(number=of)
        return Letter(ref, texts.BUS_TICKETS, "bilet@avtostezhka.ucheba", title, text)
    told = named(sight.told(KEY)["letters"], of)
    link = words(told["link"]) if "link" in told else None
    texts_of = [words(told[key]) for key in ("sender", "subject", "text")]
    return Letter(
        ref, texts_of[0], told["address"], texts_of[1], texts_of[2], told.get("bill", ""), link, told.get("page", "")
    )


def _receipt_title(operation: str) -> Label:
    return texts.RECEIPT.with_params(operation=operation)


def _receipt(sight: Sight, operation: str) -> Label:
    paid = next((each for each in sight.world["erip"]["payments"] if each[0] == operation), None)
    if paid is None:
        return texts.RECEIPT_ONLY.with_params(operation=operation)
    return texts.RECEIPT_TEXT.with_params(operation=operation, account=paid[2], sum=Money(paid[3]))


def rows(sight: Sight) -> tuple[Row, ...]:
    """The folder that is open, the newest first."""
    state = sight.app(KEY)
    found = (letter(sight, ref) for ref in state[state["folder"]])
    return tuple(
        Row(each.ref, each.sender, each.subject, each.ref in state["unread"], bool(each.bill)) for each in found
    )


def name_of(ref: str) -> str:
    """For events: what the scenario calls it, or the kind of a letter sent by a machine."""
    kind, _, of = ref.partition(":")
    return of if kind == "told" else kind


def bill_of(sight: Sight) -> PaperBill | None:
    """Of the letter that is open, where it has one."""
    attached = letter(sight, sight.app(KEY)["open"]).bill
    return paper_bill(attached) if attached else None
