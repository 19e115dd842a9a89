"""A meeting's page: who is signed in at which computer, and a second learner seated beside one of them."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from people import access
from people.decorators import staff_role
from people.lesson_choices import lesson_title
from people.models import Learner, Meeting, Sitting
from people.queries import learners_in
from people.sittings import leave_beside, live_sittings, seat_beside
from people.staff_pages.frame import framed, row_number, to_meeting, to_meetings


def meeting_of_request(request: HttpRequest, pk: int) -> Meeting:
    return get_object_or_404(access.meetings_run_by(request.user).select_related("group", "place"), pk=pk)


def sittings_of(meeting: Meeting) -> QuerySet[Sitting]:
    """Who is here now, by computer."""
    here = live_sittings().filter(meeting=meeting).select_related("learner", "partner", "pc")
    return here.order_by("pc__seat", "started")


@staff_role(*access.RECORD)
@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of_request(request, pk)
    sittings = list(sittings_of(meeting)) if meeting.is_open else []
    context = framed(
        str(meeting),
        to_meetings(),
        icon="date",
        meeting=meeting,
        lesson=lesson_title(meeting.lesson_key),
        sittings=sittings,
        here=len(sittings) + sum(sitting.partner_id is not None for sitting in sittings),
        members=learners_in(meeting.group).count(),
    )
    return render(request, "people/staff/meeting.html", context)


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def beside(request: HttpRequest, pk: int, sitting: int) -> HttpResponse:
    """The trainer knows both by sight, so nobody types a secret."""
    meeting = meeting_of_request(request, pk)
    first = get_object_or_404(sittings_of(meeting), pk=sitting)
    others = learners_in(meeting.group).exclude(pk__in=[first.learner_id, first.partner_id or 0])
    if request.method == "POST":
        second = get_object_or_404(others, pk=row_number(request.POST.get("learner", "")))
        seat_beside(first, second)
        words = {"first": first.learner.label, "second": second.label}
        messages.success(request, _("Вместе: %(first)s и %(second)s. Мышь у первого, второй читает вслух.") % words)
        return redirect("people_meetings:page", meeting.pk)
    title = _("Кто сядет рядом: %(learner)s") % {"learner": first.learner.label}
    context = framed(title, to_meetings(), to_meeting(meeting), meeting=meeting, first=first)
    context["others"] = with_seats(others, meeting)
    return render(request, "people/staff/beside.html", context)


def with_seats(learners: QuerySet[Learner], meeting: Meeting) -> list[tuple[Learner, Sitting | None]]:
    """Each with the sitting they would leave."""
    at: dict[int | None, Sitting] = {}
    for sitting in sittings_of(meeting):
        at |= {sitting.learner_id: sitting, sitting.partner_id: sitting}
    return [(learner, at.get(learner.pk)) for learner in learners]


@staff_role(*access.RECORD)
@require_POST
def alone(request: HttpRequest, pk: int, sitting: int) -> HttpResponse:
    meeting = meeting_of_request(request, pk)
    first = get_object_or_404(sittings_of(meeting), pk=sitting)
    leave_beside(first)
    messages.success(request, _("За компьютером один человек: %(learner)s.") % {"learner": first.learner.label})
    return redirect("people_meetings:page", meeting.pk)
