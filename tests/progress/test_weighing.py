"""A report's numbers are kept, never stale, and never told to who must not know them; a large one is a job."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from people.models import Assignment, Group, Job
from progress import weighing
from tests.people.factories import make_learners

from .conftest import NOON

pytestmark = pytest.mark.both
REPORT = "/staff/reports/completed/"


@pytest.fixture
def finished_month(people, complete) -> None:
    for learner in make_learners(7, people.group):
        complete(learner, "3.1", people.group, at=NOON)


def told(client) -> list[tuple]:
    return [tuple(total) for total in client.get(REPORT).context["sums"]]


def test_report_opened_again_knows_the_latest_lesson_and_name(people, complete):
    client = people.staff_client(people.trainer)
    complete(people.boat, "3.1", people.group)
    before = told(client)

    complete(people.boat, "3.2", people.group)
    Group.objects.filter(pk=people.group.pk).update(name="Вечерняя")

    assert before[0][2:] == (1, 1, 0)
    assert told(client)[0][2:] == (1, 2, 1)
    assert "Вечерняя" in client.get(REPORT).content.decode()


def test_numbers_kept_for_a_trainer_are_not_told_to_who_became_a_manager(people, complete):
    complete(people.boat, "3.1", people.group)
    client = people.staff_client(people.trainer)
    before = told(client)

    Assignment.objects.filter(staff=people.trainer).update(role="manager")

    assert before[0][2] == 1
    assert told(client)[0][2] is None


def test_large_report_of_a_manager_is_prepared_by_a_job_once(
    people, finished_month, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(weighing, "AT_ONCE", 3)
    client = people.staff_client(people.manager)

    with django_capture_on_commit_callbacks(execute=True):
        first = client.get(REPORT)
    second = client.get(REPORT)

    assert first.url == reverse("job", args=[Job.objects.get().uid])
    assert f'href="{REPORT}"' in client.get(first.url).content.decode()
    assert second.context["sums"][0].people == 7


def test_large_report_is_asked_for_once_while_it_is_prepared(people, finished_month, monkeypatch):
    monkeypatch.setattr(weighing, "AT_ONCE", 3)
    monkeypatch.setattr("people.jobs.send", lambda job: None)
    client = people.staff_client(people.manager)

    waiting = {client.get(REPORT).url, client.get(f"{REPORT}?export=csv").url}

    assert waiting == {reverse("job", args=[Job.objects.get().uid])}


def test_who_sees_everything_waits_for_no_job(people, finished_month, monkeypatch):
    monkeypatch.setattr(weighing, "AT_ONCE", 3)

    assert told(people.staff_client(people.administrator))[0][2] == 7


def test_nobody_goes_round_between_report_and_job(
    people, finished_month, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(weighing, "AT_ONCE", 3)
    client = people.staff_client(people.manager)
    with django_capture_on_commit_callbacks(execute=True):
        client.get(REPORT)

    caches["kept"].clear()

    assert client.get(REPORT).status_code == 200
    assert Job.objects.count() == 1
