"""Plays that leave no row: guests, previews in the editor, the trainer's projector, the front page.

State and log travel in the form, compressed and signed; nothing about the visitor is kept anywhere. What the tab
keeps for whoever reloads or goes back holds no private text: browsers write it on the disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from django.core import signing

from . import logbook, packing
from .attempts import Tapped
from .engine.filling import take_form
from .engine.machine import Action
from .engine.play import NotOfferedError, Play, open_play
from .engine.record import UnknownFactError
from .errors import ForgedBoxError
from .models import ScenarioVersion
from .setups import Way, setup_of

SALT = "simulators.guest"
LOOK = ("play", "look")  # no action: a tab asks for the machine that it kept
LARGEST_BOX = 12_000  # characters


class Box(NamedTuple):
    """What the form of a guest carries."""

    way: Way
    play: Play
    log: str = ""

    def sealed(self) -> str:
        columns = packing.packed(setup_of(self.way), self.play)
        return signing.dumps(
            [list(self.way), self.play.step, columns["state"], columns["tally"], self.log], salt=SALT, compress=True
        )

    def without_private_text(self) -> Box:
        return self._replace(play=replace(self.play, private=()))


def new_box(way: Way) -> Box:
    return Box(way, open_play(setup_of(way)))


def open_box(sealed: str) -> Box:
    """Raises ForgedBoxError for what this server did not seal, or whose scenario it no longer has."""
    if not sealed or len(sealed) > LARGEST_BOX:
        raise ForgedBoxError
    try:
        way, step, state, tally, log = signing.loads(sealed, salt=SALT)
        way = Way(*way)
        return Box(way, packing.unpacked(setup_of(way), step, state, tally), log)
    except (signing.BadSignature, ScenarioVersion.DoesNotExist, UnknownFactError, ValueError, TypeError, LookupError):
        raise ForgedBoxError from None


def tap_box(box: Box, action: Action, typed: Sequence[Action] = ()) -> tuple[Box, Tapped]:
    """Carry out one action, after typing its form's fields.

    There is no other tab to race with: each form is a whole of its own.
    """
    if action[:2] == LOOK:
        return box, Tapped(box.play)
    history = logbook.entries(box.log) if action[:2] == ("play", "rewind") else []
    try:
        moved, entries = take_form(setup_of(box.way), box.play, action, typed, history)
        after = box._replace(play=moved, log=logbook.appended(box.log, entries, last=bool(moved.ended)))
    except NotOfferedError:
        return box, Tapped(box.play, "not_offered")
    except logbook.LogFullError:
        return box, Tapped(box.play, "long")
    return after, Tapped(moved, events=tuple(name for entry in entries for name in entry.events))
