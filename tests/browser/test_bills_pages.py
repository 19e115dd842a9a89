"""The bank's pages and the bill: on a phone each is read from its head, on paper the bill stands alone."""

import pytest

from .robot import Robot

pytestmark = pytest.mark.browser

FOOT = "scrollTo(0, document.documentElement.scrollHeight)"


def test_bill_and_page_are_seen_from_their_head(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 360, "height": 640})
    seat.goto(f"play/{begun('U04').uid}/")

    for act, head in (("bank/look_bill", ".sheet__head"), ("bank/to_screen", ".bills__head")):
        seat.page.evaluate(FOOT)
        seat.act(act)
        assert 0 <= seat.main(head).bounding_box()["y"] < 320


def test_next_page_of_a_kiosk_is_seen_from_its_head(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 360, "height": 640})
    seat.goto(f"play/{begun('U06', variant='kiosk').uid}/")
    seat.act("bank/insert_card", *(f"bank/key_{digit}" for digit in "7391"))
    seat.page.evaluate(FOOT)

    seat.act("bank/enter_pin")

    assert 0 <= seat.main(".kiosk__sign").bounding_box()["y"] < 320


def test_page_that_stays_keeps_its_place(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 360, "height": 480})
    seat.goto(f"play/{begun('U04').uid}/")
    seat.page.evaluate(FOOT)
    before = seat.page.evaluate("scrollY")

    seat.act("bank/forgot")

    assert before > 0
    assert seat.main(".bills__head").bounding_box()["y"] < 0


def test_on_paper_the_bill_stands_alone(at_computer, people, begun):
    seat = at_computer(people.boat)
    seat.goto(f"play/{begun('U01').uid}/")

    seat.page.emulate_media(media="print")

    assert [seat.main(part).is_visible() for part in (".machine__strip", ".sheet", ".sheet__coupon")] == [True] * 3
    assert [seat.main(part).is_visible() for part in (".sticky", ".table__row", ".play__task", ".play__right")] == [
        False
    ] * 4


def test_on_paper_nothing_lies_beside_the_bill(at_computer, people, begun):
    seat = at_computer(people.boat)
    seat.goto(f"play/{begun('U05').uid}/")
    seat.act("bank/look_bill")

    seat.page.emulate_media(media="print")

    assert [seat.main(part).is_visible() for part in (".sheet", ".table-edge")] == [True, False]


def test_knob_of_a_slider_is_drawn_along_its_track(at_computer, people, begun):
    seat = at_computer(people.boat)
    seat.goto(f"play/{begun('U09').uid}/")
    knob = seat.page.locator(".slider__knob").first.bounding_box()
    stop = seat.page.locator('[value="table/put:0_3"]').bounding_box()

    seat.page.mouse.move(knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2)
    seat.page.mouse.down()
    seat.page.mouse.move(stop["x"] + stop["width"] / 2, stop["y"] + stop["height"] / 2)
    seat.page.mouse.up()

    seat.page.locator('[value="table/put:0_4"]').wait_for()
    seat.page.locator('[value="table/put:0_3"]').wait_for(state="detached")
    assert seat.page.locator(".slider__sum").first.inner_text().startswith("29.92")


MISSING = """name => {
  const button = document.querySelector(`[value='${name}']`).getBoundingClientRect();
  const help = innerWidth > 900 ? innerHeight : document.querySelector(".play__help").getBoundingClientRect().top;
  const over = document.elementFromPoint(button.left + 24, button.top + button.height / 2);
  return over.closest("button")?.value === name ? Math.max(0, button.bottom - help) : "covered";
}"""


@pytest.mark.parametrize(
    ("key", "mains"),
    [("U04", {"bank/search", "bank/next", "bank/pay"}), ("U08", {"bank/send_refund"}), ("U09", {"table/save_plan"})],
)
def test_way_on_is_in_sight_on_a_telephone(at_computer, people, begun, key, mains):
    seat, looked_at = at_computer(people.boat, viewport={"width": 360, "height": 640}), set()

    for main in Robot(seat, begun(key)).steps():
        if main in mains:
            looked_at.add(main)
            seat.page.evaluate("document.querySelector('.machine').scrollIntoView()")
            assert seat.page.evaluate(MISSING, main) == 0, main

    assert looked_at == mains


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_keys_and_sums_of_the_bill_are_in_sight_in_a_classroom(at_computer, people, begun, language):
    seat = at_computer(people.boat, viewport={"width": 1008, "height": 610})
    seat.language = language
    seat.goto(f"play/{begun('U01').uid}/")

    for name in ("nearer", "take_photo", "spot:due", "spot:until"):
        assert seat.page.evaluate(MISSING, f"table/{name}") == 0, name


def test_amount_due_in_the_attachment_is_seen_on_a_low_screen(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 1008, "height": 610})
    seat.goto(f"play/{begun('U02').uid}/")

    seat.act("bank/letter:bill", "bank/open_pdf")

    due = seat.main(".sheet__due").bounding_box()
    assert due["y"] + due["height"] <= 610


def test_sum_in_words_does_not_stand_beside_another_figure(at_computer, people, begun):
    seat = at_computer(people.boat)
    seat.goto(f"play/{begun('U07').uid}/")
    seat.act("bank/saved:0")
    words, field = seat.main(".bills__words"), seat.main("[name='value:bank/sum']")

    assert words.inner_text() == "тридцать девять рублей девяносто копеек"
    field.fill("399.0")
    assert not words.is_visible()
    field.fill("39.90")
    assert words.is_visible()


def test_what_was_pressed_instead_is_seen_at_the_foot_of_the_bill(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 360, "height": 640})
    seat.goto(f"play/{begun('U01').uid}/")

    seat.act("table/spot:debt")

    assert seat.main(".sticky--note").bounding_box()["y"] >= 0
    assert seat.main("button[value='table/spot:debt']").bounding_box()["y"] > 0
