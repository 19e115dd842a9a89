"""The second person at one computer: chosen by the two themselves, let in by their own secret."""

import uuid

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from people.decorators import learner_required
from people.models import Learner, Sitting
from people.pad import DIGITS, Pad, read_pad
from people.queries import learners_in
from people.signing_in import try_secret
from people.sittings import AlreadyHereError, leave_beside, seat_beside
from people.views.code import chosen_kind, guarded_try, read_typed_code, sign_code, signed_code
from people.views.entering import place_after, wanted_place
from people.views.sign_in import PICTURES_A_PAGE


@learner_required
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    if request.sitting.meeting_id is None:
        return redirect("people:beside-code")
    others = neighbours(request.sitting)
    pages = Paginator(others, PICTURES_A_PAGE)
    return render(request, "people/beside.html", {"page": pages.get_page(request.GET.get("page"))})


def neighbours(sitting: Sitting) -> QuerySet[Learner]:
    return learners_in(sitting.group).exclude(pk=sitting.learner_id)


@learner_required
@require_http_methods(["GET", "HEAD", "POST"])
def enter_secret(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    sitting = request.sitting
    partner = neighbours(sitting).filter(uid=uid).first() if sitting.meeting_id else None
    if partner is None:
        return redirect("people:beside")
    pad = read_pad(request, partner.secret_kind)
    sentence = pad.complaint
    if pad.complete:
        answer = try_secret(partner, pad.pressed)
        if answer.learner:
            return sit_down(request, answer.learner)
        pad, sentence = pad.emptied(), answer.sentence
    return render(request, "people/beside_secret.html", {"learner": partner, "pad": pad, "sentence": sentence})


@learner_required
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    if code := signed_code(request):
        return secret_of_code(request, code)
    typed, code, sentence = read_typed_code(request)
    if code:
        return show_secret(request, code, Pad(chosen_kind(request)))
    return render(request, "people/beside_code.html", {"typed": typed, "sentence": sentence, "digits": DIGITS})


def secret_of_code(request: HttpRequest, code: str) -> HttpResponse:
    pad = read_pad(request, chosen_kind(request))
    if not pad.complete:
        return show_secret(request, code, pad, pad.complaint)
    answer = guarded_try(request, code, pad)
    if answer.learner is None:
        return show_secret(request, code, pad.emptied(), answer.sentence)
    try:
        return sit_down(request, answer.learner)
    except AlreadyHereError:
        return show_secret(request, code, pad.emptied(), _("Это ваш код. Нужен код второго человека."))


def show_secret(request: HttpRequest, code: str, pad: Pad, sentence: str = "") -> HttpResponse:
    context = {"token": sign_code(code), "pad": pad, "sentence": sentence}
    return render(request, "people/beside_code_secret.html", context)


def sit_down(request: HttpRequest, partner: Learner) -> HttpResponse:
    seat_beside(request.sitting, partner)
    return redirect(place_after(request, request.prefs.language))


@learner_required
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    leave_beside(request.sitting)
    return redirect(wanted_place(request) or "people:me")
