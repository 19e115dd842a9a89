"""Every language leads on equally; a reader is pointed to their own, where the task allows it."""

import pytest

from simulators.actions import in_language
from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from simulators.stage import Stage
from tests.wanderer import PATHS, setup_of


@pytest.mark.parametrize(
    ("control", "language", "answer"),
    [
        ("lang_ru", "en", "lang_en"),
        ("tongue:ru", "be", "tongue:be"),
        ("tongue:ru", "en", "tongue:ru"),
        ("key_5", "be", "key_5"),
    ],
)
def test_machine_that_asks_is_answered_in_the_readers_language(control, language, answer):
    assert in_language(Action("it", control), language) == Action("it", answer)


@pytest.mark.parametrize(("reader", "pointed"), [("ru", "tongue:ru"), ("be", "tongue:be"), ("en", "tongue:ru")])
def test_phone_is_set_to_the_readers_language(reader, pointed):
    setup = setup_of(PATHS["S07"], mode="guided")
    play = open_play(setup)
    for control in ("open:settings", "part:display", "font:2", "back", "part:language"):
        play, _ = take(setup, play, Action("phone", control))

    assert Stage(setup, play, reader).pointed == Action("phone", pointed)
