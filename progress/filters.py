"""By what a report can be narrowed: place, group, module and time. Only what the person may see is offered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from lessons.models import Completion
from people.access import groups_seen_by, places_seen_by
from people.models import Group, Place
from people.staff_pages.choosing import seen_groups

from .months import start_of


def _places(request: Any) -> QuerySet[Place]:
    return places_seen_by(request.user) if request else Place.objects.none()


def _groups(request: Any) -> QuerySet[Group]:
    return groups_seen_by(request.user) if request else Group.objects.none()


class CompletionFilterSet(WagtailFilterSet):
    place = django_filters.ModelChoiceFilter(label=_("Место"), queryset=_places)
    group = django_filters.ModelChoiceFilter(label=_("Группа"), queryset=_groups, widget=seen_groups.widget_class)
    module = django_filters.ChoiceFilter(
        label=_("Модуль"), choices=[(str(n), str(n)) for n in range(1, 7)], method="in_module"
    )
    days = django_filters.DateFromToRangeFilter(label=_("Когда"), method="between", widget=DateRangePickerWidget)

    class Meta:
        model = Completion
        fields = ["place", "group", "module", "days"]

    def in_module(self, found: QuerySet[Completion], name: str, value: str) -> QuerySet[Completion]:
        return found.filter(lesson_key__startswith=f"{value}.")

    def between(self, found: QuerySet[Completion], name: str, value: slice) -> QuerySet[Completion]:
        """Both days included, as Minsk counts them."""
        if value.start:
            found = found.filter(completed_at__gte=start_of(value.start.date()))
        if value.stop:
            found = found.filter(completed_at__lt=start_of(value.stop.date() + timedelta(days=1)))
        return found
