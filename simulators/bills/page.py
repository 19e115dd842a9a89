"""What a page or a scene of this machine is, and what its functions are given.

A page is one screen: its controls, what each of them does, and what it prints. `machine` only looks pages up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..engine.change import Change
from ..engine.machine import Control, Label, Timer
from ..engine.sight import DeviceSight
from ..erip.accounts import Bill
from ..erip.payment import Paid, amount_due, bill, history
from ..erip.tree import NODES, Node

LONGEST = 24  # characters kept of what is typed into a field
ENDS_BY_ITSELF = frozenset({"work", "lock", "again"})  # timers that are no deadlines


class Sight(DeviceSight):
    """What a page is worked out from."""

    __slots__ = ()

    @property
    def kiosk(self) -> bool:
        return self.body["face"] == "kiosk"

    @property
    def service(self) -> Node:
        """What is being paid for."""
        return NODES[self.local["path"][-1]]

    @property
    def bill(self) -> Bill:
        """Of the account that was typed; the page before made sure that it is known."""
        found = bill(self.world, self.service.key, self.local["account"])
        return found if found is not None else Bill("")

    @property
    def due(self) -> int:
        """Kopecks, as the supplier says; 0 where the payer names the sum."""
        return amount_due(self.world, self.service.key, self.local["account"], self.local["reading"])

    @property
    def payments(self) -> tuple[Paid, ...]:
        return history(self.world)

    @property
    def opened(self) -> Paid:
        """The payment whose receipt is open."""
        return next(paid for paid in self.payments if paid.operation == self.local["opened"])


class BillChange(Change):
    """A change on this machine."""

    __slots__ = ()

    @property
    def sight(self) -> Sight:
        return Sight(self.device, self.local, self.world)

    def go(self, screen: str, note: str = "", **changes: Any) -> None:
        """Another page, nothing typed with keys yet. note: one sentence on it, a key of `texts.NOTES`."""
        self.show(screen, note=note, entry="", **changes)

    def say(self, note: str) -> None:
        """Stay, with one sentence."""
        self.set(note=note, entry="")

    def keep(self, field: str, value: str) -> None:
        """What was typed into a field: only stored."""
        self.set(**{field: value.strip()[:LONGEST]}, note="")

    def be_robbed(self) -> None:
        """Strangers who know the card or the code take all there is, as the statement will show."""
        taken = self.world["money"]["account"]
        if taken:
            self.move("account", "lost", taken)
            self.write_down("payment", -taken, "stranger")

    def start(self, timer: str) -> None:
        self.timers[timer] = Timer(self.local["body"]["seconds"][timer], timer not in ENDS_BY_ITSELF)


Does = Callable[[BillChange, str], None]
Controls = Callable[[Sight], tuple[Control, ...]]


def nothing(sight: Sight) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Page:
    """One screen.

    title: with the second bank's own words where it has them. controls, facts: worked out from a sight.
    does: control name up to a colon -> function(change, what follows the colon). fields: name of a typed or private
    control -> function(change, value); it only stores.
    timer: the countdown that runs while this page stands. frame: bank (the bank's site, or the kiosk), mail and
    fake (other sites), desk (what lies on the table), talk (a telephone call). path: what follows the host.
    menu: the way home stands in the page's head. things: what lies on the table can be looked at from here.
    words: what is typed with keys here (in a kiosk), by its name on the card.
    """

    title: Label | tuple[Label, Label] | Callable[[Sight], Label] | None
    controls: Controls
    does: Mapping[str, Does] = field(default_factory=dict)
    fields: Mapping[str, Callable[[BillChange, str], None]] = field(default_factory=dict)
    facts: Callable[[Sight], dict[str, Any]] = nothing
    timer: str = ""
    frame: str = "bank"
    path: str = ""
    menu: bool = True
    things: bool = True
    words: str = ""
