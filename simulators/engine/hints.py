"""What to do next: a control of a screen, or the rewind from where no way to the goal is known.

While a harm is open, that is what puts it right; only then the task.
"""

from __future__ import annotations

from typing import NamedTuple

from .amends import amends
from .machine import Action, Label
from .play import Play
from .state import Setup
from .ways import way


class Hint(NamedTuple):
    """action: what to do next. why: the control's reason or label. lost: no way on is known, so go back."""

    action: Action
    why: Label | None
    lost: bool


BACK = Hint(Action("play", "rewind"), None, True)


def hint(setup: Setup, play: Play) -> Hint:
    """The next step on the shortest known way from here."""
    if play.state.scene:
        return BACK
    first = amends(setup, play) or way(setup, play.state).first
    if first is None:
        return BACK
    action = first.action
    if action.device == "play":
        return Hint(action, None, False)
    state = play.state
    machine = setup.machines[action.device]
    control = machine.screen(action.device, state.devices[action.device], state.world).control(action.control)
    return Hint(action, (control.why or control.label) if control else None, False)
