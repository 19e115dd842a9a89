"""What the phone says and asks is seen whole on a classroom's low screen."""

import pytest

from .learner import AtComputer
from .robot import Robot
from .test_low_screen import CLASSROOM, is_free

pytestmark = pytest.mark.browser


@pytest.fixture
def seat(at_computer, people) -> AtComputer:
    return at_computer(people.boat, viewport=CLASSROOM)


def test_question_of_a_task_with_much_to_remember_is_seen_whole(seat, begun):
    for place in Robot(seat, begun("S14", variant="b")).steps():
        if place.startswith("you/answer"):
            break

    assert [is_free(choice) for choice in seat.main(".you__talk--question .you__act").all()] == [True] * 3


@pytest.mark.parametrize("variant", ["a", "a+firm", "a+hard"])
def test_call_can_be_ended_however_much_is_said(seat, begun, variant):
    call = f"play/{begun('S15', variant=variant).uid}/"
    seat.goto(call)
    seat.act("phone/open:bank", "phone/ask_code", "play/wait", "play/wait", "phone/expect", "phone/answer")

    for seat.language in ("ru", "be", "en"):
        seat.goto(call)
        glass, key = (seat.main(part).bounding_box() for part in (".phone__screen", "button[value='phone/hang_up']"))
        assert key["y"] + key["height"] <= glass["y"] + glass["height"] - 4, seat.language


def test_number_of_a_stranger_leaves_the_key_for_calling_free(seat, begun):
    seat.goto(f"play/{begun('S10').uid}/")
    seat.act("phone/open:sms", "phone/thread:unknown")

    number, key = (seat.main(part).bounding_box() for part in (".phone-sms__who .unbroken", "[value='phone/call']"))
    assert number["x"] + number["width"] <= key["x"]
    assert key["width"] >= 44
