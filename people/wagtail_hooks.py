"""The menu «Люди» and what belongs to it in the Wagtail admin."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSetGroup

from people.history import register_actions
from people.staff_pages.bin import BinViewSet
from people.staff_pages.bulk import ACTIONS
from people.staff_pages.choosing import run_groups, seen_groups
from people.staff_pages.computers import ComputerViewSet
from people.staff_pages.groups import GroupViewSet
from people.staff_pages.home import panels_for
from people.staff_pages.learners import LearnerViewSet
from people.staff_pages.meetings import MeetingViewSet
from people.staff_pages.places import PlaceViewSet
from people.staff_pages.policies import register_policies
from people.staff_pages.staff import StaffViewSet

register_policies()

for action in ACTIONS:
    hooks.register("register_bulk_action", action)

hooks.register("register_log_actions", register_actions)

# Wagtail's own panels that tell an author something; the others are about workflows, which are off.
AUTHORS_PANELS = {"recent_edits", "locked_pages"}
# Wagtail's own pages for users and groups: here roles are given by place, under «Сотрудники».
REPLACED = {"users", "groups"}


class PeopleGroup(ModelViewSetGroup):
    menu_label = _("Люди")
    menu_icon = "group"
    menu_name = "people"
    menu_order = 150
    items = (
        MeetingViewSet,
        GroupViewSet,
        LearnerViewSet,
        ComputerViewSet,
        PlaceViewSet,
        StaffViewSet,
        BinViewSet,
    )


@hooks.register("register_admin_viewset")
def people_viewsets() -> list[ViewSet]:
    return [PeopleGroup(), run_groups, seen_groups]


@hooks.register("construct_settings_menu")
def hide_replaced(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    menu_items[:] = [item for item in menu_items if item.name not in REPLACED]


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Component]) -> None:
    kept = AUTHORS_PANELS if user_has_any_page_permission(request.user) else set()
    panels[:] = [*panels_for(request), *(panel for panel in panels if panel.name in kept)]
