"""Signing in anywhere: the code from the card, then the secret. Never a word on which was wrong."""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from people import throttle
from people.choices import SecretKind
from people.codes import read_code
from people.decorators import public
from people.pad import DIGITS, Pad, read_pad
from people.queries import open_meeting_with
from people.signing_in import Answer, try_code
from people.views.entering import let_in, place_after, wanted_place

MINUTES_10 = 600
_signer = signing.TimestampSigner(salt="people.code")


@public
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    if request.sitting:
        return redirect(place_after(request, request.prefs.language))
    typed, code, sentence = read_typed_code(request)
    if code:
        return show_secret(request, code, Pad(SecretKind.PICTURES))
    context = {"typed": typed, "sentence": sentence, "digits": DIGITS, "next": wanted_place(request)}
    return render(request, "people/code.html", context)


def read_typed_code(request: HttpRequest) -> tuple[str, str | None, str]:
    """(what stands in the field, the code when it is whole and asked for, what to say)"""
    if request.method != "POST" or "clear" in request.POST:
        return "", None, ""
    typed = (request.POST.get("code", "") + request.POST.get("press", ""))[:40]
    if "press" in request.POST:
        return typed, None, ""
    code = read_code(typed)
    return typed, code, "" if code else _("В коде двенадцать цифр, и одна из них другая. Посмотрите на карточку.")


@public
@require_http_methods(["GET", "HEAD", "POST"])
def enter_secret(request: HttpRequest) -> HttpResponse:
    code = signed_code(request)
    if code is None:
        return redirect("people:code")
    pad = read_pad(request, chosen_kind(request))
    if not pad.complete:
        return show_secret(request, code, pad, pad.complaint)
    answer = guarded_try(request, code, pad)
    if answer.learner is None:
        return show_secret(request, code, pad.emptied(), answer.sentence)
    meeting = open_meeting_with(request.seat.place, answer.learner) if request.seat else None
    return let_in(request, answer.learner, meeting)


def guarded_try(request: HttpRequest, code: str, pad: Pad) -> Answer:
    if throttle.too_many(request):
        return Answer(sentence=_("С этого устройства слишком много попыток. Подождите десять минут."))
    answer = try_code(code, pad.kind, pad.pressed)
    if answer.learner is None:
        throttle.count_wrong(request)
    return answer


def signed_code(request: HttpRequest) -> str | None:
    try:
        return _signer.unsign(request.POST.get("token", ""), max_age=MINUTES_10)
    except signing.BadSignature:
        return None


def sign_code(code: str) -> str:
    return _signer.sign(code)


def chosen_kind(request: HttpRequest) -> str:
    """What the visitor says they have; the page must not know it from the code."""
    given = request.POST.get("kind", "")
    return given if given in SecretKind.values else SecretKind.PICTURES


def show_secret(request: HttpRequest, code: str, pad: Pad, sentence: str = "") -> HttpResponse:
    context = {"token": sign_code(code), "pad": pad, "sentence": sentence, "next": wanted_place(request)}
    return render(request, "people/code_secret.html", context)
