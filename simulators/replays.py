"""An attempt shown to staff step by step, as the learner saw it. Who may see it, the caller has decided.

A step's number stands in the address, so that a trainer can point at it: `?step=7`.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from . import logbook
from .engine.play import open_play
from .forms import small_number
from .models import Attempt
from .narrative import Moment, moments
from .setups import Way, setup_of, way_of
from .stage import Stage


def render_replay(request: HttpRequest, attempt: Attempt, *, back: str) -> HttpResponse:
    """A page of its own, in the learner's look; private text never was in the log and reads «…»."""
    way = way_of(attempt)
    log = logbook.entries(attempt.log)
    told = moments(setup_of(way), log)
    language = get_language() or "ru"
    number = min(small_number(request.GET.get("step", "")), len(told))
    context = {
        "attempt": attempt,
        "moments": told,
        "missing": len(log) - len(told),
        "number": number,
        "before": number - 1,
        "next": number + 1 if number < len(told) else 0,
        "back": back,
        "page_lang": language,
        "scenario": setup_of(way).scenario,
        **_frame(way, told, number, attempt.languages.split(",")[0]),
    }
    return render(request, "simulators/replay.html", context)


def _frame(way: Way, told: list[Moment], number: int, language: str) -> dict[str, Any]:
    """The stage as it stood before a step, with what was pressed marked; the last one is how it ended."""
    setup = setup_of(way)
    if number < len(told):
        play, pointer = told[number].before, told[number].entry.action
    else:
        play, pointer = told[-1].after if told else open_play(setup), None
    stage = Stage(setup, play, language, pointer=pointer, still=True)
    return {"stage": stage, "world": stage.world}
