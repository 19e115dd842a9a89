"""The sixteen tasks of the phone, played through the browser by a robot; every screen on the way is for everyone."""

import pytest

from simulators.attempts import start_attempt
from simulators.models import Scenario

from .robot import Robot
from .test_everyone import faults, sideways

pytestmark = pytest.mark.browser

TASKS = [f"S{number:02}" for number in range(1, 17)]
PHONE = {"width": 360, "height": 640}
CLASSROOM = {"width": 1008, "height": 610}
LOOKED_AT: set[str] = set()
"""Screens that axe has seen, in whichever task they stand: it takes its time."""


def begun(learner, task, mode="practice"):
    scenario = Scenario.objects.get(key=task)
    return start_attempt(sitting=learner.sittings.get(), scenario=scenario, mode=mode, language="ru")


def screen_of(seat) -> str:
    return seat.page.locator("[data-machine=phone]").get_attribute("data-screen")


def look_closely(seat) -> None:
    """At the width of a telephone and at a classroom's."""
    name = screen_of(seat)
    for size in (CLASSROOM, PHONE):
        seat.page.set_viewport_size(size)
        assert sideways(seat.page) <= 0, f"{name} at {size}"
        if name not in LOOKED_AT:
            assert faults(seat.page) == [], f"{name} at {size}"
    LOOKED_AT.add(name)


@pytest.mark.parametrize("task", TASKS)
def test_robot_plays_a_task_and_every_screen_is_for_everyone(at_computer, people, task):
    seat = at_computer(people.boat, viewport=PHONE, bypass_csp=True)
    robot = Robot(seat, begun(people.boat, task))

    for _ in robot.steps():
        look_closely(seat)
    seat.page.wait_for_url("**/debrief/")

    assert robot.attempt.outcome == "alone"


@pytest.mark.parametrize("task", ["S06", "S10"])
def test_task_is_done_without_script(at_computer, people, task):
    # Without motion: where no script runs, Chromium stops drawing before an icon that moved is known to stand still.
    seat = at_computer(people.boat, java_script_enabled=False, reduced_motion="reduce")

    def press(place: str) -> None:
        with seat.page.expect_navigation():
            seat.page.locator(f"button[name=act][value='{place}']:visible").first.click()

    attempt = Robot(seat, begun(people.boat, task), press).plays()

    assert attempt.outcome == "alone"


@pytest.mark.parametrize("task", ["S04", "S06"])
def test_keys_are_enough(at_computer, people, task):
    """Tab reaches every control and field, Enter presses."""
    seat = at_computer(people.boat)

    def press(place: str) -> None:
        if place != "play/wait":
            tab_to(seat.page, f"e.value === '{place}'")
            seat.page.keyboard.press("Enter")

    def fill(place: str, text: str) -> None:
        tab_to(seat.page, f"e.name === 'value:{place}'")
        seat.page.keyboard.type(text)

    assert Robot(seat, begun(people.boat, task), press, fill).plays().outcome == "alone"


def tab_to(page, wanted: str) -> None:
    for _ in range(80):
        if page.evaluate(f"(e => {wanted})(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {wanted}")


@pytest.mark.parametrize("task", ["S01", "S08", "S16"])
def test_task_is_done_in_the_oldest_chromium(at_computer, people, old_chromium, task):
    seat = at_computer(people.boat, old_chromium, viewport=CLASSROOM)

    assert Robot(seat, begun(people.boat, task)).plays().outcome == "alone"
