"""A report's numbers and what of them may be told, worked out once for each state of its lessons and kept.

To weigh 100,000 lessons takes seconds, so that is a job with a bar: nobody waits for a page. It comes once a month,
since finished months hardly change.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from django.core.cache import caches
from django.db.models import Count, Max, Min, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lessons.models import Completion
from people.access import may_see_all_exactly, places_run_by
from people.jobs import JobError, Progress, enqueue, work
from people.models import Group, Job, Place, Staff
from people.models.jobs import JobState

from .careful import Careful
from .report import cells, counted, dated, lessons_by_module
from .totals import Total, totals

AT_ONCE = 20_000  # lessons: up to here a page weighs them itself
DAY = 24 * 3600
EXACT = "exact"
SOON = timedelta(minutes=5)


def about_of(staff: Staff) -> str:
    """Names what this person must not be told; another one after any change of the lessons that say so."""
    return EXACT if may_see_all_exactly(staff) else hash_of(weighed_for(staff))


def careful_for(staff: Staff, about: str = "") -> Careful:
    """What may be told of the places that this person sees as a manager only. about: if it is known already."""
    about = about or about_of(staff)
    if about == EXACT:
        return Careful()
    return caches["kept"].get_or_set(f"careful-{about}", lambda: weighed(weighed_for(staff)))


def kept_cells(chosen: QuerySet[Completion], state: str) -> list[dict]:
    """The report's cells. state: `hash_of(chosen)`. A group that was given another name is told by that."""
    names = (list(Place.objects.values_list("pk", "label")), list(Group.objects.values_list("pk", "name")))
    name = f"cells-{state}-{digest(names)}"
    return caches["kept"].get_or_set(name, lambda: list(cells(chosen)), DAY)


def kept_totals(staff: Staff, about: str, chosen: QuerySet[Completion], state: str, *narrowed: Any) -> list[Total]:
    """The report's sums as this person may be told them. state: `hash_of(chosen)`. narrowed: see `totals`."""
    name = f"totals-{state}-{about}-{digest(narrowed)}"
    return caches["kept"].get_or_set(name, lambda: totals(chosen, careful_for(staff, about), *narrowed), DAY)


def weighed_for(staff: Staff) -> QuerySet[Completion]:
    return counted(staff).exclude(place__in=places_run_by(staff).order_by())


def weighed(found: QuerySet[Completion]) -> Careful:
    return Careful(dated(found).values_list("place", "group", "module", "lesson_key", "month", "learner", "last"))


def job_to_wait_for(staff: Staff, about: str) -> Job | None:
    """The job that weighs this person's report, where it is too large for a page and was not weighed yet."""
    if about == EXACT or caches["kept"].has_key(f"careful-{about}") or weighed_for(staff).count() <= AT_ONCE:
        return None
    kind = f"{weigh_report.__module__}.{weigh_report.__qualname__}"
    latest = Job.objects.filter(kind=kind, started_by=staff).first()
    if latest and latest.open:
        return latest
    if latest and latest.state == JobState.DONE and latest.ended > timezone.now() - SOON:
        return None  # something has changed meanwhile, or what the worker keeps is not kept here
    return enqueue(weigh_report, staff.pk, started_by=staff)


@work(gettext_lazy("Подготовка отчёта"), leads_to="progress_report")
def weigh_report(progress: Progress, staff: int) -> None:
    asking = Staff.objects.filter(pk=staff, is_active=True).first()
    if asking is None:
        raise JobError(_("У вас больше нет доступа к отчёту."))
    progress.say(_("Считаем, какие числа можно показать. Это бывает раз в месяц и занимает меньше минуты."))
    progress.expect(3)
    found, about = counted(asking), about_of(asking)
    state = hash_of(found)
    for prepare in (
        lambda: careful_for(asking, about),
        lambda: kept_cells(found, state),
        lambda: kept_totals(asking, about, found, state, (), (), ""),
    ):
        prepare()
        progress.step()
    progress.say("")


def hash_of(found: QuerySet[Completion]) -> str:
    """Another one where other lessons are found, or the course has become longer."""
    sums = {f"{name}_sum": Sum(name) for name in ("id", "learner", "group", "place")}
    told = found.order_by().aggregate(rows=Count("id"), first=Min("completed_at"), latest=Max("completed_at"), **sums)
    return digest((told, lessons_by_module()))


def digest(thing: Any) -> str:
    return hashlib.sha256(repr(thing).encode()).hexdigest()
