"""Which tasks are closed at which places, in Wagtail's admin: a list, a form, and who may use them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.urls import URLPattern
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from people import access
from people.models import Staff
from people.staff_pages.scoped import NamedCreateView, ToldIndexView
from people.staff_pages.tables import PostColumn

from .choosing import ScenarioField
from .models import ClosedTask

ADDING = _("Закрыть задание")
OPENING = _("Открыть снова")


class WhoeverRunsThePlace(BasePermissionPolicy):
    """Trainers and administrators close and open tasks at the places they run."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return user.reach.holds(*access.RECORD)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Model) -> bool:
        return access.may_run_place(user, instance.place)


register_permission_policy(ClosedTask, WhoeverRunsThePlace(ClosedTask))


def closed_tasks_run_by(staff: Staff) -> QuerySet[ClosedTask]:
    return ClosedTask.objects.filter(place__in=access.places_run_by(staff)).select_related("place", "scenario")


class ClosedTaskForm(WagtailAdminModelForm):
    scenario = ScenarioField(label=_("Задание"))

    class Meta:
        model = ClosedTask
        fields = ["place", "scenario"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places: forms.ModelChoiceField = self.fields["place"]
        places.queryset = access.places_run_by(self.for_user)
        if len(places.queryset) == 1:
            places.initial = places.queryset[0]


class ClosedTaskFilterSet(WagtailFilterSet):
    class Meta:
        model = ClosedTask
        fields = ["place"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Also the choices of a filter would tell which places there are."""
        super().__init__(*args, **kwargs)
        self.filters["place"].queryset = access.places_run_by(self.request.user)


class MineIndexView(ToldIndexView):
    empty = _("Учащимся открыты все задания.")

    @cached_property
    def columns(self) -> list[BaseColumn]:
        opening = PostColumn("open", label="", get_url=self.get_delete_url, get_words=lambda _row: str(OPENING))
        return [Column("scenario", label=_("Задание")), Column("place", label=_("Место")), opening]

    def get_base_queryset(self) -> QuerySet[ClosedTask]:
        return closed_tasks_run_by(self.request.user)


class CloseView(NamedCreateView):
    submit_button_label = ADDING
    success_message = _("Задание закрыто: «%(object)s».")

    def get_success_buttons(self) -> list:
        return []


class OpenView(generic.DeleteView):
    """To Wagtail a row is deleted; nobody here is to fear for the task itself."""

    page_title = OPENING
    confirmation_message = _("Учащиеся этого места снова увидят задание.")
    success_message = _("Задание снова открыто: «%(object)s».")

    def get_queryset(self) -> QuerySet[ClosedTask]:
        return closed_tasks_run_by(self.request.user)


class ClosedTaskViewSet(ModelViewSet):
    model = ClosedTask
    name = "closed_tasks"
    icon = "lock"
    menu_label = _("Закрытые задания")
    menu_order = 330
    add_to_admin_menu = True
    filterset_class = ClosedTaskFilterSet
    search_backend_name = None
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = MineIndexView
    add_view_class = CloseView
    delete_view_class = OpenView

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(**{"add_item_label": ADDING, **kwargs})

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(**{"page_title": ADDING, **kwargs})

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = ("edit_url_name", "usage_url_name", "history_url_name")
        return super().get_common_view_kwargs(**{**kwargs, **dict.fromkeys(absent)})

    def get_urlpatterns(self) -> list[URLPattern]:
        """A task is closed or it is not: there is nothing to edit."""
        kept = ("index", "index_results", "add", "delete")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]

    def get_form_class(self, for_update: bool = False) -> type[ClosedTaskForm]:
        return ClosedTaskForm
