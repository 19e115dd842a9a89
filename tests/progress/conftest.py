"""Completions without the lessons behind them: a report counts rows, whatever made them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import caches

from lessons.models import Completion
from people.models import Group, Learner

MINSK = ZoneInfo("Europe/Minsk")
NOON = datetime(2026, 5, 14, 12, tzinfo=MINSK)


@pytest.fixture(autouse=True)
def module_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The published course is two lessons of module 3."""
    sizes = {"3": ["3.1", "3.2"]}
    for module in ("filters", "report", "standing"):
        monkeypatch.setattr(f"progress.{module}.lessons_by_module", lambda: sizes)


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Rows of two tests may have the same ids."""
    caches["kept"].clear()


@pytest.fixture
def complete(db: None) -> Callable[..., Completion]:
    def make(learner: Learner, lesson: str, group: Group, at: datetime | None = NOON, **fields: Any) -> Completion:
        return Completion.objects.create(
            learner=learner,
            lesson_key=lesson,
            group=group,
            place=group.place,
            started_at=at or NOON,
            completed_at=at,
            **fields,
        )

    return make
