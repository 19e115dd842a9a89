"""The state of a play, and one turn of it: an action, what it leads to on all devices, and the time it takes.

The clock here is virtual and moves only by actions; nothing reads the time of day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from .machine import Action, Event, Machine, Step, Timer
from .monitor import Compiler, Holds, Monitor, View
from .record import Record, freeze
from .scenario import Interruption, Scenario, ScenarioError, Trap, Vocabulary
from .world import UnknownWorldFactError, lay, make_world

MODES = ("show", "guided", "practice", "test")
SCALES = {"off": 0, "relaxed": 3, "real": 1}
COST = {"key": 700, "typed": 4000, "private": 6000}  # virtual milliseconds; anything else takes USUAL_COST
USUAL_COST = 2000
MOST_EVENTS = 60


class MachineFaultError(RuntimeError):
    """Machines kept answering each other: a fault in one of them, never of the learner."""


class Due(NamedTuple):
    """Something that will happen by itself. at: virtual ms; beep: ms before `at` from which it is announced."""

    at: int
    device: str
    name: str
    deadline: bool
    beep: int


class State(NamedTuple):
    """Everything a play is made of. scene: the code of the harm being told, or ""."""

    world: Record
    devices: Record
    monitors: tuple[int, ...]
    due: tuple[Due, ...]
    clock: int
    scene: str

    @property
    def view(self) -> View:
        return View(self.world, self.devices, self.monitors)


@dataclass(frozen=True)
class Setup:
    """One scenario made ready to be played: variant chosen, machines built, predicates compiled.

    Costs some milliseconds to make and is the same for everybody: keep it.
    """

    scenario: Scenario
    machines: Mapping[str, Machine]
    variant: str
    skin: str
    mode: str
    scale: str
    monitors: tuple[Monitor, ...]
    goal: Holds
    subgoals: tuple[Holds, ...]
    traps: tuple[tuple[Trap, Holds, Holds | None], ...]
    scripts: tuple[tuple[Interruption, Holds], ...]
    vocabulary: Vocabulary
    plan: tuple[Action, ...]
    start: State
    ways: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What the solver found before, by search key; shared by all who play this setup."""

    @classmethod
    def make(
        cls,
        scenario: Scenario,
        machines: Mapping[str, Machine],
        *,
        variant: str = "a",
        skin: str = "a",
        mode: str = "practice",
        scale: str = "off",
        plan: Sequence[Action] = (),
    ) -> Setup:
        """machines: kind -> machine. plan: the shortest way, where it is known beforehand.

        Raises ScenarioError where the scenario does not fit the machines.
        """
        if mode not in MODES or scale not in SCALES:
            raise ScenarioError(f"{scenario.key}: mode {mode!r} or scale {scale!r} is unknown")
        plain = scenario.variant(variant)
        built = {name: _machine(machines, kind, name) for name, kind in {**plain.devices, "you": "you"}.items()}
        compiler = Compiler(built)
        goal = compiler.compile(plain.goal, "goal")
        parts = plain.goal.get("all", [plain.goal])
        subgoals = tuple(compiler.compile(part, f"goal[{i}]") for i, part in enumerate(parts))
        traps = tuple(
            (
                trap,
                compiler.compile(trap.when, f"trap {trap.code}.when"),
                compiler.compile(trap.recover, f"trap {trap.code}.recover") if trap.recover else None,
            )
            for trap in plain.trap
        )
        scripts = tuple((entry, compiler.compile(entry.when, f"script {entry.name}.when")) for entry in plain.script)
        flags = (0,) * (len(traps) + len(scripts))
        monitors = tuple(compiler.monitors)
        world, devices = _start(plain, built, skin)
        start = State(world, devices, (*(monitor.start for monitor in monitors), *flags), (), 0, "")
        setup = cls(
            scenario=plain,
            machines=built,
            variant=variant,
            skin=skin,
            mode=mode,
            scale=scale,
            monitors=monitors,
            goal=goal,
            subgoals=subgoals,
            traps=traps,
            scripts=scripts,
            vocabulary=Vocabulary(plain.card),
            plan=tuple(plan),
            start=start,
        )
        turn = Turn(setup, start)
        turn.run_scripts()
        return replace(setup, start=turn.state())

    def sprung(self, state: State) -> Iterator[Trap]:
        """The mistakes that have happened and were not rewound."""
        flags = state.monitors[len(self.monitors) :]
        return (trap for (trap, _, _), flag in zip(self.traps, flags, strict=False) if flag)

    @cached_property
    def keeps_times(self) -> bool:
        """Whether one of the monitors holds a moment of the virtual clock."""
        return any(monitor.times for monitor in self.monitors)

    @cached_property
    def trap(self) -> dict[str, Trap]:
        return {trap.code: trap for trap, _, _ in self.traps}


def _machine(machines: Mapping[str, Machine], kind: str, name: str) -> Machine:
    if kind not in machines:
        raise ScenarioError(f"devices.{name}: there is no machine {kind!r}; there are {', '.join(sorted(machines))}")
    return machines[kind]


