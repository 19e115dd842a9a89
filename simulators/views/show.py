"""The demonstration. A frame is its number in the address, so «Дальше», Back and reload just work; no row, no box."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from people.decorators import public

from ..forms import small_number
from ..models import Scenario
from ..shows import frames, show_way
from .page import make_stage, show_stage

SECONDS = 4  # a frame stays when the demonstration plays itself
SECONDS_KEY = 1  # a digit


@public
@require_safe
def show(request: HttpRequest, key: str) -> HttpResponse:
    scenario = get_object_or_404(Scenario.objects.select_related("current"), key=key, published=True)
    film = frames(scenario.current.sha256, get_language() or "ru")
    number = min(small_number(request.GET.get("n", "")), len(film) - 1)
    frame = film[number]
    place = {name: request.GET[name][:36] for name in ("lesson", "block") if request.GET.get(name)}
    stage = make_stage(show_way(scenario.current), frame.play, pointer=frame.action, still=True)
    demo = {
        "caption": frame.caption,
        "here": f"?{urlencode({**place, 'n': number})}",
        "next": f"?{urlencode({**place, 'n': number + 1})}" if frame.action else "",
        "before": f"?{urlencode({**place, 'n': number - 1})}" if number else "",
        "seconds": SECONDS_KEY if frame.action and frame.action.control.startswith("key_") else SECONDS,
        "done": number,
        "all": len(film) - 1,
    }
    return show_stage(request, stage, demo=demo, scenario=scenario, place=place, lesson=scenario.lesson_key)
