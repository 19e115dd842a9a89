"""What staff see of jobs: the list, the bar, the file; and never somebody else's."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from people.models import Job
from people.models.jobs import JobState

pytestmark = [pytest.mark.django_db, pytest.mark.both]


@pytest.fixture
def job(people):
    return Job.objects.create(
        kind="tests.people.slow_work.count", arguments={"args": [3], "language": "ru"}, started_by=people.trainer
    )


def finish(job, text="cards"):
    path = Path(settings.RESULTS_ROOT) / str(job.uid) / "cards.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    Job.objects.filter(pk=job.pk).update(state=JobState.DONE, total=3, done=3, result=f"{job.uid}/cards.txt")


def address(job, name="job"):
    return reverse(name, args=[job.uid])


def test_list_shows_only_the_jobs_one_started(people, job):
    Job.objects.create(kind="tests.people.slow_work.refuse", started_by=people.other_trainer)

    page = people.staff_client(people.trainer).get(reverse("jobs")).content.decode()

    assert "Считать" in page
    assert "Отказать" not in page


def test_administrator_sees_all_jobs(people, job):
    page = people.staff_client(people.administrator).get(reverse("jobs")).content.decode()

    assert "Считать" in page


def test_list_without_jobs_says_what_will_be_there(people):
    page = people.staff_client(people.trainer).get(reverse("jobs")).content.decode()

    assert "Здесь будут большие работы" in page


def test_bar_asks_for_itself_again_while_the_job_is_open(people, job):
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, total=4, done=1)

    fragment = people.staff_client(people.trainer).get(address(job), headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="every 1s"' in fragment
    assert 'max="100" value="25">25 %</progress>' in fragment
    assert "<html" not in fragment


def test_finished_job_stops_asking_and_offers_its_file(people, job):
    finish(job)
    client = people.staff_client(people.trainer)

    fragment = client.get(address(job), headers={"HX-Request": "true"}).content.decode()
    file = client.get(address(job, "job_result"))

    assert "hx-trigger" not in fragment
    assert b"".join(file.streaming_content) == b"cards"
    assert file.headers["Content-Disposition"] == 'attachment; filename="cards.txt"'


@pytest.mark.parametrize("name", ["job", "job_result"])
def test_job_of_another_does_not_exist(people, job, name):
    finish(job)

    assert people.staff_client(people.other_trainer).get(address(job, name)).status_code == 404


def test_failed_job_is_started_again_by_its_owner(people, job, django_capture_on_commit_callbacks):
    Job.objects.filter(pk=job.pk).update(state=JobState.FAILED, message="x")

    with django_capture_on_commit_callbacks(execute=False) as queued:
        people.staff_client(people.trainer).post(address(job, "job_repeat"))

    job.refresh_from_db()
    assert (job.state, job.message, len(queued)) == (JobState.WAITING, "", 1)


def test_running_job_is_not_started_twice(people, job, django_capture_on_commit_callbacks):
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING)

    with django_capture_on_commit_callbacks(execute=False) as queued:
        people.staff_client(people.trainer).post(address(job, "job_repeat"))

    assert queued == []
