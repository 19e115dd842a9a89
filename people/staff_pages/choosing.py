"""Choosing a group out of hundreds: Wagtail's chooser, kept to the groups that this member of staff may choose.

Two of them: groups one runs, for forms that act on a group; groups one sees, for filters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from people import access
from people.decorators import staff_role
from people.models import Group, Staff
from people.queries import find_groups
from people.staff_pages.frame import row_number
from people.staff_pages.tables import DayColumn

Rows = Callable[[Staff], QuerySet[Group]]


def with_place(group: Group) -> str:
    """Many places have a «Группа 1»."""
    return f"{group.name} · {group.place.label}"


class GroupSearch(BaseFilterForm):
    q = forms.CharField(
        label=_("Поиск"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Группа или место")})
    )

    def filter(self, groups: QuerySet[Group]) -> QuerySet[Group]:
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return find_groups(groups, self.search_query)


class GroupsToChoose:
    """Mixed into the modal and into its list of results."""

    rows: Rows
    filter_form_class = GroupSearch
    per_page = 10

    def get_object_list(self) -> QuerySet[Group]:
        return type(self).rows(self.request.user).select_related("place")

    @property
    def columns(self) -> list[Column]:
        place = Column("place", label=_("Место"), accessor="place.label")
        return [self.title_column, place, DayColumn("finish_by", label=_("Пройти до"))]

    def can_create(self) -> bool:
        """A group has a form of its own."""
        return False


class ChooseGroupView(GroupsToChoose, chooser.ChooseView):
    pass


class GroupResultsView(GroupsToChoose, chooser.ChooseResultsView):
    pass


class ChosenGroupView(chooser.ChosenView):
    rows: Rows

    def get_object(self, pk: str) -> Group:
        """Raises Group.DoesNotExist, which the view answers with 404."""
        return type(self).rows(self.request.user).get(pk=row_number(pk))

    def get_display_title(self, instance: Group) -> str:
        return with_place(instance)


def kept_to(rows: Rows, view: type[View]) -> type[View]:
    named = {"rows": staticmethod(rows), "who_may": ("staff", *access.REPORT)}
    guarded = method_decorator(staff_role(*access.REPORT), name="dispatch")
    return guarded(type(view.__name__, (view,), named))


class GroupChooser(BaseChooser):
    """Shows only what its field offers: a group of another place is not named, whatever was sent."""

    show_edit_link = False

    def get_instance(self, value: Any) -> Group | None:
        if value is None or isinstance(value, Group):
            return value
        return self.choices.queryset.filter(pk=row_number(str(value))).first()

    def get_display_title(self, instance: Group) -> str:
        return with_place(instance)


class GroupChooserViewSet(ChooserViewSet):
    model = Group
    icon = "group"
    choose_one_text = _("Выбрать группу")
    choose_another_text = _("Выбрать другую группу")
    base_widget_class = GroupChooser
    register_widget = False

    def __init__(self, name: str, url_prefix: str, rows: Rows) -> None:
        super().__init__(name, url_prefix=url_prefix)
        self.choose_view_class = kept_to(rows, ChooseGroupView)
        self.choose_results_view_class = kept_to(rows, GroupResultsView)
        self.chosen_view_class = kept_to(rows, ChosenGroupView)

    def get_urlpatterns(self) -> list[URLPattern]:
        """One group at a time, and none is made here."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in ("create", "chosen_multiple")]


run_groups = GroupChooserViewSet("people_group_chooser", "people/choose-group", access.groups_run_by)
seen_groups = GroupChooserViewSet("people_seen_group_chooser", "people/choose-seen-group", access.groups_seen_by)


class GroupField(forms.ModelChoiceField):
    """A group that one runs. `offer` says whose groups are asked for."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {"label": _("Группа"), "queryset": Group.objects.none(), "widget": run_groups.widget_class, **kwargs}
        super().__init__(**kwargs)

    def offer(self, staff: Staff) -> None:
        """Where there is only one group, it is chosen."""
        self.queryset = access.groups_run_by(staff).select_related("place")
        only = list(self.queryset[:2])
        if self.required and self.initial is None and len(only) == 1:
            self.initial = only[0]


def group_asked(request: HttpRequest) -> dict[str, int]:
    """The group that a link to a form names, as the form's initial values."""
    asked = row_number(request.GET.get("group", ""))
    return {"group": asked} if asked else {}
