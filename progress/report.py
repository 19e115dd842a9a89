"""Who completed what, by place, group, module and month: one query for the screen, CSV and XLSX.

Demo people are never counted. Whoever sees a place only as a manager sees its finished months, and of their numbers
only those that `telling.py` lets through: two reports of a running month would tell what one person did in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    IntegerField,
    Q,
    QuerySet,
    Value,
    When,
    Window,
)
from django.db.models.functions import Left, RowNumber, StrIndex

from lessons.choices import SOURCE_LANGUAGE
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


def in_modules(completions: QuerySet[Completion]) -> QuerySet[Completion]:
    return completions.order_by().annotate(module=module_of(F("lesson_key")))


def dated(completions: QuerySet[Completion]) -> QuerySet[Completion]:
    """With the month of each, and whether it was its learner's last of the module."""
    last = Q(pk__in=_last_of_modules(completions))
    return in_modules(completions).annotate(month=Month("completed_at"), last=last)


def cells(completions: QuerySet[Completion]) -> QuerySet[Completion, dict]:
    """The report's cells as the database sums them, latest month first."""
    return (
        dated(completions)
        .values("place", "place__label", "group", "group__name", "module", "month")
        .annotate(
            people=Count("learner", distinct=True),
            lessons=Count("id"),
            finished=Count("id", filter=Q(last=True)),
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


def _last_of_modules(completions: QuerySet[Completion]) -> QuerySet[Completion]:
    """With which completions these learners had done the whole of a module, whatever the others are narrowed to.

    Counted off once for all of them: asked about each by itself, 100,000 lessons take seconds.
    """
    learners = completions.order_by().values("learner")
    theirs = in_modules(Completion.objects.filter(learner__in=learners).exclude(completed_at=None))
    nth = Window(RowNumber(), partition_by=[F("learner"), F("module")], order_by=["completed_at", "id"])
    return theirs.annotate(nth=nth, whole=_whole()).filter(nth=F("whole")).values("pk")


def _whole() -> Case:
    """How many lessons the module has today, by its number."""
    sizes = lessons_by_module()
    found = [When(module=module, then=Value(len(numbers))) for module, numbers in sizes.items()]
    return Case(*found, default=Value(0), output_field=IntegerField())


def lessons_by_module() -> dict[str, list[str]]:
    """The published lessons' numbers: {"3": ["3.1", "3.2", …]}."""
    modules: dict[str, list[str]] = {}
    published = LessonPage.objects.live().filter(locale__language_code=SOURCE_LANGUAGE).values_list("number", flat=True)
    for number in sorted(published):
        modules.setdefault(number.partition(".")[0], []).append(number)
    return modules
