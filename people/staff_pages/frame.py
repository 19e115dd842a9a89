"""A function view in Wagtail's frame: the slim header with its breadcrumbs, what was asked for, and the way back."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from people.models import EnrolledPC, Group, Job, Learner, Meeting, Staff

Crumb = tuple[str, str]  # address, words


def framed(title: str, *way: Crumb, icon: str = "group", **context: Any) -> dict[str, Any]:
    """`context` with what "people/staff/base.html" wants: `way` leads from the home page to this one."""
    crumbs = [{"url": url, "label": capfirst(label)} for url, label in way]
    return {
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [*WagtailAdminTemplateMixin.breadcrumbs_items, *crumbs, {"url": "", "label": title}],
        **context,
    }


def _to_list(name: str, model: type[Model]) -> Crumb:
    return reverse(f"{name}:index"), str(model._meta.verbose_name_plural)


def to_groups() -> Crumb:
    return _to_list("people_groups", Group)


def to_learners() -> Crumb:
    return _to_list("people_learners", Learner)


def to_meetings() -> Crumb:
    return _to_list("people_meetings", Meeting)


def to_computers() -> Crumb:
    return _to_list("people_pcs", EnrolledPC)


def to_staff() -> Crumb:
    return _to_list("people_staff", Staff)


def to_jobs() -> Crumb:
    return reverse("jobs"), str(Job._meta.verbose_name_plural)


def to_group(group: Group) -> Crumb:
    return reverse("people_groups:page", args=[group.pk]), group.name


def to_meeting(meeting: Meeting) -> Crumb:
    return reverse("people_meetings:page", args=[meeting.pk]), str(meeting)


def row_number(text: str) -> int:
    """The row that an address or a form names; 0, which no row has, for what cannot be one."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def back_from(request: HttpRequest, otherwise: str) -> str:
    """Where the page or form says it was opened from, as long as that is a place of this site."""
    place = request.POST.get("next") or request.GET.get("next") or ""
    return place if url_has_allowed_host_and_scheme(place, allowed_hosts=None) else otherwise
