"""Scenarios in Wagtail's admin: what there is, what each asks and tells, and a way to try it without a trace."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from people.access import TEACHERS
from people.staff_pages.scoped import ToldIndexView

from .cards import card_lines
from .models import Scenario
from .queries import find_scenarios
from .setups import Way, setup_of


class StaffMayRead(BasePermissionPolicy):
    """Whoever teaches or writes may read scenarios; they come from files, so nobody changes them here."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action == "view" and user.reach.holds(*TEACHERS)


register_permission_policy(Scenario, StaffMayRead(Scenario))


class ScenarioIndexView(ToldIndexView):
    def search_queryset(self, queryset: QuerySet[Scenario]) -> QuerySet[Scenario]:
        return find_scenarios(queryset, self.search_query) if self.is_searching else queryset


class ScenarioView(InspectView):
    template_name = "simulators/staff/scenario.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        version = self.object.current
        form = setup_of(Way(version.sha256)).scenario
        return {
            **super().get_context_data(**kwargs),
            "form": form,
            "lines": list(card_lines(form)),
            "ways": [(way, len(plan["plan"])) for way, plan in version.proof.items() if "plan" in plan],
            "version": version,
            "page_lang": get_language() or "ru",
        }


class ScenarioViewSet(ModelViewSet):
    model = Scenario
    name = "scenarios"
    icon = "media"
    menu_label = _("Сценарии")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["key", Column("title", label=_("Название")), "lesson_key", "level"]
    list_filter = ["lesson_key", "level"]
    search_fields = ["key", "lesson_key"]
    search_backend_name = None
    ordering = ["key"]
    exclude_form_fields: list[str] = []
    index_view_class = ScenarioIndexView
    inspect_view_enabled = True
    inspect_view_class = ScenarioView
    copy_view_enabled = False
    add_to_reference_index = False
