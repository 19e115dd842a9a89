"""What the house itself adds to Wagtail's pages: background jobs, the queue's dashboard, our colours."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms import job_pages, queue_dashboard


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("jobs/", job_pages.jobs, name="jobs"),
        path("jobs/<uuid:uid>/", job_pages.job, name="job"),
        path("jobs/<uuid:uid>/result/", job_pages.job_result, name="job_result"),
        path("jobs/<uuid:uid>/repeat/", job_pages.repeat_job, name="job_repeat"),
        path("rq/", include(queue_dashboard.urlpatterns)),
    ]


@hooks.register("register_reports_menu_item")
def jobs_menu_item() -> MenuItem:
    return MenuItem(_("Фоновые работы"), reverse("jobs"), name="jobs", icon_name="history", order=900)


@hooks.register("construct_help_menu")
def help_of_this_site_only(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Wagtail's guide and news stand on another host; no page of ours leads there."""
    menu_items[:] = [item for item in menu_items if item.url.startswith(("/", "#"))]


@hooks.register("insert_global_admin_css")
def colours_of_the_house() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff/wagtail.css"))
