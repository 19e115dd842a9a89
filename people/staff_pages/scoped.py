"""Wagtail's generic views, kept to the rows that the policy opens for this member of staff."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history
from wagtail.admin.viewsets.model import ModelViewSet

from people.queries import find_rows
from people.staff_pages.tables import Pages


class ToldIndexView(generic.IndexView):
    """Says in a sentence of ours that a list is empty: Wagtail's would have to decline what the rows are called."""

    results_template_name = "people/staff/index_results.html"
    # When nobody has searched or filtered.
    empty = _("Здесь пока ничего нет.")


class ScopedIndexView(ToldIndexView):
    paginator_class = Pages

    def get_base_queryset(self) -> QuerySet:
        return self.permission_policy.rows(self.request.user, "view")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return find_rows(queryset, self.search_fields, self.search_query) if self.is_searching else queryset

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One query for the whole page says which of the rows seen may be changed too."""
        context = super().get_context_data(*args, **kwargs)
        shown = [row.pk for row in context["object_list"]] if not self.is_export else []
        changed = self.permission_policy.rows(self.request.user, "change").filter(pk__in=shown)
        self.changed_ids = set(changed.values_list("pk", flat=True))
        return context

    def may_change(self, instance: Model) -> bool:
        return instance.pk in self.changed_ids

    def get_edit_url(self, instance: Model) -> str | None:
        return super().get_edit_url(instance) if self.may_change(instance) else None

    def get_delete_url(self, instance: Model) -> str | None:
        return super().get_delete_url(instance) if self.may_change(instance) else None


NOT_SAVED = _("Не сохранено: исправьте отмеченное.")


class NamedCreateView(generic.CreateView):
    """Says «Новая группа» where Wagtail, which knows no gender, would say «Новый: Группа», and «Место создана»."""

    success_message = _("Создано: «%(object)s».")
    error_message = NOT_SAVED

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *way, _here = super().get_breadcrumbs_items()
        return [*way, {"url": "", "label": self.page_title}]


class ScopedCreateView(NamedCreateView):
    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "staff": self.request.user}


class ScopedEditView(generic.EditView):
    success_message = _("Сохранено: «%(object)s».")
    error_message = NOT_SAVED

    def get_queryset(self) -> QuerySet:
        return self.permission_policy.rows(self.request.user, "change")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "staff": self.request.user}


class ScopedDeleteView(generic.DeleteView):
    """Only what nothing hangs on is deleted; else the page says what does."""

    success_message = _("Удалено: «%(object)s».")
    refusal = _("Здесь уже занимались, поэтому удалить нельзя: пропали бы результаты.")

    def get_queryset(self) -> QuerySet:
        return self.permission_policy.rows(self.request.user, "change")

    def is_used(self) -> bool:
        return False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.user_has_permission("delete"):
            raise PermissionDenied
        if self.is_used():
            messages.error(request, self.refusal)
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)


class ScopedInspectView(generic.InspectView):
    def get_object(self, queryset: QuerySet | None = None) -> Model:
        return get_object_or_404(self.permission_policy.rows(self.request.user, "view"), pk=self.pk)


class ScopedHistoryView(history.HistoryView):
    def get_base_object_queryset(self) -> QuerySet:
        return self.permission_policy.rows(self.request.user, "change")


class PeopleViewSet(ModelViewSet):
    """The rows of one model, by role. Nothing is copied, and uses are not counted."""

    index_view_class = ScopedIndexView
    add_view_class = ScopedCreateView
    edit_view_class = ScopedEditView
    delete_view_class = ScopedDeleteView
    history_view_class = ScopedHistoryView
    inspect_view_class = ScopedInspectView
    copy_view_enabled = False
    add_to_reference_index = False
    add_to_admin_menu = False
    list_per_page = 30
    form_class: type | None = None
    # What the button of the list and the page behind it are called.
    adding = ""

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{"usage_url_name": None, **kwargs})

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(**{"add_item_label": self.adding, **kwargs})

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(**{"page_title": self.adding, **kwargs})

    def get_form_class(self, for_update: bool = False) -> type:
        return self.form_class

    def get_urlpatterns(self) -> list:
        dropped = {"usage"}
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in dropped]

    def register_permissions(self) -> None:
        """Roles come from assignments; there is nothing to tick in Wagtail's groups."""
