"""Signing in at an enrolled computer: a picture out of at most twelve, «Это вы?», the secret."""

import uuid

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from people.decorators import public
from people.models import EnrolledPC, Learner, Meeting
from people.pad import read_pad
from people.queries import learners_in, open_meeting_with, open_meetings
from people.signing_in import closed_for_now, try_secret
from people.views.entering import let_in, place_after, wanted_place

PICTURES_A_PAGE = 12


@public
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    if request.sitting:
        return redirect(place_after(request, request.prefs.language))
    if request.seat is None:
        return redirect(reverse("people:code") + (f"?{request.GET.urlencode()}" if request.GET else ""))
    meetings = list(open_meetings(request.seat.place))
    if not meetings:
        return render(request, "people/no_meeting.html", {"saved": "saved" in request.GET})
    meeting = chosen_meeting(request, meetings)
    if meeting is None:
        return render(request, "people/choose_group.html", {"meetings": meetings, "next": wanted_place(request)})
    pages = Paginator(learners_in(meeting.group), PICTURES_A_PAGE)
    context = {
        "page": pages.get_page(request.GET.get("page")),
        "meeting": meeting,
        "several": len(meetings) > 1,
        "saved": "saved" in request.GET,
        "next": wanted_place(request),
    }
    return render(request, "people/choose.html", context)


def chosen_meeting(request: HttpRequest, meetings: list[Meeting]) -> Meeting | None:
    """The only one, or the one that was tapped."""
    if len(meetings) == 1:
        return meetings[0]
    wanted = request.GET.get("meeting", "")
    return next((meeting for meeting in meetings if str(meeting.uid) == wanted), None)


def expected(seat: EnrolledPC | None, uid: uuid.UUID) -> tuple[Learner, Meeting] | None:
    """The learner, when an open meeting at this computer's place waits for them."""
    learner = Learner.objects.filter(uid=uid, binned_at=None).first() if seat else None
    meeting = open_meeting_with(seat.place, learner) if learner else None
    return (learner, meeting) if meeting else None


@public
@require_safe
def confirm(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    found = expected(request.seat, uid)
    if found is None:
        return redirect("people:choose")
    return render(request, "people/confirm.html", {"learner": found[0], "next": wanted_place(request)})


@public
@require_http_methods(["GET", "HEAD", "POST"])
def enter_secret(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    found = expected(request.seat, uid)
    if found is None:
        return redirect("people:choose")
    learner, meeting = found
    pad = read_pad(request, learner.secret_kind)
    sentence = pad.complaint or closed_for_now(learner)
    if pad.complete:
        answer = try_secret(learner, pad.pressed)
        if answer.learner:
            return let_in(request, learner, meeting)
        pad, sentence = pad.emptied(), answer.sentence
    context = {"learner": learner, "pad": pad, "sentence": sentence, "next": wanted_place(request)}
    return render(request, "people/secret.html", context)
