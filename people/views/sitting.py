"""The end of a sitting, signs of life in between, and who of two has the mouse."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from people.decorators import learner_required, public
from people.sittings import end_sitting, swap_mouse
from people.views.entering import let_out, wanted_place


@public
@require_POST
def finish(request: HttpRequest) -> HttpResponse:
    """«Закончить, следующий», and what the page sends by itself after a long silence."""
    if request.sitting:
        end_sitting(request.sitting)
    if request.POST.get("why") == "idle":
        return let_out(redirect("people:idle"))
    return let_out(redirect(next_person(request)))


def next_person(request: HttpRequest) -> str:
    return reverse("people:choose") + "?saved" if request.seat else reverse("cms:start")


@public
@require_POST
def not_me(request: HttpRequest) -> HttpResponse:
    if request.sitting:
        end_sitting(request.sitting)
    return let_out(redirect("people:choose"))


@public
@require_POST
def here(request: HttpRequest) -> HttpResponse:
    """Somebody moves, reads or listens: the sitting goes on. 403 tells the page that it has ended."""
    return HttpResponse(status=204 if request.sitting else 403)


@public
@require_safe
def idle(request: HttpRequest) -> HttpResponse:
    """Where a page left alone ends up. A page that still lives elsewhere is not signed out by looking."""
    if request.sitting:
        return redirect("cms:start")
    return let_out(render(request, "people/idle.html"))


@learner_required
@require_POST
def swap(request: HttpRequest) -> HttpResponse:
    swap_mouse(request.sitting, to_partner=request.POST.get("mouse") == "partner")
    return redirect(wanted_place(request) or reverse("lessons:map"))
