"""The completion report in the Wagtail admin: screen, CSV and XLSX from one query."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from lessons.models import Completion
from people.access import REPORT
from people.decorators import staff_role
from people.jobs import enqueue

from ..exports import LONGEST_AT_ONCE, export_report, headings, lines
from ..filters import CompletionFilterSet
from ..report import cells, counted, rows
from ..spreadsheets import spreadsheet_response


class Number(Column):
    """A number of people or lessons, or the words that stand for a small one."""

    def get_value(self, instance: Any) -> Any:
        value = super().get_value(instance)
        return _("менее 5") if value is None else value


@method_decorator(staff_role(*REPORT), name="dispatch")
class CompletionReportView(ReportView):
    page_title = gettext_lazy("Что пройдено")
    header_icon = "tasks"
    index_url_name = "progress_report"
    index_results_url_name = "progress_report_results"
    filterset_class = CompletionFilterSet
    model = Completion
    default_ordering = None
    is_searchable = False
    list_export = ["place", "group", "module", "month", "people", "lessons", "finished"]
    columns = [
        Column("place", label=gettext_lazy("Место")),
        Column("group", label=gettext_lazy("Группа")),
        Column("module", label=gettext_lazy("Модуль")),
        Column("month", label=gettext_lazy("Месяц")),
        Number("people", label=gettext_lazy("Человек")),
        Number("lessons", label=gettext_lazy("Пройдено уроков")),
        Number("finished", label=gettext_lazy("Прошли модуль")),
    ]

    def get_queryset(self) -> QuerySet[Completion]:
        return counted(self.request.user)

    def get_filtered_queryset(self) -> QuerySet:
        return cells(self.filter_queryset(self.get_queryset()))

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return list(rows(self.request.user, object_list))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.export() if self.is_export else super().get(request, *args, **kwargs)

    def export(self) -> HttpResponseBase:
        kind, found = self.request.GET["export"], self.get_filtered_queryset()
        if found.count() <= LONGEST_AT_ONCE:
            shown = rows(self.request.user, found.iterator())
            return spreadsheet_response("report", kind, headings(), lines(shown))
        job = enqueue(
            export_report, self.request.user.pk, self.request.GET.urlencode(), kind, started_by=self.request.user
        )
        messages.success(self.request, _("Отчёт большой. Он готовится, файл появится на этой странице."))
        return redirect(reverse("job", args=[job.uid]))


report = CompletionReportView.as_view()
report_results = CompletionReportView.as_view(results_only=True)
report.who_may = report_results.who_may = ("staff", *REPORT)
