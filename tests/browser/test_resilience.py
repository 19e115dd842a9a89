"""What happens to computers in classrooms: clicked twice, gone back, opened twice, unplugged."""

import pytest

from simulators.attempts import start_attempt
from simulators.models import Attempt, Scenario

from .learner import AtComputer, plan_of

pytestmark = pytest.mark.browser


def begin(learner, task: str = "A03", **how: str) -> Attempt:
    sitting = learner.sittings.order_by("-id").first()
    how.setdefault("mode", "practice")
    return start_attempt(sitting=sitting, scenario=Scenario.objects.get(key=task), language="ru", **how)


@pytest.fixture
def seat(at_computer, people) -> AtComputer:
    return at_computer(people.boat)


@pytest.fixture
def attempt(seat, people) -> Attempt:
    attempt = begin(people.boat)
    seat.goto(f"play/{attempt.uid}/")
    return attempt


def steps(attempt: Attempt) -> int:
    attempt.refresh_from_db()
    return attempt.step


def test_double_click_counts_once(seat, attempt):
    seat.page.locator("button[name=act][value='atm/insert_card']").dblclick()
    seat.page.locator("button[name=act][value='atm/lang_ru']:visible").first.wait_for()

    assert steps(attempt) == 1


def test_digits_pressed_faster_than_answers_come_all_count(seat, attempt):
    seat.act("atm/insert_card", "atm/lang_ru")
    seat.page.evaluate(
        """for (const digit of "7733") document.querySelector(`#play [value="atm/key_${digit}"]`).click()"""
    )
    seat.page.locator("#play [name=step][value='6']").wait_for(state="attached")

    assert steps(attempt) == 6


def test_back_button_shows_the_machine_as_it_is_now(seat, attempt):
    seat.act("atm/insert_card", "atm/lang_ru")
    seat.goto("course/")
    seat.page.go_back()

    assert seat.step() == "2"
    seat.act("atm/key_7")
    assert steps(attempt) == 3


def test_stale_tab_changes_nothing_and_gets_a_sentence(seat, attempt, new_page):
    seat.act("atm/insert_card")
    other = seat.page.context.new_page()
    other.goto(f"/ru/play/{attempt.uid}/")
    seat.act("atm/lang_ru", "atm/key_7")

    other.locator("button[name=act][value='atm/key_cancel']:visible").first.click()

    other.locator(".notice").first.wait_for()
    assert steps(attempt) == 3
    assert other.locator("#play [name=step]").input_value() == "3"


def test_two_browsers_on_one_attempt_take_turns(seat, attempt, new_page):
    twin = AtComputer(new_page(storage_state=seat.page.context.storage_state()))
    twin.goto(f"play/{attempt.uid}/")

    seat.act("atm/insert_card")
    twin.page.reload()
    twin.act("atm/lang_ru")

    assert steps(attempt) == 2


def test_signing_in_elsewhere_ends_it_here_and_keeps_every_step(seat, attempt, at_computer, people):
    seat.act("atm/insert_card")
    elsewhere = at_computer(people.boat)
    elsewhere.goto(f"play/{attempt.uid}/")

    seat.page.locator("button[name=act][value='atm/lang_ru']:visible").first.click()
    seat.page.locator("main a[href*='sign-in']").first.wait_for()
    elsewhere.act("atm/lang_ru")

    assert steps(attempt) == 2


def test_connection_cut_in_mid_answer_is_said_and_mended(seat, attempt):
    seat.act("atm/insert_card")
    seat.page.context.set_offline(True)
    seat.page.locator("button[name=act][value='atm/lang_ru']:visible").first.click()
    seat.says("Нет связи")

    seat.page.context.set_offline(False)

    seat.wait_for_step(2)
    assert steps(attempt) == 2


def test_answer_that_got_lost_is_not_counted_twice(seat, attempt):
    """The server answered, the answer never arrived, the script sends the same step again."""
    seat.act("atm/insert_card")
    lost = []

    def lose_the_first(route):
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
        else:
            lost.append(answer.status)
            route.abort()

    seat.page.route("**/play/**", lose_the_first)
    seat.page.locator("button[name=act][value='atm/lang_ru']:visible").first.click()
    seat.wait_for_step(2)

    assert lost == [200]
    assert steps(attempt) == 2


def test_one_goes_on_at_another_computer_where_one_stopped(seat, attempt, at_computer, people):
    actions = plan_of(attempt)
    seat.act(*actions[:9])

    elsewhere = at_computer(people.boat)
    elsewhere.goto(f"play/{attempt.uid}/")

    assert elsewhere.step() == "9"
    elsewhere.act(*actions[9:])
    attempt.refresh_from_db()
    assert attempt.met


def test_signed_out_learner_is_told_and_nothing_changes(seat, attempt, people):
    from django.db.models import F

    from people.models import Learner

    seat.act("atm/insert_card")
    Learner.objects.filter(pk=people.boat.pk).update(epoch=F("epoch") + 1)

    seat.page.locator("button[name=act][value='atm/lang_ru']:visible").first.click()

    seat.page.locator("main a[href*='sign-in']").first.wait_for()
    assert steps(attempt) == 1
