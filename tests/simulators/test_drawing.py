"""What is kept of drawn stages is what would be drawn anew, and is shared by all who come to the same state."""

import random
from dataclasses import replace

import pytest

from simulators.drawing import kept, stage_html
from simulators.engine.machine import Action
from simulators.engine.play import follow, open_play, take
from simulators.stage import Stage
from tests.wanderer import PATHS, setup_of, wander, with_plan

SAID = {"said": "", "lesson": "3.2"}


@pytest.fixture(autouse=True)
def nothing_kept():
    kept.clear()
    yield
    kept.clear()


@pytest.fixture
def begun():
    return open_play(setup_of(PATHS["A03"]))


def html(play, setup=None, version="v", **stage):
    return stage_html(Stage(setup or setup_of(PATHS["A03"]), play, "ru", version=version, **stage), SAID)


@pytest.mark.parametrize("mode", ["guided", "practice", "test"])
@pytest.mark.parametrize("task", ["A03", "A07", "S15", "T04"])
def test_kept_stage_is_the_one_that_would_be_drawn(task, mode):
    chance = random.Random(f"{task} {mode}")
    setup = with_plan(setup_of(PATHS[task], scale="relaxed", mode=mode))
    for _ in range(4):
        plays, log = wander(setup, [chance.randrange(9999) for _ in range(25)])
        for play, entry in zip(plays[1:], log, strict=True):
            if not play.ended:
                assert html(play, setup, events=entry.events) == html(play, setup, "", events=entry.events), log


def test_steps_and_slips_of_a_learner_draw_nothing_anew(begun):
    play, _ = follow(setup_of(PATHS["A03"]), begun, Action("atm", "insert_card"))
    far = replace(play, step=40, tally=play.tally._replace(steps=38, slips=3, helps=1), checkpoints=(2, 30))

    assert html(far) is html(play)


@pytest.mark.parametrize("change", [{"notice": "slip"}, {"help": 4}, {"step": 1}])
def test_what_is_said_and_whether_help_was_called_are_drawn(begun, change):
    assert html(replace(begun, **change)) != html(begun)


def test_what_was_tried_and_happened_is_drawn(begun):
    assert html(begun, events=("atm.card_inserted",)) != html(begun)


def test_private_text_is_shown_to_its_writer_and_kept_nowhere():
    setup = setup_of(PATHS["T04"])
    play = open_play(setup)
    for name in ("train:745У", "car:seated", "seat:1", "hold"):
        play, _ = follow(setup, play, Action("tickets", name))
    written = {name: take(setup, play, Action("tickets", "surname_1", name))[0] for name in ("Борщ & Ко", "Щука & Ко")}

    shown = {name: html(after, setup) for name, after in written.items()}

    assert shown == {name: html(after, setup, "") for name, after in written.items()}
    assert all(f'value="{name.replace("&", "&amp;")}"' in drawn for name, drawn in shown.items())
    assert not any(name[:4] in drawn for name in shown for drawn in kept.values())


def test_private_text_that_is_gone_is_not_shown_as_a_mark():
    setup = setup_of(PATHS["T04"])
    play = open_play(setup)
    for name in ("train:745У", "car:seated", "seat:1", "hold"):
        play, _ = follow(setup, play, Action("tickets", name))
    after = replace(take(setup, play, Action("tickets", "surname_1", "Борщ"))[0], private=())

    assert html(after, setup) == html(after, setup, "")
    assert "\x00" not in html(after, setup)
