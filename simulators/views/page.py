"""One page and one fragment for everything that can be played."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ..drawing import stage_html
from ..engine.play import Play
from ..guests import Box
from ..sentences import SAID
from ..setups import Way, setup_of
from ..stage import Stage

FIELD = '<input type="hidden" name="{}" value="{}">'
KEPT = '<data id="kept" value="{}"></data>'


def wants_fragment(request: HttpRequest) -> bool:
    """Our script asks for the stage alone; a browser without it gets whole pages."""
    return request.META.get("HTTP_X_PLAY") == "1"


def make_stage(way: Way, play: Play, **more: Any) -> Stage:
    """more: `said`, `events`, `pointer` and `still` of the stage."""
    return Stage(setup_of(way), play, get_language() or "ru", version=way.sha256, **more)


def show_stage(
    request: HttpRequest, stage: Stage, box: Box | None = None, view: str = "", **around: Any
) -> HttpResponse:
    """box: a play without a row. view: which of two devices is looked at. around: `lesson`, `for_one`, and
    for a demonstration `demo` with its `scenario` and `place`."""
    inside = stage_html(stage, {**around, "said": SAID.get(stage.said, "")})
    if not stage.still:
        inside += format_html_join("", FIELD, [("step", stage.step)])
    if box is not None:
        inside += _carried(box)
    if wants_fragment(request):
        return HttpResponse(inside)
    action = request.path if box is None else request.get_full_path()
    page = {"stage": stage, "inside": inside, "page_lang": stage.page_lang, "view": view, "action": action, "box": box}
    return render(request, "simulators/play.html", {**page, **around})


def _carried(box: Box) -> SafeString:
    """The play for the next tap, and what the tab may keep of it where that is less."""
    carried = format_html(FIELD, "box", box.sealed())
    return carried + format_html(KEPT, box.without_private_text().sealed()) if box.play.private else carried


def sorry(request: HttpRequest, reason: str, *, status: int, **extra: Any) -> HttpResponse:
    """Nothing was changed, and a sentence says so."""
    return render(request, "simulators/sorry.html", {"reason": reason, **extra}, status=status)
