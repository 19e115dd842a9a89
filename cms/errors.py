"""Error pages in the learner's look and language. The one for 500 asks nothing of the database."""

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import get_language, override

LANGUAGES = ("ru", "be", "en")


def error_page(request: HttpRequest, status: int, name: str) -> HttpResponse:
    with override(language_of(request)):
        template = loader.get_template(f"{name}.html")
        return HttpResponse(template.render({"error_status": status, "home": f"/{get_language()}/"}), status=status)


def language_of(request: HttpRequest) -> str:
    """The language in the address, or the one the visitor's browser was answered in."""
    first = request.path_info.strip("/").split("/")[0]
    return first if first in LANGUAGES else getattr(request, "LANGUAGE_CODE", LANGUAGES[0])


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 400, "400")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 403, "403")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404, "404")


def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(request, 500, "500")


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that is older than its cookie: nothing was saved, and one click brings a fresh one."""
    return error_page(request, 403, "403_csrf")
