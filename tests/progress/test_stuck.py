"""Who seems stuck: an open attempt without an action for three minutes, in an open meeting."""

from datetime import timedelta

import pytest
from django.utils import timezone

from people.meetings import close_meeting
from people.models import Group, Sitting
from people.queries import learners_in
from people.sittings import start_sitting
from progress.standing import Standing, lesson_numbers, standing
from simulators.attempts import start_attempt
from simulators.models import Attempt, Scenario
from tests.simulators.conftest import tea, toy_machines  # noqa: F401 - fixtures

pytestmark = pytest.mark.both


@pytest.fixture
def attempt(people, tea) -> Attempt:  # noqa: F811 - a fixture
    sitting = start_sitting(learner=people.boat, meeting=people.meeting)
    return start_attempt(sitting=sitting, scenario=Scenario.objects.get(), mode="practice", language="ru")


def standings(group: Group, **when) -> list[Standing]:
    return standing(group, list(learners_in(group)), lesson_numbers(), **when)


def stuck(people, minutes: float) -> int:
    now = timezone.now() + timedelta(minutes=minutes)
    (row,) = standings(people.group, now=now)
    return row.stuck


def test_after_three_minutes_without_an_action(people, attempt):
    assert [stuck(people, minutes) for minutes in (0, 2.9, 3.1, 5.5)] == [0, 0, 3, 5]


def test_not_after_the_meeting_is_closed(people, attempt):
    close_meeting(people.meeting)

    assert stuck(people, 5) == 0


def test_not_when_they_have_left(people, attempt):
    Sitting.objects.update(ended=timezone.now())

    assert stuck(people, 5) == 0


def test_not_without_an_open_attempt(people, attempt):
    Attempt.objects.update(ended=timezone.now())

    assert stuck(people, 5) == 0


def test_page_says_so_in_words_to_the_trainer_and_not_to_the_manager(people, attempt):
    Attempt.objects.update(last=timezone.now() - timedelta(minutes=5, seconds=5))
    address = f"/staff/progress/group/{people.group.pk}/"

    told = people.staff_client(people.trainer).get(address).content.decode()
    kept = people.staff_client(people.manager).get(address).content.decode()

    assert "Лодка 14: задание" in told
    assert "уже 5 минут без движения" in told
    assert "Похоже, нужна помощь" not in kept


def test_line_about_somebody_stuck_opens_what_they_did(people, attempt):
    Attempt.objects.update(last=timezone.now() - timedelta(minutes=5))

    page = people.staff_client(people.trainer).get(f"/staff/progress/group/{people.group.pk}/").content.decode()
    line = page.partition("Похоже, нужна помощь")[2].partition("</ul>")[0]

    assert f'<li><a href="/staff/progress/attempt/{attempt.uid}/">' in line


def test_last_is_the_latest_of_attempt_and_sitting(people, attempt):
    earlier, later = (timezone.now() - timedelta(days=days) for days in (3, 2))
    Attempt.objects.update(last=earlier, ended=earlier)
    Sitting.objects.update(last_seen=later)

    (row,) = standings(people.group)

    assert row.last == later


def test_last_counts_for_the_second_person_too(people, attempt):
    at = timezone.now() - timedelta(days=2)
    Sitting.objects.update(last_seen=at, partner=people.lamp)

    rows = {row.learner: row for row in standings(people.group)}

    assert rows[people.lamp].last == at
