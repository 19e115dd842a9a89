"""JavaScript off, from sign-in to debrief: plain forms and links do it all."""

import pytest

from simulators.attempts import start_attempt
from simulators.models import Scenario

from .learner import plan_of

pytestmark = pytest.mark.browser


def test_task_is_done_without_script(at_computer, people):
    seat = at_computer(people.boat, java_script_enabled=False)
    attempt = start_attempt(
        sitting=people.boat.sittings.get(), scenario=Scenario.objects.get(key="A03"), mode="practice", language="ru"
    )
    seat.goto(f"play/{attempt.uid}/")

    for action in plan_of(attempt):
        with seat.page.expect_navigation():
            seat.page.locator(f"button[name=act][value='{action}']:visible").first.click()

    attempt.refresh_from_db()
    assert (attempt.met, attempt.outcome) == (True, "alone")
    assert seat.page.url.endswith("/debrief/")


def test_from_sign_in_through_the_lesson_to_the_debrief_without_script(at_computer, people):
    """Every page is reached by pressing what stands on the page before."""
    seat = at_computer(people.boat, java_script_enabled=False)
    page = seat.page

    def press(part) -> None:
        with page.expect_navigation():
            part.click()

    press(page.locator("a[href*='/course/3.2/']").first)
    task = page.locator("main form:has([name=scenario][value=A03]) .button--main")
    while not task.count():
        press(page.get_by_role("button", name="Дальше"))
    press(task)
    while page.locator("#demo-next").count():
        press(page.locator("#demo-next"))
    press(page.get_by_role("button", name="Попробовать с подсказками"))
    while "/debrief/" not in page.url:
        press(page.locator("button[data-pointed]:visible").first)

    assert "С подсказками." in page.locator("main").inner_text()


def test_guest_tries_without_script_and_without_a_row(new_page, people):
    from simulators.models import Attempt

    page = new_page(java_script_enabled=False)
    page.goto("/ru/try/A02/")

    for action in ("atm/insert_card", "atm/lang_be", "atm/key_7"):
        with page.expect_navigation():
            page.locator(f"button[name=act][value='{action}']:visible").first.click()

    assert "Увядзіце" in page.locator("main").inner_text() or "Набярыце" in page.locator("main").inner_text()
    assert Attempt.objects.count() == 0


def test_text_size_contrast_and_language_work_without_script(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/ru/course/")

    with page.expect_navigation():
        page.locator("button[name=text_size][value='2']").click()
    with page.expect_navigation():
        page.locator("a[lang=be], button[lang=be]").first.click()

    assert "size-2" in page.locator("body").get_attribute("class")
    assert page.url.endswith("/be/course/")


def test_button_that_needs_script_is_not_shown_without_it(new_page, people):
    page = new_page(java_script_enabled=False)
    page.goto("/ru/show/A02/")

    assert page.locator("#demo-next").is_visible()
    assert not page.locator("[data-auto]").is_visible()
