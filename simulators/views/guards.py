"""Who may tap: checked without Django's tokens, which would cost every tap a cookie and a fresh secret.

The learner's cookie is SameSite=Lax, so another site's form comes without it; the Origin header is asked as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]


def taps(who_may: str) -> Callable[[View], View]:
    """who_may: "public", or "learner" where the view itself reads the attempt together with its owner."""

    def decorate(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method == "POST" and not from_this_site(request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.who_may = who_may
        return guarded

    return decorate


def from_this_site(request: HttpRequest) -> bool:
    """Every browser names the origin of a posted form; where none is named it was no browser's page."""
    origin = request.META.get("HTTP_ORIGIN")
    return origin is None or urlsplit(origin).netloc == request.get_host()
