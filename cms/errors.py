"""Error pages in the learner's look and language. None of them asks anything of the database."""

import logging
from types import SimpleNamespace
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import get_language, override

from people.choices import Language
from people.prefs import read_prefs

log = logging.getLogger("kladka.errors")
# For the day when not even a template can be read.
LAST_RESORT = (
    '<!doctype html><html lang="ru"><meta charset="utf-8"><title>500</title>'
    "<p lang=ru>Сайт ошибся, а не вы. Попробуйте через минуту."
    "<p lang=be>Памыліўся сайт, а не вы. Паспрабуйце праз хвіліну."
    "<p lang=en>The site made a mistake, not you. Try again in a minute."
)


def error_page(request: HttpRequest, status: int, name: str) -> HttpResponse:
    language = language_of(request)
    with override(language):
        # A look without a person: whoever is signed in would have to be looked up.
        look = SimpleNamespace(prefs=read_prefs(request), sitting=None, seat=None)
        context = {"request": look, "home": home_of(request, language), "back": back_from(request, language)}
        return HttpResponse(loader.get_template(f"{name}.html").render(context), status=status)


def language_of(request: HttpRequest) -> str:
    """The language in the address, or the one chosen before; for staff, what their pages are in."""
    if request.path_info.startswith(settings.STAFF_PATH):
        return get_language() or settings.LANGUAGE_CODE
    first = request.path_info.strip("/").split("/")[0]
    return first if first in Language.values else read_prefs(request).language


def home_of(request: HttpRequest, language: str) -> str:
    return settings.STAFF_PATH if request.path_info.startswith(settings.STAFF_PATH) else f"/{language}/"


def back_from(request: HttpRequest, language: str) -> str:
    """The page the form stood on, if it was one of ours."""
    parts = urlsplit(request.headers.get("Referer", ""))
    return parts.path if parts.netloc == request.META.get("HTTP_HOST") else home_of(request, language)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 400, "400")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 403, "403")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404, "404")


def button_only(request: HttpRequest, refusal: HttpResponse) -> HttpResponse:
    """An address that only a button opens was typed, or found in the browser's history."""
    page = error_page(request, 405, "400")
    page.headers["Allow"] = refusal.headers["Allow"]
    return page


def server_error(request: HttpRequest) -> HttpResponse:
    try:
        return error_page(request, 500, "500")
    except Exception:
        log.exception("the error page failed")
        return HttpResponse(LAST_RESORT, status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form older than its cookie: nothing was saved, and one click brings a fresh one."""
    return error_page(request, 403, "403_csrf")
