"""The sites that sell tickets, the train and the bus: `Machine` as the engine wants it, put together from its pages.

Where to look: `search`, `results`, `seats`, `order`, `payment`, `mine` (the sites), `travel` (conductor and station),
`city` (the bus of the town), `body` (what a scenario may set). A newcomer's mistake: deciding here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..engine.machine import Action, Control, Event, Screen, Step, stay
from ..engine.record import Record
from . import body, city, days, mine, order, payment, questions, resale, results, search, seats, telling, travel
from .controls import plains
from .page import Does, Page, Sight, TicketChange
from .texts import CALM, NAMES, NOTES, ON_THE_WAY

PAGES: Mapping[str, Page] = {
    **search.PAGES, **results.PAGES, **seats.PAGES, **order.PAGES, **payment.PAGES, **mine.PAGES, **travel.PAGES,
    **telling.PAGES, **resale.PAGES, **city.PAGES,
}  # fmt: skip
TIMERS: Mapping[str, Callable[[TicketChange], None]] = {
    "hold": order.expire,
    "code": payment.code_expired,
    "auth": payment.authorise,
}


def home(change: TicketChange, _: str) -> None:
    _leave(change)
    change.go("start")


def my(change: TicketChange, _: str) -> None:
    _leave(change)
    mine.open_my(change, "")


def leave(change: TicketChange, _: str) -> None:
    """Closes the site, where one has looked at it on the way."""
    _leave(change)
    change.go("hall")


def _leave(change: TicketChange) -> None:
    """Whoever leaves an order lets its seats go."""
    if PAGES[change.local["screen"]].timer == "hold":
        order.give_up(change, "own")


EVERYWHERE: Mapping[str, Does] = {
    "home": home,
    "my": my,
    "leave": leave,
    "to_train": travel.to_train,
    "to_hall": travel.to_hall,
    "answer": questions.answer,
}


class TicketsMachine:
    kind = "tickets"
    version = 5
    skins = ("a", "b")
    carried = False
    facts = body.FACTS

    def accounts(self, device: str, facts: Mapping[str, Any]) -> dict[str, int]:
        body.check(device, facts)
        return {}

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        return body.start(facts, skin)

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        sight = Sight(device, local, world)
        page = PAGES[local["screen"]]
        return Screen(
            name=local["screen"],
            controls=_controls(page, sight) if world["at"] == device else (),
            facts=Told(page, sight),
            countdown=page.timer,
        )

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        change = TicketChange(device, local, world)
        name, _, rest = action.control.partition(":")
        page = PAGES[local["screen"]]
        store = page.fields.get(name) or page.fields.get(name.rpartition("_")[0])
        if store is not None:
            store(change, name, action.value)
        else:
            (page.does.get(name) or EVERYWHERE[name])(change, rest)
            telling.forget_what_is_no_longer_so(change)
        return change.step()

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        change = TicketChange(device, local, world)
        TIMERS[timer](change)
        return change.step()

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        hears = HEARS.get(event.name)
        if hears is None or local["body"]["face"] == "validator":
            return stay(local, world)
        change = TicketChange(device, local, world)
        hears(change, event)
        return change.step()


def _controls(page: Page, sight: Sight) -> tuple[Control, ...]:
    menu = plains(("home", "my", "leave") if sight.out else ("home", "my"), sight.skin) if page.menu else ()
    asked = questions.controls(sight)
    return (*page.controls(sight), *asked, *menu)


class Told(Mapping[str, Any]):
    """What a page prints, worked out only when somebody reads it: searches look at thousands of screens."""

    __slots__ = ("_page", "_sight", "_told")

    def __init__(self, page: Page, sight: Sight) -> None:
        self._page, self._sight = page, sight
        self._told: dict[str, Any] | None = None

    def _read(self) -> dict[str, Any]:
        if self._told is None:
            self._told = _told(self._page, self._sight)
        return self._told

    def __getitem__(self, key: str) -> Any:
        return self._read()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


def _told(page: Page, sight: Sight) -> dict[str, Any]:
    face = sight.body["face"]
    note = sight.local["note"]
    return {
        "device_name": ON_THE_WAY if page.frame == "scene" else NAMES[face],
        "face": face,
        "bus": face == "bus",
        "frame": page.frame,
        "path": page.path,
        "menu": page.menu,
        "title": page.title(sight) if callable(page.title) else page.title,
        "note": NOTES.get(note) if note != questions.AGAIN else None,
        "calm": note in CALM,
        "clock": days.clock(sight.now[1]),
        "today": days.spoken(sight.now[0]),
        "notebook": questions.facts(sight),
        **({"site": sight.site} if face != "validator" else {}),
        **page.facts(sight),
    }


def _paid(change: TicketChange, event: Event) -> None:
    """The order that waits for its money was paid for elsewhere."""
    local, sight = change.local, change.sight
    waits = local["screen"] == "erip_order" and event.get("service") == sight.site.service
    if waits and str(event.get("account")) == order.number(sight):
        change.stop("hold")
        payment.issue(change)
        change.go("done")


def _train_off(change: TicketChange, event: Event) -> None:
    change.set(off=(*change.local["off"], event.get("train")))
    for index, ticket in enumerate(change.sight.tickets):
        if ticket.train == event.get("train") and ticket.status == "good":
            change.mark(index, "off")
            change.say("train_off")


def _train_late(change: TicketChange, event: Event) -> None:
    change.set(late=((event.get("train"), event.get("minutes")),))


def _advert(change: TicketChange, event: Event) -> None:
    change.set(advert=True)


HEARS: Mapping[str, Callable[[TicketChange, Event], None]] = {
    "payment_made": _paid,
    "train_cancelled": _train_off,
    "train_late": _train_late,
    "advert": _advert,
    "ticket_shown": travel.held_out,
}
