"""Where staff find the scenarios."""

from wagtail import hooks

from .viewsets import ScenarioViewSet


@hooks.register("register_admin_viewset")
def scenario_viewset() -> ScenarioViewSet:
    return ScenarioViewSet()
