"""One log line an answer: method, the route's pattern, status, milliseconds.

The pattern (`ru/play/<uid>/`) and not the address, so that a line names no attempt and no learner.
"""

import logging
from collections.abc import Callable
from time import perf_counter

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError

# Django answers these itself, and the status tells them.
ANSWERED = (Http404, PermissionDenied, SuspiciousOperation, MultiPartParserError)

log = logging.getLogger("kladka.request")


class RequestLogMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = perf_counter()
        response = self.get_response(request)
        if log.isEnabledFor(logging.INFO):
            log.info("answered", extra=facts(request, response, begun))
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        if not isinstance(exception, ANSWERED):
            log.error("failed", extra={"method": request.method, "route": route(request)}, exc_info=exception)


def facts(request: HttpRequest, response: HttpResponse, begun: float) -> dict[str, object]:
    return {
        "method": request.method,
        "route": route(request),
        "status": response.status_code,
        "ms": round((perf_counter() - begun) * 1000, 1),
    }


def route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.route if match else ""
