"""Where staff find the scenarios."""

from wagtail import hooks

from .closing import ClosedTaskViewSet
from .viewsets import ScenarioViewSet


@hooks.register("register_admin_viewset")
def scenario_viewset() -> ScenarioViewSet:
    return ScenarioViewSet()


@hooks.register("register_admin_viewset")
def closed_task_viewset() -> ClosedTaskViewSet:
    return ClosedTaskViewSet()
