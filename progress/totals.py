"""The report's sums: of all that was chosen, of each module, of each lesson. A person is counted once in each."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Count, QuerySet

from lessons.models import Completion

from .careful import Careful
from .report import dated, in_modules
from .telling import Way


class Total(NamedTuple):
    """A sum; module and lesson are empty where it is of all of them. A number is None where it must not be told.

    people: who completed at least one of the lessons; lessons: completed lessons, everybody's together;
    finished: who completed the whole module, or at least one module; empty for a lesson.
    """

    module: str
    lesson: str
    people: int | None
    lessons: int | None
    finished: int | str | None


def totals(completions: QuerySet[Completion], careful: Careful, where: Way, when: Way, module: str) -> list[Total]:
    """where and when: what the completions were narrowed to, and module too, as `telling.py` writes it."""
    finished = _finishers(completions)
    counts = {"people": Count("learner", distinct=True), "lessons": Count("id")}
    found = []
    if not module:
        everything = completions.aggregate(**counts)
        ended = len(set().union(*finished.values()))
        key = where, (), when
        found.append(Total("", "", *careful.told(key, everything["people"], everything["lessons"], ended)))
    by_lesson = in_modules(completions).values("module", "lesson_key").annotate(**counts).order_by("lesson_key")
    lessons: dict[str, list[Total]] = {}
    for row in by_lesson:
        key = where, (row["module"], row["lesson_key"]), when
        people, done, _ended = careful.told(key, row["people"], row["lessons"], 0)
        lessons.setdefault(row["module"], []).append(Total(row["module"], row["lesson_key"], people, done, ""))
    for row in in_modules(completions).values("module").annotate(**counts).order_by("module"):
        key = where, (row["module"],), when
        numbers = row["people"], row["lessons"], len(finished.get(row["module"], ()))
        found += [Total(row["module"], "", *careful.told(key, *numbers)), *lessons[row["module"]]]
    return found if found and by_lesson else []


def _finishers(completions: QuerySet[Completion]) -> dict[str, set[int]]:
    """Who completed the last lesson of each module, within what was chosen."""
    found: dict[str, set[int]] = {}
    for module, learner in dated(completions).filter(last=True).values_list("module", "learner"):
        found.setdefault(module, set()).add(learner)
    return found
