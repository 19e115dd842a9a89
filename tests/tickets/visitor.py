"""A visitor at one of the sites or scenes: presses what the page offers, fills its fields; no scenario, no play."""

from __future__ import annotations

from typing import Any

from simulators.engine.machine import Action, Event, Screen, Step
from simulators.engine.record import freeze
from simulators.engine.scenario import Vocabulary
from simulators.engine.world import lay, make_world
from simulators.tickets.machine import TicketsMachine
from simulators.tickets.page import Ticket

MACHINE = TicketsMachine()
ENOUGH = 12_000
CARD = {
    "surname": "Учебный", "first_name": "Андрей", "patronymic": "Иванович", "mail": "andrei@pochta.ucheba",
    "cvv": "305", "login": "uchebny", "password": "Doroga-2026",
}  # fmt: skip
PASSENGER = {"surname": "Учебный", "first_name": "Андрей", "patronymic": "Иванович", "document": "AB0000001"}


class Visitor:
    """Facts of the machine come as keywords, those of the world as a mapping."""

    def __init__(self, *, skin: str = "a", account: int = ENOUGH, world: dict[str, Any] | None = None, **facts: Any):
        given = freeze(lay(MACHINE.facts, facts, "facts"))
        money = {"account": account}
        self.world = make_world({"at": "site", **(world or {}), "money": money}, MACHINE.accounts("site", given))
        self.local = MACHINE.start("site", given, skin)
        self.events: list[Event] = []
        self.timers: dict[str, int] = {}
        self.words = Vocabulary(CARD)

    @property
    def screen(self) -> Screen:
        return MACHINE.screen("site", self.local, self.world)

    @property
    def offered(self) -> set[str]:
        return {control.name for control in self.screen.controls}

    @property
    def tickets(self) -> list[Ticket]:
        return [Ticket(*told) for told in self.local["tickets"]]

    @property
    def money(self) -> dict[str, int]:
        return self.world["money"]

    @property
    def note(self) -> str:
        return self.local["note"]

    def does(self, *controls: str) -> Visitor:
        """Press one control after another; each must be on the page."""
        for name in controls:
            assert self.screen.control(name), f"{self.screen.name} offers {sorted(self.offered)}, not {name}"
            self._follow(MACHINE.act("site", self.local, self.world, Action("site", name)))
        return self

    def types(self, name: str, text: str) -> Visitor:
        """Fill a field; of private text the machine gets the class alone."""
        control = self.screen.control(name)
        assert control, f"{self.screen.name} has no field {name}"
        private = control.kind == "private"
        value = self.words.classify(text, control.words, control.known) if private else text
        self._follow(MACHINE.act("site", self.local, self.world, Action("site", name, value)))
        return self

    def finds(self, text: str, station: str) -> Visitor:
        return self.types("station", text).does("look", f"pick:{station}")

    def holds(self, train: str = "745У", car: str = "seated", seat: int = 1) -> Visitor:
        """From the list of trains to the passenger's page."""
        return self.does(f"train:{train}", f"car:{car}", f"seat:{seat}", "hold")

    def fills(self, **told: str) -> Visitor:
        """The first passenger's page, with something written otherwise where it is told."""
        for name, text in {**PASSENGER, **told}.items():
            self.types(f"{name}_1", text)
        return self.does("next")

    def asks_for_code(self) -> Visitor:
        self.does("pay", "by_card").types("cvv", "305")
        return self.does("pay_card")

    def buys(self, **told: str) -> Visitor:
        """From the list of trains to the ticket."""
        self.holds().fills(**told).asks_for_code().types("code", "4821")
        return self.does("confirm").waits("auth")

    def waits(self, timer: str) -> Visitor:
        """Until this timer runs out."""
        assert timer in self.timers, f"{timer} is not running: {self.timers}"
        self.timers.pop(timer)
        self._follow(MACHINE.elapse("site", self.local, self.world, timer))
        return self

    def hears(self, device: str, name: str, **data: Any) -> Visitor:
        event = Event(device, name, tuple(sorted(data.items())))
        self._follow(MACHINE.notice("site", self.local, self.world, event))
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


def at_results(**facts: Any) -> Visitor:
    """The trains from Светлогорск-на-Березине to Минск on 16 May are found; it is 14 May, ten in the morning."""
    return Visitor(screen="results", **{"from": "svet", "to": "minsk", "day": "2026-05-16", **facts})


def with_ticket(**facts: Any) -> Visitor:
    """A ticket for the train of 05:01 on 16 May was bought before."""
    bought = {
        "number": "204455", "train": "745У", "day": "2026-05-16", "from": "svet", "to": "minsk", "kind": "seated",
        "seats": (18,),
    }  # fmt: skip
    return Visitor(**{"tickets": (bought,), "from": "svet", "to": "minsk", "day": "2026-05-16", **facts})
