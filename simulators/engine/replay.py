"""A log played again: the same actions over the same start give the same states, or the first difference."""

from __future__ import annotations

from collections.abc import Sequence

from .play import LogEntry, NotOfferedError, open_play, replay, retake
from .state import Setup

__all__ = ["first_difference", "replay"]


def first_difference(setup: Setup, history: Sequence[LogEntry]) -> int | None:
    """The position of the first line that plays differently today, or None."""
    play = open_play(setup)
    for position, entry in enumerate(history):
        try:
            play, again = retake(setup, play, entry, history[:position])
        except NotOfferedError:
            return position
        if again.digest != entry.digest:
            return position
    return None
