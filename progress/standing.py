"""Where each learner of a group stands: lessons done, lessons begun, and what is open right now.

Six queries for learners of any number, whatever else the database holds.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Count, Max
from django.utils import timezone

from lessons.models import Completion
from people.models import Group, Learner, Sitting
from people.queries import learners_in
from people.sittings import live_sittings
from simulators.models import Attempt

from .report import lessons_by_module

STUCK_AFTER = timedelta(minutes=3)  # without an action, in an open meeting


class Lesson(NamedTuple):
    """One cell of the group's table. state: done, begun or none. when: completed, or at least begun."""

    number: str
    state: str
    when: datetime | None
    parts_done: int


class Standing(NamedTuple):
    """now: the attempt this learner has open, or None. last: the last thing known of them.

    stuck: for how many minutes nothing has happened in that attempt, while they sit in an open meeting; 0 is all well.
    """

    learner: Learner
    lessons: list[Lesson]
    now: Attempt | None
    last: datetime | None
    stuck: int


def lesson_numbers() -> list[str]:
    """The published lessons, in their order."""
    return [number for numbers in lessons_by_module().values() for number in numbers]


def begun_numbers(group: Group, numbers: list[str]) -> list[str]:
    """Of these lessons those of the modules that somebody in the group has begun; all, where nobody has yet."""
    keys = Completion.objects.filter(learner__in=learners_in(group).order_by()).order_by().values("lesson_key")
    begun = {row["lesson_key"].partition(".")[0] for row in keys.distinct()}
    return [number for number in numbers if number.partition(".")[0] in begun] or numbers


def finished_in(group: Group, numbers: list[str]) -> int:
    """How many of the group's learners of today have completed all these lessons."""
    done = Completion.objects.filter(learner__in=learners_in(group).order_by(), lesson_key__in=numbers)
    counted = done.exclude(completed_at=None).order_by().values("learner").annotate(lessons=Count("id"))
    return counted.filter(lessons=len(numbers)).count() if numbers else 0


def standing(
    group: Group, learners: list[Learner], numbers: list[str], *, now: datetime | None = None
) -> list[Standing]:
    """These learners of the group, each with a cell for each lesson."""
    now = now or timezone.now()
    lessons = _lessons(learners)
    open_now = {
        attempt.learner_id: attempt
        for attempt in Attempt.objects.filter(learner__in=learners, ended=None)
        .select_related("version")
        .defer("log", "state", "version__body", "version__proof")
        .order_by("last")
    }
    last, here = _last_seen(learners), _in_open_meeting(group, now)
    return [
        Standing(
            learner,
            [lessons[learner.pk].get(number) or Lesson(number, "none", None, 0) for number in numbers],
            attempt := open_now.get(learner.pk),
            max([one.when for one in lessons[learner.pk].values()] + last.get(learner.pk, []), default=None),
            _stuck(attempt, now) if learner.pk in here else 0,
        )
        for learner in learners
    ]


def _lessons(learners: list[Learner]) -> dict[int, dict[str, Lesson]]:
    """{learner id: {lesson number: its cell}}, read as bare values: rows would cost more than all the rest."""
    found: dict[int, dict[str, Lesson]] = {learner.pk: {} for learner in learners}
    kept = Completion.objects.filter(learner__in=learners).order_by()
    for pk, number, begun, completed, done in kept.values_list(
        "learner", "lesson_key", "started_at", "completed_at", "done"
    ):
        found[pk][number] = Lesson(number, "done" if completed else "begun", completed or begun, len(done))
    return found


def _last_seen(learners: list[Learner]) -> dict[int, list[datetime]]:
    """When each last acted in an attempt, and when they last sat before a page, alone or beside somebody."""
    times: dict[int, list[datetime]] = {}
    for model, who, field in (
        (Attempt, "learner", "last"),
        (Sitting, "learner", "last_seen"),
        (Sitting, "partner", "last_seen"),
    ):
        found = model.objects.filter(**{f"{who}__in": learners}).order_by().values_list(who).annotate(at=Max(field))
        for learner, at in found:
            times.setdefault(learner, []).append(at)
    return times


def _in_open_meeting(group: Group, now: datetime) -> set[int]:
    sittings = live_sittings(now).filter(meeting__group=group, meeting__closed_at=None)
    return set(sittings.values_list("learner_id", flat=True))


def _stuck(attempt: Attempt | None, now: datetime) -> int:
    silent = now - attempt.last if attempt else timedelta()
    return int(silent.total_seconds() // 60) if silent >= STUCK_AFTER else 0
