"""What stands between the server and a view. Short, because a tap passes all of it.

Sessions, staff accounts and messages exist under `/staff/` only: a learner's page has no
`request.user` and no session, and the staff cookies are not even sent to it.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.module_loading import import_string

Handler = Callable[[HttpRequest], HttpResponse]


class StaffOnlyMiddleware:
    """Runs `STAFF_MIDDLEWARE` for addresses under the staff path, and for no others."""

    def __init__(self, get_response: Handler) -> None:
        self.learner = self.staff = get_response
        for path in reversed(settings.STAFF_MIDDLEWARE):
            self.staff = import_string(path)(self.staff)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(settings.STAFF_PATH):
            return self.staff(request)
        return self.learner(request)


class CsrfMiddleware(CsrfViewMiddleware):
    """Django's protection of forms, with a cookie of its own for staff pages."""

    def _get_secret(self, request: HttpRequest) -> str | None:
        if name := staff_cookie(request):
            request.COOKIES[settings.CSRF_COOKIE_NAME] = request.COOKIES.get(name, "")
            if not request.COOKIES[settings.CSRF_COOKIE_NAME]:
                return None
        return super()._get_secret(request)

    def _set_csrf_cookie(self, request: HttpRequest, response: HttpResponse) -> None:
        super()._set_csrf_cookie(request, response)
        name = staff_cookie(request)
        if name and settings.CSRF_COOKIE_NAME in response.cookies:
            value = response.cookies.pop(settings.CSRF_COOKIE_NAME).value
            response.set_cookie(
                name,
                value,
                path=settings.STAFF_PATH,
                secure=settings.CSRF_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )


def staff_cookie(request: HttpRequest) -> str:
    """The name of the staff's form cookie, or nothing on a learner's page."""
    return settings.STAFF_CSRF_COOKIE_NAME if request.path_info.startswith(settings.STAFF_PATH) else ""


class HeadersMiddleware:
    """Content security by path, and pages that a shared computer must not keep."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers = response.headers
        staff = request.path_info.startswith(settings.STAFF_PATH)
        headers.setdefault("Content-Security-Policy", settings.STAFF_POLICY if staff else settings.LEARNER_POLICY)
        headers.setdefault("Cache-Control", "no-store")
        headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        return response
