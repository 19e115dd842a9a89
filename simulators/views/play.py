"""A learner's attempt: the page, and one tap on it. The tap is the hot path: one read, one write."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from people.identity import read_learner_cookie
from people.models import this_server

from ..attempts import Tapped, continue_attempt, give_up_outgrown, tap
from ..choices import Mode
from ..errors import AttemptError, OutgrownError, SignedOutError
from ..forms import TapForm, read_tap
from ..models import Attempt
from ..opening import Opened, open_attempt
from .guards import taps
from .page import make_stage, show_stage, sorry, wants_fragment


@taps("learner")
@require_http_methods(["GET", "HEAD", "POST"])
def play(request: HttpRequest, uid: UUID) -> HttpResponse:
    opened = None
    try:
        opened = open_attempt(uid, read_learner_cookie(request))
        if opened.ended:
            return redirect("simulators:debrief", uid=uid)
        if opened.origin != this_server():
            return _carried_on(request, uid)
        if request.method == "POST":
            return _tapped(request, opened, read_tap(request))
        return _shown(request, opened, Tapped(opened.play(), request.GET.get("said", "")), request.GET.get("view", ""))
    except OutgrownError:
        give_up_outgrown(opened)
        return sorry(request, "outgrown", status=409, key=opened.key, lesson=opened.lesson_key)
    except SignedOutError:
        return sorry(request, "signed_out", status=403, next=request.path)
    except AttemptError:
        return sorry(request, "not_yours", status=404)


def _carried_on(request: HttpRequest, uid: UUID) -> HttpResponse:
    """An attempt goes forward only on its own server: here it becomes a new one, at the same step."""
    begun = get_object_or_404(Attempt.objects.select_related("version"), uid=uid)
    return redirect("simulators:play", uid=continue_attempt(begun, sitting=request.sitting).uid)


def _tapped(request: HttpRequest, opened: Opened, form: TapForm | None) -> HttpResponse:
    if form is None:
        tapped = Tapped(opened.play(), "unreadable")
    else:
        tapped = _tap(opened, form)
        if tapped.raced:
            opened = open_attempt(opened.uid, read_learner_cookie(request))
            tapped = _tap(opened, form) if not opened.ended else tapped
    if tapped.play.ended or opened.ended:
        return redirect("simulators:debrief", uid=opened.uid)
    if wants_fragment(request):
        return _shown(request, opened, tapped)
    return redirect(_page(opened.uid, said=tapped.said, view=form.view if form else ""))


def _tap(opened: Opened, form: TapForm) -> Tapped:
    return tap(opened, step=form.step, action=form.action, typed=form.typed, language=get_language() or "ru")


def _shown(request: HttpRequest, opened: Opened, tapped: Tapped, view: str = "") -> HttpResponse:
    stage = make_stage(opened.way, tapped.play, said=tapped.said, events=tapped.events)
    around = {"for_one": True} if stage.step == 0 and _for_one(request, opened) else {}
    return show_stage(request, stage, lesson=opened.lesson_key, view=view, **around)


def _for_one(request: HttpRequest, opened: Opened) -> bool:
    """Two sit here and a test begins: it counts for one of them only, and both should know it beforehand."""
    return opened.way.mode == Mode.TEST and request.sitting is not None and request.sitting.partner_id is not None


def _page(uid: UUID, **wishes: str) -> str:
    """The page after a tap without script: it says what was said, and shows the same of two devices."""
    query = urlencode({name: wish for name, wish in wishes.items() if wish})
    page = reverse("simulators:play", args=[uid])
    return f"{page}?{query}" if query else page
