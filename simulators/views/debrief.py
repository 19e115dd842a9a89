"""The end of a play: what happened, where the machine confused you, what to remember, what comes next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from people.decorators import to_sign_in

from .. import packing
from ..attempts import answer_confusion
from ..choices import Confusion, Mode
from ..debriefs import Debrief
from ..guests import Box
from ..ladder import CLEAN_RUNS, Done, done_of
from ..models import Attempt, Scenario
from ..queries import attempts_at
from ..setups import setup_of, way_of
from .guards import taps
from .page import sorry


@taps("learner")
@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, uid: UUID) -> HttpResponse:
    sitting = request.sitting
    if sitting is None:
        return to_sign_in(request)
    here = [person for person in (sitting.learner_id, sitting.partner_id) if person]
    mine = Attempt.objects.select_related("version", "learner").filter(uid=uid, learner__in=here)
    attempt = mine.first()
    if attempt is None:
        return sorry(request, "not_yours", status=404)
    if attempt.open:
        return redirect("simulators:play", uid=uid)
    if request.method == "POST":
        answer_confusion(attempt, request.POST.get("confused", ""))
        return redirect("simulators:debrief", uid=uid)
    told = Debrief(
        way_of(attempt),
        attempt.met,
        attempt.outcome,
        attempt.tally,
        attempt.log,
        done_of(attempts_at(attempt.version.key, attempt.learner)),
    )
    answers = [] if attempt.confused else Confusion.choices
    return _page(request, told, attempt=attempt, answers=answers, block=attempt.block_id, lesson=attempt.lesson_key)


def show_guest_debrief(request: HttpRequest, scenario: Scenario, box: Box) -> HttpResponse:
    """The same page without a row: nothing is asked, because nothing would be kept."""
    tally = packing.tally_row(box.play.tally)
    met = box.play.ended == "met"
    # Of a guest nothing is kept: what went well once counts as often as is asked for, so that the page leads on.
    done = [Done(box.way.mode, met, tally["harms"])] * CLEAN_RUNS
    told = Debrief(box.way, met, box.play.outcome(box.way.mode), tally, box.log, done)
    before = box.way.variant if met and box.way.mode == Mode.PRACTICE else ""
    return _page(request, told, lesson=scenario.lesson_key, before=before, box=box)


def _page(request: HttpRequest, told: Debrief, **extra: Any) -> HttpResponse:
    context = {"told": told, "scenario": setup_of(told.way).scenario, "page_lang": get_language() or "ru", **extra}
    return render(request, "simulators/debrief.html", context)
