"""One function renders a lesson for everybody: learners' view, Wagtail's `serve` and the editor's preview.

What is the same for all readers is built once and kept in the process until the page is published again, at most
five minutes longer where only the glossary has changed.
"""

from __future__ import annotations

import time
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from lessons import asking
from lessons.audio import audio_for, audio_url
from lessons.cards import Card, Lesson, Piece, build_lesson
from lessons.choices import SOURCE_LANGUAGE, NoteKind
from lessons.models import LessonPage
from lessons.outline import outline_of
from lessons.reader import GUEST, Reader, last_answer, reader_of
from lessons.spoken_texts import cover_text
from people.models import Sitting

KEPT_SECONDS = 300
# Written out, because putting this together anew for each card would cost more than asking it.
PUBLISHED = f"""
    SELECT page.id, page.live_revision_id, page.last_published_at, lesson.screens_hash
    FROM {LessonPage._meta.db_table} lesson
    JOIN {Page._meta.db_table} page ON page.id = lesson.page_ptr_id
    JOIN {Locale._meta.db_table} locale ON locale.id = page.locale_id
    JOIN {Page._meta.db_table} module ON module.path = substr(page.path, 1, length(page.path) - {Page.steplen})
    WHERE page.live AND module.live AND lesson.number = %s AND locale.language_code = %s
"""


class Published(NamedTuple):
    """What tells one published state of a lesson from another."""

    pk: int
    revision: int | None
    at: datetime | str
    screens: str


def published_lesson(number: str, language: str) -> Published:
    """The one look-up. Raises Http404 for what is not published, its module included."""
    with connection.cursor() as cursor:
        cursor.execute(PUBLISHED, [number, language])
        found = cursor.fetchone()
    if found is None:
        raise Http404(number)
    return Published(*found)


def lesson_body(published: Published) -> Lesson:
    return _body(published, int(time.monotonic()) // KEPT_SECONDS)


@lru_cache(maxsize=128)
def _body(published: Published, moment: int) -> Lesson:
    return build_lesson(LessonPage.objects.select_related("locale").get(pk=published.pk))


class Shown(NamedTuple):
    """One piece of a card with what is personal about it."""

    piece: Piece
    audio: str
    done: bool
    asking: asking.Asking | None

    @property
    def waits(self) -> bool:
        """There is something to do here before going on; it never locks."""
        if self.asking is not None:
            return not self.asking.right
        return self.piece.task is not None and self.piece.task.required and not self.done


def shown_pieces(request: HttpRequest, lesson: Lesson, card: Card, reader: Reader) -> list[Shown]:
    return [
        Shown(piece, audio_url(piece.speech), piece.id in reader.done, _asking(request, lesson, piece))
        for piece in card.pieces
    ]


def _asking(request: HttpRequest, lesson: Lesson, piece: Piece) -> asking.Asking | None:
    if piece.asked is None:
        return None
    chosen = request.GET.getlist("chosen")
    sitting = sitting_of(request)
    if sitting is None:
        whole = "answered" in request.GET
        return asking.of_guest(piece.id, piece.asked, lesson.language, chosen, whole=whole)
    last = last_answer(sitting, piece.id)
    return asking.of_learner(piece.id, piece.asked, lesson.language, last, chosen, again="again" in request.GET)


def sitting_of(request: HttpRequest) -> Sitting | None:
    """Nobody sits at a preview, whoever's cookie the editor's browser carries."""
    return None if getattr(request, "is_preview", False) else request.sitting


def render_card(request: HttpRequest, lesson: Lesson, number: int, reader: Reader) -> HttpResponse:
    """The cover (0), one card, or the closing card."""
    context = {
        "lesson": lesson,
        "reader": reader,
        "number": number,
        "sitting": sitting_of(request),
        "before": number - 1,
        "after": number + 1,
    }
    if number == 0:
        context["audio"] = audio_for(cover_text(lesson.title, lesson.goal), lesson.language)
        context["resume"] = reader.next_card(lesson)
        return render(request, "lessons/cover.html", context)
    if number == lesson.last:
        context["missing"] = reader.missing(lesson.parts)
        context["first_missing"] = reader.first_missing(lesson)
        context["following"] = outline_of(lesson.language).following(lesson.number)
        return render(request, "lessons/closing.html", context)
    card = lesson.cards[number - 1]
    shown = shown_pieces(request, lesson, card, reader)
    context |= {"card": card, "shown": shown, "words": lesson.card_words(card)}
    context["something_first"] = any(item.waits for item in shown)
    return render(request, "lessons/card.html", context)


def render_cover(request: HttpRequest, page: LessonPage) -> HttpResponse:
    """For Wagtail's own router."""
    lesson = build_lesson(page)
    return render_card(request, lesson, 0, reader_of(sitting_of(request), lesson.number))


# Whole lessons: the editor's preview, paper, notes


def render_preview(request: HttpRequest, page: LessonPage, mode: str) -> HttpResponse:
    """What the editor sees while typing. Nothing is recorded, and nothing can be sent."""
    if mode == "print":
        return render_paper(request, build_lesson(page, paper=True))
    if mode == "notes":
        return render_notes(request, page)
    lesson = build_lesson(page)
    cards = [
        {"card": card, "shown": shown_pieces(request, lesson, card, GUEST), "words": lesson.card_words(card)}
        for card in lesson.cards
    ]
    return render(request, "lessons/preview.html", {"lesson": lesson, "cards": cards, "preview": True})


def render_paper(request: HttpRequest, lesson: Lesson) -> HttpResponse:
    shown = [shown for card in lesson.cards for shown in shown_pieces(request, lesson, card, GUEST)]
    return render(request, "lessons/paper.html", {"lesson": lesson, "shown": shown})


def render_notes(request: HttpRequest, page: LessonPage) -> HttpResponse:
    """Trainer's notes: for staff and for the preview only."""
    notes = [child for child in page.body if child.block_type == "trainer_note"]
    order = {kind: place for place, kind in enumerate(NoteKind.values)}
    notes.sort(key=lambda child: order.get(child.value["kind"], len(order)))
    return render(request, "lessons/notes.html", {"page": page, "notes": notes})


def render_map(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """The crossing: published modules only, with the reader's own marks."""
    course_map = outline_of(language or get_language() or SOURCE_LANGUAGE).walked_by(sitting_of(request))
    return render(request, "lessons/map.html", {"map": course_map})
