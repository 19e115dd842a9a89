"""The bin: thirty days, then `purge_bin` erases for good."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import URLPattern
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column

from people.learners import BIN_DAYS
from people.models import BinnedLearner, Learner
from people.queries import find_learners
from people.staff_pages.scoped import PeopleViewSet, ScopedIndexView
from people.staff_pages.tables import DayColumn, LearnerColumn


def erased_on(learner: Learner) -> datetime.datetime:
    return learner.binned_at + datetime.timedelta(days=BIN_DAYS)


class BinIndexView(ScopedIndexView):
    empty = gettext_lazy("Корзина пуста.")
    template_name = "people/staff/learners.html"

    def search_queryset(self, queryset: QuerySet[Learner]) -> QuerySet[Learner]:
        return find_learners(queryset, self.search_query) if self.is_searching else queryset

    @cached_property
    def is_searchable(self) -> bool:
        return True

    @cached_property
    def columns(self) -> list[Column]:
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="binnedlearner"),
            LearnerColumn(
                "label",
                label=gettext_lazy("Учащийся"),
                sort_key="picture",
                get_title_id=lambda row: f"binnedlearner_{row.pk}_title",
                with_picture=lambda row: True,
            ),
            Column("shown_code", label=gettext_lazy("Код"), sort_key="code"),
            DayColumn("binned_at", label=gettext_lazy("В корзине с"), sort_key="binned_at"),
            DayColumn("erased", label=gettext_lazy("Сотрётся"), accessor=erased_on),
        ]

    def get_list_more_buttons(self, instance: Learner) -> list:
        return []


class BinViewSet(PeopleViewSet):
    model = BinnedLearner
    name = "people_bin"
    url_prefix = "people/bin"
    icon = "bin"
    menu_order = 700
    index_view_class = BinIndexView
    ordering = ["-binned_at"]
    menu_label = gettext_lazy("Корзина")

    def get_form_class(self, for_update: bool = False) -> Any:
        return None

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in ("index", "index_results")]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = ("add_url_name", "edit_url_name", "delete_url_name", "history_url_name")
        return super().get_common_view_kwargs(**{**kwargs, **dict.fromkeys(absent)})
