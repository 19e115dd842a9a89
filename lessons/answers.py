"""The only writer of answers. A form that comes twice counts once; a guest's answer is judged and forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from lessons.choices import SOURCE_LANGUAGE
from lessons.completion import Part, credit_deed, deed_of_answer
from lessons.models import Answer, AskedQuestion
from lessons.questions import Asked, judge, read_answer
from people.models import Sitting


def record_answer(
    *,
    sitting: Sitting,
    lesson_key: str,
    block_id: str,
    asked: Asked,
    attempt: int,
    chosen: Sequence[str],
    parts: Iterable[Part],
) -> Answer:
    """Store the answer. A form whose `attempt` is stored already changes nothing. Raises NotAnAnswerError."""
    chosen = read_answer(asked, chosen)
    learner = sitting.with_mouse
    last = Answer.objects.filter(learner=learner, block_id=block_id).order_by("-attempt").first()
    if last is not None and attempt <= last.attempt:
        return last
    attempt = last.attempt + 1 if last else 1
    with transaction.atomic():
        frozen, _made = AskedQuestion.objects.get_or_create(sha256=asked.sha256, defaults={"body": asked.as_json()})
        answer, made = Answer.objects.get_or_create(
            learner=learner,
            block_id=block_id,
            attempt=attempt,
            defaults={
                "partner": sitting.reading,
                "sitting": sitting,
                "place_id": sitting.place_id,
                "group_id": sitting.group_id,
                "lesson_key": lesson_key,
                "asked": frozen,
                "chosen": list(chosen),
                "right": judge(asked, chosen).right,
                "language": get_language() or SOURCE_LANGUAGE,
                "answered_at": timezone.now(),
            },
        )
        if made and answer.right:
            for person in filter(None, (learner, answer.partner)):
                credit_deed(person, deed_of_answer(answer), parts)
    return answer
