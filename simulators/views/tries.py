"""Playing without a row: guests on the hub, previews in the editor, the trainer's projector."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from ..choices import Mode, Scale
from ..errors import ForgedBoxError
from ..forms import read_tap
from ..guests import Box, new_box, open_box, tap_box
from ..ladder import managed_with, skin_for, variant_for
from ..models import Scenario
from ..setups import Way
from .debrief import show_guest_debrief
from .guards import taps
from .page import make_stage, show_stage

MODES = (Mode.GUIDED, Mode.PRACTICE, Mode.TEST)


@taps("public")
@require_http_methods(["GET", "HEAD", "POST"])
def try_scenario(request: HttpRequest, key: str) -> HttpResponse:
    scenario = get_object_or_404(Scenario.objects.select_related("current"), key=key, published=True)
    if request.method != "POST":
        return _shown(request, scenario, new_box(asked_way(scenario, request.GET)))
    form = read_tap(request)
    if form is None:
        return _shown(request, scenario, new_box(asked_way(scenario, request.GET)), "unreadable")
    try:
        box = open_box(form.box)
    except ForgedBoxError:
        return _shown(request, scenario, new_box(asked_way(scenario, request.GET)), "forged")
    after, tapped = tap_box(box, form.action, form.typed)
    return _shown(request, scenario, after, tapped.said, tapped.events, form.view)


def asked_way(scenario: Scenario, wishes: dict[str, str]) -> Way:
    """The mode and time that the address asks for, in the form after the one done before; else the usual."""
    mode = wishes.get("mode") if wishes.get("mode") in MODES else Mode.PRACTICE
    scale = wishes.get("scale") if wishes.get("scale") in Scale.values else Scale.OFF
    version = scenario.current
    variant = variant_for(mode, version, managed_with(wishes.get("before", ""), version))
    return Way(version.sha256, str(mode), variant, skin_for(mode, version), str(scale))


def _shown(
    request: HttpRequest, scenario: Scenario, box: Box, said: str = "", events: tuple[str, ...] = (), view: str = ""
) -> HttpResponse:
    if box.play.ended:
        return show_guest_debrief(request, scenario, box)
    stage = make_stage(box.way, box.play, said=said, events=events)
    return show_stage(request, stage, box=box, lesson=scenario.lesson_key, view=view)
