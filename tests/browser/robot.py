"""A robot learner: plays an attempt in a real browser by its shipped plan, pressing and typing as people do.

A plan says of private text only its class; the robot types the card's word of that class. Where there is room for
one of two devices, it turns to the one it needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError

from simulators.engine.machine import Action, Control
from simulators.engine.solve import advance
from simulators.engine.state import Setup, State
from simulators.engine.ways import way
from simulators.models import Attempt
from simulators.packing import unpacked
from simulators.setups import setup_of, way_of

from .learner import AtComputer

FIELDS = ("typed", "private")
LONGEST = 200  # steps
WAIT = "play/wait"


class Robot:
    """With a mouse. A place is the value of a control's `act`: the device and the control."""

    def __init__(self, seat: AtComputer, attempt: Attempt) -> None:
        self.seat, self.attempt = seat, attempt
        known = way_of(attempt)
        self.setup = setup_of(known)

    def plays(self) -> Attempt:
        for _ in self.steps():
            pass
        return self.attempt

    def steps(self) -> Iterator[str]:
        """Stops before each press, when everything before it is filled in: the place that will be pressed."""
        self.seat.goto(f"play/{self.attempt.uid}/")
        for _ in range(LONGEST):
            self.attempt.refresh_from_db()
            if self.attempt.ended:  # what was due has ended it
                return
            place = self._fills_up_to_a_press()
            step = self.attempt.step
            yield place
            self.attempt.refresh_from_db()
            if self.attempt.step == step:  # else what was due came by itself, and the way may be another
                self._presses(place)
        raise AssertionError("the robot never arrived")

    def _state(self) -> State:
        return unpacked(self.setup, self.attempt.step, self.attempt.state, self.attempt.tally).state

    def _fills_up_to_a_press(self) -> str:
        state, enter = self._state(), ""
        while True:
            move = way(self.setup, state).first
            assert move is not None, "no way on"
            action = move.action
            place = f"{action.device}/{action.control}"
            if move.kind not in FIELDS:
                found = not enter or self.seat.page.locator(f"[name=act][value='{place}']").count()
                return place if found else enter  # a search shows what was found once it is sent
            self._turn_to(action.device)
            self.fill(place, text_of(self.setup, state, action))
            enter = self.seat.page.get_attribute(f"[name='value:{place}']", "data-enter") or place
            state = advance(self.setup, state, move)

    def _presses(self, place: str) -> None:
        step = self.attempt.step
        self._turn_to(place.partition("/")[0])
        self.press(place)
        for _ in range(400):
            self.attempt.refresh_from_db()
            if self.attempt.step != step:
                break
            self.seat.page.wait_for_timeout(25)
        while not self.attempt.ended and int(self.seat.step()) < self.attempt.step:
            self.seat.page.wait_for_timeout(25)

    def _turn_to(self, device: str) -> None:
        if device not in self.setup.scenario.devices or not self.seat.page.locator(".play__tab:visible").count():
            return
        name = "pocket" if self.setup.machines[device].carried else "machine"
        view = self.seat.page.locator(f"#view-{name}")
        if not view.is_checked():
            self.turn(view)

    def turn(self, view: Locator) -> None:
        """To the other of two devices."""
        self.seat.page.click(f"label[for={view.get_attribute('id')}]")

    def press(self, place: str) -> None:
        button = self.seat.page.locator(f"button[name=act][value='{place}']")
        if place == WAIT:
            with suppress(TimeoutError):  # it comes by itself, and perhaps just now
                button.first.dispatch_event("click", timeout=1000)  # as the countdown does at its end
        else:
            button.locator("visible=true").first.click()

    def fill(self, place: str, text: str) -> None:
        self.seat.page.fill(f"[name='value:{place}']", text)


class PlainRobot(Robot):
    """Without script: every press is a form that is sent."""

    def press(self, place: str) -> None:
        with self.seat.page.expect_navigation():
            self.seat.page.locator(f"button[name=act][value='{place}']:visible").first.click()


class KeyRobot(Robot):
    """With the keyboard alone: Tab comes to every control and field, Enter presses, digits go to a keypad."""

    def turn(self, view: Locator) -> None:
        tab_to(self.seat.page, "e.name === 'view'")
        self.seat.page.keyboard.press("ArrowRight")
        assert view.is_checked()

    def press(self, place: str) -> None:
        if place.startswith("atm/key_") and place[-1].isdigit():
            self.seat.page.keyboard.press(place[-1])
        elif place != WAIT:  # it comes by itself
            tab_to(self.seat.page, f"e.value === '{place}'")
            self.seat.page.keyboard.press("Enter")

    def fill(self, place: str, text: str) -> None:
        tab_to(self.seat.page, f"e.name === 'value:{place}'")
        self.seat.page.keyboard.type(text)


def tab_to(page: Page, wanted: str) -> None:
    """wanted: what is true of the element `e` that the focus must come to."""
    for _ in range(80):
        if page.evaluate(f"(e => {wanted})(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {wanted}")


def text_of(setup: Setup, state: State, action: Action) -> str:
    """What stands on the learner's card, where the plan only has its class."""
    machine = setup.machines[action.device]
    control = machine.screen(action.device, state.devices[action.device], state.world).control(action.control)
    assert control is not None
    return action.value if control.kind == "typed" else _word(setup, control, action.value)


def _word(setup: Setup, control: Control, value: str) -> str:
    words = setup.vocabulary
    known = [*words.of(control.words), *(control.known or {})]
    return next(word for word in known if words.classify(word, control.words, control.known) == value)
