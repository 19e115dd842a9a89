"""The cash machine: `Machine` as the engine wants it, put together from the tables of this folder.

Where to look: `screens` (what each screen says), `flow` (what each control does), `body` (what a scenario may
set). A newcomer's mistake: deciding here. This module only looks things up.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from ..engine.change import Change
from ..engine.machine import Action, Control, Event, Screen, Step, Timer, stay
from ..engine.record import Record
from ..erip.payment import take_order
from ..erip.texts import BANKS
from . import body, entry, session
from .cash import offers
from .controls import choices, part
from .facts import FACTS, Sight, slip
from .flow import CONTROLS, TIMERS
from .screens import FACES, Face, title
from .texts import NAME, NOTES

DELAYS = {"auth": 3, "bye": 3}
ANSWERED_BY_LEAVING = ("take_receipt", "cash_error", "captured", "bye")


class AtmMachine:
    kind = "atm"
    version = 3
    skins = ("a", "b")
    carried = False
    facts = body.FACTS

    def accounts(self, device: str, facts: Mapping[str, Any]) -> dict[str, int]:
        return body.accounts(device, facts)

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        return body.start(facts, skin)

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        face = FACES[local["screen"]]
        sight = Sight(device, local, world)
        shown = {
            "device_name": NAME,
            "title": title(face, local["skin"]),
            "text": face.text,
            "note": NOTES.get(local["note"]),
            "slot": face.slot if face.slot != "card" or local["inside"] != "tap" else "ready",
            "tray": local["tray"],
            "slip": slip(sight),
            "bank_name": BANKS[local["body"]["bank"]],
        }
        special = FACTS.get(local["screen"])
        if special is not None:
            shown.update(special(sight))
        here = world["at"] == device
        return Screen(
            name=local["screen"],
            controls=_controls(face, sight) if here else (),
            facts=shown,
            entry=local["entry"] if face.keys else None,
            countdown=face.timer,
            lang=local["lang"],
        )

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        change = Change(device, local, world)
        CONTROLS[local["screen"]][action.control](change)
        return _done(change, local["screen"])

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        change = Change(device, local, world)
        screens = TIMERS[timer]
        screens.get(local["screen"], screens[""])(change)
        return _done(change, "")

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        """Whoever walks away from a finished machine leaves it ready for the next; what is ordered can be paid here."""
        if event.name == "order_made":
            change = Change(device, local, world)
            take_order(change, event)
            return change.step()
        left = event.name == "walked_away" and event.get("machine") == device
        if not left or local["screen"] not in ANSWERED_BY_LEAVING:
            return stay(local, world)
        change = Change(device, local, world)
        session.rest(change)
        return _done(change, local["screen"])


def _controls(face: Face, sight: Sight) -> tuple[Control, ...]:
    local, world = sight.local, sight.world
    name = local["screen"]
    if name in ("idle", "dark", "out_of_service"):
        return _slot(local["body"], world["card"]["where"] == "hand") if name == "idle" else _hand(world)
    names = face.choices(local) if callable(face.choices) else face.choices
    sums = _offers(sight) if name == "amount_refused" else ()
    shown = choices(local["skin"], names, sums) if names or sums else ()
    return (*shown, *entry.keys(local), *_parts(face, local["inside"], bool(local["slip"])))


def _offers(sight: Sight) -> tuple[tuple[str, int], ...]:
    both = zip(("offer_low", "offer_high"), offers(sight.local, sight.world, sight.account), strict=True)
    return tuple((name, rubles * 100) for name, rubles in both if rubles)


def _hand(world: Record) -> tuple[Control, ...]:
    return (part("insert_card"),) if world["card"]["where"] == "hand" else ()


def _slot(body_: Record, in_hand: bool) -> tuple[Control, ...]:
    if not in_hand:
        return ()
    ways = (part("insert_card"), part("insert_card_back"))
    return (*ways, part("tap_card")) if body_["contactless"] else ways


@cache
def _parts(face: Face, inside: str, paper_out: bool) -> tuple[Control, ...]:
    names = list(face.parts)
    if paper_out and "take_receipt" not in names:
        names.append("take_receipt")
    if face.session:
        names += ["key_cancel"] if inside == "tap" else ["key_cancel", "pull_card"]
    return tuple(map(part, names))


def _done(change: Change, before: str) -> Step:
    """Start the timer of the screen that is shown now, and stop that of the screen before."""
    local = change.local
    old = FACES[before].timer if before else ""
    new = FACES[local["screen"]].timer
    if old and old != new:
        change.stop(old)
    if new:
        change.timers[new] = _timer(new, DELAYS.get(new) or local["body"]["seconds"][new], new not in DELAYS)
    return change.step()


@lru_cache(maxsize=64)
def _timer(name: str, seconds: int, deadline: bool) -> Timer:
    return Timer(seconds, deadline)
