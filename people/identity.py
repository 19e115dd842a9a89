"""Who sits at this computer: signed cookies, and the middleware that reads them.

`request.sitting`, `request.seat` and `request.prefs` are worked out when first asked for. A tap
never asks: it takes `read_learner_cookie` into its own joined query (`simulators.opening`).
The learner's cookie carries the time it was signed; it is signed anew at most once a minute, and
that same moment is written to the sitting. So idleness is noticed without a query on every tap.
"""

import time
from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property

from people.models import EnrolledPC, Learner, Sitting
from people.prefs import Prefs, read_prefs

LEARNER_COOKIE = "kladka_learner"
SEAT_COOKIE = "kladka_seat"
REFRESH_AFTER = 60
# The page warns and signs out first; a tap that was on its way then still counts.
GRACE = 120

_learner_signer = signing.TimestampSigner(salt="people.learner")
_seat_signer = signing.Signer(salt="people.seat")

LearnerCookie = tuple[int, int, int]


def read_learner_cookie(request: HttpRequest) -> LearnerCookie | None:
    """(sitting id, learner id, epoch), without touching the database; None when absent, forged or idle too long.

    The caller still asks the database whether that sitting is live.
    """
    return read_signed_learner(request.COOKIES.get(LEARNER_COOKIE, ""))


def read_signed_learner(value: str) -> LearnerCookie | None:
    try:
        packed = _learner_signer.unsign(value, max_age=settings.IDLE_MINUTES * 60 + GRACE)
        sitting, learner, epoch = map(int, packed.split("."))
    except (signing.BadSignature, ValueError):
        return None
    return sitting, learner, epoch


def _sql() -> tuple[str, str]:
    """Written out, because putting this together anew would cost every page more than asking it."""
    sitting, learner = Sitting._meta.db_table, Learner._meta.db_table
    return (
        f"""
        SELECT s.* FROM {sitting} s JOIN {learner} l ON l.id = s.learner_id
        WHERE s.id = %s AND s.learner_id = %s AND s.ended IS NULL AND l.epoch = %s AND l.binned_at IS NULL
        """,
        f"SELECT * FROM {learner} WHERE id = %s",
    )


LIVE_SITTING, LEARNER = _sql()


def live_sitting(cookie: LearnerCookie) -> Sitting | None:
    """The sitting into which a cookie still lets its owner, with the learner."""
    for sitting in Sitting.objects.raw(LIVE_SITTING, cookie):
        sitting.learner = Learner.objects.raw(LEARNER, [sitting.learner_id])[0]
        return sitting
    return None


def give_learner_cookie(response: HttpResponse, sitting: Sitting) -> None:
    _set(response, LEARNER_COOKIE, _learner_signer.sign(f"{sitting.pk}.{sitting.learner_id}.{sitting.epoch}"))


def take_learner_cookie(response: HttpResponse) -> None:
    response.delete_cookie(LEARNER_COOKIE, samesite="Lax")


def give_seat_cookie(response: HttpResponse, pc: EnrolledPC) -> None:
    age = int((pc.expires - timezone.now()).total_seconds())
    _set(response, SEAT_COOKIE, _seat_signer.sign(pc.uid.hex), max_age=age)


def _set(response: HttpResponse, name: str, value: str, max_age: int | None = None) -> None:
    response.set_cookie(name, value, max_age=max_age, secure=settings.HTTPS, httponly=True, samesite="Lax")


class Identity:
    """Mixed into the request's class by the middleware, so that the three names are plain attributes."""

    @cached_property
    def sitting(self) -> Sitting | None:
        cookie = read_learner_cookie(self)
        return live_sitting(cookie) if cookie else None

    @cached_property
    def seat(self) -> EnrolledPC | None:
        """The enrolled computer this is, while its enrolment holds."""
        try:
            uid = _seat_signer.unsign(self.COOKIES.get(SEAT_COOKIE, ""))
        except signing.BadSignature:
            return None
        pcs = EnrolledPC.objects.select_related("place")
        return pcs.filter(uid=uid, revoked=None, expires__gt=timezone.now()).first()

    @cached_property
    def prefs(self) -> Prefs:
        return read_prefs(self)


@cache
def identified(request_class: type[HttpRequest]) -> type[HttpRequest]:
    return type(f"Identified{request_class.__name__}", (Identity, request_class), {})


class LearnerMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.__class__ = identified(type(request))
        response = self.get_response(request)
        cookie = request.COOKIES.get(LEARNER_COOKIE)
        if cookie and LEARNER_COOKIE not in response.cookies and signed_long_ago(cookie):
            self.refresh(request, response)
        return response

    def refresh(self, request: HttpRequest, response: HttpResponse) -> None:
        """Once a minute: one update that says the sitting is alive, and a cookie of now."""
        cookie = read_learner_cookie(request)
        if cookie is None:
            return
        seen = Sitting.objects.filter(pk=cookie[0], learner=cookie[1], epoch=cookie[2], ended=None)
        if seen.update(last_seen=timezone.now()):
            _set(response, LEARNER_COOKIE, _learner_signer.sign("{}.{}.{}".format(*cookie)))


def signed_long_ago(value: str) -> bool:
    """A cheap look at the time inside; whether it is genuine is asked afterwards."""
    try:
        signed = signing.b62_decode(value.rsplit(":", 2)[1])
    except (IndexError, ValueError, KeyError):
        return False
    return time.time() - signed > REFRESH_AFTER
