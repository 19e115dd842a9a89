"""The way on from any state, quickly: what hints, demonstrations and the guided mode ask for.

A scenario comes with its shortest plan. From most states a few steps lead back to a screen of that plan from which
its rest can be walked, so a short search suffices; only where none is found the slower searches are asked.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from .machine import Action
from .solve import (
    HINT_NODES,
    Move,
    advance,
    all_steps,
    breadth_first,
    careful_steps,
    offered_move,
    one_after_another,
    reaches_goal,
)
from .state import Setup, State, search_key

WIDTH_NODES = 1500  # states looked at when neither breadth-first search nor the plan helps
MOST_WAYS = 5000  # remembered by one setup


class Way(NamedTuple):
    """length: None where no way is known; then `lost` tells whether there is none at all."""

    length: int | None
    first: Move | None
    lost: bool


def way(setup: Setup, state: State) -> Way:
    """The way to the goal from a state, remembered for everybody who plays this setup."""
    key = search_key(setup, state)
    known = setup.ways.get(key)
    if known is None:
        if len(setup.ways) > MOST_WAYS:
            setup.ways.clear()
        found, lost = _find(setup, state)
        if found is None:
            known = setup.ways[key] = Way(None, None, lost)
        else:
            _remember(setup, state, found)
            known = setup.ways[key]
    return known


def leads_away(setup: Setup, state: State, action: Action, kind: str) -> bool:
    """Whether the goal is farther after this action than before it."""
    after = advance(setup, state, Move(action, kind))
    before_length, after_length = way(setup, state).length, None if after.scene else way(setup, after).length
    return after_length is None or (before_length is not None and after_length > before_length)


def _find(setup: Setup, state: State) -> tuple[tuple[Move, ...] | None, bool]:
    """The moves to the goal, or None and whether there certainly are none."""
    goal, rests = reaches_goal(setup), _Rests(setup)
    for steps in (careful_steps, all_steps):
        search = breadth_first(setup, state, lambda now: goal(now) or rests.leads(now), HINT_NODES, steps)
        if search.moves is not None and search.state is not None:
            return search.moves + rests.of(search.state), False
        if not search.complete:
            return one_after_another(setup, state, goal, WIDTH_NODES).moves, False
    return None, True


def _remember(setup: Setup, state: State, found: tuple[Move, ...]) -> None:
    """Every state on a way knows the rest of it."""
    for position, move in enumerate(found):
        key, left = search_key(setup, state), len(found) - position
        known = setup.ways.get(key)
        if known is None or known.length is None or known.length > left:  # a step may have changed nothing
            setup.ways[key] = Way(left, move, False)
        state = advance(setup, state, move)
    setup.ways[search_key(setup, state)] = Way(0, None, False)


class _Rests:
    """What is left of the shipped plan from states that show the same screens as one on it."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._goal = reaches_goal(setup)
        self._positions = setup.ways.get("plan") or _positions(setup)
        self._found: dict[Hashable, tuple[Move, ...]] = {}

    def leads(self, state: State) -> bool:
        if not self._positions or state.scene:
            return False
        for position in self._positions.get(_looks(self._setup, state), ()):
            walked = self._walk(state, self._setup.plan[position:])
            if walked is not None:
                self._found[search_key(self._setup, state)] = walked
                return True
        return False

    def of(self, state: State) -> tuple[Move, ...]:
        return self._found.get(search_key(self._setup, state), ())

    def _walk(self, state: State, actions: tuple[Action, ...]) -> tuple[Move, ...] | None:
        walked: list[Move] = []
        for action in actions:
            move = offered_move(self._setup, state, action)
            if move is None:
                return None
            state = advance(self._setup, state, move)
            walked.append(move)
        return tuple(walked) if self._goal(state) else None


def _looks(setup: Setup, state: State) -> Hashable:
    """What one sees: every device's screen, and what is typed. What one carries may show anything meanwhile."""
    alone = all(machine.carried for name, machine in setup.machines.items() if name != "you")
    return tuple(
        (local["screen"], local.get("entry"))
        for name, local in state.devices.items()
        if alone or not setup.machines[name].carried
    )


def _positions(setup: Setup) -> dict[Hashable, tuple[int, ...]]:
    """Where on the plan one sees what; the latest position first, since less is left from there."""
    found: dict[Hashable, tuple[int, ...]] = {}
    for position, state in enumerate(states_on_the_way(setup)):
        looks = _looks(setup, state)
        found[looks] = (position, *found.get(looks, ()))
    setup.ways["plan"] = found
    return found


def states_on_the_way(setup: Setup) -> Iterator[State]:
    """The states before each action of the shipped plan."""
    state = setup.start
    for action in setup.plan:
        yield state
        move = offered_move(setup, state, action)
        if move is None:
            return
        state = advance(setup, state, move)
