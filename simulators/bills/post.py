"""The mailbox: the month's bill as a PDF, an advertisement, and a letter that pretends to be from the supplier.

Only the sender's address and the attachment tell them apart. No sums and no goods stand in the bait.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ..engine.machine import Control
from ..engine.text import Text
from .controls import choice, field, plains
from .page import BillChange, Page, Sight
from .sheet import nearer, sheet_facts, zoom_names


class Letter(NamedTuple):
    """kind: bill (with the PDF) | advert | fake."""

    kind: str
    sender: Text
    address: str
    subject: Text
    text: Text


LETTERS: dict[str, Letter] = {
    "bill": Letter(
        "bill",
        Text("bills", "Учебное ЖКХ"),
        "zhirovka@zhkh.ucheba",
        Text("bills", "Жировка за апрель 2026"),
        Text("bills", "Извещение о размере платы во вложении. Оплатить можно до 25 мая."),
    ),
    "advert": Letter(
        "advert",
        Text("bills", "Магазин «Лавочка»"),
        "novosti@lavochka.ucheba",
        Text("bills", "Новинки недели"),
        Text("bills", "Посмотрите, что появилось в магазине. Отписаться можно в любой день."),
    ),
    "fake": Letter(
        "fake",
        Text("bills", "ЖКХ Долги"),
        "zhkh@dolg-oplata.ucheba",
        Text("bills", "У вас долг. Оплатите сегодня"),
        Text("bills", "Услуги отключат. Срочно оплатите по ссылке картой."),
    ),
    "fake_post": Letter(
        "fake",
        Text("bills", "Учебное ЖКХ"),
        "zhirovka@zhkh-by.ucheba",
        Text("bills", "Перерасчёт за апрель 2026"),
        Text("bills", "Вам положен возврат. Введите карту по ссылке, чтобы получить деньги."),
    ),
}
FAKE_SITES = {"fake": "dolg-oplata.ucheba", "fake_post": "zhkh-by.ucheba"}
OPEN_LETTER = Text("bills", "%(sender)s: %(subject)s")
CARD_NUMBER = Text("bills", "Номер карты")


def _inbox(sight: Sight) -> tuple[Control, ...]:
    letters = tuple(choice(f"letter:{key}", _line(key)) for key in _left(sight))
    return (*letters, *plains(("restore",) if sight.local["gone"] else (), sight.skin))


def _line(key: str) -> Text:
    return OPEN_LETTER.with_params(sender=LETTERS[key].sender, subject=LETTERS[key].subject)


def _left(sight: Sight) -> tuple[str, ...]:
    return tuple(key for key in sight.body["letters"] if key not in sight.local["gone"])


def _inbox_facts(sight: Sight) -> dict[str, Any]:
    return {"rows": tuple((f"letter:{key}", LETTERS[key]) for key in _left(sight))}


def open_letter(change: BillChange, key: str) -> None:
    change.tell("letter_opened", letter=LETTERS[key].kind)
    change.go("letter", letter=key)


def _letter(sight: Sight) -> tuple[Control, ...]:
    kind = LETTERS[sight.local["letter"]].kind
    own = {"bill": ("open_pdf",), "fake": ("follow",)}.get(kind, ())
    return plains((*own, "report", "delete", "back"), sight.skin)


def _letter_facts(sight: Sight) -> dict[str, Any]:
    return {"letter": LETTERS[sight.local["letter"]], "link": FAKE_SITES.get(sight.local["letter"], "")}


def open_pdf(change: BillChange, _: str) -> None:
    change.tell("pdf_opened", account=change.local["body"]["bill"])
    change.go("pdf")


def _away(change: BillChange, event: str, note: str) -> None:
    letter = change.local["letter"]
    change.tell(event, letter=LETTERS[letter].kind)
    change.go("inbox", note, letter="", gone=(*change.local["gone"], letter))


def delete(change: BillChange, _: str) -> None:
    _away(change, "letter_deleted", "letter_deleted")


def report(change: BillChange, _: str) -> None:
    _away(change, "letter_reported", "letter_reported")


def restore(change: BillChange, _: str) -> None:
    """The last letter that was taken away comes back."""
    change.tell("letter_restored", letter=LETTERS[change.local["gone"][-1]].kind)
    change.go("inbox", gone=change.local["gone"][:-1])


def back(change: BillChange, _: str) -> None:
    change.go("letter" if change.local["screen"] == "pdf" else "inbox", near=False)


# The page behind the link


def follow(change: BillChange, _: str) -> None:
    change.tell("link_followed")
    change.go("fake")


def _fake(sight: Sight) -> tuple[Control, ...]:
    typed = field("card_number", CARD_NUMBER, "card_number", sight.local["card_number"], "private")
    return (typed, *plains(("give_card", "close_page"), sight.skin))


def _fake_facts(sight: Sight) -> dict[str, Any]:
    return {"host": FAKE_SITES[sight.local["letter"]]}


def give_card(change: BillChange, _: str) -> None:
    if not change.local["card_number"]:
        change.say("card_empty")
        return
    change.be_robbed()
    change.tell("card_told")
    change.go("inbox", card_number="", letter="")


def close_page(change: BillChange, _: str) -> None:
    change.tell("fake_closed")
    change.go("letter", card_number="")


def print_bill(change: BillChange, _: str) -> None:
    change.tell("bill_printed")
    change.say("bill_printed")


PAGES = {
    "inbox": Page(
        (Text("bills", "Входящие"), Text("bills", "Почта")), _inbox, {"letter": open_letter, "restore": restore},
        facts=_inbox_facts, frame="mail", path="/vhodyashchie",
    ),
    "letter": Page(
        lambda sight: LETTERS[sight.local["letter"]].subject,
        _letter, {"open_pdf": open_pdf, "follow": follow, "report": report, "delete": delete, "back": back},
        facts=_letter_facts, frame="mail", path="/pismo",
    ),
    "pdf": Page(
        Text("bills", "Жировка, PDF"),
        lambda sight: plains((*zoom_names(sight), "print_bill", "back"), sight.skin),
        {"nearer": nearer, "farther": nearer, "print_bill": print_bill, "back": back},
        facts=sheet_facts, frame="mail", path="/zhirovka-aprel.pdf",
    ),
    "fake": Page(
        Text("bills", "Оплата долга"),
        _fake, {"give_card": give_card, "close_page": close_page},
        {"card_number": lambda change, value: change.keep("card_number", value)},
        _fake_facts, frame="fake", path="/oplata", menu=False,
    ),
}  # fmt: skip
