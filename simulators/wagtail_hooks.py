"""Where staff find the scenarios."""

from wagtail import hooks

from .choosing import ScenarioChooserViewSet, scenario_chooser
from .closing import ClosedTaskViewSet
from .viewsets import ScenarioViewSet


@hooks.register("register_admin_viewset")
def scenario_viewset() -> ScenarioViewSet:
    return ScenarioViewSet()


@hooks.register("register_admin_viewset")
def choosing_a_scenario() -> ScenarioChooserViewSet:
    return scenario_chooser


@hooks.register("register_admin_viewset")
def closed_task_viewset() -> ClosedTaskViewSet:
    return ClosedTaskViewSet()
