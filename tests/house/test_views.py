"""Every address of ours says who may open it, by one of the decorators of `people.decorators`."""

from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.tree import APPS


def views(resolver: URLResolver, prefix: str = ""):
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from views(entry, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


def layers(view):
    while view:
        yield view
        view = getattr(view, "__wrapped__", None)


def is_ours(view) -> bool:
    innermost = list(layers(view))[-1]
    return getattr(innermost, "__module__", "").split(".")[0] in APPS


def says_who_may(view) -> bool:
    if any(hasattr(layer, "who_may") for layer in layers(view)):
        return True
    kind = getattr(view, "view_class", None)
    return hasattr(kind, "who_may") or hasattr(kind, "permission_policy") or hasattr(kind, "permission_required")


def test_every_view_says_who_may_open_it():
    silent = sorted({route for route, view in views(get_resolver()) if is_ours(view) and not says_who_may(view)})

    assert silent == []


def test_there_are_views_of_each_kind():
    """Guards the test above against finding nothing."""
    kinds = set()

    for _route, view in views(get_resolver()):
        for layer in layers(view):
            who = getattr(layer, "who_may", None)
            kinds.add(who[0] if isinstance(who, tuple) else who)

    assert {"public", "learner", "staff"} <= kinds
