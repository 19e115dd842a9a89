"""Text size, contrast, day or night, sound and language: one posted form that comes back to the same place.

Works signed out (a cookie) and signed in (the learner's row too). What cannot be chosen changes nothing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.decorators import public
from people.prefs import CHOICES, Prefs, changed, keep_in_row, keep_prefs, remember_chosen
from people.views.entering import in_language, wanted_place


@public
@require_POST
def prefs(request: HttpRequest) -> HttpResponse:
    chosen = chosen_prefs(request)
    if request.sitting and chosen != request.prefs:
        keep_in_row(request.sitting.learner_id, chosen)
    response = redirect(same_place(request, chosen.language if "language" in request.POST else ""))
    keep_prefs(response, chosen)
    if not request.sitting:
        remember_chosen(request, response, request.POST)
    return response


def chosen_prefs(request: HttpRequest) -> Prefs:
    chosen = request.prefs
    for name in CHOICES:
        if name in request.POST:
            try:
                chosen = changed(chosen, name, request.POST[name])
            except ValueError:
                continue
    return chosen


def same_place(request: HttpRequest, language: str) -> str:
    """The page the form stood on, in `language` where one was chosen; the start page for anything foreign."""
    place = wanted_place(request) or reverse("cms:start")
    return in_language(place, language) if language else place
