"""Whoever reads neither language can do the first call and the first withdrawal with the pointer and digits alone.

On the way of the guided mode everything that is pointed at is marked once, and is a picture, a sign, a digit, a sum or
the key beside a line of the glass: nothing on it has to be read, and no field to type words into is on the way.
"""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from simulators.engine.hints import hint
from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from simulators.engine.state import Setup
from simulators.machines import MACHINES
from simulators.stage import Stage
from tests.wanderer import PATHS, scenario_at, way_of

pytestmark = pytest.mark.django_db  # whether what is said has a file is asked of the database


def guided(task, skin):
    """The stages of a play that follows the pointer, with what is pressed on each."""
    plan = way_of(PATHS[task], "a", skin)
    setup = Setup.make(scenario_at(PATHS[task]), MACHINES, skin=skin, mode="guided", plan=plan)
    play, log = open_play(setup), []
    while not play.ended:
        action = hint(setup, play).action
        yield Stage(setup, play, "ru"), action
        play, entry = take(setup, play, action, log)
        log.append(entry)


def pointed(stage):
    html = render_to_string("simulators/_stage.html", {"stage": stage, "world": stage.world, "page_lang": "ru"})
    return BeautifulSoup(html, "html.parser").select("button[data-pointed], input[data-pointed]")


def needs_reading(button):
    """Only words: neither drawing nor sign nor digit on it, and no key of the machine beside it."""
    words = button.get_text(strip=True)
    if button.get("data-at", "").startswith("side:"):
        return False
    drawn = button.find(["svg", "img", "i"]) is not None
    return bool(words) and not drawn and not any(sign.isdigit() for sign in words)


@pytest.mark.parametrize("skin", ["a", "b"])
def test_first_call_needs_no_reading(skin):
    for stage, action in guided("S04", skin):
        (button,) = pointed(stage)

        assert button["value"] == f"{action.device}/{action.control}"
        assert button.name == "button"
        assert not needs_reading(button), button


def test_first_withdrawal_needs_no_reading_where_the_keys_lie_beside_the_screen():
    for stage, action in guided("A03", "a"):
        (button,) = pointed(stage)

        assert button["value"].partition("/")[0] == action.device
        assert button.name == "button"
        assert not needs_reading(button), button


@pytest.mark.parametrize("task", ["S04", "A03"])
def test_nobody_slips_who_follows_the_pointer(task):
    stages = [stage for stage, _ in guided(task, "a")]

    assert stages[-1].play.tally.slips == 0
    assert all(stage.play.notice != "slip" for stage in stages)


def test_green_and_red_handsets_differ_by_shape_too():
    setup = Setup.make(scenario_at(PATHS["S15"]), MACHINES)
    play, log = open_play(setup), []
    for name in ("open:bank", "ask_code", "wait", "wait", "expect"):
        play, entry = take(setup, play, Action("play" if name == "wait" else "phone", name), log)
        log.append(entry)
    stage = Stage(setup, play, "ru")
    html = render_to_string("simulators/_stage.html", {"stage": stage, "world": stage.world, "page_lang": "ru"})

    keys = BeautifulSoup(html, "html.parser").select(".phone-calls__round")
    assert len({str(key.find("path")) for key in keys}) == len(keys) == 2
