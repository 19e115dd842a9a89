"""The floor of a tap: our settings and middleware, an empty view, and one durable update of one row."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.views.decorators.csrf import csrf_exempt  # noqa: E402

application = get_wsgi_application()

from django.conf import settings  # noqa: E402

settings.ROOT_URLCONF = __name__
BODY = b"<p>" + b"x" * 6000


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse(BODY)


@csrf_exempt
def tap(request: HttpRequest) -> HttpResponse:
    row = int(request.GET["row"])
    with connection.cursor() as cursor:
        cursor.execute("UPDATE bench_row SET step = step + 1 WHERE id = %s", [row])
    return HttpResponse(BODY)


urlpatterns = [path("empty/", empty), path("tap/", tap)]
