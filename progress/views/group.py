"""A group's page: who has completed what and where each stands, on screen and as a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from people.access import REPORT, groups_seen_by, may_run_group
from people.decorators import staff_role
from people.queries import learners_in, open_meetings
from people.staff_pages.frame import framed, to_group, to_groups

from ..days import short_day
from ..spreadsheets import FORMATS, spreadsheet_response
from ..standing import Lesson, Standing, begun_numbers, finished_in, lesson_numbers, standing

A_PAGE = 50


@staff_role(*REPORT)
@require_safe
def group(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Trainers see each learner; a manager is led to the group's sums, where no line is one person's."""
    found = get_object_or_404(groups_seen_by(request.user).select_related("place"), pk=pk)
    if not may_run_group(request.user, found):
        return redirect(f"{reverse('progress_report')}?group={found.pk}")
    numbers, learners = lesson_numbers(), learners_in(found)
    kind = request.GET.get("export")
    if kind in FORMATS:
        standings = standing(found, list(learners), numbers)
        return spreadsheet_response("group", kind, _headings(numbers), _lines(standings))
    page = Paginator(learners, A_PAGE).get_page(request.GET.get("p"))
    shown = begun_numbers(found, numbers)
    standings = standing(found, list(page), shown)
    context = framed(
        _("%(group)s: кто что прошёл") % {"group": found.name},
        to_groups(),
        to_group(found),
        icon="tasks",
        group=found,
        numbers=shown,
        some=len(shown) < len(numbers),
        standings=standings,
        stuck=[row for row in standings if row.stuck],
        meeting=open_meetings(found.place).filter(group=found).first(),
        page_obj=page,
        people=page.paginator.count,
        finished=finished_in(found, numbers),
    )
    return TemplateResponse(request, "progress/group.html", context)


def _headings(numbers: list[str]) -> list[str]:
    lessons = (_("Урок %(number)s") % {"number": number} for number in numbers)
    return [_("Код"), _("Рисунок и номер"), *lessons, _("Пройдено"), _("В последний раз")]


def _lines(standings: list[Standing]) -> Iterator[list[Any]]:
    for row in standings:
        done = sum(lesson.state == "done" for lesson in row.lessons)
        lessons = (_cell(lesson) for lesson in row.lessons)
        yield [row.learner.shown_code, row.learner.label, *lessons, done, short_day(row.last)]


def _cell(lesson: Lesson) -> str:
    if lesson.state == "done":
        return short_day(lesson.when)
    return _("начат") if lesson.state == "begun" else ""
