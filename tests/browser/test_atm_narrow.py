"""On a phone the cash machine is longer than the glass: what comes next comes into sight by itself."""

import pytest

pytestmark = pytest.mark.browser

HANDHELD = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 640}}


@pytest.fixture
def seat(at_computer, people, begun):
    seat = at_computer(people.boat, **HANDHELD)
    seat.goto(f"play/{begun('A02').uid}/")
    seat.act("atm/insert_card")
    return seat


def press_from_below(seat, action, leads_to):
    seat.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    step = seat.step()
    seat.page.locator(f"button[value='{action}']").dispatch_event("click")
    seat.page.wait_for_function("step => document.querySelector('[name=step]').value !== step", arg=step)
    return seat.page.locator(leads_to).bounding_box()["y"]


def test_next_screen_is_seen_after_the_keys_far_below_it(seat):
    seat.act("atm/lang_ru", *(f"atm/key_{digit}" for digit in "7391"))

    assert press_from_below(seat, "atm/key_enter", "[data-screen=menu] .atm__head") > -1


def test_harm_and_the_way_back_are_read_from_the_head(seat):
    assert press_from_below(seat, "you/walk_away", ".harm") > -1
    assert press_from_below(seat, "play/go_on", ".play__device--away .atm__display") > -1
    assert press_from_below(seat, "you/call_bank", ".you__talk") > -1
    assert press_from_below(seat, "you/hang_up", ".play__device--away .atm__display") > -1
    assert press_from_below(seat, "you/go_to:atm", ".play__device--here .atm__display") > -1


def test_what_is_said_of_the_card_stays_on_the_machine(seat):
    seat.act("atm/lang_ru", "atm/key_cancel")
    said = seat.page.locator(".atm__out--card .atm__take").bounding_box()
    body = seat.page.locator(".atm").bounding_box()

    assert said["x"] >= body["x"]
