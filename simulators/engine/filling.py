"""A form as people fill it in: several fields, then one button. All of it is one tap of several logged actions.

A newcomer's mistake: offering the button only once its fields are filled. The machine hears of them in the same tap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .machine import Action, Control
from .play import LogEntry, NotOfferedError, Play, offered, take
from .state import Setup

MOST_FIELDS = 12


def shown_value(play: Play, device: str, control: Control) -> str:
    """What stands in a field: private text while the attempt is open and the machine still holds its class."""
    if control.kind != "private":
        return control.value
    return dict(play.private).get(f"{device}/{control.name}", "") if control.value else ""


def take_form(
    setup: Setup, play: Play, action: Action, typed: Iterable[Action] = (), history: Sequence[LogEntry] = ()
) -> tuple[Play, list[LogEntry]]:
    """Type the fields that were changed, then carry out the action. Raises NotOfferedError, and then nothing counts.

    Where typing already ends the play, or guided mode refuses what was typed, the action is left for the next tap.
    """
    entries: list[LogEntry] = []
    for field in _changed(setup, play, typed):
        play, entry = take(setup, play, field, [*history, *entries])
        entries.append(entry)
        if play.ended or play.state.scene or play.notice == "slip":
            return play, entries
    play, entry = take(setup, play, action, [*history, *entries])
    return play, [*entries, entry]


def _changed(setup: Setup, play: Play, typed: Iterable[Action]) -> list[Action]:
    found = []
    for field in typed:
        if field.device not in setup.machines or play.state.scene:
            raise NotOfferedError(field.control)
        control = offered(setup, play).screen(field.device).control(field.control)
        if control is None or control.kind not in ("typed", "private"):
            continue  # a page of another screen: its button will be refused, or is the play's own
        if field.value != shown_value(play, field.device, control):
            found.append(field)
    return found
