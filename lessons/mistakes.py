"""«Здесь ошибка»: counted by block, language and kind, so that nobody who points one out can be told.

Where it was pointed out is counted beside it: the trainers of a place see what its learners met there.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, QuerySet, Sum
from django.utils import timezone

from lessons.choices import MistakeKind
from lessons.models import MistakeAtPlace, MistakeReport
from people import access
from people.models import Place, Staff


def report_mistake(
    *, lesson_key: str, block_id: str, language: str, kind: MistakeKind, excerpt: str, place: Place | None = None
) -> None:
    """place: None where nobody knows it, as with a reader at home."""
    with transaction.atomic():
        row, made = MistakeReport.objects.select_for_update().get_or_create(
            block_id=block_id,
            language=language,
            kind=kind,
            closed_at=None,
            defaults={"lesson_key": lesson_key, "excerpt": excerpt[:120]},
        )
        if not made:
            row.times = F("times") + 1
            row.save(update_fields=["times", "last_at"])
        if place is not None:
            here, _first = MistakeAtPlace.objects.get_or_create(report=row, place=place)
            MistakeAtPlace.objects.filter(pk=here.pk).update(times=F("times") + 1)


def mistakes_seen_by(staff: Staff) -> QuerySet[MistakeReport]:
    """Each with `seen_times`: how often it was pointed out, where this member of staff may see it."""
    seen = access.mistakes_seen_by(staff, MistakeReport.objects.all())
    if access.may_see_all_mistakes(staff):
        return seen.annotate(seen_times=F("times"))
    return seen.annotate(seen_times=Sum("places__times"))


def close_report(report: MistakeReport) -> None:
    report.closed_at = timezone.now()
    report.save(update_fields=["closed_at"])
