"""The demonstration: a way to the goal on which the person shown makes one mistake and recovers."""

from __future__ import annotations

from collections.abc import Sequence

from .hints import hint
from .machine import Action
from .play import LogEntry, Play, follow, open_play
from .prove import search
from .state import Setup, State

LONGEST_DEMO = 80


def demonstration(setup: Setup, mistake: Sequence[Action] = ()) -> list[Action]:
    """The actions of a demonstration. mistake: the way into a trap, as its proof found it."""
    actions, play = _shown(setup, mistake)
    if all(made.recovered for made in play.tally.mistakes):
        return actions
    return _shown(setup, [*mistake, *_put_right(setup, mistake)])[0]


def _shown(setup: Setup, first: Sequence[Action]) -> tuple[list[Action], Play]:
    """These actions, then on as a hint would say."""
    play, log = open_play(setup), list[LogEntry]()
    coming = list(first)
    while not play.ended and len(log) < LONGEST_DEMO:
        action = coming.pop(0) if coming else hint(setup, play).action
        play, entry = follow(setup, play, action, log)
        log.append(entry)
    return [entry.action for entry in log], play


def _put_right(setup: Setup, mistake: Sequence[Action]) -> list[Action]:
    """The way out of a mistake that the way to the goal leaves as it is: the message that went astray is deleted."""
    play, log = open_play(setup), list[LogEntry]()
    for action in mistake:
        play, entry = follow(setup, play, action, log)
        log.append(entry)
    made = {mistake.code for mistake in play.tally.mistakes}
    for trap, _, recover in setup.traps:
        if trap.code not in made or recover is None:
            continue

        def put_right(state: State, recover=recover) -> bool:
            return not state.scene and recover(state.view)

        found = search(setup, play.state, put_right)
        return [move.action for move in found.moves or ()]
    return []
