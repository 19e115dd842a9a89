"""One page and one fragment for everything that can be played."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import get_language

from ..engine.play import Play
from ..sentences import SAID
from ..setups import Way, setup_of
from ..stage import Stage


def wants_fragment(request: HttpRequest) -> bool:
    """Our script asks for the stage alone; a browser without it gets whole pages."""
    return request.META.get("HTTP_X_PLAY") == "1"


def make_stage(way: Way, play: Play, **more: Any) -> Stage:
    """more: `said`, `events`, `pointer` and `still` of the stage."""
    return Stage(setup_of(way), play, get_language() or "ru", version=way.sha256, **more)


def show_stage(request: HttpRequest, stage: Stage, **extra: Any) -> HttpResponse:
    """extra: `box` and `action` for a play without a row, `demo` for a demonstration, `back` for the way out."""
    context = {
        "stage": stage,
        "world": stage.world,
        "page_lang": stage.page_lang,
        "said": SAID.get(stage.said, ""),
        "action": request.path,
        **extra,
    }
    if wants_fragment(request):
        return HttpResponse(loader.get_template("simulators/_stage.html").render(context))
    return render(request, "simulators/play.html", context)


def sorry(request: HttpRequest, reason: str, *, status: int, **extra: Any) -> HttpResponse:
    """Nothing was changed, and a sentence says so."""
    return render(request, "simulators/sorry.html", {"reason": reason, **extra}, status=status)
