"""The shortest known way from a state to a goal.

Breadth-first search where it ends soon: its way is the shortest there is. Beyond that, the goals one after
another, each by Iterated Width search, in which a new state is kept only if it shows a new combination of
values that differ from where the search began (Lipovetzky and Geffner, ECAI 2012; Frances et al., IJCAI 2017).
Only node budgets bound a search, never a clock: the same state gets the same answer on every machine.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations, count
from typing import NamedTuple

from .machine import Action
from .record import Record
from .state import Setup, State, Turn, search_key

HINT_NODES = 500  # breadth-first states looked at for a hint
WIDTH_NODES = 2500  # states kept by all width searches of one plan
WIDTHS = (1, 2)

Goal = Callable[[State], bool]
Steps = Callable[["Setup", "State"], Iterator[tuple["Move", "State"]]]


class Move(NamedTuple):
    """An action that a state offers, and the kind of its control (which costs time)."""

    action: Action
    kind: str


WAIT = Move(Action("play", "wait"), "wait")


class Search(NamedTuple):
    """moves: the way, or None. seen: states looked at. complete: there was nothing more to look at."""

    moves: tuple[Move, ...] | None
    state: State | None
    seen: int
    complete: bool


class Node(NamedTuple):
    state: State
    parent: Node | None
    move: Move | None

    def moves(self) -> tuple[Move, ...]:
        found: list[Move] = []
        node: Node | None = self
        while node is not None and node.move is not None:
            found.append(node.move)
            node = node.parent
        return tuple(reversed(found))


def moves(setup: Setup, state: State, *, aside: bool = True) -> Iterator[Move]:
    """Everything a state offers, typed values taken from the card; without what is `aside` where that is asked."""
    if state.scene:
        return
    if any(not due.deadline for due in state.due):
        yield WAIT  # first, so that of two ways as short the one that waits openly is found
    words = setup.vocabulary
    for device, machine in setup.machines.items():
        screen = machine.screen(device, state.devices[device], state.world)
        for control in screen.controls:
            if control.aside and not aside:
                continue
            if control.kind == "key" and len(control.value) == 1:
                typed = (screen.entry or "") + control.value
                if not words.begins_a_word(typed, control.words):
                    continue
            if control.kind in ("typed", "private"):
                for word in words.of(control.words):
                    value = words.classify(word, control.words, control.known) if control.kind == "private" else word
                    if value != control.value:  # else it stands there already
                        yield Move(Action(device, control.name, value), control.kind)
            else:
                yield Move(Action(device, control.name), control.kind)
    if state.due and all(due.deadline for due in state.due):
        yield WAIT


def offered_move(setup: Setup, state: State, action: Action) -> Move | None:
    """The action as a move, or None where the state does not offer it."""
    if state.scene:
        return None
    if action.device == "play":
        return WAIT if state.due else None
    machine = setup.machines.get(action.device)
    if machine is None:
        return None
    control = machine.screen(action.device, state.devices[action.device], state.world).control(action.control)
    return Move(action, control.kind) if control else None


def advance(setup: Setup, state: State, move: Move) -> State:
    """The state after a move, without log and tally."""
    turn = Turn(setup, state)
    if move.action.device == "play":
        turn.wait()
    else:
        turn.act(move.action, move.kind)
    return turn.state()


def all_steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
    """Every move and where it leads."""
    for move in moves(setup, state):
        yield move, advance(setup, state, move)


def near_steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
    """Every move but what is on nobody's way."""
    for move in moves(setup, state, aside=False):
        yield move, advance(setup, state, move)


def careful_steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
    """The moves that spring no trap and go somewhere: nobody is advised to make a mistake, or to turn up the sound."""
    return without_traps(setup, state, near_steps)


def without_traps(setup: Setup, state: State, steps: Steps) -> Iterator[tuple[Move, State]]:
    """Those of the steps that spring no trap."""
    first = len(setup.monitors)
    last = first + len(setup.traps)
    for move, after in steps(setup, state):
        sprung = zip(state.monitors[first:last], after.monitors[first:last], strict=True)
        if not any(now > before for before, now in sprung):
            yield move, after


def breadth_first(
    setup: Setup, start: State, goal: Goal, limit: int, steps: Steps = careful_steps, *, tries: int | None = None
) -> Search:
    """The shortest way, if it is found among the first `limit` states, and by so many `tries` of a move."""
    if goal(start):
        return Search((), start, 1, False)
    left = iter(range(tries)) if tries is not None else count()
    seen: set[Hashable] = {search_key(setup, start)}
    queue = deque([Node(start, None, None)])
    while queue:
        node = queue.popleft()
        for move, state in steps(setup, node.state):
            if next(left, None) is None:
                return Search(None, None, len(seen), False)
            key = search_key(setup, state)
            if key in seen:
                continue
            if goal(state):
                return Search(Node(state, node, move).moves(), state, len(seen), False)
            seen.add(key)
            if len(seen) >= limit:
                return Search(None, None, len(seen), False)
            queue.append(Node(state, node, move))
    return Search(None, None, len(seen), True)


