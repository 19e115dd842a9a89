"""The first page of the admin: the meeting of today, the groups, and where else one goes every day."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from people import access
from people.lesson_choices import lesson_choices
from people.models import Group, Meeting, Staff
from people.models.places import today
from people.queries import OPEN
from people.sittings import idle_limit
from people.staff_pages.groups import learners_now

MOST = 12  # rows of a panel; the lists have the rest


def meetings_today(staff: Staff) -> QuerySet[Meeting]:
    """Open ones of any day first, then those of today that are over. `here`: people signed in now."""
    live = Q(sittings__ended=None, sittings__last_seen__gte=idle_limit(timezone.now()))
    found = access.meetings_run_by(staff).filter(OPEN | Q(date=today())).select_related("group", "place")
    here = Count("sittings", filter=live) + Count("sittings__partner", filter=live)
    return found.annotate(here=here, over=Count("closed_at")).order_by("over", "group__name", "-pk")


def groups_today(staff: Staff) -> QuerySet[Group]:
    going_on = Q(ends=None) | Q(ends__gte=today())
    found = access.groups_seen_by(staff).filter(going_on).select_related("place")
    return found.annotate(learners=learners_now()).order_by("name")


class Panel(Component):
    """`roles`: who gets it. Templates take what `about` says, and the form's token."""

    roles: tuple[str, ...] = ()

    def __init__(self, staff: Staff) -> None:
        self.staff = staff

    def about(self) -> dict[str, Any]:
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        return {**self.about(), "csrf_token": (parent_context or {}).get("csrf_token")}


class MeetingsPanel(Panel):
    order = 10
    roles = access.RECORD
    template_name = "people/staff/home/_meetings.html"

    def about(self) -> dict[str, Any]:
        titles = dict(lesson_choices())
        meetings = list(meetings_today(self.staff)[:MOST])
        for meeting in meetings:
            meeting.lesson = titles.get(meeting.lesson_key, meeting.lesson_key)
        return {"meetings": meetings, "home": reverse("wagtailadmin_home")}


class GroupsPanel(Panel):
    order = 20
    roles = access.REPORT
    template_name = "people/staff/home/_groups.html"

    def about(self) -> dict[str, Any]:
        groups = list(groups_today(self.staff)[: MOST + 1])
        return {"groups": groups[:MOST], "more": len(groups) > MOST, "runs": self.staff.reach.holds(*access.RECORD)}


class DoorsPanel(Panel):
    """Links that are used every day, by role."""

    order = 30
    roles = access.REPORT
    template_name = "people/staff/home/_doors.html"

    def about(self) -> dict[str, Any]:
        holds = self.staff.reach.holds
        doors = [(_("Что пройдено: отчёт"), reverse("progress_report"), "tasks")]
        if holds(*access.RECORD):
            doors.append((_("Компьютеры"), reverse("people_pcs:index"), "desktop"))
        if holds(*access.MANAGE):
            doors.append((_("Сотрудники"), reverse("people_staff:index"), "group"))
        return {"doors": doors}


def panels_for(request: HttpRequest) -> list[Panel]:
    staff = request.user
    return [panel(staff) for panel in (MeetingsPanel, GroupsPanel, DoorsPanel) if staff.reach.holds(*panel.roles)]
