"""The only writer of completions: what of a lesson a learner has done, and when it is complete.

Complete = every required block done. A scenario is done when its goal was met in practice or test, a question when
it was answered right once. The rule is copied into the row; a row that is complete stays so whatever the lesson
becomes later. `rebuild` makes the same rows from answers and attempts alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import transaction

from lessons.keys import completion_uid
from lessons.models import Answer, Completion, LessonPage
from people.models import Learner
from simulators.choices import Mode
from simulators.models import Attempt

QUESTION = "question"


class Part(NamedTuple):
    """A block that can be done. does: "question", or the key of a scenario."""

    block_id: str
    does: str
    required: bool


class Deed(NamedTuple):
    """One thing done, whoever tells it. together: two people sat at it."""

    lesson_key: str
    block_id: str
    at: datetime
    together: bool
    place_id: int | None
    group_id: int | None


def parts_of(raw: Iterable[Mapping[str, Any]]) -> Iterator[Part]:
    """What can be done in a lesson, in its order, from a StreamField's raw data."""
    for child in raw:
        value = child["value"]
        if child["type"].startswith("question_"):
            yield Part(child["id"], QUESTION, bool(value.get("required", True)))
        elif child["type"] == "scenario":
            yield Part(child["id"], value.get("scenario", ""), bool(value.get("required", True)))


def parts_by_lesson() -> dict[str, list[Part]]:
    """The parts of every published lesson. Block ids are the same in all languages; the source page speaks first."""
    live = LessonPage.objects.live().order_by("locale_id")
    return _parts_of_pages(tuple(live.values_list("pk", "live_revision_id", "last_published_at")))


@lru_cache(maxsize=2)
def _parts_of_pages(published: tuple[tuple[Any, ...], ...]) -> dict[str, list[Part]]:
    """Kept until something is published: an ending attempt should not read the whole course."""
    pages = LessonPage.objects.in_bulk([pk for pk, *_ in published])
    lessons: dict[str, list[Part]] = {}
    for pk, *_ in published:
        lessons.setdefault(pages[pk].number, list(parts_of(pages[pk].body.raw_data)))
    return lessons


def rule_of(parts: Iterable[Part]) -> dict[str, Any]:
    return {"required": [part.block_id for part in parts if part.required]}


# Verbs


def credit_deed(learner: Learner, deed: Deed, parts: Iterable[Part]) -> Completion:
    """Note one thing done, once; complete the lesson if it was the last one required."""
    with transaction.atomic():
        row = _open_row(learner, deed.lesson_key, deed.at, deed.place_id, deed.group_id)
        _add(row, deed, rule_of(parts))
        row.save()
    return row


def note_reached(learner: Learner, lesson_key: str, card: int, *, at: datetime, sitting: Any) -> None:
    """The learner went on to a card: reading will go on there."""
    with transaction.atomic():
        row = _open_row(learner, lesson_key, at, sitting.place_id, sitting.group_id)
        if card > row.reached:
            row.reached, row.dirty = card, True
            row.save(update_fields=["reached", "dirty"])


def start_again(learner: Learner, lesson_key: str) -> None:
    """Read from the beginning; what was done, and its answers and attempts, stay."""
    Completion.objects.filter(learner=learner, lesson_key=lesson_key).update(reached=0, dirty=True)


def _open_row(
    learner: Learner, lesson_key: str, at: datetime, place_id: int | None, group_id: int | None
) -> Completion:
    row, _made = Completion.objects.select_for_update().get_or_create(
        learner=learner,
        lesson_key=lesson_key,
        defaults={
            "uid": completion_uid(learner.uid, lesson_key),
            "started_at": at,
            "place_id": place_id,
            "group_id": group_id,
        },
    )
    return row


def _add(row: Completion, deed: Deed, rule: Mapping[str, Any]) -> None:
    row.started_at = min(row.started_at, deed.at)
    if deed.block_id not in row.done:
        row.done[deed.block_id] = {"at": deed.at.isoformat(), "together": deed.together}
        row.dirty = True
    if row.completed_at is None and rule["required"] and set(rule["required"]) <= set(row.done):
        row.completed_at, row.rule, row.dirty = deed.at, dict(rule), True
        row.place_id, row.group_id = deed.place_id, deed.group_id


# From attempts and answers


def credit_attempt(sender: type, attempt: Attempt, learners: Iterable[Learner], **kwargs: Any) -> None:
    """Receives `attempt_finished`, inside the transaction that ends the attempt."""
    if not meets_goal(attempt):
        return
    lessons = parts_by_lesson()
    for deed in deeds_of_attempt(attempt, lessons):
        for learner in learners:
            credit_deed(learner, deed, lessons[deed.lesson_key])


def meets_goal(attempt: Attempt) -> bool:
    return attempt.met and attempt.mode in (Mode.PRACTICE, Mode.TEST)


def deeds_of_attempt(attempt: Attempt, lessons: Mapping[str, list[Part]]) -> Iterator[Deed]:
    """Every block with this task, wherever it was done from: a skill does not ask where it was practised."""
    together = attempt.partner_id is not None and attempt.mode != Mode.TEST
    for number, parts in lessons.items():
        for part in parts:
            if part.does == attempt.version.key:
                yield Deed(number, part.block_id, attempt.ended, together, attempt.place_id, attempt.group_id)


def deed_of_answer(answer: Answer) -> Deed:
    together = answer.partner_id is not None
    return Deed(answer.lesson_key, answer.block_id, answer.answered_at, together, answer.place_id, answer.group_id)


def rebuild(learners: Iterable[Learner]) -> int:
    """Make completions anew from the detail; never takes back one that is complete. Returns the rows changed."""
    lessons = parts_by_lesson()
    changed = 0
    for learner in learners:
        with transaction.atomic():
            changed += _rebuild_one(learner, lessons)
    return changed


def _rebuild_one(learner: Learner, lessons: Mapping[str, list[Part]]) -> int:
    rows = {row.lesson_key: row for row in Completion.objects.select_for_update().filter(learner=learner)}
    before = {key: _substance(row) for key, row in rows.items()}
    for row in rows.values():
        row.done = {}
    for deed in sorted(_deeds_of(learner, lessons), key=lambda deed: deed.at):
        row = rows.get(deed.lesson_key)
        if row is None:
            row = _open_row(learner, deed.lesson_key, deed.at, deed.place_id, deed.group_id)
            rows[deed.lesson_key] = row
        _add(row, deed, rule_of(lessons.get(deed.lesson_key, ())))
    different = [row for key, row in rows.items() if before.get(key) != _substance(row)]
    for row in different:
        row.save()
    return len(different)


def _substance(row: Completion) -> tuple[Any, ...]:
    return row.done, row.completed_at, row.rule, row.started_at


def _deeds_of(learner: Learner, lessons: Mapping[str, list[Part]]) -> Iterator[Deed]:
    for answers in (learner.answers, learner.answers_beside):
        for answer in answers.filter(right=True):
            yield deed_of_answer(answer)
    for attempts in (learner.attempts, learner.attempts_beside.exclude(mode=Mode.TEST)):
        for attempt in attempts.exclude(ended=None).select_related("version"):
            if meets_goal(attempt):
                yield from deeds_of_attempt(attempt, lessons)
