"""Goals, traps and interruptions: what an author wrote about the past, compiled to small values in the state.

A monitor is one integer that each event moves on, so that "the card was taken before the cash" can be asked
of a state without its log, and states stay hashable and can be searched. A newcomer's mistake: looking for
the log here. There is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from .machine import Event
from .record import Record


class PredicateError(ValueError):
    """A predicate that cannot be understood. The message names the place in the scenario."""


class View(NamedTuple):
    """What a predicate may look at."""

    world: Record
    devices: Record
    monitors: tuple[int, ...]


Holds = Callable[[View], bool]
Matches = Callable[[Event], bool]
Feed = Callable[[int, Event, int], int]

NEVER = -1  # a `within` that has not begun
DONE = -2  # a `within` that was kept


class Monitor(NamedTuple):
    """start: its value before anything happened; feed(value, event, clock in ms) -> its next value.

    times: the value is a moment of the virtual clock, which a search must compare relative to now.
    """

    start: int
    feed: Feed
    times: bool = False


class Compiler:
    """Collects the monitors that a scenario's predicates need."""

    def __init__(self, devices: Iterable[str]) -> None:
        self.devices = frozenset(devices)
        self.monitors: list[Monitor] = []

    def compile(self, tree: Any, place: str) -> Holds:
        """A predicate written as tables -> a function of a view. Raises PredicateError."""
        if not isinstance(tree, Mapping) or not tree:
            raise PredicateError(f'{place}: a predicate is a table such as {{seen = "atm.cash_taken"}}')
        name = next((key for key in OPERATORS if key in tree), None)
        if name is None:
            raise PredicateError(f"{place}: none of {', '.join(OPERATORS)} in {sorted(tree)}")
        unknown = set(tree) - {name} - EXTRA_KEYS.get(name, set())
        if unknown:
            raise PredicateError(f"{place}: {name} does not go with {', '.join(sorted(unknown))}")
        return OPERATORS[name](self, tree, f"{place}.{name}")

    def add(self, monitor: Monitor) -> int:
        self.monitors.append(monitor)
        return len(self.monitors) - 1

    def path(self, path: Any, place: str) -> Callable[[View], Any]:
        """`money.account`, `world.card.where`, `atm.screen` -> how to read it from a view."""
        if not isinstance(path, str) or "." not in path:
            raise PredicateError(f'{place}: {path!r} is no path such as "money.account"')
        head, *keys = path.split(".")
        if head == "money":
            return lambda view: view.world["money"][keys[0]]
        if head == "world":
            return _reader(lambda view: view.world, keys)
        if head not in self.devices:
            raise PredicateError(f"{place}: there is no device {head!r}; there are {', '.join(sorted(self.devices))}")
        return _reader(lambda view: view.devices[head], keys)

    def event(self, pattern: Any, tree: Mapping[str, Any], place: str) -> Matches:
        """An event's `device.name`, with * as a wild card, and what its data must be."""
        if not isinstance(pattern, str) or "." not in pattern:
            raise PredicateError(f'{place}: {pattern!r} is no event such as "atm.cash_taken"')
        device, _, name = pattern.partition(".")
        if "*" not in device and device not in self.devices | {"script", "play"}:
            raise PredicateError(f"{place}: there is no device {device!r}")
        where = tuple(tree.get("where", {}).items())
        if "*" in pattern:
            return lambda event: fnmatchcase(f"{event.device}.{event.name}", pattern) and _fits(event, where)
        return lambda event: event.name == name and event.device == device and _fits(event, where)


def _reader(root: Callable[[View], Any], keys: list[str]) -> Callable[[View], Any]:
    def read(view: View) -> Any:
        value = root(view)
        for key in keys:
            value = value[key]
        return value

    return read


def _fits(event: Event, where: tuple[tuple[str, Any], ...]) -> bool:
    return not where or all(event.get(key) == value for key, value in where)


def _all(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    parts = [compiler.compile(part, f"{place}[{i}]") for i, part in enumerate(tree["all"])]
    return lambda view: all(part(view) for part in parts)


def _any(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    parts = [compiler.compile(part, f"{place}[{i}]") for i, part in enumerate(tree["any"])]
    return lambda view: any(part(view) for part in parts)


def _not(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    part = compiler.compile(tree["not"], place)
    return lambda view: not part(view)


def _compare(name: str, test: Callable[[Any, Any], bool]) -> Callable[..., Holds]:
    def build(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
        pair = tree[name]
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            raise PredicateError(f"{place}: takes a path and a value")
        read, value = compiler.path(pair[0], place), pair[1]
        return lambda view: test(read(view), value)

    return build


def _seen(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    matches = compiler.event(tree["seen"], tree, place)
    index = compiler.add(Monitor(0, lambda value, event, clock: 1 if value or matches(event) else 0))
    return lambda view: view.monitors[index] == 1


def _count(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    bounds = {key: tree[key] for key in ("eq", "gte", "lte") if key in tree}
    if len(bounds) != 1:
        raise PredicateError(f"{place}: takes exactly one of eq, gte, lte")
    ((bound, limit),) = bounds.items()
    matches = compiler.event(tree["count"], tree, place)
    most = limit + 1
    index = compiler.add(Monitor(0, lambda value, event, clock: min(value + matches(event), most)))
    tests: dict[str, Holds] = {
        "eq": lambda view: view.monitors[index] == limit,
        "gte": lambda view: view.monitors[index] >= limit,
        "lte": lambda view: view.monitors[index] <= limit,
    }
    return tests[bound]


def _before(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    first, second = _two_events(compiler, tree, "before", place)

    def feed(value: int, event: Event, clock: int) -> int:
        if value == 0:
            return 1 if first(event) else 2 if second(event) else 0
        return value

    index = compiler.add(Monitor(0, feed))
    return lambda view: view.monitors[index] == 1


def _within(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    first, second = _two_events(compiler, tree, "within", place)
    longest = int(tree["seconds"]) * 1000

    def feed(value: int, event: Event, clock: int) -> int:
        if value != DONE and first(event):
            return clock
        if value >= 0 and second(event):
            return DONE if clock - value <= longest else NEVER
        return value

    index = compiler.add(Monitor(NEVER, feed, times=True))
    return lambda view: view.monitors[index] == DONE


def _two_events(compiler: Compiler, tree: Mapping[str, Any], name: str, place: str) -> tuple[Matches, Matches]:
    pair = tree[name]
    if not isinstance(pair, (list, tuple)) or len(pair) != 2:
        raise PredicateError(f"{place}: takes two events")
    return compiler.event(pair[0], {}, place), compiler.event(pair[1], {}, place)


def _screen(compiler: Compiler, tree: Mapping[str, Any], place: str) -> Holds:
    device, _, name = str(tree["screen"]).partition(".")
    read = compiler.path(f"{device}.screen", place)
    return lambda view: read(view) == name


OPERATORS: dict[str, Callable[..., Holds]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "seen": _seen,
    "count": _count,
    "before": _before,
    "within": _within,
    "screen": _screen,
    "eq": _compare("eq", lambda now, value: now == value),
    "ne": _compare("ne", lambda now, value: now != value),
    "gte": _compare("gte", lambda now, value: now >= value),
    "lte": _compare("lte", lambda now, value: now <= value),
    "in": _compare("in", lambda now, value: now in value),
}
EXTRA_KEYS = {"seen": {"where"}, "count": {"where", "eq", "gte", "lte"}, "within": {"seconds"}}
