"""A robot learner: plays an attempt by its shipped plan in a real browser, pressing and typing as people do.

A plan says of private text only its class; the robot types the card's word of that class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from simulators.engine.machine import Control
from simulators.engine.solve import advance, offered_move
from simulators.engine.state import Setup
from simulators.models import Attempt
from simulators.setups import Way, setup_of

from .learner import AtComputer, walked

FIELDS = ("typed", "private")


class Move(NamedTuple):
    """place: the value of `act`, "phone/send". text: what is typed there; None for what is pressed."""

    place: str
    text: str | None


def moves_of(attempt: Attempt) -> list[Move]:
    way = Way(attempt.version.sha256, attempt.mode, attempt.variant, attempt.skin, attempt.scale)
    return list(_moves(setup_of(way)))


def _moves(setup: Setup) -> Iterator[Move]:
    state = setup.start
    for action in setup.plan:
        text = None
        if action.device != "play":
            machine = setup.machines[action.device]
            screen = machine.screen(action.device, state.devices[action.device], state.world)
            control = screen.control(action.control)
            if control is not None and control.kind in FIELDS:
                text = _text(setup, control, action.value)
        yield Move(f"{action.device}/{action.control}", text)
        move = offered_move(setup, state, action)
        if move is not None:
            state = advance(setup, state, move)


def _text(setup: Setup, control: Control, value: str) -> str:
    if control.kind == "typed":
        return value
    words = setup.vocabulary
    known = [*words.of(control.words), *(control.known or {})]
    return next(word for word in known if words.classify(word, control.words, control.known) == value)


class Robot:
    """press: how a control is pressed, by the value of its `act`; fill: how a field is filled."""

    def __init__(
        self,
        seat: AtComputer,
        attempt: Attempt,
        press: Callable[[str], None] | None = None,
        fill: Callable[[str, str], None] | None = None,
    ) -> None:
        self.seat, self.attempt = seat, attempt
        self.moves = moves_of(attempt)
        self.plan = [move.place for move in self.moves]
        self._press, self._fill = press or seat.press, fill or self.fill

    def steps(self) -> Iterator[str]:
        """Stops before each press, when everything before it is filled in: the place that will be pressed."""
        self.seat.goto(f"play/{self.attempt.uid}/")
        while not self.attempt.ended:
            rest = self.moves[walked(self.plan, self.attempt) :]
            fields = rest[: next(i for i, move in enumerate(rest) if move.text is None)]
            for move in fields:
                self._fill(move.place, move.text or "")
            yield rest[len(fields)].place
            self._step(rest[len(fields)].place)

    def plays(self) -> Attempt:
        for _ in self.steps():
            pass
        return self.attempt

    def _step(self, place: str) -> None:
        self.attempt.refresh_from_db()  # what was due may have come meanwhile
        step = self.attempt.step
        self._press(place)
        for _ in range(400):
            self.attempt.refresh_from_db()
            if self.attempt.step != step:
                break
            self.seat.page.wait_for_timeout(50)
        if not self.attempt.ended:
            self.seat.page.locator(f"[name=step][value='{self.attempt.step}']").wait_for(state="attached")

    def fill(self, place: str, text: str) -> None:
        self.seat.page.fill(f"[name='value:{place}']", text)
