"""What a stored tally says, in templates."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from progress.days import short_day
from progress.standing import Lesson
from simulators.models import Attempt
from simulators.setups import setup_of, way_of
from simulators.words import say

register = template.Library()


@register.filter(expects_localtime=False)
def day(moment: datetime | None) -> str:
    return short_day(moment)


@register.filter
def cells(lessons: Iterable[Lesson]) -> SafeString:
    """A learner's row of a group's table. A course has 25 lessons and a page 50 learners, so each cell is kept."""
    language = get_language()
    return mark_safe("".join(_cell(lesson.state, day(lesson.when), lesson.parts_done, language) for lesson in lessons))


@lru_cache(maxsize=4096)
def _cell(state: str, when: str, parts: int, language: str | None) -> str:
    if state == "done":
        words, seen = _("пройден %(when)s") % {"when": when}, "✓"
    elif state == "begun":
        words, seen = ngettext("начат, %(parts)s часть", "начат, %(parts)s частей", parts) % {"parts": parts}, parts
    else:
        words, seen = _("не начат"), "–"
    return format_html(
        '<td class="people-cell people-cell--{}" title="{}"><span aria-hidden="true">{}</span>'
        '<span class="w-sr-only">{}</span></td>',
        state, words, seen, words,
    )  # fmt: skip


@register.filter
def mistakes_made(attempt: Attempt) -> list[tuple[str, int, bool]]:
    """(the mistake in words, how often, whether it was put right) for each mistake of an attempt."""
    made = attempt.tally.get("mistakes", {})
    if not made:
        return []
    language = get_language() or "ru"
    known = setup_of(way_of(attempt)).trap
    return [
        (say(known[code].say.text, language) if code in known else code, times, recovered)
        for code, (times, recovered) in made.items()
    ]


@register.filter
def told(number: int | str | None) -> int | str:
    """A number of a report, or the word for one that must not be told."""
    return _("скрыто") if number is None else number


@register.filter
def of(named: Mapping[str, str], key: str) -> str:
    """What a key is called; empty for one that is no longer there."""
    return named.get(key, "")
