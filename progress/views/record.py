"""One learner's record, lessons and attempts, for staff of the place where the learner is now."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lessons.models import Completion
from people.access import RECORD, attempts_seen_by, records_seen_by
from people.decorators import staff_role
from people.models import Learner
from people.queries import groups_of
from people.staff_pages.frame import framed, to_group, to_groups
from simulators.choices import Mode
from simulators.models import Attempt, Scenario
from simulators.replays import render_replay

ATTEMPTS_A_PAGE = 20


@staff_role(*RECORD)
@require_safe
def record(request: HttpRequest, pk: int) -> HttpResponse:
    learner = get_object_or_404(records_seen_by(request.user), pk=pk)
    attempts = (
        attempts_seen_by(request.user, attempts_with(learner))
        .select_related("version", "partner")
        .defer("log", "state", "version__body", "version__proof")
    )
    page = Paginator(attempts, ATTEMPTS_A_PAGE).get_page(request.GET.get("p"))
    groups = list(groups_of(learner))
    way = [to_group(group) for group in groups[:1]]
    context = framed(
        learner.label,
        to_groups(),
        *way,
        icon="user",
        learner=learner,
        completions=Completion.objects.filter(learner=learner).order_by("lesson_key"),
        attempts=page,
        titles={scenario.key: scenario.title for scenario in Scenario.objects.only("key", "titles")},
        groups=groups,
    )
    return TemplateResponse(request, "progress/record.html", context)


def attempts_with(learner: Learner) -> QuerySet[Attempt]:
    """With the learner at the mouse, or beside it; the final task is the one's alone who does it."""
    beside = Q(partner=learner) & ~Q(mode=Mode.TEST)
    return Attempt.objects.filter(Q(learner=learner) | beside)


@staff_role(*RECORD)
@require_safe
def replay(request: HttpRequest, uid: str) -> HttpResponse:
    """An attempt step by step, as the learner saw it."""
    seen = attempts_seen_by(request.user, Attempt.objects.select_related("version", "learner", "partner", "group"))
    attempt = get_object_or_404(seen, uid=uid)
    return render_replay(request, attempt, back=reverse("progress_record", args=[attempt.learner_id]))
