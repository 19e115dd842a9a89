"""One action while a machine works it out: what changes is collected here and given back as a `Step`.

A change lives for one call of `act`, `elapse` or `notice`, so machines stay pure from outside.
"""

from __future__ import annotations

from typing import Any

from .machine import Event, Step, Timer
from .record import Record
from .world import move

MOST_HISTORY = 5


class Change:
    """The device's local state, the world, and what has happened so far in this action.

    timers: started (or with None stopped) by what was done. kept: private control -> name its text stays under.
    """

    __slots__ = ("device", "events", "kept", "local", "timers", "world")

    def __init__(self, device: str, local: Record, world: Record) -> None:
        self.device = device
        self.local = local
        self.world = world
        self.events: list[Event] = []
        self.timers: dict[str, Timer | None] = {}
        self.kept: dict[str, str] = {}

    def set(self, **changes: Any) -> None:
        self.local = self.local.set(**changes)

    def show(self, screen: str, **changes: Any) -> None:
        self.local = self.local.set(screen=screen, **changes)

    def tell(self, name: str, **data: Any) -> None:
        self.events.append(Event(self.device, name, tuple(sorted(data.items()))))

    def move(self, source: str, target: str, kopecks: int) -> None:
        self.world = move(self.world, source, target, kopecks)

    def card(self, **changes: Any) -> None:
        self.world = self.world.set(card=self.world["card"].set(**changes))

    def write_down(self, what: str, kopecks: int, whom: str = "") -> None:
        """An operation in the bank's history of the learner's account, the last one first. whom: who was paid."""
        bank = self.world["bank"]
        line = (what, kopecks, self.world["today"], whom)
        self.world = self.world.set(bank=bank.set(history=(line, *bank["history"])[:MOST_HISTORY]))

    def stop(self, timer: str) -> None:
        self.timers[timer] = None

    def step(self) -> Step:
        return Step(self.local, self.world, tuple(self.events), self.timers, self.kept)
