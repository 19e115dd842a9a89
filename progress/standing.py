"""Where each learner of a group stands: lessons done, lessons begun, and what is open right now.

Three queries for a group of any size, whatever else the database holds.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lessons.models import Completion
from people.models import Group, Learner
from people.queries import learners_in
from simulators.models import Attempt

from .report import lessons_by_module


class Lesson(NamedTuple):
    """One cell of the group's table. state: done, begun or none."""

    number: str
    state: str
    when: datetime | None
    parts_done: int


class Standing(NamedTuple):
    """now: the attempt this learner has open, or None. last: the last thing known of them."""

    learner: Learner
    lessons: list[Lesson]
    now: Attempt | None
    last: datetime | None


def standing(group: Group) -> tuple[list[str], list[Standing]]:
    """The published lessons' numbers, and the group's learners with a cell for each."""
    numbers = [number for numbers in lessons_by_module().values() for number in numbers]
    learners = list(learners_in(group))
    completions: dict[int, dict[str, Completion]] = {learner.pk: {} for learner in learners}
    for row in Completion.objects.filter(learner__in=learners):
        completions[row.learner_id][row.lesson_key] = row
    open_now = {
        attempt.learner_id: attempt
        for attempt in Attempt.objects.filter(learner__in=learners, ended=None)
        .select_related("version")
        .defer("log", "state", "version__body", "version__proof")
        .order_by("last")
    }
    return numbers, [
        _standing(learner, numbers, completions[learner.pk], open_now.get(learner.pk)) for learner in learners
    ]


def _standing(learner: Learner, numbers: list[str], rows: dict[str, Completion], now: Attempt | None) -> Standing:
    times = [row.completed_at or row.started_at for row in rows.values()] + ([now.last] if now else [])
    return Standing(learner, [_lesson(number, rows.get(number)) for number in numbers], now, max(times, default=None))


def _lesson(number: str, row: Completion | None) -> Lesson:
    if row is None:
        return Lesson(number, "none", None, 0)
    state = "done" if row.complete else "begun"
    return Lesson(number, state, row.completed_at, len(row.done))
