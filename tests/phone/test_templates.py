"""The phone's screens as markup, wherever random learners get in the sixteen tasks: each control once, and labelled."""

import random

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.translation import override

from simulators.phone.apps import APPS
from simulators.stage import Stage
from tests.wanderer import PATHS, ROOT, setup_of, wander

SCREENS = ROOT / "simulators/phone/templates/phone/screens"
TASKS = sorted(key for key in PATHS if key.startswith("S"))
WALKS, LENGTH, MOST_OF_A_SCREEN = 8, 60, 4


def stages(task, skin):
    """A few of each screen."""
    chance, seen = random.Random(f"{task}{skin}"), {}
    setup = setup_of(PATHS[task], "ab"[skin == "b"], skin)
    for _ in range(WALKS):
        plays, _ = wander(setup, [chance.randrange(10_000) for _ in range(LENGTH)])
        for play in plays:
            name = play.state.devices["phone"]["screen"]
            seen.setdefault(name, set())
            if len(seen[name]) < MOST_OF_A_SCREEN and play.state not in seen[name]:
                seen[name].add(play.state)
                yield Stage(setup, play, "ru")


def page_of(stage):
    device = stage.pocket
    context = {"device": device, "screen": device.screen, "stage": stage, "page_lang": "ru"}
    return BeautifulSoup(render_to_string("phone/device.html", context), "html.parser")


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("task", TASKS)
def test_each_control_is_one_labelled_button_or_field(task, skin):
    for stage in stages(task, skin):
        screen, page = stage.pocket.screen, page_of(stage)
        fields = {control.name for control in screen.controls if control.kind in ("typed", "private")}

        drawn = [each["value"] for each in page.find_all("button") if not each.has_attr("disabled")]
        typed = [each["name"] for each in page.select("input, textarea")]
        pressed = {control.name for control in screen.controls} - fields

        assert sorted(drawn) == sorted(f"phone/{name}" for name in pressed), screen.name
        assert sorted(typed) == sorted(f"value:phone/{name}" for name in fields), screen.name
        assert all(each.get("aria-label") for each in page.select("button:not([disabled]), input, textarea"))


@pytest.mark.parametrize("task", TASKS)
def test_no_name_in_the_page_stands_twice(task):
    for stage in stages(task, "a"):
        page = page_of(stage)
        ids = [each["id"] for each in page.select("[id]")]

        assert len(ids) == len(set(ids)), stage.pocket.screen.name


def test_every_template_has_its_screen():
    assert {path.stem for path in SCREENS.glob("*.html")} == {screen for app in APPS for screen in app.faces}


@pytest.mark.parametrize(
    ("language", "one", "four", "five"),
    [
        ("ru", "Ещё 1 попытка, потом пауза.", "Ещё 4 попытки, потом пауза.", "Ещё 5 попыток, потом пауза."),
        ("be", "Яшчэ 1 спроба, потым паўза.", "Яшчэ 4 спробы, потым паўза.", "Яшчэ 5 спроб, потым паўза."),
        ("en", "1 more try, then a pause.", "4 more tries, then a pause.", "5 more tries, then a pause."),
    ],
)
def test_tries_that_are_left_are_counted_in_words(language, one, four, five):
    with override(language):
        told = [render_to_string("phone/_tries.html", {"left": left}) for left in (1, 4, 5)]

    assert [BeautifulSoup(each, "html.parser").text.strip() for each in told] == [one, four, five]


def test_nothing_is_said_of_tries_before_the_first_wrong_one():
    assert not render_to_string("phone/_tries.html", {"left": 0}).strip()
