"""The completion report in the Wagtail admin: screen, CSV and XLSX from one query."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, Table
from wagtail.admin.views.reports import ReportView

from lessons.models import Completion
from people.access import REPORT, may_see_all_exactly
from people.decorators import staff_role
from people.jobs import enqueue
from people.models.places import today
from people.staff_pages.tables import Pages

from ..careful import Careful
from ..exports import LONGEST_AT_ONCE, export_report, headings, lines, sum_headings, sum_lines
from ..filters import CompletionFilterSet
from ..months import next_month
from ..report import counted, rows
from ..spreadsheets import FORMATS, spreadsheet_response
from ..templatetags.tallies import told
from ..totals import Total
from ..weighing import about_of, careful_for, hash_of, job_to_wait_for, kept_cells, kept_totals


class Number(Column):
    """A number of people or lessons, or the word that stands for one that must not be told."""

    def get_value(self, instance: Any) -> Any:
        return told(super().get_value(instance))


@method_decorator(staff_role(*REPORT), name="dispatch")
class CompletionReportView(ReportView):
    page_title = gettext_lazy("Что пройдено")
    header_icon = "tasks"
    index_url_name = "progress_report"
    index_results_url_name = "progress_report_results"
    template_name = "progress/report.html"
    results_template_name = "progress/report_results.html"
    filterset_class = CompletionFilterSet
    model = Completion
    paginator_class = Pages
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

    @cached_property
    def about(self) -> str:
        return about_of(self.request.user)

    @cached_property
    def careful(self) -> Careful:
        return careful_for(self.request.user, self.about)

    def get_queryset(self) -> QuerySet[Completion]:
        return counted(self.request.user)

    @cached_property
    def chosen(self) -> QuerySet[Completion]:
        return self.filter_queryset(self.get_queryset())

    @cached_property
    def state(self) -> str:
        return hash_of(self.chosen)

    def get_filtered_queryset(self) -> list[dict]:
        return kept_cells(self.chosen, self.state)

    def sums(self) -> list[Total]:
        return kept_totals(self.request.user, self.about, self.chosen, self.state, *self.filters.chosen)

    def get_table(self, object_list: Any) -> Table:
        """Wagtail makes its table before it decorates a page's rows: bare cells would be shown."""
        return super().get_table(list(rows(self.careful, object_list)))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        sparing = not may_see_all_exactly(self.request.user)
        files = [(kind, self.file_of_sums(kind)) for kind in FORMATS]
        shown = {"sums": self.sums(), "files": files, "sparing": sparing, "next_month": next_month(today())}
        return super().get_context_data(*args, **shown, **kwargs)

    def file_of_sums(self, kind: str) -> str:
        asked = self.request.GET.copy()
        asked.pop("p", None)
        asked["export"], asked["sums"] = kind, "1"
        return f"{reverse(self.index_url_name)}?{asked.urlencode()}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if job := job_to_wait_for(request.user, self.about):
            return redirect("job", job.uid)
        return self.export() if self.is_export else super().get(request, *args, **kwargs)

    def export(self) -> HttpResponseBase:
        kind = self.request.GET["export"]
        if "sums" in self.request.GET:
            return spreadsheet_response("sums", kind, sum_headings(), sum_lines(self.sums()))
        found = self.get_filtered_queryset()
        if len(found) <= LONGEST_AT_ONCE:
            return spreadsheet_response("report", kind, headings(), lines(rows(self.careful, found)))
        job = enqueue(
            export_report, self.request.user.pk, self.request.GET.urlencode(), kind, started_by=self.request.user
        )
        messages.success(self.request, _("Отчёт большой. Он готовится, файл появится на этой странице."))
        return redirect(reverse("job", args=[job.uid]))


report = CompletionReportView.as_view()
report_results = CompletionReportView.as_view(results_only=True)
report.who_may = report_results.who_may = ("staff", *REPORT)
