"""Learners' pages: the map, a lesson's cards, and its paper twin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from lessons.addresses import lesson_address
from lessons.cards import build_lesson
from lessons.completion import note_reached, start_again
from lessons.models import LessonPage
from lessons.reader import reader_of
from lessons.rendering import lesson_body, published_lesson, render_card, render_map, render_paper
from people.decorators import public


@public
@require_safe
def course_map(request: HttpRequest) -> HttpResponse:
    return render_map(request)


@public
@require_http_methods(["GET", "HEAD", "POST"])
def lesson(request: HttpRequest, number: str) -> HttpResponse:
    """GET shows a card; POST is «Дальше» of somebody signed in, who will go on from there another day."""
    body = lesson_body(published_lesson(number, get_language()))
    if request.method == "POST":
        return _go_on(request, number, _card_number(request.POST.get("card", ""), body.last))
    reader = reader_of(request.sitting, number)
    wished = request.GET.get("card", "")
    card = reader.next_card(body) if wished == "on" else _card_number(wished, body.last)
    return render_card(request, body, card, reader)


def _go_on(request: HttpRequest, number: str, card: int) -> HttpResponse:
    sitting = request.sitting
    if sitting is not None and "again" in request.POST:
        start_again(sitting.with_mouse, number)
    elif sitting is not None:
        note_reached(sitting.with_mouse, number, card, at=timezone.now(), sitting=sitting)
    return redirect(lesson_address(number, card))


def _card_number(text: str, last: int) -> int:
    return min(int(text), last) if text.isdecimal() and len(text) < 4 else 0


@public
@require_safe
def paper(request: HttpRequest, number: str) -> HttpResponse:
    page = LessonPage.objects.select_related("locale").get(pk=published_lesson(number, get_language()).pk)
    return render_paper(request, build_lesson(page, paper=True))
