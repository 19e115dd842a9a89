"""Somebody at one screen of bills: presses what it offers, without scenario or play."""

from __future__ import annotations

from typing import Any

from simulators.bills.machine import BillsMachine
from simulators.engine.machine import Action, Event, Screen
from simulators.engine.record import freeze
from simulators.engine.world import lay, make_world

MACHINE = BillsMachine()
HOUSING = "payments open:utilities open:housing open:housing_region open:housing_district open:housing_pay"
POWER = "payments open:utilities open:power open:power_region open:power_district open:power_pay"
GAS = "payments open:utilities open:gas open:gas_region open:gas_pay"


class Visitor:
    """Facts of the machine come as keywords, those of the world as a mapping."""

    def __init__(self, *, skin: str = "a", account: int = 12_000, world: dict[str, Any] | None = None, **facts: Any):
        given = freeze(lay(MACHINE.facts, facts, "facts"))
        money = {"money": {"account": account}}
        self.world = make_world({"at": "bank", "today": "2026-05-20", **money, **(world or {})}, {})
        MACHINE.accounts("bank", given)
        self.local = MACHINE.start("bank", given, skin)
        self.events: list[Event] = []
        self.timers: dict[str, int] = {}

    def does(self, line: str) -> Visitor:
        """Controls by name; `account=1000000001` types; `~` in a value stands for a space."""
        for word in line.split():
            name, _, value = word.partition("=")
            assert name in self.offered, f"{name} is not offered on {self.screen.name}"
            action = Action("bank", name, value.replace("~", " "))
            self._after(MACHINE.act("bank", self.local, self.world, action))
        return self

    def waits(self, timer: str) -> Visitor:
        assert timer in self.timers
        del self.timers[timer]
        self._after(MACHINE.elapse("bank", self.local, self.world, timer))
        return self

    def hears(self, name: str, **data: Any) -> Visitor:
        self._after(MACHINE.notice("bank", self.local, self.world, Event("tickets", name, tuple(data.items()))))
        return self

    def _after(self, step: Any) -> None:
        self.local, self.world = step.local, step.world
        self.events += step.events
        for name, timer in step.timers.items():
            self.timers.pop(name, None)
            if timer:
                self.timers[name] = timer.seconds

    def saw(self, name: str, **data: Any) -> bool:
        return any(
            event.name == name and all(event.get(key) == value for key, value in data.items()) for event in self.events
        )

    @property
    def screen(self) -> Screen:
        return MACHINE.screen("bank", self.local, self.world)

    @property
    def offered(self) -> set[str]:
        return {control.name for control in self.screen.controls}

    @property
    def note(self) -> str:
        said = self.screen.facts["note"]
        return said.source if said else ""

    @property
    def money(self) -> dict[str, int]:
        return self.world["money"]