def by_width(setup: Setup, start: State, goal: Goal, width: int, limit: int, steps: Steps = careful_steps) -> Search:
    """Breadth-first, but only through states that show a combination of `width` values not seen before."""
    if goal(start):
        return Search((), start, 1, False)
    novelty = _Novelty(start, width)
    seen: set[Hashable] = {search_key(setup, start)}
    queue = deque([Node(start, None, None)])
    complete = True
    while queue:
        node = queue.popleft()
        for move, state in steps(setup, node.state):
            key = search_key(setup, state)
            if key in seen:
                continue
            seen.add(key)
            if goal(state):
                return Search(Node(state, node, move).moves(), state, len(seen), False)
            if len(seen) >= limit:
                return Search(None, None, len(seen), False)
            if novelty.is_new(state):
                queue.append(Node(state, node, move))
            else:
                complete = False
    return Search(None, None, len(seen), complete)


def reaches_goal(setup: Setup) -> Goal:
    """The scenario's own goal, as searches want it."""
    return lambda state: not state.scene and setup.goal(state.view)


def plan(setup: Setup, start: State, *, nodes: int = HINT_NODES, width_nodes: int = WIDTH_NODES) -> Search:
    """The way to the scenario's goal: the shortest if breadth-first finds it within `nodes`."""
    goal = reaches_goal(setup)
    first = breadth_first(setup, start, goal, nodes)
    if first.moves is not None or first.complete:
        return first
    return one_after_another(setup, start, goal, width_nodes)


def one_after_another(setup: Setup, start: State, goal: Goal, limit: int, steps: Steps = careful_steps) -> Search:
    """Goals in the author's order, without giving up an earlier one; then needless detours cut out."""
    state, found, left = start, (), limit
    while not goal(state):
        step = _next_goal(setup, state, goal, left, steps)
        left -= step.seen
        if step.moves is None or step.state is None:
            return Search(None, None, limit - left, step.complete and state is start)
        state, found = step.state, found + step.moves
    return Search(without_detours(setup, start, found, goal), state, limit - left, False)


def _next_goal(setup: Setup, state: State, goal: Goal, limit: int, steps: Steps) -> Search:
    holding = [part(state.view) for part in setup.subgoals]
    first = holding.index(False) if False in holding else len(holding)
    met, wanted = setup.subgoals[:first], next(iter(setup.subgoals[first:]), None)

    def reached(new: State) -> bool:
        if new.scene:
            return False
        view = new.view
        return (wanted is not None and wanted(view) and all(part(view) for part in met)) or goal(new)

    seen, search = 0, Search(None, None, 0, True)
    for width in WIDTHS:
        search = by_width(setup, state, reached, width, limit - seen, steps)
        seen += search.seen
        if search.moves is not None or search.complete or seen >= limit:
            break
    return search._replace(seen=seen)


def without_detours(setup: Setup, start: State, found: Sequence[Move], goal: Goal) -> tuple[Move, ...]:
    """Cut out every stretch without which the rest still leads to the goal, longest first."""
    kept = tuple(found)
    for first in range(len(kept)):
        for last in range(len(kept), first, -1):
            shorter = kept[:first] + kept[last:]
            if last <= len(kept) and _leads_to(setup, start, shorter, goal):
                kept = shorter
                break
    return kept


def _leads_to(setup: Setup, start: State, way: Sequence[Move], goal: Goal) -> bool:
    state = start
    for move in way:
        if offered_move(setup, state, move.action) is None:
            return False
        state = advance(setup, state, move)
    return goal(state)


class _Novelty:
    """Which combinations of the screens with `width` values that differ from the start have been seen."""

    def __init__(self, start: State, width: int) -> None:
        self._start, self._width = start, width
        self._seen: set[Hashable] = set()

    def is_new(self, state: State) -> bool:
        screens = tuple(local["screen"] for local in state.devices.values())
        values, new = self._values(state), False
        for size in range(self._width + 1):
            for combination in combinations(values, size):
                if (screens, combination) not in self._seen:
                    self._seen.add((screens, combination))
                    new = True
        return new

    def _values(self, state: State) -> list[Hashable]:
        found: list[Hashable] = []
        _differing(self._start.world, state.world, ("world",), found)
        _differing(self._start.devices, state.devices, ("devices",), found)
        pairs = zip(self._start.monitors, state.monitors, strict=True)
        found.extend(("monitor", i, now) for i, (before, now) in enumerate(pairs) if now != before)
        return found


def _differing(before: Record, now: Record, path: tuple[str, ...], found: list[Hashable]) -> None:
    for key, value in now.items():
        old = before[key]
        if value is old or value == old:
            continue
        if isinstance(value, Record) and isinstance(old, Record):
            _differing(old, value, (*path, key), found)
        else:
            found.append((*path, key, value))
