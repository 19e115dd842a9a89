"""«Здесь ошибка»: counted by block, language and kind, so that nobody who points one out can be told."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lessons.choices import MistakeKind
from lessons.models import MistakeReport


def report_mistake(*, lesson_key: str, block_id: str, language: str, kind: MistakeKind, excerpt: str) -> None:
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


def close_report(report: MistakeReport) -> None:
    report.closed_at = timezone.now()
    report.save(update_fields=["closed_at"])
