"""The few addresses without a language: the choice of one, health, media."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe
from django.views.static import serve

from cms import health
from people.decorators import public


@public
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """To the front page in the language chosen before, or the browser's."""
    chosen = getattr(getattr(request, "prefs", None), "language", "")
    return redirect(f"/{chosen or get_language_from_request(request)}/")


@public
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    report = health.report()
    well = set(report.values()) == {health.IN_ORDER}
    return JsonResponse({"well": well, **report}, status=200 if well else 503)


@public
@require_safe
def media(request: HttpRequest, path: str) -> FileResponse:
    """A picture or recording of the course; what staff made for themselves lies elsewhere."""
    response = serve(request, path, document_root=Path(settings.MEDIA_ROOT))
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
