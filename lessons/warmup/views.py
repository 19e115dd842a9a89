"""The warm-up: its place is in the address and nothing is written anywhere, so it can be left and repeated freely."""

import re
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lessons.addresses import lesson_address
from lessons.warmup.steps import STEPS, number_of, slug_after
from lessons.warmup.typing import advice_for, is_pressed, typed_so_far
from people.decorators import public
from people.queries import open_meetings

AFTER = re.compile(r"(\d{1,2}\.\d{1,2})-(\d{1,2})")


class Lesson(NamedTuple):
    """The lesson that one screen of the warm-up was called from, and the card that comes after it."""

    mark: str
    back: str
    onward: str


@public
@require_safe
def step(request: HttpRequest, slug: str = STEPS[0].slug) -> HttpResponse:
    """After a slip the field is empty again: who types for the first time need not rub anything out."""
    try:
        number = number_of(slug)
    except ValueError as unknown:
        raise Http404 from unknown
    this, lesson = STEPS[number], lesson_around(request)
    typed = typed_so_far(request.GET, this)
    if typed and typed == str(this.wants):
        return redirect(lesson.onward) if lesson else redirect("lessons:warmup-step", slug_after(slug))
    advice = advice_for(request.GET, this, typed)
    context = {
        "step": this,
        "number": number,
        "planks": range(len(STEPS) - 1),
        "lesson": lesson,
        "typed": "" if advice and not is_pressed(request.GET) else typed,
        "advice": advice,
        "next_address": address_after(request, number),
    }
    return render(request, "lessons/warmup/step.html", context)


def address_after(request: HttpRequest, number: int) -> str:
    """The next screen; after the last one sign-in where a meeting is open, else the course."""
    if number < len(STEPS) - 1:
        return reverse("lessons:warmup-step", args=[STEPS[number + 1].slug])
    if not request.sitting and request.seat and open_meetings(request.seat.place).exists():
        return reverse("people:choose")
    return reverse("lessons:map")


def lesson_around(request: HttpRequest) -> Lesson | None:
    mark = request.GET.get("after", "")
    found = AFTER.fullmatch(mark)
    if found is None:
        return None
    number, card = found[1], int(found[2])
    return Lesson(mark, lesson_address(number, card - 1), lesson_address(number, card, said="typed"))
