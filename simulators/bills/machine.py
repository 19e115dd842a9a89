"""Household bills: the bank's site, the kiosk, the mail and the papers on the table, put together from their pages.

Where to look: `access` (getting in), `walk` (the tree), `service` (fields to check), `settle` (payment, receipt),
`past` (history, return), `post` (mail), `sheet` (paper bill, meter), `plan` (budget board).
A newcomer's mistake: deciding here. This module only looks pages up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from ..engine.machine import Action, Control, Event, Label, Screen, Step, stay
from ..engine.record import Record
from ..engine.text import Text
from ..erip.payment import note as complained
from ..erip.payment import take_order
from ..erip.texts import BANKS
from ..erip.texts import NOTES as OF_PAYMENTS
from ..erip.tree import READING, Field, fields
from . import access, body, past, plan, post, service, settle, sheet, walk
from .controls import plains
from .page import BillChange, Page, Sight
from .service import HOLDS
from .sheet import look
from .texts import FAKE_TAB, GOOD, HOSTS, MAIL, MAIL_HOST, NAMES, NOTES

PAGES: dict[str, Page] = {
    **access.PAGES, **walk.PAGES, **service.PAGES, **settle.PAGES,
    **past.PAGES, **post.PAGES, **sheet.PAGES, **plan.PAGES,
}  # fmt: skip
EVERYWHERE: Mapping[str, Callable[[BillChange, str], None]] = {
    "go_home": access.go_home,
    "finish": access.finish,
    "history": settle.history,
    "look_bill": lambda change, _: look(change, "bill"),
    "look_meter": lambda change, _: look(change, "meter"),
    "look_photo_bill": lambda change, _: look(change, "photo_bill"),
    "look_photo_meter": lambda change, _: look(change, "photo_meter"),
}
TIMERS: Mapping[str, Callable[[BillChange], None]] = {
    "idle": lambda change: (access.k_give_back if change.sight.kiosk else access.expire)(change),
    "ask": access.k_give_back,
    "take": access.card_forgotten,
    "code": access.code_expired,
    "again": access.may_resend,
    "lock": access.unlock,
    "work": settle.answered,
}
KEPT_BY_PAGE = frozenset({"idle", "ask", "take"})
"""Timers that start afresh with every action on a page that has them, and stop with it."""


class BillsMachine:
    kind = "bills"
    version = 3
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
        shown = {
            "device_name": NAMES[_what(local)],
            "title": _title(page, sight),
            "note": _note(sight),
            "good": local["note"] in GOOD,
            "frame": "kiosk" if sight.kiosk and page.frame == "bank" else page.frame,
            "things": _things(page, sight),
            **_site(page.frame, page.path, world["card"]["bank"]),
            **page.facts(sight),
        }
        controls = _controls(page, sight) if world["at"] == device else ()
        return Screen(
            name=local["screen"],
            controls=controls,
            facts=shown,
            entry=local["entry"] if sight.kiosk and page.words else None,
            countdown=_timer(page, local),
        )

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        change = BillChange(device, local, world)
        name, _, rest = action.control.partition(":")
        page = PAGES[local["screen"]]
        if name in page.fields:
            page.fields[name](change, action.value)
        elif name.startswith("key_"):
            _key(change, name.removeprefix("key_"))
        else:
            (page.does.get(name) or EVERYWHERE[name])(change, rest)
        return _done(change, page)

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        change = BillChange(device, local, world)
        TIMERS[timer](change)
        return _done(change, PAGES[local["screen"]])

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        """What is ordered elsewhere can be paid here."""
        if event.name != "order_made":
            return stay(local, world)
        change = BillChange(device, local, world)
        take_order(change, event)
        return change.step()


def _what(local: Record) -> str:
    """A table where there is no screen beneath what lies on it."""
    return "table" if PAGES[local["under"] or local["screen"]].frame == "desk" else local["body"]["face"]


def _controls(page: Page, sight: Sight) -> tuple[Control, ...]:
    own = page.controls(sight)
    here = {control.name for control in own}
    names = tuple(f"look_{thing}" for thing in _things(page, sight))
    if page.menu and page.frame == "bank":
        names = (*names, "go_home", "finish") if sight.kiosk else (*names, "go_home")
    return (*own, *plains(tuple(name for name in names if name not in here), sight.skin))


def _things(page: Page, sight: Sight) -> tuple[str, ...]:
    """What lies on the table, and the pictures of it in the telephone, except what is looked at now."""
    if not page.things:
        return ()
    every = (*sight.body["desk"], *(f"photo_{thing}" for thing in sight.local["photos"]))
    return tuple(thing for thing in every if thing != sight.local["screen"])


def _title(page: Page, sight: Sight) -> Label | None:
    title = page.title
    if callable(title):
        return title(sight)
    return title[sight.skin == "b"] if isinstance(title, tuple) and not isinstance(title, Text) else title


def _note(sight: Sight) -> Label | None:
    """A sentence of one's own, of the shared payments, about a field, or about a place on the bill."""
    what, _, key = sight.local["note"].partition(":")
    if what == "missed":
        return sheet.missed(*key.split(":"))
    if key:
        return complained(key, _field(what, sight), _value(what, sight))
    return NOTES.get(what) or OF_PAYMENTS.get(what)


def _field(key: str, sight: Sight) -> Field:
    return next((each for each in fields(sight.service.key) if each.key == key), READING)


def _value(key: str, sight: Sight) -> str:
    return sight.local["entry"] if sight.kiosk else sight.local[HOLDS[key]]


@cache
def _site(frame: str, path: str, bank: str) -> dict[str, Any]:
    """Tab and address of the window: those of the bank whose card one has. A site that pretends says its own host."""
    if frame == "mail":
        return {"tab": MAIL, "host": MAIL_HOST, "path": path}
    if frame == "fake":
        return {"tab": FAKE_TAB, "host": "", "path": path}
    return {"tab": BANKS[bank], "host": HOSTS[bank], "path": path}


def _key(change: BillChange, key: str) -> None:
    if key == "clear":
        change.set(entry="", note="")
    else:
        change.set(entry=change.local["entry"] + key, note="")


def _timer(page: Page, local: Record) -> str:
    """The page below keeps its countdown while one looks at what lies on the table."""
    return PAGES[local["under"]].timer if local["under"] else page.timer


def _done(change: BillChange, before: Page) -> Step:
    old, new = before.timer or "", _timer(PAGES[change.local["screen"]], change.local)
    if old in KEPT_BY_PAGE and old != new:
        change.stop(old)
    if new in KEPT_BY_PAGE:
        change.start(new)
    return change.step()
