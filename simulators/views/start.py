"""The one way into a task: the server chooses what comes next for whoever presses «Начать»."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from people.models import Sitting

from ..attempts import start_attempt
from ..choices import Mode
from ..errors import ClosedHereError
from ..ladder import done_of, next_mode
from ..models import Scenario
from ..queries import attempts_at
from .guards import taps
from .page import sorry


@taps("public")
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Fields: scenario, and as wished mode, scale, again, lesson, block. Guests play without a row, and bring with
    them the form of the task they did `before`."""
    published = Scenario.objects.select_related("current").filter(published=True)
    scenario = get_object_or_404(published, key=request.POST.get("scenario"))
    wished = request.POST.get("mode", "")
    mode = wished if wished in Mode.values else _next(request.sitting, scenario)
    if mode == Mode.SHOW:
        return redirect(f"{reverse('simulators:show', args=[scenario.key])}?{_place(request)}")
    if request.sitting is None:
        return redirect(f"{reverse('simulators:try', args=[scenario.key])}?{_wishes(request, mode)}")
    try:
        attempt = start_attempt(
            sitting=request.sitting,
            scenario=scenario,
            mode=mode,
            lesson_key=request.POST.get("lesson", "")[:12],
            block_id=_block(request.POST.get("block", "")),
            language=get_language() or "ru",
            scale=request.POST.get("scale", ""),
            again="again" in request.POST,
        )
    except ClosedHereError:
        return sorry(request, "closed_here", status=403, lesson=scenario.lesson_key)
    return redirect("simulators:play", uid=attempt.uid)


def _next(sitting: Sitting | None, scenario: Scenario) -> str:
    """Where the learner stopped, else the next step of the ladder; guests begin with the demonstration."""
    if sitting is None:
        return Mode.SHOW
    mine = attempts_at(scenario.key, sitting.with_mouse)
    begun = mine.filter(ended=None, step__gt=0).order_by("-id").values_list("mode", flat=True).first()
    return begun or next_mode(done_of(mine))


def _wishes(request: HttpRequest, mode: str) -> str:
    return urlencode({"mode": mode} | {name: request.POST[name][:40] for name in ("before",) if request.POST.get(name)})


def _place(request: HttpRequest) -> str:
    """Lesson and block travel through the demonstration, so that what follows knows where it belongs."""
    return urlencode({name: request.POST[name][:36] for name in ("lesson", "block") if request.POST.get(name)})


def _block(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        return ""
