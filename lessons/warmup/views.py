"""The warm-up: its place is in the address and nothing is written anywhere, so it can be left and repeated freely."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lessons.warmup.steps import STEPS, Step, number_of, slug_after
from people.decorators import public
from people.queries import open_meetings


@public
@require_safe
def step(request: HttpRequest, slug: str = STEPS[0].slug) -> HttpResponse:
    try:
        number = number_of(slug)
    except ValueError as unknown:
        raise Http404 from unknown
    this = STEPS[number]
    typed = digits_typed(request, this)
    if this.digits and typed == this.digits:
        return redirect("lessons:warmup-step", slug_after(slug))
    context = {
        "step": this,
        "number": number,
        "planks": range(len(STEPS) - 1),
        "typed": typed,
        "on_the_way": this.is_on_the_way(typed),
        "next_address": address_after(request, number),
    }
    return render(request, "lessons/warmup/step.html", context)


def digits_typed(request: HttpRequest, this: Step) -> str:
    typed = request.GET.get("typed", "")[:6]
    return typed if typed.isdecimal() and typed.isascii() and this.digits else ""


def address_after(request: HttpRequest, number: int) -> str:
    """The next screen; after the last one sign-in where a meeting is open, else the course."""
    if number < len(STEPS) - 1:
        return reverse("lessons:warmup-step", args=[STEPS[number + 1].slug])
    if not request.sitting and request.seat and open_meetings(request.seat.place).exists():
        return reverse("people:choose")
    return reverse("lessons:map")
