"""What puts a harm right, quickly: a hint leads there first while a harm is still open.

The goal of a task is often reached without it, so the way to the goal does not lead past it: the card's photograph is
with a stranger, and the bill could be sent all the same. What the page says is to be done now, the hint says too.
"""

from __future__ import annotations

from collections.abc import Iterator

from .monitor import Holds
from .play import Play
from .solve import Goal, Move, Search, Steps, advance, breadth_first, by_width, moves, without_traps
from .state import Setup, State, search_key
from .ways import make_room

NEAR_NODES = 200  # states looked at on all devices together
DEVICE_NODES = 250  # states of one device, of which one a screen is followed up


def amends(setup: Setup, play: Play) -> Move | None:
    """The next step towards what puts an open harm right; None where there is none, or no way to it is known."""
    made = {mistake.code for mistake in play.tally.mistakes if not mistake.recovered}
    for trap, _, recover in setup.traps:
        if trap.kind == "harm" and recover is not None and trap.code in made:
            step = _first_step(setup, play.state, trap.code, recover)
            if step is not None:
                return step
    return None


def _first_step(setup: Setup, state: State, code: str, recover: Holds) -> Move | None:
    key = ("amends", code, search_key(setup, state))
    if key not in setup.ways:
        make_room(setup)
        found = _find(setup, state, lambda now: not now.scene and recover(now.view))
        setup.ways[key] = None
        for move in found:  # the rest of a way is remembered with it, or a step could lead back
            setup.ways["amends", code, search_key(setup, state)] = move
            state = advance(setup, state, move)
    return setup.ways[key]


def _find(setup: Setup, state: State, goal: Goal) -> tuple[Move, ...]:
    found = breadth_first(setup, state, goal, NEAR_NODES)
    for search in () if found.moves else _alone(setup, state, goal):
        if search.moves:
            return search.moves
    return found.moves or ()


def _alone(setup: Setup, state: State, goal: Goal) -> Iterator[Search]:
    """Each device by itself, what one carries first, and of all that leads to a screen only the first.

    At last also what is on nobody's way, such as the bank's app in a task at the cash machine.
    """
    carried = [name for name, machine in setup.machines.items() if machine.carried]
    for name in dict.fromkeys([*carried, *setup.machines]):
        yield by_width(setup, state, goal, 0, DEVICE_NODES, _own_steps(name, aside=False))
    for name in carried:
        yield by_width(setup, state, goal, 0, DEVICE_NODES, _own_steps(name, aside=True))


def _own_steps(name: str, *, aside: bool) -> Steps:
    def steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
        own = (move for move in moves(setup, state, aside=aside) if move.action.device in (name, "play"))
        return ((move, advance(setup, state, move)) for move in own)

    return lambda setup, state: without_traps(setup, state, steps)
