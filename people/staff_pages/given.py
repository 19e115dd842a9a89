"""Secrets just given: shown once on the screen, and printed from the same page.

They are kept nowhere on the server. The page carries them in a signed field, so that «Печать» can
make the cards; the field expires within the hour and opens only for who may see the learners.
"""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from people import access
from people.decorators import staff_role
from people.learners import Card
from people.secret import pictures_of
from people.staff_pages.frame import framed, to_learners

HOUR = 3600
_signer = signing.TimestampSigner(salt="people.given")


def show_given(request: HttpRequest, cards: Sequence[Card], *, back: str) -> HttpResponse:
    token = _signer.sign_object([(card.learner.pk, card.kind, card.secret) for card in cards])
    shown = [(card, pictures_of(card.secret) if card.kind == "pictures" else []) for card in cards]
    context = framed(_("Новые секреты"), to_learners(), icon="key", cards=shown, token=token, back=back)
    return render(request, "people/staff/given.html", context)


@staff_role(*access.RECORD)
@require_POST
def print_cards(request: HttpRequest) -> HttpResponse:
    try:
        given = _signer.unsign_object(request.POST.get("token", ""), max_age=HOUR)
    except signing.BadSignature as error:
        raise Http404 from error
    seen = access.records_seen_by(request.user).in_bulk([pk for pk, _kind, _secret in given])
    cards = [Card(seen[pk], kind, secret) for pk, kind, secret in given if pk in seen]
    if not cards:
        raise Http404
    from people.cards import cards_pdf  # its library costs every start a second

    response = HttpResponse(cards_pdf(cards), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="cards.pdf"'
    return response


# A form that makes something is answered once: sent again (reload, Back), it is recognised.


def new_once() -> str:
    return str(uuid4())


@transaction.atomic
def taken_before(request: HttpRequest) -> bool:
    """Whether this very form was sent before; remembers it for the next time.

    The session is read again under a lock: the two clicks of a double one are answered side by side.
    """
    try:
        once = str(UUID(request.POST.get("once", "")))
    except ValueError:
        return True
    session = Session.objects.select_for_update().get(pk=request.session.session_key)
    taken = session.get_decoded().get("people_once", [])
    if once in taken:
        return True
    request.session["people_once"] = [*taken[-50:], once]
    request.session.save()
    return False


def given_before(request: HttpRequest, back: str) -> HttpResponse:
    """The answer to a form that was sent before."""
    messages.warning(request, _("Это уже сделано. Секрет показывают один раз: если он не записан, дайте новый."))
    return redirect(back)
