"""What stands between the server and a view. Short, because a tap passes all of it.

Sessions, staff accounts and messages exist under `/staff/` only: a learner's page has no
`request.user` and no session, and the staff cookies are not even sent to it.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.middleware.locale import LocaleMiddleware
from django.utils.module_loading import import_string
from django.utils.translation import activate, get_language

from cms.errors import button_only

Handler = Callable[[HttpRequest], HttpResponse]


class StaffOnlyMiddleware:
    """Runs `STAFF_MIDDLEWARE` for addresses under the staff path, and for no others.

    Forms there are protected by a cookie of their own: Django's middleware, which knows one name only,
    is given the staff's cookie under that name, and what it sets is renamed on the way out.
    """

    def __init__(self, get_response: Handler) -> None:
        self.learner = self.staff = get_response
        for path in reversed(settings.STAFF_MIDDLEWARE):
            self.staff = import_string(path)(self.staff)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(settings.STAFF_PATH):
            return self.learner(request)
        request.COOKIES.pop(settings.CSRF_COOKIE_NAME, None)
        if own := request.COOKIES.get(settings.STAFF_CSRF_COOKIE_NAME):
            request.COOKIES[settings.CSRF_COOKIE_NAME] = own
        response = self.staff(request)
        rename_form_cookie(response)
        return response


def rename_form_cookie(response: HttpResponse) -> None:
    cookie = response.cookies.pop(settings.CSRF_COOKIE_NAME, None)
    if cookie is not None:
        response.set_cookie(
            settings.STAFF_CSRF_COOKIE_NAME,
            cookie.value,
            path=settings.STAFF_PATH,
            secure=settings.CSRF_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


class LanguageMiddleware(LocaleMiddleware):
    """A learner's page speaks the language of its address; a page of staff the one chosen in their account.

    Wagtail does so for its own views only, and not for what it says when a view refuses.
    """

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated and hasattr(user, "wagtail_userprofile"):
            activate(user.wagtail_userprofile.get_preferred_language())
            request.LANGUAGE_CODE = get_language()


class ButtonOnlyMiddleware:
    """Django refuses a method without a word; whoever typed the address of a button would see an empty page."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        return button_only(request, response) if isinstance(response, HttpResponseNotAllowed) else response


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
