"""What one reader has done in a lesson: everything personal on its pages, in one query and one more for a question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from lessons.cards import Lesson
from lessons.completion import Part
from lessons.models import Answer, Completion
from people.models import Sitting


@dataclass(frozen=True, slots=True)
class Reader:
    """Of a guest everything is empty."""

    done: dict[str, Any] = field(default_factory=dict)
    reached: int = 0
    complete: bool = False

    def missing(self, parts: tuple[Part, ...]) -> list[str]:
        """The required blocks that are not done yet."""
        if self.complete:
            return []
        return [part.block_id for part in parts if part.required and part.block_id not in self.done]

    def next_card(self, lesson: Lesson) -> int:
        """Where reading goes on: the card reached, or at the end the first one with something left to do."""
        if self.complete:
            return lesson.last
        if self.reached < lesson.last:
            return self.reached
        return self.first_missing(lesson)

    def first_missing(self, lesson: Lesson) -> int:
        for block_id in self.missing(lesson.parts):
            found = lesson.find(block_id)
            if found:
                return found[0]
        return lesson.last


GUEST = Reader()
DONE = Completion._meta.get_field("done")
# Written out, because putting this together anew for each card would cost more than asking it.
PROGRESS = f"""
    SELECT done, reached, completed_at IS NOT NULL FROM {Completion._meta.db_table}
    WHERE learner_id = %s AND lesson_key = %s
"""


def reader_of(sitting: Sitting | None, lesson_key: str) -> Reader:
    if sitting is None:
        return GUEST
    with connection.cursor() as cursor:
        cursor.execute(PROGRESS, [sitting.with_mouse.pk, lesson_key])
        row = cursor.fetchone()
    return Reader(DONE.from_db_value(row[0], None, connection), row[1], bool(row[2])) if row else GUEST


def last_answer(sitting: Sitting | None, block_id: str) -> Answer | None:
    if sitting is None:
        return None
    return Answer.objects.filter(learner_id=sitting.with_mouse.pk, block_id=block_id).order_by("-attempt").first()
