"""The way on from any state, quickly: what hints, demonstrations and the guided mode ask for.

A scenario comes with its shortest plan. From most states a few steps lead back to a screen of that plan from which
its rest can be walked, so a short search suffices. Where several devices have gone astray each is led back by itself;
only where that does not help either the slower searches are asked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from .machine import Action
from .record import Record
from .solve import (
    Move,
    Node,
    Steps,
    advance,
    all_steps,
    breadth_first,
    careful_steps,
    moves,
    offered_move,
    one_after_another,
    reaches_goal,
    without_traps,
)
from .state import Setup, State, search_key

NEAR_NODES = 350  # states looked at for one from which the rest of the plan can be walked
NEAR_TRIES = 700  # moves tried for that: where most lead to what was seen already, they are many more than states
REST_STEPS = 600  # actions of rests of the plan that turn out to lead nowhere, in one search
SOONER_STEPS = 100  # actions of rests of the plan tried for a way that a step aside makes shorter
SOON = 3  # actions to the goal that nobody need shorten
WALK_LOOKS = 400  # actions of the plan looked for on the ways back to it
FARTHEST_AHEAD = 12  # actions of the plan among which one is looked for that can be done now
DEVICE_NODES = 150  # states of one device looked at on its way back to what it shows on the plan
WIDTH_NODES = 400  # states looked at when neither breadth-first search nor the plan helps
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
        make_room(setup)
        found, lost = _find(setup, state)
        if found is None:
            known = setup.ways[key] = Way(None, None, lost)
        else:
            _remember(setup, state, found)
            known = setup.ways[key]
    return known


def make_room(setup: Setup) -> None:
    """Before more is remembered: a class that strays far must not fill the memory."""
    if len(setup.ways) > MOST_WAYS:
        setup.ways.clear()


def leads_away(setup: Setup, state: State, action: Action, kind: str) -> bool:
    """Whether the goal is farther after this action than before it."""
    after = advance(setup, state, Move(action, kind))
    before_length, after_length = way(setup, state).length, None if after.scene else way(setup, after).length
    return after_length is None or (before_length is not None and after_length > before_length)


def _find(setup: Setup, state: State) -> tuple[tuple[Move, ...] | None, bool]:
    """The moves to the goal, or None and whether there certainly are none."""
    goal, rests, careful = reaches_goal(setup), _Rests(setup), _worked_out_once(careful_steps)

    def leads_on(now: State) -> bool:
        return goal(now) or rests.leads(now)

    for steps in (careful, all_steps):
        search = breadth_first(setup, state, leads_on, NEAR_NODES, steps, tries=NEAR_TRIES)
        if search.moves is not None and search.state is not None:
            found = search.moves + rests.of(search.state)
            return found if search.moves else _sooner(setup, state, found, steps), False
        if not search.complete:
            back = _back_to_the_plan(setup, state)
            return back or one_after_another(setup, state, goal, WIDTH_NODES, careful).moves, False
    return None, True


def _worked_out_once(steps: Steps) -> Steps:
    """The same steps: one search after the other begins in the same states."""
    known: dict[Hashable, list[tuple[Move, State]]] = {}

    def again(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
        key = search_key(setup, state)
        if key not in known:
            known[key] = list(steps(setup, state))
        return iter(known[key])

    return again


def _sooner(setup: Setup, state: State, found: tuple[Move, ...], steps: Steps) -> tuple[Move, ...]:
    """That way, or a shorter one that begins with a step aside: stations that were turned round are turned back."""
    rests = _Rests(setup, SOONER_STEPS)
    for move, after in steps(setup, state) if len(found) > SOON else ():
        if rests.leads(after, len(found) - 2) and 1 + len(rests.of(after)) < len(found):
            found = (move, *rests.of(after))
    return found


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

    def __init__(self, setup: Setup, most: int = REST_STEPS) -> None:
        self._setup = setup
        self._positions = setup.ways.get("plan") or _positions(setup)
        self._found: dict[Hashable, tuple[Move, ...]] = {}
        self._steps = iter(range(most))

    def leads(self, state: State, longest: int | None = None) -> bool:
        """Whether the rest of the plan, or one that is no longer than that, can be walked from here."""
        if state.scene:
            return False
        held = None
        for position, wanted in self._positions.get(_looks(self._setup, state), ()):
            held = _held(self._setup, state) if held is None else held
            if longest is not None and len(self._setup.plan) - position > longest:
                break  # what is left only grows
            if not wanted <= held:  # the rest does not do again what had been done there
                continue
            walked = _walked(self._setup, state, self._setup.plan[position:], self._steps)
            if walked is not None:
                self._found[search_key(self._setup, state)] = walked
                return True
        return False

    def of(self, state: State) -> tuple[Move, ...]:
        return self._found.get(search_key(self._setup, state), ())


def _walked(
    setup: Setup, state: State, actions: Sequence[Action], looks: Iterator[int], ahead: int = 1
) -> tuple[Move, ...] | None:
    """These actions as moves, where they lead to the goal before the looks are used up.

    Each as soon as it is offered, among so many `ahead`: a call that came earlier than planned is answered first. With
    another word of the same list of the card where the planned one leads nowhere: an order that is made once more has
    another number.
    """
    if reaches_goal(setup)(state):
        return ()
    for position, planned in enumerate(actions[:ahead]):
        rest, offered = [*actions[:position], *actions[position + 1 :]], False
        for value in (planned.value, *setup.vocabulary.beside(planned.value)):
            if next(looks, None) is None:
                return None
            found = _offered(setup, state, planned._replace(value=value))
            if found is None:
                break
            after, offered = state, True
            for move in found:
                after = advance(setup, after, move)
            walked = _walked(setup, after, rest, looks, ahead)
            if walked is not None:
                return found + walked
        if offered:
            return None
    return None


def _back_to_the_plan(setup: Setup, state: State) -> tuple[Move, ...] | None:
    """Each device by itself back to what it shows somewhere on the plan, then on as planned, from the latest place."""
    names = dict.fromkeys(action.device for action in setup.plan if action.device in state.devices)
    ways = {name: _shown_soon(setup, state, name) for name in names}
    looks = iter(range(WALK_LOOKS))
    for position, there in reversed(list(enumerate(states_on_the_way(setup)))):
        shown = [ways[name].get(_look(there.devices[name]), ()) for name in names]
        if not all(shown):
            continue
        back = [_most_alike(nodes, name, there) for name, nodes in zip(names, shown, strict=True)]
        actions = [*(move.action for node in back for move in node.moves()), *setup.plan[position:]]
        walked = _walked(setup, state, actions, looks, FARTHEST_AHEAD)
        if walked is not None:
            return walked
    return None


def _most_alike(nodes: Sequence[Node], name: str, there: State) -> Node:
    """The one in which most of the device is as it is there: the results of that day, not of another."""
    wanted = there.devices[name]
    return max(nodes, key=lambda node: sum(node.state.devices[name][key] == value for key, value in wanted.items()))


def _offered(setup: Setup, state: State, action: Action) -> tuple[Move, ...] | None:
    """The action as a move, after walking over to its device where needed."""
    move = offered_move(setup, state, action)
    if move is not None:
        return (move,)
    over = offered_move(setup, state, Action("you", f"go_to:{action.device}"))
    move = offered_move(setup, advance(setup, state, over), action) if over is not None else None
    return (over, move) if over is not None and move is not None else None


def _shown_soon(setup: Setup, state: State, name: str) -> dict[Hashable, list[Node]]:
    """What a device can be made to show by its own controls, and the states in which it soon does, nearest first."""
    found: dict[Hashable, list[Node]] = {}

    def steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
        own = (move for move in moves(setup, state) if move.action.device in (name, "you"))
        return ((move, advance(setup, state, move)) for move in own)

    seen = {search_key(setup, state)}
    queue = deque([Node(state, None, None)])
    while queue:
        node = queue.popleft()
        found.setdefault(_look(node.state.devices[name]), []).append(node)
        for move, after in without_traps(setup, node.state, steps) if len(seen) < DEVICE_NODES else ():
            key = search_key(setup, after)
            if key not in seen:
                seen.add(key)
                queue.append(Node(after, node, move))
    return found


def _looks(setup: Setup, state: State) -> Hashable:
    """What one sees: every device's screen, and what is typed. What one carries may show anything meanwhile."""
    alone = all(machine.carried for name, machine in setup.machines.items() if name != "you")
    return tuple(_look(local) for name, local in state.devices.items() if alone or not setup.machines[name].carried)


def _look(local: Record) -> Hashable:
    return local["screen"], local.get("entry")


def _held(setup: Setup, state: State) -> frozenset[int]:
    """Which parts of the goal hold."""
    return frozenset(number for number, part in enumerate(setup.subgoals) if part(state.view))


def _positions(setup: Setup) -> dict[Hashable, tuple[tuple[int, frozenset[int]], ...]]:
    """Where on the plan one sees what, and what holds there; the latest first, since less is left from there."""
    found: dict[Hashable, tuple[tuple[int, frozenset[int]], ...]] = {}
    for position, state in enumerate(states_on_the_way(setup)):
        looks = _looks(setup, state)
        found[looks] = ((position, _held(setup, state)), *found.get(looks, ()))
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
