"""Every view of ours says who may open it; Wagtail's own views of our rows ask `people.access`."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.permissions import policy_registry

from people.staff_pages.policies import RULES, AccessPolicy

OURS = ("people", "simulators", "lessons", "progress", "exchange", "cms")


def patterns(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in (resolver or get_resolver()).url_patterns:
        here = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, here)
        else:
            yield here, entry


def says_who(view) -> bool:
    """A decorator of ours, or a class-based view of the admin with a permission to ask for."""
    if getattr(view, "who_may", None):
        return True
    made_of = getattr(view, "view_class", None)
    return bool(
        getattr(made_of, "who_may", None)
        or getattr(made_of, "permission_required", None)
        or getattr(made_of, "any_permission_required", None)
    )


def own_views() -> dict[str, object]:
    found = {}
    for address, pattern in patterns():
        view = pattern.callback
        while hasattr(view, "__wrapped__") and not getattr(view, "who_may", None):
            view = view.__wrapped__
        module = getattr(getattr(view, "view_class", view), "__module__", "")
        if module.split(".")[0] in OURS:
            found[address] = view
    return found


def test_every_view_of_ours_says_who_may_open_it():
    silent = sorted(address for address, view in own_views().items() if not says_who(view))

    assert silent == []


def test_our_views_are_found_at_all():
    addresses = "\n".join(own_views())

    assert "sign-in/code/" in addresses
    assert "people/learners/" in addresses
    assert len(own_views()) > 40


@pytest.mark.parametrize("model", RULES)
def test_rows_of_people_are_opened_by_access_alone(model):
    assert isinstance(policy_registry.get_by_type(model), AccessPolicy)
