"""Every view says who may open it: `@public`, `@learner_required` or `@staff_role(...)`.

A test walks all addresses of our apps and fails on a view that says nothing.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from urllib.parse import urlencode

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from people.choices import Role

View = TypeVar("View", bound=Callable[..., HttpResponse])


def public(view: View) -> View:
    """Anyone, signed in or not."""
    view.who_may = "public"
    return view


def learner_required(view: View) -> View:
    """A learner with a live sitting; others are led to sign-in and back."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.sitting is None:
            return to_sign_in(request)
        return view(request, *args, **kwargs)

    guarded.who_may = "learner"
    return guarded


def staff_role(*roles: Role) -> Callable[[View], View]:
    """Staff who hold one of the roles anywhere; which rows they may see, `people.access` says.

    Without roles: anyone who may enter the staff pages.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            user = getattr(request, "user", None)
            if user is None or not user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not user.reach.holds(*roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.who_may = ("staff", *roles)
        return guarded

    return decorate


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, which leads back here. A posted form is not repeated, its page is shown again."""
    back = request.get_full_path() if request.method == "GET" else ""
    query = f"?{urlencode({'next': back})}" if back else ""
    return redirect(reverse("people:choose") + query)
