"""Somebody who holds a phone: presses and types what the screen offers, without scenario or play."""

from __future__ import annotations

from typing import Any

from simulators.engine.machine import Action, Event, Screen, Step
from simulators.engine.record import freeze
from simulators.engine.world import lay, make_world
from simulators.phone.app import PhoneChange, Sight
from simulators.phone.machine import PhoneMachine

MACHINE = PhoneMachine()


def said(text: str) -> dict[str, str]:
    """A text of a scenario."""
    return {"ru": text, "be": text, "en": text}


class Holder:
    """Facts of the apps come as keywords (`browser={"pages": […]}`), those of the world as a mapping."""

    def __init__(self, *, skin: str = "a", world: dict[str, Any] | None = None, **facts: Any) -> None:
        given = freeze(lay(dict(MACHINE.facts), facts, "facts.phone"))
        self.world = make_world(world or {}, MACHINE.accounts("phone", given))
        self.local = MACHINE.start("phone", given, skin)
        self.events: list[Event] = []
        self.timers: dict[str, int] = {}

    @property
    def screen(self) -> Screen:
        return MACHINE.screen("phone", self.local, self.world)

    @property
    def sight(self) -> Sight:
        return Sight("phone", self.local, self.world)

    @property
    def offered(self) -> list[str]:
        return [control.name for control in self.screen.controls]

    def does(self, *controls: str) -> Holder:
        """Press one control after another; each must be on the screen."""
        for name in controls:
            control = self.screen.control(name)
            assert control, f"{self.screen.name} offers {self.offered}, not {name}"
            self._follow(MACHINE.act("phone", self.local, self.world, Action("phone", name)))
        return self

    def types(self, name: str, value: str) -> Holder:
        """value: what the machine gets, so for private text its class ("search:5")."""
        assert self.screen.control(name), f"{self.screen.name} offers {self.offered}, not {name}"
        self._follow(MACHINE.act("phone", self.local, self.world, Action("phone", name, value)))
        return self

    def lets(self, what: Any, *args: Any, **more: Any) -> Holder:
        """Another app does something to this phone: `lets(open_page, "post")`."""
        change = PhoneChange("phone", self.local, self.world)
        what(change, *args, **more)
        self._follow(change.step())
        return self

    def waits(self, timer: str) -> Holder:
        self.timers.pop(timer)
        self._follow(MACHINE.elapse("phone", self.local, self.world, timer))
        return self

    def hears(self, name: str, **data: Any) -> Holder:
        """The script, or another device."""
        event = Event("script", name, tuple(sorted(data.items())))
        self._follow(MACHINE.notice("phone", self.local, self.world, event))
        return self

    def saw(self, name: str, **data: Any) -> bool:
        return any(event.name == name and data.items() <= dict(event.data).items() for event in self.events)

    def _follow(self, step: Step) -> None:
        self.local, self.world = step.local, step.world
        self.events.extend(step.events)
        for name, timer in step.timers.items():
            self.timers.pop(name, None)
            if timer is not None:
                self.timers[name] = timer.seconds
