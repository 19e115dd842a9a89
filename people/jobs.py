"""Long work for staff, done by the worker: `enqueue(make_cards, group.pk, started_by=request.user)`.

A piece of work is a plain function of a module, marked by `@work(title)`, whose first parameter is a
`Progress`; its other arguments are JSON. It may be run twice, when the first worker was switched off
in the middle, so it must not mind. Which queue stands behind is settled by the settings alone.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django_tasks import task

from people.models.jobs import Job, JobState

log = logging.getLogger("kladka.jobs")
# A worker that has been silent for so long was switched off.
SILENT = timedelta(minutes=5)
# For whom long work steps aside: what waits longer was lost on its way, and must not stop the rest.
STILL_COMING = timedelta(minutes=10)


class JobError(Exception):
    """Work that cannot be done, with a sentence for the person who asked for it."""


class StepAsideError(Exception):
    """Work that can go on later stops here, because somebody waits for other work."""


def work(title: Any, leads_to: str = "") -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Marks a function as long work; `title` is what staff read in the list, `leads_to` the page it was done for."""

    def mark(function: Callable[..., None]) -> Callable[..., None]:
        function.title, function.leads_to = title, leads_to
        return function

    return mark


class Progress:
    """How far one job has come. Writes at most twice a second, and at the end."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.written = 0.0
        self.looked = monotonic()

    def expect(self, total: int) -> None:
        self.job.total = total
        self.write()

    def step(self, count: int = 1) -> None:
        self.job.done += count
        if monotonic() - self.written > 0.5:
            self.write()

    def let_others_pass(self) -> None:
        """Asked between steps by work that takes minutes and loses nothing by being begun again."""
        if monotonic() - self.looked < 2:
            return
        self.looked = monotonic()
        if somebody_waits(self.job):
            raise StepAsideError

    def say(self, message: str) -> None:
        self.job.message = message[:250]
        self.write()

    def result_file(self, name: str) -> Path:
        """A path for the file that this job makes; staff take it from the job's page."""
        folder = Path(settings.RESULTS_ROOT) / str(self.job.uid)
        folder.mkdir(parents=True, exist_ok=True)
        self.job.result = f"{self.job.uid}/{name}"
        return folder / name

    def write(self) -> None:
        self.written = monotonic()
        self.job.seen = timezone.now()
        self.job.save(update_fields=["total", "done", "message", "result", "state", "ended", "seen"])


def enqueue(function: Callable[..., None], *args: Any, started_by: Any = None) -> Job:
    """Puts the work into the queue once the current transaction is committed."""
    job = Job.objects.create(
        kind=f"{function.__module__}.{function.__qualname__}",
        arguments={"args": list(args), "language": get_language()},
        started_by=started_by,
    )
    send(job)
    return job


def send(job: Job) -> None:
    transaction.on_commit(lambda: _put_into_queue(job))


def _put_into_queue(job: Job) -> None:
    """Where Redis is down, the job's page says so and offers to begin again: it must not seem to wait for ever."""
    try:
        run_job.enqueue(str(job.uid))
    except Exception:
        log.exception("queue does not answer", extra={"job": str(job.uid), "kind": job.kind})
        sentence = _("Очередь работ не отвечает. Начните заново через несколько минут.")
        Job.objects.filter(pk=job.pk).update(state=JobState.FAILED, message=sentence, ended=timezone.now())


def somebody_waits(job: Job) -> bool:
    """Whether a member of staff has asked for other work that is not begun. There may be one worker only."""
    waiting = Job.objects.filter(state=JobState.WAITING, created__gt=timezone.now() - STILL_COMING)
    return waiting.exclude(started_by=None).exclude(kind=job.kind).exists()


def title_of(job: Job) -> str:
    with suppress(ImportError):
        return str(import_string(job.kind).title)
    return job.kind


def page_after(job: Job) -> str:
    """The address of the page for which the work was done, if there is one."""
    with suppress(ImportError):
        if name := import_string(job.kind).leads_to:
            return reverse(name)
    return ""


@task(backend="jobs", queue_name="jobs")
def run_job(uid: str) -> None:
    """Runs one job, once: a second delivery of the same job finds it taken."""
    taken = Job.objects.filter(uid=uid, state=JobState.WAITING)
    if not taken.update(state=JobState.RUNNING, seen=timezone.now(), done=0, message=""):
        return
    job = Job.objects.get(uid=uid)
    progress = Progress(job)
    with override(job.arguments["language"]):
        job.state = outcome(progress)
        job.ended = None if job.open else timezone.now()
        progress.write()
    if job.open:
        send(job)
    log.info("job ended", extra={"job": str(job.uid), "kind": job.kind, "status": job.state})


def outcome(progress: Progress) -> JobState:
    job = progress.job
    try:
        import_string(job.kind)(progress, *job.arguments["args"])
    except StepAsideError:
        return JobState.WAITING
    except JobError as error:
        job.message = str(error)[:250]
        return JobState.FAILED
    except Exception:
        log.exception("job failed", extra={"job": str(job.uid), "kind": job.kind})
        job.message = _("Работа остановилась из-за ошибки. Попробуйте начать заново.")
        return JobState.FAILED
    return JobState.DONE


def start_again(job: Job) -> None:
    """Once more from the beginning, whatever became of it before."""
    Job.objects.filter(pk=job.pk).update(state=JobState.WAITING, done=0, message="", result="", ended=None)
    send(job)


def resume_jobs(silent: timedelta = SILENT) -> int:
    """Sends again what a worker left unfinished when it was switched off."""
    cut_off = Job.objects.filter(state=JobState.RUNNING, seen__lt=timezone.now() - silent)
    for job in cut_off:
        start_again(job)
    return len(cut_off)
