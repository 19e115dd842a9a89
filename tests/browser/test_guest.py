"""Nobody is signed in, and the machine is still found as it was left."""

import pytest

from .learner import AtComputer

pytestmark = pytest.mark.browser
BEGUN = ["atm/insert_card", "atm/lang_ru", "atm/key_7"]


@pytest.fixture(params=["chromium", "firefox"])
def guest(new_page, request) -> AtComputer:
    return AtComputer(new_page(request.getfixturevalue(request.param)))


def test_reload_back_and_forth_and_another_language_keep_the_machine(guest):
    page = guest.page
    guest.goto("")
    guest.press(BEGUN[0])
    guest.wait_for_step(1)
    page.reload()
    guest.wait_for_step(1)
    guest.act(*BEGUN[1:])

    page.go_back()
    page.locator(".start__form").wait_for()
    page.go_forward()
    guest.wait_for_step(3)
    page.click("button[name=language][value=be]")
    page.wait_for_url("**/be/try/A02/")
    guest.wait_for_step(3)

    guest.goto("try/A02/")
    assert guest.step() == "0"


def test_what_was_done_stays_told_whatever_is_chosen_there(guest):
    page = guest.page
    guest.goto("try/A02/?mode=guided")
    while page.locator("#play").count():
        step = guest.step()
        page.locator("[data-pointed]:visible").first.click()
        page.wait_for_function("step => document.querySelector('[name=step]')?.value != step", arg=step)

    page.click("button[name=text_size][value='2']")
    assert page.locator("html.size-2").count() == 1
    page.reload()
    guest.says("С подсказками.")
    page.click("button[name=language][value=en]")
    guest.says("With hints.")


def test_demonstration_is_found_at_its_frame(guest):
    page = guest.page
    guest.goto("show/A02/")
    for frame in (1, 2):
        page.click("#demo-next")
        page.wait_for_url(f"**/ru/show/A02/?n={frame}")

    page.reload()
    page.click("button[name=language][value=be]")
    page.wait_for_url("**/be/show/A02/?n=2")
