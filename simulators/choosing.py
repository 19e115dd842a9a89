"""Choosing a task: Wagtail's chooser, with what each task asks for and a way to watch it before one chooses.

A chosen task is known by its key («A03»), as in a lesson's file: the key is the same on every server.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import URLPattern, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import BaseColumn, Column, TitleColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from people.access import TEACHERS
from people.decorators import staff_role

from .models import Scenario
from .queries import find_scenarios
from .setups import Way, setup_of


def offered() -> QuerySet[Scenario]:
    return Scenario.objects.filter(published=True)


class ScenarioSearch(BaseFilterForm):
    q = forms.CharField(
        label=_("Поиск"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Название, код или урок")})
    )

    def filter(self, scenarios: QuerySet[Scenario]) -> QuerySet[Scenario]:
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return find_scenarios(scenarios, self.search_query) if self.is_searching else scenarios


class AskedColumn(TitleColumn):
    """The title, and under it what the learner is asked to do."""

    cell_template_name = "simulators/staff/asked_cell.html"

    def get_cell_context_data(self, instance: Scenario, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "form": setup_of(Way(instance.current.sha256)).scenario, "page_lang": get_language() or "ru"}


class WatchColumn(BaseColumn):
    """Plays the task's demonstration in another tab; nothing is recorded there."""

    cell_template_name = "simulators/staff/watch_cell.html"


class ScenariosToChoose:
    """Mixed into the modal and into its list of results."""

    filter_form_class = ScenarioSearch
    per_page = 10

    def get_object_list(self) -> QuerySet[Scenario]:
        return offered().select_related("current")

    @property
    def columns(self) -> list[BaseColumn]:
        asked = AskedColumn(
            "title",
            label=_("Задание"),
            accessor=str,
            get_url=lambda row: self.append_preserved_url_parameters(reverse(self.chosen_url_name, args=[row.key])),
            link_attrs={"data-chooser-modal-choice": True},
        )
        return [asked, Column("lesson_key", label=_("Урок")), WatchColumn("watch", label=_("Показ"))]

    def can_create(self) -> bool:
        """Tasks come from files, which are proved before anybody meets them."""
        return False


def for_teachers(view: type[View]) -> type[View]:
    guarded = method_decorator(staff_role(*TEACHERS), name="dispatch")
    return guarded(type(view.__name__, (view,), {"who_may": ("staff", *TEACHERS)}))


class ChooseScenarioView(ScenariosToChoose, chooser.ChooseView):
    pass


class ScenarioResultsView(ScenariosToChoose, chooser.ChooseResultsView):
    pass


class ChosenScenarioView(chooser.ChosenView):
    def get_object(self, pk: str) -> Scenario:
        return offered().get(key=pk)

    def get_object_id(self, instance: Scenario) -> str:
        return instance.key

    def get_edit_item_url(self, instance: Scenario) -> str:
        return about(instance)


def about(scenario: Scenario) -> str:
    """The page that tells all about a task and lets one try it."""
    return reverse("scenarios:inspect", args=[scenario.pk])


class ScenarioChooser(BaseChooser):
    """Its value is a key; a form that edits a row gives the row's number at first."""

    template_name = "simulators/staff/chooser.html"

    def get_instance(self, value: Any) -> Scenario | None:
        if not value or isinstance(value, Scenario):
            return value or None
        return offered().filter(**{"pk" if isinstance(value, int) else "key": value}).first()

    def get_value_data(self, value: Any) -> dict[str, Any] | None:
        """A task that is gone stays there by its key, until another one is chosen or publication refuses it."""
        known = super().get_value_data(value)
        return known or ({"id": value, "edit_url": None, self.display_title_key: str(value)} if value else None)

    def get_value_data_from_instance(self, instance: Scenario) -> dict[str, Any]:
        return {"id": instance.key, "edit_url": about(instance), self.display_title_key: str(instance)}


class ScenarioChooserViewSet(ChooserViewSet):
    model = Scenario
    icon = "media"
    choose_one_text = _("Выбрать задание")
    choose_another_text = _("Выбрать другое задание")
    edit_item_text = _("Посмотреть задание")
    base_widget_class = ScenarioChooser
    register_widget = False
    choose_view_class = for_teachers(ChooseScenarioView)
    choose_results_view_class = for_teachers(ScenarioResultsView)
    chosen_view_class = for_teachers(ChosenScenarioView)

    def get_urlpatterns(self) -> list[URLPattern]:
        """One task at a time, and none is made here."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in ("create", "chosen_multiple")]


scenario_chooser = ScenarioChooserViewSet("scenario_chooser", url_prefix="scenarios/choose")


class ScenarioField(forms.ModelChoiceField):
    """One of the tasks that are published, by its key."""

    def __init__(self, **kwargs: Any) -> None:
        told = {"invalid_choice": _("Такого задания нет.")}
        given = {"queryset": Scenario.objects.none(), "to_field_name": "key", "error_messages": told}
        super().__init__(**{**given, "widget": scenario_chooser.widget_class, **kwargs})
        self.queryset = offered()
