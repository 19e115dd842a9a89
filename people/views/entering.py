"""What every way of signing in ends with, and where a visitor is led afterwards."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import override

from people.choices import Language
from people.identity import give_learner_cookie, take_learner_cookie
from people.models import Learner, Meeting
from people.prefs import bring_in, forget_chosen, forget_prefs, keep_prefs
from people.sittings import start_sitting

_LANGUAGE = re.compile(rf"^/({'|'.join(Language.values)})(?=/|$)")


def let_in(request: HttpRequest, learner: Learner, meeting: Meeting | None = None) -> HttpResponse:
    """Begins a sitting and leads on, in the learner's own language and letters."""
    sitting = start_sitting(learner=learner, pc=request.seat, meeting=meeting)
    prefs = bring_in(request, learner)
    response = redirect(place_after(request, prefs.language))
    give_learner_cookie(response, sitting)
    keep_prefs(response, prefs)
    forget_chosen(response)
    return response


def let_out(response: HttpResponse) -> HttpResponse:
    take_learner_cookie(response)
    forget_prefs(response)
    return response


def wanted_place(request: HttpRequest) -> str:
    """The page of this site that the visitor came from, or nothing."""
    place = request.POST.get("next") or request.GET.get("next") or ""
    return place if place.startswith("/") and url_has_allowed_host_and_scheme(place, allowed_hosts=None) else ""


def in_language(place: str, language: str) -> str:
    """The same page in another language; a page without one stays as it is."""
    return _LANGUAGE.sub(f"/{language}", place, count=1)


def place_after(request: HttpRequest, language: str) -> str:
    if place := wanted_place(request):
        return in_language(place, language)
    with override(language):
        return reverse("lessons:map")
