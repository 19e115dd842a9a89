"""Reports on the course among Wagtail's own: translations, and mistakes that learners pointed out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_POST
from wagtail.admin.views.reports import ReportView

from lessons.addresses import lesson_address
from lessons.choices import LANGUAGES, SOURCE_LANGUAGE
from lessons.mistakes import close_report, mistakes_seen_by
from lessons.models import LessonPage, MistakeReport
from lessons.translations import translations_of
from people.access import AUTHORS, TEACHERS
from people.decorators import staff_role


class TranslationReportView(ReportView):
    page_title = _("Переводы уроков")
    header_icon = "globe"
    model = LessonPage
    index_url_name = "lessons_translations"
    index_results_url_name = "lessons_translations_results"
    results_template_name = "lessons/admin/translations_results.html"
    list_export = ["number", "title", *LANGUAGES]
    export_headings = {"number": _("Номер"), "title": _("Урок"), "ru": "ru", "be": "be", "en": "en"}
    is_searchable = False

    def get_queryset(self) -> QuerySet[LessonPage]:
        return LessonPage.objects.filter(locale__language_code=SOURCE_LANGUAGE).order_by("path")

    def decorate_paginated_queryset(self, object_list: Iterable[LessonPage]) -> list[LessonPage]:
        pages = list(object_list)
        rows = translations_of(pages)
        for page in pages:
            page.translations = rows[page.pk]
            for translation in page.translations:
                setattr(page, translation.language, translation.standing.label)
        return pages

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "languages": LANGUAGES}


class MistakeReportView(ReportView):
    page_title = _("Сообщения об ошибках")
    header_icon = "warning"
    model = MistakeReport
    index_url_name = "lessons_mistakes"
    index_results_url_name = "lessons_mistakes_results"
    results_template_name = "lessons/admin/mistakes_results.html"
    list_export = ["lesson_key", "language", "kind", "excerpt", "seen_times", "first_at", "last_at", "closed_at"]
    export_headings = {"seen_times": _("Сколько раз")}
    is_searchable = False

    def get_queryset(self) -> QuerySet[MistakeReport]:
        return mistakes_seen_by(self.request.user).order_by(
            F("closed_at").asc(nulls_first=True), "-seen_times", "-last_at"
        )

    def decorate_paginated_queryset(self, object_list: Iterable[MistakeReport]) -> list[MistakeReport]:
        rows = list(object_list)
        pages = {
            (number, language): pk
            for number, language, pk in LessonPage.objects.values_list("number", "locale__language_code", "pk")
        }
        for row in rows:
            row.page_id = pages.get((row.lesson_key, row.language))
            with override(row.language):
                row.address = lesson_address(row.lesson_key)
        return rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "may_mend": self.request.user.reach.holds(*AUTHORS)}


translations = staff_role(*AUTHORS)(TranslationReportView.as_view())
translations_results = staff_role(*AUTHORS)(TranslationReportView.as_view(results_only=True))
mistakes = staff_role(*TEACHERS)(MistakeReportView.as_view())
mistakes_results = staff_role(*TEACHERS)(MistakeReportView.as_view(results_only=True))


@staff_role(*AUTHORS)
@require_POST
def close_mistake(request: HttpRequest, pk: int) -> HttpResponse:
    close_report(get_object_or_404(MistakeReport, pk=pk))
    return redirect("lessons_mistakes")
