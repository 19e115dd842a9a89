"""What learners send from a lesson: answers, and «Здесь ошибка»."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from lessons.addresses import lesson_address
from lessons.answers import record_answer
from lessons.cards import Lesson, Piece
from lessons.choices import MistakeKind
from lessons.marked import spoken
from lessons.mistakes import report_mistake
from lessons.questions import NotAnAnswerError
from lessons.rendering import lesson_body, published_lesson
from people.decorators import public
from people.models import Place

MOST_ATTEMPTS = 1000
VERDICT = "#verdict"  # on a low screen it lies below the answers: the browser brings it into sight


@public
@require_POST
def answer(request: HttpRequest, number: str, block: str) -> HttpResponse:
    """A whole answer is judged (and stored for a learner); a part of one only moves on."""
    lesson, card, piece = _found(number, block)
    if piece.asked is None:
        raise Http404(block)
    chosen = request.POST.getlist("chosen")
    if 0 < len(chosen) < piece.asked.steps:
        return redirect(lesson_address(number, card, chosen))
    if request.sitting is None:
        return redirect(lesson_address(number, card, chosen, answered="1") + VERDICT)
    try:
        record_answer(
            sitting=request.sitting,
            lesson_key=number,
            block_id=block,
            asked=piece.asked,
            attempt=_attempt(request.POST.get("attempt", "")),
            chosen=chosen,
            parts=lesson.parts,
        )
    except NotAnAnswerError:
        return redirect(lesson_address(number, card, said="unclear"))
    return redirect(lesson_address(number, card) + VERDICT)


def _attempt(text: str) -> int:
    """The number that the form carries; whatever else came counts as the first attempt."""
    return min(max(int(text), 1), MOST_ATTEMPTS) if text.isdecimal() and len(text) < 5 else 1


@public
@require_POST
def mistake(request: HttpRequest, number: str, block: str) -> HttpResponse:
    """One tap: which kind of mistake. Nothing about the person is kept, only the place where it was, if any."""
    lesson, card, piece = _found(number, block)
    kind = request.POST.get("kind", "")
    if kind in MistakeKind.values:
        report_mistake(
            lesson_key=number,
            block_id=block,
            language=lesson.language,
            kind=MistakeKind(kind),
            excerpt=spoken(piece.text),
            place=_place(request),
        )
    return redirect(lesson_address(number, card, said="mistake"))


def _place(request: HttpRequest) -> Place | None:
    """Of the computer; else of the learner's group, whose trainers teach them wherever they sit."""
    sitting = request.sitting
    if sitting is None:
        return request.seat.place if request.seat else None
    return sitting.place or (sitting.group.place if sitting.group else None)


def _found(number: str, block: str) -> tuple[Lesson, int, Piece]:
    lesson = lesson_body(published_lesson(number, get_language()))
    found = lesson.find(block)
    if found is None:
        raise Http404(block)
    return lesson, *found
