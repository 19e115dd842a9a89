"""A tap changes on the page what it changed in the world, and leaves the rest where it stands."""

import pytest

pytestmark = pytest.mark.browser

MARK = "() => { for (const node of document.querySelectorAll('#stage, #stage *')) node.marked = true; }"
FRESH = "() => [...document.querySelectorAll('#stage *')].filter(node => !node.marked).map(node => node.className)"


@pytest.fixture
def seat(at_computer, people):
    return at_computer(people.boat)


def test_a_digit_makes_nothing_new_but_its_star(seat, begun):
    seat.goto(f"play/{begun('A03').uid}/")
    seat.act("atm/insert_card", "atm/lang_ru", "atm/key_7")
    seat.page.evaluate(MARK)
    key = seat.page.locator("#atm-key_3")

    seat.act("atm/key_3")

    assert len(seat.page.evaluate(FRESH)) <= 1
    assert key.evaluate("key => key === document.activeElement")


def test_telephone_stays_as_it_is_while_the_site_changes(seat, begun):
    seat.goto(f"play/{begun('T04').uid}/")
    seat.page.evaluate(MARK)

    seat.act("tickets/back")

    assert seat.page.evaluate(FRESH)
    assert seat.page.locator(".phone").evaluate("phone => [...phone.querySelectorAll('*')].every(node => node.marked)")


def test_new_screen_of_the_telephone_begins_at_its_top(seat, begun):
    seat.goto(f"play/{begun('S03').uid}/")
    seat.act("phone/open:settings")
    screen = seat.page.locator(".phone__screen")
    screen.evaluate("screen => screen.scrollTo(0, 9999)")
    assert screen.evaluate("screen => screen.scrollTop") > 0

    seat.act("phone/part:net")

    assert screen.evaluate("screen => screen.scrollTop") == 0


def test_field_of_a_sent_message_is_empty_and_keeps_focus_and_keyboard(seat, begun):
    seat.goto(f"play/{begun('S12').uid}/")
    seat.act("phone/open:messenger", "phone/chat:house")
    field = seat.page.locator(".phone__write input")
    field.click()
    seat.page.keyboard.type("Добрый вечер")
    seat.page.keyboard.press("Enter")
    seat.page.locator(".phone__screen").get_by_text("Добрый вечер").wait_for()

    assert field.input_value() == ""
    assert field.evaluate("field => field === document.activeElement")
    assert seat.page.locator(".phone__board").count() == 1
