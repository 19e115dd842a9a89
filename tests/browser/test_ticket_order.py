"""The pages of an order: the way on is in sight, on a classroom's low screen and above the help of a telephone."""

import pytest

from .robot import Robot

pytestmark = pytest.mark.browser

SIZES = {"classroom": {"width": 1008, "height": 610}, "telephone": {"width": 360, "height": 640}}
PAGES = {"seats", "passenger", "summary", "pay_card", "sms", "done", "ticket"}
MISSING = """() => {
  document.querySelector("#device-tickets").scrollIntoView();
  if (innerWidth > 900) scrollTo(0, 0);
  const button = document.querySelector("#device-tickets .site__button--main").getBoundingClientRect();
  const help = document.querySelector(".play__help").getBoundingClientRect();
  return Math.max(0, button.bottom - (innerWidth > 900 ? innerHeight : help.top));
}"""


@pytest.mark.parametrize("variant", ["a", "child", "baby"])
@pytest.mark.parametrize("size", SIZES)
def test_main_button_of_an_order_is_in_sight(at_computer, people, begun, size, variant):
    seat, looked_at = at_computer(people.boat, viewport=SIZES[size]), set()
    for _ in Robot(seat, begun("T04", variant=variant)).steps():
        page = seat.page.evaluate("document.querySelector('#device-tickets')?.dataset.screen")
        if page in PAGES:
            looked_at.add(page)
            assert seat.page.evaluate(MISSING) == 0, page

    assert looked_at == PAGES


def test_search_is_in_sight_on_a_telephone_when_all_is_chosen(at_computer, people, begun):
    seat, seen = at_computer(people.boat, viewport=SIZES["telephone"]), 0
    for _ in Robot(seat, begun("T01")).steps():
        if seat.page.locator(".search__go").count() and not seat.page.locator(".search__empty").count():
            seen += 1
            seat.page.evaluate("scrollTo(0, 0)")
            search = seat.page.locator(".search__go").bounding_box()
            assert search["y"] + search["height"] <= seat.page.locator(".play__help").bounding_box()["y"]

    assert seen == 2  # before the day is chosen and after


def test_desk_is_seen_from_its_head_on_a_telephone(at_computer, people, begun):
    seat = at_computer(people.boat, viewport=SIZES["telephone"])
    seat.goto(f"play/{begun('T07').uid}/")
    seat.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")

    seat.act("tickets/to_desk")

    assert -1 < seat.main(".scenery").bounding_box()["y"] < 320


def test_nothing_above_the_site_is_cut_where_one_is_led_down_to_what_to_press(at_computer, people, begun):
    seat = at_computer(people.boat, viewport=SIZES["telephone"])
    seat.goto(f"play/{begun('T05', 'guided').uid}/")

    assert 0 <= seat.main(".play__machine").bounding_box()["y"] < 8  # a scroll margin
    assert seat.page.locator("button[data-pointed]").bounding_box()["y"] > 0
