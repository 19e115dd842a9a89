"""The demonstration: a way to the goal on which the person shown makes one mistake and recovers."""

from __future__ import annotations

from collections.abc import Sequence

from .hints import hint
from .machine import Action
from .play import LogEntry, Play, follow, open_play
from .prove import search
from .state import Setup

LONGEST_DEMO = 80


def demonstration(setup: Setup, mistake: Sequence[Action] = ()) -> list[Action]:
    """The actions of a demonstration. mistake: the way into a trap, as its proof found it."""
    actions, play = _led(setup, mistake)
    if all(made.recovered for made in play.tally.mistakes):
        return actions
    erred, _ = _walked(setup, mistake)
    return _led(setup, [*mistake, *_put_right(setup, erred)])[0]


def _walked(setup: Setup, actions: Sequence[Action]) -> tuple[Play, list[LogEntry]]:
    play, log = open_play(setup), list[LogEntry]()
    for action in actions:
        play, entry = follow(setup, play, action, log)
        log.append(entry)
    return play, log


def _led(setup: Setup, first: Sequence[Action]) -> tuple[list[Action], Play]:
    """These actions, then on as a hint would say."""
    play, log = _walked(setup, first)
    while not play.ended and len(log) < LONGEST_DEMO:
        play, entry = follow(setup, play, hint(setup, play).action, log)
        log.append(entry)
    return [entry.action for entry in log], play


def _put_right(setup: Setup, play: Play) -> list[Action]:
    """The way out of a mistake that the way to the goal leaves as it is: the message that went astray is deleted."""
    made = {mistake.code for mistake in play.tally.mistakes}
    recover = next((recover for trap, _, recover in setup.traps if trap.code in made and recover), None)
    if recover is None:
        return []
    found = search(setup, play.state, lambda state: not state.scene and recover(state.view))
    return [move.action for move in found.moves or ()]
