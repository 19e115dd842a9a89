"""Show, with hints, without, the test: what comes next follows from what was done before."""

import pytest

from simulators.attempts import start_attempt
from simulators.choices import Mode
from simulators.ladder import Done, after, done_of, managed_with, next_mode, variant_for
from simulators.models import Attempt, ScenarioVersion

from .conftest import BUY, Player

GUIDED, PRACTICE, TEST = Mode.GUIDED, Mode.PRACTICE, Mode.TEST


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ([], "show"),
        ([Done(GUIDED, False, 0)], "guided"),
        ([Done(GUIDED, True, 0)], "practice"),
        ([Done(GUIDED, True, 0), Done(GUIDED, True, 0)], "practice"),
        ([Done(GUIDED, True, 0), Done(PRACTICE, False, 1)], "practice"),
        ([Done(GUIDED, True, 0), Done(PRACTICE, True, 1)], "practice"),
        ([Done(GUIDED, True, 0), Done(PRACTICE, True, 0)], "test"),
        ([Done(PRACTICE, True, 0)], "practice"),
        ([Done(PRACTICE, True, 0), Done(PRACTICE, True, 0)], "test"),
    ],
)
def test_next_mode(done, expected):
    assert next_mode(done) == expected


@pytest.mark.parametrize(
    ("mode", "met", "harms", "expected"),
    [("show", True, 0, "guided"), ("test", True, 0, ""), ("test", True, 1, "practice"), ("test", False, 0, "practice")],
)
def test_what_follows_an_attempt(mode, met, harms, expected):
    assert after(mode, met=met, harms=harms, done=[Done(mode, met, harms)]) == expected


def test_unfinished_practice_is_offered_again():
    assert after("practice", met=False, harms=0, done=[Done("practice", False, 0)]) == "practice"


def test_test_is_on_the_other_machine_in_the_other_variant(people, tea):
    attempt = Player(people, tea, mode="test").attempt

    assert (attempt.skin, attempt.variant, attempt.par) == ("b", "b", 5)


@pytest.mark.parametrize(("managed", "expected"), [(0, "a"), (1, "arrested"), (2, "a")])
def test_practice_goes_round_the_variants_that_are_not_the_test_s(managed, expected):
    version = ScenarioVersion(body={}, proof={"a/a": {}, "arrested/a": {}, "b/b": {}, "show": {}})

    assert variant_for("practice", version, managed) == expected
    assert variant_for("test", version, managed) == "b"


@pytest.mark.parametrize(("before", "expected"), [("", "a"), ("a", "arrested"), ("arrested", "a"), ("b", "a")])
def test_guest_s_next_practice_is_the_form_after_the_one_before(before, expected):
    version = ScenarioVersion(body={}, proof={"a/a": {}, "a+firm/a": {}, "arrested/a": {}, "b/b": {}, "show": {}})

    assert variant_for("practice", version, managed_with(before, version)) == expected


def test_first_runs_have_no_deadlines_and_later_ones_have_three_times_as_long(people, tea):
    first = Player(people, tea)
    first.do(*BUY)
    second = start_attempt(sitting=first.sitting, scenario=tea, mode="practice")

    assert (first.attempt.scale, second.scale) == ("off", "relaxed")


def test_real_time_comes_only_by_choice(people, tea):
    player = Player(people, tea)
    attempt = start_attempt(sitting=player.sitting, scenario=tea, mode="practice", scale="real")

    assert attempt.scale == "real"


def test_pages_opened_and_left_count_for_nothing(people, tea):
    player = Player(people, tea)
    start_attempt(sitting=player.sitting, scenario=tea, mode="test")

    assert done_of(Attempt.objects.all()) == []
