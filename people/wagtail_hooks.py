"""The menu «Люди» and what belongs to it in the Wagtail admin."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSetGroup

from people.staff_pages.bin import BinViewSet
from people.staff_pages.bulk import ACTIONS
from people.staff_pages.computers import ComputerViewSet
from people.staff_pages.groups import GroupViewSet
from people.staff_pages.learners import LearnerViewSet
from people.staff_pages.meetings import MeetingViewSet
from people.staff_pages.places import PlaceViewSet
from people.staff_pages.policies import register_policies
from people.staff_pages.staff import StaffViewSet

register_policies()

for action in ACTIONS:
    hooks.register("register_bulk_action", action)

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
def people_viewsets() -> PeopleGroup:
    return PeopleGroup()


@hooks.register("construct_settings_menu")
def hide_replaced(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    menu_items[:] = [item for item in menu_items if item.name not in REPLACED]
