"""By what a report can be narrowed: place, group, module and time. Only what the person may see is offered.

Whoever must not be told small numbers narrows by whole months: two reports whose days differ by one would tell
what one person did on that day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from lessons.models import Completion
from people.access import groups_seen_by, may_see_all_exactly, places_seen_by
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_day = may_see_all_exactly(self.request.user)
        if not self.by_day:
            self.filters["days"].label = _("Когда (целыми месяцами)")

    def in_module(self, found: QuerySet[Completion], name: str, value: str) -> QuerySet[Completion]:
        return found.filter(lesson_key__startswith=f"{value}.")

    def between(self, found: QuerySet[Completion], name: str, value: slice) -> QuerySet[Completion]:
        """Both days included, as Minsk counts them; the rest of their months too, where days would tell too much."""
        if value.start:
            first = value.start.date()
            found = found.filter(completed_at__gte=start_of(first if self.by_day else first.replace(day=1)))
        if value.stop:
            last = value.stop.date()
            found = found.filter(completed_at__lt=start_of(_day_after(last if self.by_day else _end_of_month(last))))
        return found


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
