"""Before a card is drawn back in, the machine beeps where sounds are on, and says so by the colour of its seconds."""

import pytest

pytestmark = pytest.mark.browser
UNTIL_THE_CARD_IS_OUT = ("insert_card", "lang_ru", "key_7", "key_3", "key_9", "key_1", "key_enter", "finish")


@pytest.mark.parametrize("on", [True, False])
def test_card_that_waits_too_long_is_beeped_for(at_computer, people, begun, on):
    seat = at_computer(people.boat)
    page, heard = seat.page, []
    page.on("request", lambda request: heard.append(request.url.rpartition("/")[2].partition(".")[0]))
    page.clock.install()
    seat.goto(f"play/{begun('A02', scale='real').uid}/")
    if on:
        page.click("button[name=sound]")
    seat.act(*(f"atm/{control}" for control in UNTIL_THE_CARD_IS_OUT))
    assert page.locator(".atm").get_attribute("data-beep") is None
    heard.clear()

    page.clock.run_for(32_000)

    assert page.locator(".atm").get_attribute("data-beep") == "on"
    assert ("beep" in heard) == on
