"""One action while a machine works it out: what changes is collected here and given back as a `Step`.

A change lives for one call of `act`, `elapse` or `notice`, so machines stay pure from outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .engine.machine import Event, Step, Timer
from .engine.record import Record
from .engine.world import move

MOST_HISTORY = 5


class Change:
    """The device's local state, the world, and what has happened so far in this action."""

    __slots__ = ("device", "events", "local", "world")

    def __init__(self, device: str, local: Record, world: Record) -> None:
        self.device = device
        self.local = local
        self.world = world
        self.events: list[Event] = []

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

    def write_down(self, what: str, kopecks: int) -> None:
        """An operation in the bank's history of the learner's account, the last one first."""
        bank = self.world["bank"]
        line = (what, kopecks, self.world["today"])
        self.world = self.world.set(bank=bank.set(history=(line, *bank["history"])[:MOST_HISTORY]))

    def step(self, timers: Mapping[str, Timer | None] | None = None) -> Step:
        return Step(self.local, self.world, tuple(self.events), timers or {})
