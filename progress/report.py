"""Who completed what, by place, group, module and month: one query for the screen, CSV and XLSX.

Demo people are never counted. Whoever sees a place only as a manager sees its finished months, and of their numbers
only those that `telling.py` lets through: two reports of a running month would tell what one person did in between.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Left, StrIndex

from lessons.models import Completion, LessonPage
from people.access import may_see_all_exactly, places_run_by, places_seen_by
from people.models import Staff
from people.models.places import today
from people.queries import real_learners

from .careful import Careful
from .months import Month, start_of


class Row(NamedTuple):
    """A cell of the report. A number is None where it must not be told.

    lessons: completed lessons; people: who completed at least one; finished: who completed the whole module.
    """

    place: str
    group: str
    module: str
    month: str
    people: int | None
    lessons: int | None
    finished: int | None


def completed() -> QuerySet[Completion]:
    """Every completed lesson that counts: not those of demo people, nor of learners in the bin."""
    return Completion.objects.filter(learner__in=real_learners().order_by()).exclude(completed_at=None)


def counted(staff: Staff) -> QuerySet[Completion]:
    """The completed lessons that this member of staff may see summed up."""
    seen = completed().filter(place__in=places_seen_by(staff).order_by())
    if may_see_all_exactly(staff):
        return seen
    exact = Q(place__in=places_run_by(staff).order_by())
    return seen.filter(exact | Q(completed_at__lt=start_of(today().replace(day=1))))


def careful_for(staff: Staff) -> Careful:
    """What may be told of the places that this member of staff sees as a manager only."""
    if may_see_all_exactly(staff):
        return Careful()
    found = counted(staff).exclude(place__in=places_run_by(staff).order_by())
    name = f"careful-{hash_of(found)}"
    # Finished months hardly change, and 100,000 lessons take seconds to weigh.
    return cache.get_or_set(name, lambda: weighed(found), timeout=3600)


def weighed(found: QuerySet[Completion]) -> Careful:
    return Careful(dated(found).values_list("place", "group", "module", "lesson_key", "month", "learner", "last"))


def hash_of(found: QuerySet[Completion]) -> str:
    """Another one where other lessons are found, or the course has become longer."""
    sums = {f"{name}_sum": Sum(name) for name in ("id", "learner", "group", "place")}
    told = found.order_by().aggregate(rows=Count("id"), latest=Max("completed_at"), **sums)
    return hashlib.sha256(repr((told, lessons_by_module())).encode()).hexdigest()


def in_modules(completions: QuerySet[Completion]) -> QuerySet[Completion]:
    return completions.order_by().annotate(module=module_of(F("lesson_key")))


def dated(completions: QuerySet[Completion]) -> QuerySet[Completion]:
    """With the month of each, and whether it was its learner's last of the module."""
    counted_off = in_modules(completions).annotate(month=Month("completed_at"), nth=_nth(), whole=_whole())
    return counted_off.annotate(last=Q(nth=F("whole")))


def cells(completions: QuerySet[Completion]) -> QuerySet[Completion, dict]:
    """The report's cells as the database sums them, latest month first."""
    return (
        dated(completions)
        .values("place", "place__label", "group", "group__name", "module", "month")
        .annotate(
            people=Count("learner", distinct=True),
            lessons=Count("id"),
            finished=Count("id", filter=Q(nth=F("whole"))),
        )
        .order_by("-month", "place__label", "group__name", "module")
    )


def rows(careful: Careful, found: Iterable[dict]) -> Iterator[Row]:
    """Cells as they may be told."""
    for cell in found:
        key = (cell["place"], cell["group"]), (cell["module"],), (cell["month"][:4], cell["month"])
        numbers = cell["people"], cell["lessons"], cell["finished"]
        yield Row(
            cell["place__label"], cell["group__name"] or "", cell["module"], cell["month"], *careful.told(key, *numbers)
        )


def module_of(lesson_key: F) -> Left:
    """ "3.2" -> "3"."""
    return Left(lesson_key, StrIndex(lesson_key, Value(".")) - 1, output_field=CharField())


def _nth() -> Subquery:
    """Which of the module's lessons this completion was for that learner, by time."""
    earlier = Q(completed_at__lt=OuterRef("completed_at"))
    same_moment = Q(completed_at=OuterRef("completed_at"), id__lte=OuterRef("id"))
    before = (
        Completion.objects.filter(earlier | same_moment, learner=OuterRef("learner"))
        .annotate(its_module=module_of(F("lesson_key")))
        .filter(its_module=OuterRef("module"))
        .order_by()
        .values("learner")
        .annotate(count=Count("id"))
        .values("count")
    )
    return Subquery(before, output_field=IntegerField())


def _whole() -> Case:
    """How many lessons the module has today, by its number."""
    sizes = lessons_by_module()
    found = [When(module=module, then=Value(len(numbers))) for module, numbers in sizes.items()]
    return Case(*found, default=Value(0), output_field=IntegerField())


def lessons_by_module() -> dict[str, list[str]]:
    """The published lessons' numbers: {"3": ["3.1", "3.2", …]}."""
    modules: dict[str, list[str]] = {}
    published = LessonPage.objects.live().filter(locale__language_code="ru").values_list("number", flat=True)
    for number in sorted(published):
        modules.setdefault(number.partition(".")[0], []).append(number)
    return modules
