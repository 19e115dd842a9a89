"""Every task, played through the browser by a robot; every screen on the way is for everyone."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import cycle

import pytest

from tests.databases import ROOT

from .robot import KeyRobot, PlainRobot, Robot
from .test_everyone import faults, sideways

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}
CLASSROOM = {"width": 1008, "height": 610}
TASKS = sorted(path.stem for path in ROOT.glob("simulators/*/scenarios/*.toml"))
UNFAMILIAR = ["A03", "A09", "U02", "U04", "U08", "U09", "T01", "T04", "T06", "T09"]
"""Tasks whose tests show nearly every screen of the other bank, site and machine."""
VARIANTS = [
    *(("A03", variant) for variant in ("net", "d", "incoming")),
    ("U06", "kiosk"),
    *(("T04", variant) for variant in ("net", "battery", "child", "baby")),
]
"""Screens that stand in no other play."""


@pytest.fixture(scope="session")
def looked_at(tmp_path_factory, worker_id) -> Callable[[str], bool]:
    """Whether axe, which takes its time, has seen a screen in this run: in whichever task and process it stood."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "looked-at"
    folder.mkdir(exist_ok=True)

    def seen(name: str) -> bool:
        try:
            (folder / sha256(name.encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return True
        return False

    return seen


def screens_of(seat) -> str:
    """What stands on the page: machines by the face they wear, or the street between them."""
    return seat.page.evaluate(
        """() => [...document.querySelectorAll(".play__grid [data-screen]")]
            .filter(e => e.checkVisibility())
            .map(e => [...e.classList].slice(1, 4).concat(e.dataset.screen).join(" ")).join(", ")"""
    )


def look_closely(seat, skin: str, looked_at: Callable[[str], bool], sizes: Iterable[dict[str, int]]) -> None:
    """At these sizes, on either of two devices."""
    seat.page.wait_for_load_state()
    for size in sizes:
        if seat.page.viewport_size != size:
            seat.page.set_viewport_size(size)
        for view in seat.page.locator(".play__view").all() or [seat.page.locator("main")]:
            view.evaluate("e => { e.checked = true }")
            name = f"{screens_of(seat)} of {skin} at {size['width']}"
            assert sideways(seat.page) <= 0, name
            if not looked_at(name):
                assert faults(seat.page) == [], name


def plays_and_looks(robot, looked_at) -> None:
    """At the width of a telephone and at a classroom's, beginning with the one the last screen was looked at in."""
    orders = cycle([(PHONE, CLASSROOM), (CLASSROOM, PHONE)])
    for _ in robot.steps():
        look_closely(robot.seat, robot.attempt.skin, looked_at, next(orders))
    robot.seat.page.wait_for_url("**/debrief/")
    look_closely(robot.seat, "debrief", looked_at, next(orders))

    assert robot.attempt.outcome == "alone"


@pytest.mark.parametrize("task", TASKS)
def test_robot_plays_a_task_and_every_screen_is_for_everyone(at_computer, people, begun, looked_at, task):
    plays_and_looks(Robot(at_computer(people.boat, viewport=PHONE, bypass_csp=True), begun(task)), looked_at)


@pytest.mark.parametrize("task", UNFAMILIAR)
def test_robot_passes_the_test_on_an_unfamiliar_machine(at_computer, people, begun, looked_at, task):
    plays_and_looks(Robot(at_computer(people.boat, viewport=PHONE, bypass_csp=True), begun(task, "test")), looked_at)


@pytest.mark.parametrize(("task", "variant"), VARIANTS)
def test_robot_plays_a_variant_with_screens_of_its_own(at_computer, people, begun, looked_at, task, variant):
    plays_and_looks(
        Robot(at_computer(people.boat, viewport=PHONE, bypass_csp=True), begun(task, variant=variant)), looked_at
    )


@pytest.mark.parametrize("task", ["A01", "A08", "S09", "U04", "T04"])
def test_guided_walk_rings_what_is_next_or_the_key_to_it(at_computer, people, begun, task):
    robot = Robot(at_computer(people.boat, viewport=CLASSROOM), begun(task, "guided"))

    for place in robot.steps():
        pointed = robot.seat.page.locator("[data-pointed]:visible")
        seen = pointed.evaluate_all(
            "all => all.map(e => [e.matches('.play__tab'), getComputedStyle(e).outlineStyle !== 'none'])"
        )
        assert [False, False] not in seen, place
        assert len({is_key for is_key, ringed in seen if ringed}) == 1, place


@pytest.mark.parametrize("task", ["S06", "S10", "U04", "U06", "T03", "T04"])
def test_task_is_done_without_script(at_computer, people, begun, task):
    # Without motion: where no script runs, Chromium stops drawing before an icon that moved is known to stand still.
    seat = at_computer(people.boat, java_script_enabled=False, viewport=CLASSROOM, reduced_motion="reduce")

    assert PlainRobot(seat, begun(task, scale="real")).plays().outcome == "alone"


@pytest.mark.parametrize("task", ["A03", "S04", "S06", "U03", "U04", "T03", "T05"])
def test_keys_are_enough(at_computer, people, begun, task):
    assert KeyRobot(at_computer(people.boat, viewport=CLASSROOM), begun(task)).plays().outcome == "alone"


@pytest.mark.parametrize("task", ["S01", "S08", "S16", "U05", "U08", "T04", "T08"])
def test_task_is_done_in_the_oldest_chromium(at_computer, people, begun, old_chromium, task):
    seat = at_computer(people.boat, old_chromium, viewport=CLASSROOM)

    assert Robot(seat, begun(task, scale="real")).plays().outcome == "alone"
