"""By night: as the computer is set or as somebody chose; machines and paper keep the colours of the day."""

import pytest

from people.prefs import COOKIE
from tests.browser.test_everyone import PUBLIC, faults, sideways

pytestmark = pytest.mark.browser

NIGHT = "rgb(32, 31, 27)"
DAY = "rgb(251, 250, 246)"


def ground(page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def token(page, selector: str, name: str) -> str:
    return page.locator(selector).first.evaluate(
        "(place, name) => getComputedStyle(place).getPropertyValue(name).trim()", name
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_as_the_computer_is_set(new_page, scheme):
    page = new_page(color_scheme=scheme)
    page.goto("/ru/")

    assert ground(page) == (NIGHT if scheme == "dark" else DAY)
    assert (
        page.locator("button[name=theme]:visible").get_attribute("value") == {"light": "dark", "dark": "light"}[scheme]
    )


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("scheme", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_key_outdoes_the_computer_with_and_without_script(new_page, scheme, chosen, script):
    page = new_page(color_scheme=scheme, java_script_enabled=script)
    page.goto("/ru/course/")

    with page.expect_response("**/prefs/"):
        page.locator(f"button[name=theme][value={chosen}]").click()
    page.goto("/ru/warm-up/")

    # Without script the browser still tells; the page itself runs none.
    assert ground(page) == (NIGHT if chosen == "dark" else DAY)
    assert [c["value"].split(".")[-1] for c in page.context.cookies() if c["name"] == COOKIE] == [chosen]


def test_black_on_white_outdoes_the_night_until_the_night_is_chosen_again(new_page):
    page = new_page(color_scheme="dark")
    page.goto("/ru/course/")

    page.locator("button[name=contrast]").click()
    assert ground(page) == "rgb(255, 255, 255)"
    page.locator("button[name=theme]:visible").click()

    assert ground(page) == NIGHT
    assert page.locator("button[name=contrast]").get_attribute("aria-pressed") == "false"
    assert page.locator("button[name=theme][value=light]").evaluate("key => key === document.activeElement")


def test_machine_and_paper_in_the_hand_are_as_by_day(new_page):
    page = new_page(color_scheme="dark")
    page.goto("/ru/try/A02/")

    assert token(page, ".machine", "--paper") == token(page, ".you__paper", "--paper") == "#FBFAF6"
    assert token(page, ".you__hands", "--paper") == "#201F1B"


def test_paper_is_never_printed_dark(new_page):
    page = new_page(color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")

    for address in ("course/3.2/paper/", "course/3.2/?card=1"):
        page.goto(f"/ru/{address}")
        assert token(page, "body", "--sheet") == "#FFFFFF"


@pytest.mark.parametrize("size", [(1008, 610), (360, 640)])
def test_pages_by_night_are_for_everyone(new_page, size):
    page = new_page(viewport={"width": size[0], "height": size[1]}, color_scheme="dark", bypass_csp=True)

    for address in (*PUBLIC, "try/A02/", "nothing-here/"):
        page.goto(f"/ru/{address}")
        assert sideways(page) <= 0, address
        assert faults(page) == [], address