def _start(scenario: Scenario, machines: Mapping[str, Machine], skin: str) -> tuple[Record, Record]:
    facts: dict[str, dict[str, Any]] = {}
    strange = sorted(set(scenario.facts) - set(machines))
    if strange:
        raise ScenarioError(f"facts.{strange[0]}: there is no such device")
    try:
        for name, machine in machines.items():
            facts[name] = lay(dict(machine.facts), scenario.facts.get(name, {}), f"facts.{name}")
        accounts = {
            account: kopecks
            for name, machine in machines.items()
            for account, kopecks in machine.accounts(name, facts[name]).items()
        }
        given = {"at": _stood_at(scenario, machines), **scenario.world}
        world = make_world(given, accounts)
    except UnknownWorldFactError as error:
        raise ScenarioError(f"{scenario.key}: {error}") from None
    locals_ = {name: machine.start(name, freeze(facts[name]), skin) for name, machine in machines.items()}
    return world, Record(locals_)


def _stood_at(scenario: Scenario, machines: Mapping[str, Machine]) -> str:
    """The first machine that is not carried about; nobody stands anywhere with a phone alone."""
    return next((name for name in scenario.devices if not machines[name].carried), "")


class Turn:
    """One action being carried out: the only place where a state is under construction."""

    def __init__(self, setup: Setup, state: State) -> None:
        self.setup = setup
        self.world = state.world
        self.devices = dict(state.devices)
        self.monitors = list(state.monitors)
        self.due = list(state.due)
        self.clock = state.clock
        self.scene = state.scene
        self.events: list[Event] = []
        self.trapped: list[Trap] = []
        self.kept: dict[str, str] = {}

    def act(self, action: Action, kind: str) -> None:
        machine = self.setup.machines[action.device]
        local = self.devices[action.device]
        self._apply(action.device, machine.act(action.device, local, self.world, action))
        self._pass(self.clock + COST.get(kind, USUAL_COST))
        self.run_scripts()
        self._spring_traps()

    def wait(self) -> None:
        """Jump to the next thing due, and let it happen."""
        self._pass(min(due.at for due in self.due))
        self.run_scripts()
        self._spring_traps()

    def state(self) -> State:
        return State(
            self.world, Record(self.devices), tuple(self.monitors), tuple(sorted(self.due)), self.clock, self.scene
        )

    def run_scripts(self) -> None:
        first = len(self.monitors) - len(self.setup.scripts)
        for index, (entry, holds) in enumerate(self.setup.scripts, start=first):
            before = self.monitors[index]
            if before and entry.once:
                continue
            now = self.monitors[index] = int(holds(self._view()))
            if now and not before:
                self.due.append(Due(self.clock + entry.delay * 1000, "script", entry.name, False, 0))
        self._pass(self.clock)

    def _spring_traps(self) -> None:
        first = len(self.setup.monitors)
        view = self._view()
        for index, (trap, holds, _) in enumerate(self.setup.traps, start=first):
            before = self.monitors[index]
            now = self.monitors[index] = int(holds(view))
            if now and not before:
                self.trapped.append(trap)
                if trap.kind == "harm":
                    self.scene = trap.code

    def _view(self) -> View:
        return View(self.world, Record(self.devices), tuple(self.monitors))

    def _apply(self, device: str, step: Step) -> None:
        self.devices[device] = step.local
        self.world = step.world
        for name, timer in step.timers.items():
            self._set_timer(device, name, timer)
        for control, name in step.kept.items():
            self.kept[f"{device}/{control}"] = f"{device}/{name}"
        for event in step.events:
            self._tell(event)

    def _set_timer(self, device: str, name: str, timer: Timer | None) -> None:
        self.due = [due for due in self.due if (due.device, due.name) != (device, name)]
        if timer is None:
            return
        stretch = SCALES[self.setup.scale] if timer.deadline else 1
        if stretch:
            at = self.clock + timer.seconds * 1000 * stretch
            self.due.append(Due(at, device, name, timer.deadline, timer.beep * 1000 * stretch))

    def _tell(self, event: Event) -> None:
        self.events.append(event)
        if len(self.events) > MOST_EVENTS:
            raise MachineFaultError(f"more than {MOST_EVENTS} events in one turn, the last {event}")
        for index, monitor in enumerate(self.setup.monitors):
            self.monitors[index] = monitor.feed(self.monitors[index], event, self.clock)
        for name, machine in self.setup.machines.items():
            if name != event.device:
                self._apply(name, machine.notice(name, self.devices[name], self.world, event))

    def _pass(self, until: int) -> None:
        while self.due and (nearest := min(self.due)).at <= until:
            self.due.remove(nearest)
            self.clock = max(self.clock, nearest.at)
            if nearest.device == "script":
                self._tell(self._injection(nearest.name))
            else:
                machine = self.setup.machines[nearest.device]
                local = self.devices[nearest.device]
                self._apply(nearest.device, machine.elapse(nearest.device, local, self.world, nearest.name))
        self.clock = max(self.clock, until)

    def _injection(self, name: str) -> Event:
        entry = next(entry for entry, _ in self.setup.scripts if entry.name == name)
        return Event("script", entry.inject or name, tuple(sorted(entry.data.items())))


def search_key(setup: Setup, state: State) -> tuple[Any, ...]:
    """What tells two states apart in a search: everything but how late it is."""
    clock = state.clock
    monitors = state.monitors
    if setup.keeps_times:
        monitors = tuple(_relative(setup, state))
    due = tuple((due.at - clock, due.device, due.name) for due in state.due)
    return state.world, state.devices, monitors, due, state.scene


def _relative(setup: Setup, state: State) -> Iterator[int]:
    for index, value in enumerate(state.monitors):
        times = index < len(setup.monitors) and setup.monitors[index].times and value >= 0
        yield state.clock - value if times else value
