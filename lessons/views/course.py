"""The course for staff: all modules with those to come, notes and papers to print, and making sound files."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lessons.audio import make_audio
from lessons.choices import LANGUAGES, SOURCE_LANGUAGE
from lessons.models import LessonPage, ModulePage, SpokenText
from lessons.rendering import render_notes
from people.access import AUTHORS, TEACHERS
from people.decorators import staff_role
from people.jobs import enqueue


@staff_role(*TEACHERS)
@require_safe
def outline(request: HttpRequest) -> HttpResponse:
    """Every module of the course in the staff member's language, published or coming."""
    language = _language(request)
    written: dict[str, list[LessonPage]] = {}
    for lesson in LessonPage.objects.filter(locale__language_code=language).order_by("path"):
        written.setdefault(lesson.number, []).append(lesson)
    modules = [
        {"page": module, "lessons": _lessons(module, written)}
        for module in ModulePage.objects.filter(locale__language_code=language).order_by("path")
    ]
    context = {
        "modules": modules,
        "language": language,
        "languages": LANGUAGES,
        "silent": SpokenText.objects.filter(made="", recording="").count(),
        "may_write": request.user.reach.holds(*AUTHORS),
        "page_title": _("Курс"),
        "header_icon": "list-ol",
    }
    return render(request, "lessons/admin/outline.html", context)


def _lessons(module: ModulePage, written: dict[str, list[LessonPage]]) -> list[dict[str, object]]:
    """Lessons that are planned and those that are written, in the order of their numbers."""
    titles = {item["number"]: item["title"] for item in module.coming}
    own = {number: pages for number, pages in written.items() if number.partition(".")[0] == module.number}
    return [
        {"number": number, "title": titles.get(number, ""), "page": own[number][0] if number in own else None}
        for number in sorted({*titles, *own}, key=lambda number: [int(part) for part in number.split(".")])
    ]


def _language(request: HttpRequest) -> str:
    wished = request.GET.get("language", "")
    own = get_language()
    return next((code for code in (wished, own) if code in LANGUAGES), SOURCE_LANGUAGE)


@staff_role(*TEACHERS)
@require_safe
def notes(request: HttpRequest, number: str) -> HttpResponse:
    """Trainer's notes of one lesson, for the screen and the printer."""
    language = _language(request)
    page = LessonPage.objects.filter(number=number, locale__language_code=language).first()
    if page is None:
        raise Http404(number)
    with override(language):
        return render_notes(request, page)


@staff_role(*AUTHORS)
@require_POST
def speak(request: HttpRequest) -> HttpResponse:
    job = enqueue(make_audio, started_by=request.user)
    return redirect("job", uid=job.uid)
