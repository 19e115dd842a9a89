"""The demonstration: a way to the goal on which the person shown makes one mistake and recovers."""

from __future__ import annotations

from collections.abc import Sequence

from .hints import hint
from .machine import Action
from .play import LogEntry, follow, open_play
from .state import Setup

LONGEST_DEMO = 80


def demonstration(setup: Setup, mistake: Sequence[Action] = ()) -> list[Action]:
    """The actions of a demonstration. mistake: the way into a trap, as its proof found it."""
    play, log = open_play(setup), list[LogEntry]()
    coming = list(mistake)
    while not play.ended and len(log) < LONGEST_DEMO:
        action = coming.pop(0) if coming else hint(setup, play).action
        play, entry = follow(setup, play, action, log)
        log.append(entry)
    return [entry.action for entry in log]
