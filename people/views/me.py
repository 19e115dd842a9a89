"""One's own page: who is signed in, and a secret of one's own choice."""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from people.choices import SecretKind
from people.decorators import learner_required
from people.learners import choose_secret
from people.pad import Pad, read_pad
from people.secret import WeakSecretError, check_secret, hash_secret, weakness
from people.signing_in import try_secret

MINUTES_10 = 600
_signer = signing.TimestampSigner(salt="people.change-secret")


@learner_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "people/me.html", {"changed": "changed" in request.GET})


@learner_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_secret(request: HttpRequest) -> HttpResponse:
    """Three pads one after another: the old secret, a new one, the new one again.

    Where we stand is signed into the form, so a page found open cannot begin in the middle.
    """
    step = read_step(request)
    kind = wanted_kind(request, step)
    pad = read_pad(request, kind)
    sentence = pad.complaint
    if pad.complete:
        step, sentence, done = take_step(request, step, pad)
        if done:
            return redirect_changed()
        pad = Pad(request.sitting.learner.secret_kind if step["at"] == "old" else pad.kind)
    return show_step(request, step, pad, sentence)


def take_step(request: HttpRequest, step: dict, pad: Pad) -> tuple[dict, str, bool]:
    """(the step to show now, what to say, whether the new secret is kept)"""
    learner = request.sitting.learner
    if step["at"] == "old":
        answer = try_secret(learner, pad.pressed)
        return ({"at": "new"} if answer.learner else step), answer.sentence, False
    if step["at"] == "new":
        if sentence := weakness(pad.kind, pad.pressed):
            return step, sentence, False
        return {"at": "again", "kind": pad.kind, "new": hash_secret(pad.kind, pad.pressed)}, "", False
    if not check_secret(pad.kind, pad.pressed, step["new"]):
        return {"at": "new"}, _("Второй раз вышло по-другому. Выберите ещё раз."), False
    try:
        choose_secret(learner, kind=pad.kind, secret=pad.pressed)
    except WeakSecretError as error:
        return {"at": "new"}, str(error), False
    return step, "", True


def redirect_changed() -> HttpResponse:
    response = redirect("people:me")
    response["Location"] += "?changed"
    return response


def read_step(request: HttpRequest) -> dict:
    try:
        owner, step = _signer.unsign_object(request.POST.get("step", ""), max_age=MINUTES_10)
    except signing.BadSignature:
        return {"at": "old"}
    return step if owner == request.sitting.pk else {"at": "old"}


def wanted_kind(request: HttpRequest, step: dict) -> str:
    """The old secret is of the kind it is; the new one of the kind the learner wants."""
    if step["at"] == "old":
        return request.sitting.learner.secret_kind
    if step["at"] == "again":
        return step["kind"]
    given = request.POST.get("kind", "")
    return given if given in SecretKind.values else request.sitting.learner.secret_kind


def show_step(request: HttpRequest, step: dict, pad: Pad, sentence: str) -> HttpResponse:
    context = {
        "at": step["at"],
        "step": _signer.sign_object((request.sitting.pk, step)),
        "pad": pad,
        "sentence": sentence,
    }
    return render(request, "people/change_secret.html", context)
