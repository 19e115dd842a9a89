"""Who completed what, by place, group, module and month: one query for the screen, CSV and XLSX.

Demo people are never counted. Whoever sees a place only as a manager sees no number under five, and no sum
from which such a number could be worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from django.db.models import Case, CharField, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Left, StrIndex

from lessons.models import Completion, LessonPage
from people.access import may_see_place_exactly, places_seen_by
from people.models import Staff
from people.queries import real_learners

from .months import Month

SMALLEST = 5  # people: a smaller cell could point at somebody


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
    return completed().filter(place__in=places_seen_by(staff).order_by())


def cells(completions: QuerySet[Completion]) -> QuerySet[Completion, dict]:
    """The report's cells as the database sums them, latest month first."""
    return (
        completions.order_by()
        .annotate(month=Month("completed_at"), module=module_of(F("lesson_key")))
        .annotate(nth=_nth(), whole=_whole())
        .values("place", "place__label", "group", "group__name", "module", "month")
        .annotate(
            people=Count("learner", distinct=True),
            lessons=Count("id"),
            finished=Count("id", filter=Q(nth=F("whole"))),
        )
        .order_by("-month", "place__label", "group__name", "module")
    )


def rows(staff: Staff, found: Iterable[dict]) -> Iterator[Row]:
    """Cells as this person may see them."""

    @cache
    def exact(place: int) -> bool:
        return may_see_place_exactly(staff, place)

    for cell in found:
        numbers = (cell["people"], cell["lessons"], cell["finished"])
        shown = numbers if exact(cell["place"]) else _suppressed(*numbers)
        yield Row(cell["place__label"], cell["group__name"] or "", cell["module"], cell["month"], *shown)


def _suppressed(people: int, lessons: int, finished: int) -> tuple[int | None, int | None, int | None]:
    """Under five people nothing is told; a small number of the finished is not told either, nor its complement."""
    if people < SMALLEST:
        return None, None, None
    small = 0 < finished < SMALLEST or 0 < people - finished < SMALLEST
    return people, lessons, None if small else finished


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
