"""A visitor at one cash machine: presses what the screen offers, without scenario or play."""

from __future__ import annotations

from typing import Any

from simulators.atm.machine import AtmMachine
from simulators.engine.machine import Action, Event, Screen, Step
from simulators.engine.record import freeze
from simulators.engine.world import lay, make_world, move

MACHINE = AtmMachine()
ENOUGH = 24_000


class Visitor:
    """Facts of the machine come as keywords, those of the world as a mapping."""

    def __init__(self, *, skin: str = "a", account: int = ENOUGH, world: dict[str, Any] | None = None, **facts: Any):
        given = freeze(lay(MACHINE.facts, facts, "facts"))
        world = {"at": "atm", **(world or {})}
        self.world = make_world({**world, "money": {"account": account}}, MACHINE.accounts("atm", given))
        self.local = MACHINE.start("atm", given, skin)
        self.events: list[Event] = []
        self.timers: dict[str, int] = {}

    @property
    def screen(self) -> Screen:
        return MACHINE.screen("atm", self.local, self.world)

    @property
    def offered(self) -> list[str]:
        return [control.name for control in self.screen.controls]

    @property
    def money(self) -> dict[str, int]:
        return self.world["money"]

    def does(self, *controls: str) -> Visitor:
        """Press one control after another; each must be on the screen."""
        for control in controls:
            assert self.screen.control(control), f"{self.screen.name} offers {self.offered}, not {control}"
            self._follow(MACHINE.act("atm", self.local, self.world, Action("atm", control)))
        return self

    def types(self, digits: str) -> Visitor:
        """Type and confirm."""
        return self.does(*("key_point" if digit == "." else f"key_{digit}" for digit in digits), "key_enter")

    def waits(self) -> Visitor:
        """Until the screen's own timer runs out."""
        timer = self.screen.countdown
        self.timers.pop(timer, None)
        self._follow(MACHINE.elapse("atm", self.local, self.world, timer))
        return self

    def signs_in(self, pin: str = "7391") -> Visitor:
        return self.does("insert_card", "lang_ru").types(pin)

    def withdraws(self, rubles: str = "50") -> Visitor:
        """Until the card comes out."""
        return self.signs_in().does("withdraw", "amount_other").types(rubles).does("yes").waits()

    def walks_away(self) -> Visitor:
        self.world = self.world.set(at="")
        event = Event("you", "walked_away", (("machine", "atm"),))
        self._follow(MACHINE.notice("atm", self.local, self.world, event))
        return self

    def saw(self, name: str, **data: Any) -> bool:
        return any(event.name == name and data.items() <= dict(event.data).items() for event in self.events)

    def gives(self, target: str, kopecks: int) -> Visitor:
        """Spend from the account, elsewhere."""
        self.world = move(self.world, "account", target, kopecks)
        return self

    def stops_the_card(self) -> Visitor:
        """In the bank's app, wherever the card is."""
        self.world = self.world.set(card=self.world["card"].set(blocked=True))
        return self

    def _follow(self, step: Step) -> None:
        self.local, self.world = step.local, step.world
        self.events.extend(step.events)
        for name, timer in step.timers.items():
            self.timers.pop(name, None)
            if timer is not None:
                self.timers[name] = timer.seconds
