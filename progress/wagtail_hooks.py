"""Where staff find progress: the completion report among Wagtail's reports, a group's standing from its page."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from people.access import REPORT
from people.staff_pages.menu import RoleMenuItem

from .views import group, record, report


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("reports/completed/", report.report, name="progress_report"),
        path("reports/completed/results/", report.report_results, name="progress_report_results"),
        path("progress/group/<int:pk>/", group.group, name="progress_group"),
        path("progress/learner/<int:pk>/", record.record, name="progress_record"),
        path("progress/attempt/<uuid:uid>/", record.replay, name="progress_replay"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    url = reverse("progress_report")
    return RoleMenuItem(REPORT, _("Что пройдено"), url, name="completed", icon_name="tasks", order=100)
