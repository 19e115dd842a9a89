"""What photos there are. One is kept as `id:kind`, the newest first; its kind says what it shows and how well.

A ticket that a site saved is one of them; what stands on it is kept beside.

A newcomer's mistake: keeping pictures. All of them are views of a few drawn scenes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from ....engine.scenario import ScenarioError
from ....engine.text import Text
from ...app import PhoneChange, Sight
from ...bill import PaperBill, paper_bill

MOST = 8
MOST_GONE = 3  # deleted ones that can be brought back
BLURRED = "bill_blurred"
GOOD = "bill_good"
WITH_CARD = "bill_card"
TICKET = "ticket"

KINDS: Mapping[str, Text] = {
    GOOD: Text("gallery", "Жировка целиком. Цифры видны."),
    BLURRED: Text("gallery", "Жировка смазана. Цифр не видно."),
    "bill_far": Text("gallery", "Жировка далеко. Цифры мелкие."),
    "bill_cut": Text("gallery", "Жировка видна не вся. Номера лицевого счёта нет."),
    WITH_CARD: Text("gallery", "На фото жировка и банковская карта."),
    "card": Text("gallery", "Банковская карта с двух сторон."),
    "river": Text("gallery", "Река и мостки."),
}
SAVED = Text("gallery", "Билет № %(number)s с кодом.")
# What part of the table each shows (x, y, width, height of the drawing), from afar to the digits.
BOXES: Mapping[str, tuple[str, ...]] = {
    GOOD: ("54 -3 140 187", "72 16 82 109", "77 24 62 83"),
    BLURRED: ("54 -3 140 187", "72 16 82 109", "77 24 62 83"),
    "bill_far": ("19 -50 210 280", "54 -3 140 187", "72 16 82 109"),
    "bill_cut": ("106 -3 140 187", "112 16 82 109", "118 24 62 83"),
    WITH_CARD: ("-6 -3 140 187", "-2 40 82 109", "-2 40 62 83"),
}


class Ticket(NamedTuple):
    """A ticket as a site saves it, in letters and figures that need no translation. code: what the square says."""

    number: str
    train: str
    day: str
    leaves: str
    seats: str
    code: str


class Photo(NamedTuple):
    """box: the part of the table it shows; "" for another drawing. said: what is on it, in words."""

    id: str
    kind: str
    said: Text
    box: str
    blurred: bool
    bill: PaperBill
    ticket: Ticket | None = None


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    kept = []
    for photo in facts["photos"]:
        if photo["kind"] not in KINDS:
            raise ScenarioError(f"facts.phone.gallery.photos: {photo['kind']!r} is none of {', '.join(KINDS)}")
        kept.append(f"{photo['name']}:{photo['kind']}")
    paper_bill(facts["account"])
    return {
        "photos": tuple(kept),
        "open": "",
        "zoom": 0,
        "taken": 0,
        "tickets": (),
        "gone": (),
        **_counted(tuple(kept)),
    }


def _counted(kept: tuple[str, ...]) -> dict[str, int]:
    """For goals: how many there are of what matters."""
    kinds = [photo.partition(":")[2] for photo in kept]
    return {"good": kinds.count(GOOD), "blurred": kinds.count(BLURRED), "cards": kinds.count(WITH_CARD)}


def photos(sight: Sight) -> tuple[Photo, ...]:
    return tuple(_seen(sight, each) for each in sight.app("gallery")["photos"])


def photo_of(sight: Sight, photo: str, zoom: int = 0) -> Photo | None:
    """None where it has been deleted since."""
    kept = next((each for each in sight.app("gallery")["photos"] if each.startswith(f"{photo}:")), "")
    return _seen(sight, kept, zoom) if kept else None


def picture(sight: Sight, kind: str) -> Photo:
    """What such a photo looks like, also where the gallery has none any more: it was sent."""
    return _seen(sight, f":{kind}")


def _seen(sight: Sight, kept: str, zoom: int = 0) -> Photo:
    name, _, kind = kept.partition(":")
    if kind.startswith(TICKET):
        return _saved(name, kind, sight.app("gallery")["tickets"], sight.told("gallery")["account"])
    return _photo(kept, sight.told("gallery")["account"], zoom)


def _saved(name: str, kind: str, tickets: tuple[tuple[str, ...], ...], account: str) -> Photo:
    ticket = next(Ticket(*told) for told in tickets if f"{TICKET}{told[0]}" == kind)
    return Photo(name, kind, SAVED.with_params(number=ticket.number), "", False, paper_bill(account), ticket)


@lru_cache(maxsize=256)
def _photo(kept: str, account: str, zoom: int) -> Photo:
    name, _, kind = kept.partition(":")
    box = BOXES[kind][zoom] if kind in BOXES else ""
    return Photo(name, kind, KINDS[kind], box, kind == BLURRED, paper_bill(account))


def kind_of(sight: Sight, photo: str) -> str:
    found = photo_of(sight, photo)
    return found.kind if found else ""


def is_full(sight: Sight) -> bool:
    return len(sight.app("gallery")["photos"]) >= MOST


def add(change: PhoneChange, kind: str) -> str:
    """A photo has been taken: its id. Ask `is_full` before."""
    state = change.app("gallery")
    number = state["taken"] + 1
    kept = (f"{number}:{kind}", *state["photos"])
    change.put("gallery", photos=kept, taken=number, **_counted(kept))
    return str(number)


def save_ticket(change: PhoneChange, told: Ticket) -> None:
    """A site has saved a ticket: once, and the newest of the photos."""
    state = change.app("gallery")
    photo = f"{TICKET}{told.number}"
    others = tuple(each for each in state["photos"] if not each.startswith(f"{photo}:"))
    tickets = tuple(each for each in state["tickets"] if each[0] != told.number)
    change.put("gallery", photos=(f"{photo}:{photo}", *others)[:MOST], tickets=(*tickets, tuple(told)))


def failed(sight: Sight) -> list[tuple[str, str]]:
    """Id and kind of the newest photos, as far back as they were taken here and nobody can read them."""
    kept = (photo.partition(":")[::2] for photo in sight.app("gallery")["photos"])
    return list(takewhile(lambda photo: photo[0].isdecimal() and photo[1] != GOOD, kept))


def throw_away(change: PhoneChange, photo: str) -> None:
    """It can be brought back."""
    kept = next(each for each in change.app("gallery")["photos"] if each.startswith(f"{photo}:"))
    remove(change, photo)
    change.put("gallery", gone=(kept, *change.app("gallery")["gone"])[:MOST_GONE])


def can_bring_back(sight: Sight) -> bool:
    return bool(sight.app("gallery")["gone"]) and not is_full(sight)


def bring_back(change: PhoneChange) -> None:
    """All that was deleted, as far as there is room, so that nobody has to guess which of them comes first."""
    while can_bring_back(change.sight):
        _bring_back_last(change)


def _bring_back_last(change: PhoneChange) -> None:
    """One taken here gets a new number: its own may have been given to another since."""
    state = change.app("gallery")
    photo, *gone = state["gone"]
    name, _, kind = photo.partition(":")
    change.put("gallery", gone=tuple(gone))
    if name.isdecimal():
        add(change, kind)
    else:
        kept = (photo, *state["photos"])
        change.put("gallery", photos=kept, **_counted(kept))


def remove(change: PhoneChange, photo: str) -> None:
    """Without the photo taken last everything is as it was before it."""
    state = change.app("gallery")
    kept = tuple(each for each in state["photos"] if not each.startswith(f"{photo}:"))
    taken = state["taken"] - (photo == str(state["taken"]))
    change.put("gallery", photos=kept, taken=taken, open="", zoom=0, **_counted(kept))
