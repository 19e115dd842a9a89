"""In a real browser: nothing is asked of another host, and no page breaks the policy it is sent with.

`page` fails a test by itself when either happens; these tests only have to go there.
"""

import pytest

from lessons.models import LessonPage

pytestmark = pytest.mark.browser

STAFF_PAGES = [
    "/staff/",
    "/staff/pages/",
    "/staff/images/",
    "/staff/documents/",
    "/staff/reports/site-history/",
    "/staff/jobs/",
    "/staff/rq/",
    "/staff/account/",
]
# How many blocks of the lesson's body the editor has drawn.
BLOCKS = "[...document.querySelectorAll('[name]')].filter(field => /^body-\\d+-type$/.test(field.name)).length"
LEARNER_PAGES = ["/ru/", "/be/", "/en/", "/ru/course/", "/ru/sign-in/", "/ru/nothing-here/"]


@pytest.fixture
def administrator(page, people):
    page.goto("/staff/login/")
    page.fill("[name=username]", people.administrator.username)
    page.fill("[name=password]", people.password)
    page.click("button[type=submit]")
    page.wait_for_url("**/staff/")
    return page


def test_learners_pages_keep_to_their_policy_and_their_host(page):
    for address in LEARNER_PAGES:
        page.goto(address, wait_until="networkidle")

        assert page.locator("main h1").count() == 1, address

    assert page.watch.problems == []


def test_staff_pages_keep_to_their_policy_and_their_host(administrator):
    for address in STAFF_PAGES:
        administrator.goto(address, wait_until="networkidle")

    assert administrator.watch.problems == []


def test_lesson_editor_works_under_the_policy(administrator):
    lesson = LessonPage.objects.get(number="3.2", locale__language_code="ru")

    administrator.goto(f"/staff/pages/{lesson.pk}/edit/", wait_until="networkidle")

    assert administrator.locator("[name=title]").input_value() == lesson.title
    assert administrator.evaluate(BLOCKS) == len(lesson.body)
    assert administrator.watch.problems == []


def test_queue_page_says_that_jobs_go_through_the_database(administrator):
    administrator.goto("/staff/rq/")

    assert "Redis" in administrator.locator("main").inner_text()


def test_error_page_has_the_look_of_the_site(page):
    page.goto("/be/nothing-here/")

    family = page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")

    assert "Golos Text" in family
    assert page.locator("h1").inner_text() == "Такой старонкі няма"
