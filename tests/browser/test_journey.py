"""The whole way once, in the browsers that stand in classrooms: sign in, lesson, machine, what was learned."""

import pytest

from lessons.models import Completion
from simulators.models import Attempt

from .learner import AtComputer, plan_of

pytestmark = pytest.mark.browser


@pytest.fixture(params=["chromium", "old_chromium", "firefox"])
def browser(request):
    return request.getfixturevalue(request.param)


def go_to_task(seat: AtComputer, lesson: str, task: str) -> None:
    """Turn the lesson's cards until the task's button is there, and press it."""
    button = seat.page.locator(f"main form:has([name=scenario][value={task}]) .button--main:visible").first
    for card in range(1, 30):
        seat.goto(f"course/{lesson}/?card={card}")
        if button.count():
            break
    with seat.page.expect_navigation():
        button.click()


def watch_to_the_end(seat: AtComputer) -> None:
    for _ in range(80):
        onward = seat.page.locator("#demo-next")
        if not onward.count():
            return
        address = onward.get_attribute("href")
        onward.click()
        seat.page.wait_for_function(
            "address => document.querySelector('#demo-next')?.getAttribute('href') != address", arg=address
        )


def test_from_the_card_to_the_debrief(at_computer, people, browser):
    """Lesson 3.2, task A03: watched, then with hints, then alone."""
    seat = at_computer(people.boat, browser)

    go_to_task(seat, "3.2", "A03")
    assert "/show/A03/" in seat.page.url
    watch_to_the_end(seat)
    with seat.page.expect_navigation():
        seat.page.click("button[name=mode][value=guided]")
    guided = Attempt.objects.get()
    seat.act(*plan_of(guided))
    seat.page.wait_for_url("**/debrief/")
    guided.refresh_from_db()
    assert (guided.mode, guided.met, guided.tally["slips"]) == ("guided", True, 0)

    go_to_task(seat, "3.2", "A03")
    practice = Attempt.objects.exclude(pk=guided.pk).get()
    seat.act(*plan_of(practice))
    seat.page.wait_for_url("**/debrief/")

    practice.refresh_from_db()
    assert (practice.mode, practice.outcome) == ("practice", "alone")
    assert practice.tally["harms"] == 0
    seat.says("Без помощи")
    assert Completion.objects.get(learner=people.boat, lesson_key="3.2").done


def test_card_is_lost_to_the_timer_and_one_learns_what_to_do(at_computer, people):
    from simulators.attempts import start_attempt
    from simulators.models import Scenario

    seat = at_computer(people.boat)
    sitting = people.boat.sittings.get()
    attempt = start_attempt(
        sitting=sitting, scenario=Scenario.objects.get(key="A03"), mode="practice", language="ru", scale="real"
    )
    seat.goto(f"play/{attempt.uid}/")
    for action in seat.follow(attempt):
        if action == "atm/take_card":
            break

    seat.page.locator("button[name=act][value='play/wait']").dispatch_event("click")  # as the countdown does at its end

    seat.says("Что случилось")
    seat.says("Что делать сейчас")
    seat.act("play/go_on", "you/call_bank")
    attempt.refresh_from_db()
    assert attempt.tally["harms"] == 1


def test_help_in_words_then_pointer_then_together(at_computer, people):
    from simulators.attempts import start_attempt
    from simulators.models import Scenario

    seat = at_computer(people.boat)
    attempt = start_attempt(
        sitting=people.boat.sittings.get(), scenario=Scenario.objects.get(key="A03"), mode="practice", language="ru"
    )
    seat.goto(f"play/{attempt.uid}/")

    seat.act("play/help")
    assert seat.page.locator("[data-pointed]").count() == 0
    seat.act("play/help")
    assert seat.page.locator("[data-pointed]").count() == 1
    actions = plan_of(attempt)
    seat.act(*actions)
    seat.page.wait_for_url("**/debrief/")

    attempt.refresh_from_db()
    assert attempt.outcome == "helped"
    seat.says("С помощью")


def test_two_people_at_one_computer_are_credited_together(at_computer, people):
    from people.sittings import seat_beside
    from simulators.attempts import start_attempt
    from simulators.models import Scenario

    seat = at_computer(people.boat)
    sitting = people.boat.sittings.get()
    seat_beside(sitting, people.cloud)
    sitting.refresh_from_db()
    attempt = start_attempt(
        sitting=sitting, scenario=Scenario.objects.get(key="A03"), mode="practice", lesson_key="3.2", language="ru"
    )
    seat.goto(f"play/{attempt.uid}/")
    seat.act(*plan_of(attempt))
    seat.page.wait_for_url("**/debrief/")

    assert Completion.objects.filter(lesson_key="3.2").count() == 2
    seat.says("Поменяться")
