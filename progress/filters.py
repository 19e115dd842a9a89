"""By what a report can be narrowed: place, group, module and time. Only what the person may see is offered.

Whoever must not be told small numbers narrows by a finished month or year: two reports whose days differ by one
would tell what one person did on that day.
"""

from __future__ import annotations

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

from .months import Month, next_month, start_of
from .report import counted, lessons_by_module
from .telling import Way


def _places(request: Any) -> QuerySet[Place]:
    return places_seen_by(request.user) if request else Place.objects.none()


def _groups(request: Any) -> QuerySet[Group]:
    return groups_seen_by(request.user) if request else Group.objects.none()


def _modules() -> list[tuple[str, str]]:
    return [(module, module) for module in lessons_by_module()]


class CompletionFilterSet(WagtailFilterSet):
    place = django_filters.ModelChoiceFilter(label=_("Место"), queryset=_places)
    group = django_filters.ModelChoiceFilter(label=_("Группа"), queryset=_groups, widget=seen_groups.widget_class)
    module = django_filters.ChoiceFilter(label=_("Модуль"), choices=_modules, method="in_module")
    days = django_filters.DateFromToRangeFilter(label=_("Когда"), method="between", widget=DateRangePickerWidget)
    period = django_filters.ChoiceFilter(label=_("Год или месяц"), method="within")

    class Meta:
        model = Completion
        fields = ["place", "group", "module", "days", "period"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if may_see_all_exactly(self.request.user):
            del self.filters["period"]
        else:
            del self.filters["days"]
            self.filters["period"].extra["choices"] = [
                (period, period) for period in _periods(counted(self.request.user))
            ]

    def in_module(self, found: QuerySet[Completion], name: str, value: str) -> QuerySet[Completion]:
        return found.filter(lesson_key__startswith=f"{value}.")

    def between(self, found: QuerySet[Completion], name: str, value: slice) -> QuerySet[Completion]:
        """Both days included, as Minsk counts them."""
        if value.start:
            found = found.filter(completed_at__gte=start_of(value.start.date()))
        if value.stop:
            found = found.filter(completed_at__lt=start_of(value.stop.date() + timedelta(days=1)))
        return found

    def within(self, found: QuerySet[Completion], name: str, value: str) -> QuerySet[Completion]:
        """ "2026" or "2026-05"."""
        year, _dash, month = value.partition("-")
        first = date(int(year), int(month or 1), 1)
        after = date(first.year + 1, 1, 1) if not month else next_month(first)
        return found.filter(completed_at__gte=start_of(first), completed_at__lt=start_of(after))

    @property
    def chosen(self) -> tuple[Way, Way, str]:
        """Where, when and which module, as the report's sums ask for it."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        place, group, period = asked.get("place"), asked.get("group"), asked.get("period")
        where = (group.place_id, group.pk) if group else (place.pk,) if place else ()
        when = tuple(dict.fromkeys((period[:4], period))) if period else ()
        return where, when, asked.get("module") or ""


def _periods(completions: QuerySet[Completion]) -> list[str]:
    """Years and months in which something was completed, the latest first: "2026", "2026-05", "2026-04"."""
    months = completions.order_by().annotate(month=Month("completed_at")).values_list("month", flat=True).distinct()
    parts = {part for month in months for part in (month[:4], month)}
    return sorted(parts, key=lambda part: (part[:4], len(part) == 4, part), reverse=True)
