"""django-rq's dashboard under `/staff/rq/`, for administrators of all places.

It is written for Django's admin site, which we do not have: the few names it needs lead to Wagtail.
"""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import include, path
from django.utils.translation import gettext as _
from django_rq.stats_views import stats_json
from django_rq.urls import get_admin_urlpatterns
from redis.exceptions import RedisError

from people import access
from people.decorators import staff_role
from people.staff_pages.frame import framed, to_jobs

View = Callable[..., HttpResponse]


def guarded(view: View) -> View:
    """Administrators only, and a sentence where Redis does not answer."""

    @staff_role(*access.MANAGE)
    @wraps(view)
    def guard(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not access.may_see_all_jobs(request.user):
            raise PermissionDenied
        if not settings.REDIS_URL:
            return say(request, _("Фоновые работы идут через базу данных: Redis не указан в REDIS_URL."), 200)
        # The views behind ask for Django's own mark; who may come in was settled above.
        request.user.is_staff = True
        try:
            return view(request, *args, **kwargs)
        except RedisError:
            return say(request, _("Redis не отвечает. Проверьте, запущен ли он и верен ли адрес в REDIS_URL."), 503)

    return guard


def say(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    context = framed(_("Очередь работ"), to_jobs(), icon="history", sentence=sentence)
    return render(request, "people/jobs/queue.html", context, status=status)


def leading_to(name: str) -> View:
    @staff_role(*access.MANAGE)
    def lead(request: HttpRequest) -> HttpResponse:
        return redirect(name)

    return lead


ADMIN_NAMES = [
    path("index/", leading_to("django_rq:home"), name="index"),
    path("leave/", leading_to("wagtailadmin_logout"), name="logout"),
    path("password/", leading_to("wagtailadmin_account"), name="password_change"),
]
DASHBOARD = [path("stats.json", guarded(stats_json), name="home_json"), *get_admin_urlpatterns(view_wrapper=guarded)]
urlpatterns = [
    path("site/", include((ADMIN_NAMES, "admin"))),
    path("", include((DASHBOARD, "django_rq"))),
]
