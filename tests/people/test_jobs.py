"""Jobs: queued after the commit, run once, shown as they go, finished after a worker was killed."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone, translation
from django_tasks import task_backends

from people.jobs import enqueue, resume_jobs, run_job, start_again
from people.models import Job
from people.models.jobs import JobState
from tests.people import slow_work

pytestmark = pytest.mark.both


IMMEDIATE = "django_tasks.backends.immediate.ImmediateBackend"


@pytest.fixture
def choose_queue(monkeypatch):
    """Puts another queue behind the alias "jobs" for one test."""

    def choose(backend: str) -> None:
        monkeypatch.setitem(task_backends.settings, "jobs", {"BACKEND": backend, "QUEUES": ["jobs"]})
        monkeypatch.setattr(task_backends._connections, "jobs", task_backends.create_connection("jobs"), raising=False)

    return choose


@pytest.fixture
def at_once(choose_queue):
    """The queue that runs a job where it is put in."""
    choose_queue(IMMEDIATE)


@pytest.fixture
def run(db, at_once, django_capture_on_commit_callbacks):
    """Enqueues and runs; returns the row as it stands afterwards."""

    def enqueue_and_run(function, *args, **options) -> Job:
        with django_capture_on_commit_callbacks(execute=True):
            job = enqueue(function, *args, **options)
        job.refresh_from_db()
        return job

    return enqueue_and_run


def test_job_counts_its_steps_and_leaves_its_file(run):
    job = run(slow_work.count, 7)

    assert (job.state, job.done, job.total, job.percent) == (JobState.DONE, 7, 7, 100)
    assert (Path(settings.RESULTS_ROOT) / job.result).read_text() == "7"


def test_job_is_queued_only_when_its_transaction_is_committed(db, at_once, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False) as waiting:
        job = enqueue(slow_work.count, 3)

    assert len(waiting) == 1
    assert Job.objects.get(pk=job.pk).state == JobState.WAITING


def test_job_of_a_transaction_that_failed_does_not_exist(committed_db, at_once):
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(slow_work.count, 3)
        raise RuntimeError

    assert Job.objects.count() == 0


def test_refusal_is_told_in_its_own_words(run):
    job = run(slow_work.refuse)

    assert (job.state, job.message) == (JobState.FAILED, "Группа пуста.")


def test_break_down_is_told_without_what_the_error_said(run):
    job = run(slow_work.break_down)

    assert job.state == JobState.FAILED
    assert job.message == "Работа остановилась из-за ошибки. Попробуйте начать заново."


def test_job_speaks_the_language_of_whoever_started_it(run):
    with translation.override("be"):
        job = run(slow_work.count, 1)

    assert job.message == "Гатова"


def test_second_delivery_of_a_job_changes_nothing(run):
    job = run(slow_work.count, 2)
    before = Job.objects.values().get(pk=job.pk)

    run_job.func(str(job.uid))

    assert Job.objects.values().get(pk=job.pk) == before


def test_failed_job_can_be_started_again(run, django_capture_on_commit_callbacks):
    job = run(slow_work.refuse)

    with django_capture_on_commit_callbacks(execute=True):
        start_again(job)

    job.refresh_from_db()
    assert (job.state, job.message) == (JobState.FAILED, "Группа пуста.")
    assert job.percent == 0


def test_only_silent_jobs_are_taken_up_again(db):
    silent = Job.objects.create(kind="x", state=JobState.RUNNING, seen=timezone.now() - timedelta(minutes=6))
    alive = Job.objects.create(kind="x", state=JobState.RUNNING, seen=timezone.now())

    assert resume_jobs() == 1

    assert Job.objects.get(pk=silent.pk).state == JobState.WAITING
    assert Job.objects.get(pk=alive.pk).state == JobState.RUNNING


def test_queue_that_does_not_answer_is_told_and_the_job_can_begin_again(run, monkeypatch):
    def refuse(self, *args):
        raise ConnectionError("redis:6379")

    with monkeypatch.context() as patch:
        patch.setattr(type(run_job), "enqueue", refuse)
        job = run(slow_work.count, 3)

    assert (job.state, job.done) == (JobState.FAILED, 0)
    assert job.message == "Очередь работ не отвечает. Начните заново через несколько минут."


def test_long_work_steps_aside_for_a_person_and_is_queued_again(db, people, at_once, monkeypatch):
    sent = []
    monkeypatch.setattr("people.jobs.send", sent.append)
    long, wanted = enqueue(slow_work.step_aside), enqueue(slow_work.count, 3, started_by=people.trainer)

    run_job.func(str(long.uid))
    stepped = Job.objects.get(pk=long.pk)
    run_job.func(str(wanted.uid))
    run_job.func(str(long.uid))

    assert (stepped.state, stepped.ended, sent) == (JobState.WAITING, None, [long, wanted, long])
    assert Job.objects.get(pk=long.pk).state == JobState.DONE


def test_long_work_waits_for_nobody_who_is_lost_or_does_the_same(db, people, at_once, monkeypatch):
    monkeypatch.setattr("people.jobs.send", lambda job: None)
    long, lost = enqueue(slow_work.step_aside), enqueue(slow_work.count, 3, started_by=people.trainer)
    Job.objects.filter(pk=lost.pk).update(created=timezone.now() - timedelta(minutes=11))
    enqueue(slow_work.step_aside, started_by=people.trainer)

    run_job.func(str(long.uid))

    assert Job.objects.get(pk=long.pk).state == JobState.DONE


# The queue itself, with a worker process as `make run` starts it


@pytest.fixture
def queue(committed_db, choose_queue):
    """The queue the settings choose: the database's, or Redis where REDIS_URL is given."""
    choose_queue("django_tasks_rq.RQBackend" if settings.REDIS_URL else "django_tasks_db.DatabaseBackend")


@pytest.fixture
def start_worker(queue):
    workers = []

    def start() -> subprocess.Popen:
        environment = {**os.environ, "DATABASE_URL": address_of_database(), "DJANGO_SETTINGS_MODULE": "cms.settings"}
        command = [sys.executable, "manage.py", "job_worker"]
        workers.append(
            subprocess.Popen(
                command, cwd=settings.BASE_DIR, env=environment, start_new_session=True, stderr=subprocess.DEVNULL
            )
        )
        return workers[-1]

    yield start
    for worker in workers:
        kill(worker)


def address_of_database() -> str:
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    return f"postgres://{values['USER']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


def kill(worker: subprocess.Popen) -> None:
    if worker.poll() is None:
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait(10)


def wait_for(job: Job, *states: str, seconds: float = 60) -> Job:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        job.refresh_from_db()
        if job.state in states:
            return job
        time.sleep(0.1)
    pytest.fail(f"the job stayed {job.state}")


@pytest.mark.slow
def test_worker_in_a_process_of_its_own_does_the_work(start_worker):
    job = enqueue(slow_work.count, 5)

    start_worker()

    assert wait_for(job, JobState.DONE, JobState.FAILED).done == 5


@pytest.mark.slow
def test_job_survives_the_end_of_its_worker(start_worker):
    job = enqueue(slow_work.sleep, 60)
    first = start_worker()
    wait_for(job, JobState.RUNNING)
    while not job.total:
        time.sleep(0.1)
        job.refresh_from_db()

    kill(first)
    # Redis may have several workers, so there only long silence tells that one is gone.
    Job.objects.filter(pk=job.pk).update(seen=timezone.now() - timedelta(hours=1))
    start_worker()

    assert wait_for(job, JobState.DONE, JobState.FAILED).state == JobState.DONE
