"""What a stored tally says, in templates."""

from collections.abc import Mapping
from datetime import datetime

from django import template
from django.utils.translation import get_language

from progress.days import short_day
from simulators.models import Attempt
from simulators.setups import Way, setup_of
from simulators.words import say

register = template.Library()


@register.filter(expects_localtime=False)
def day(moment: datetime | None) -> str:
    return short_day(moment)


@register.filter
def mistakes_made(attempt: Attempt) -> list[tuple[str, int, bool]]:
    """(the mistake in words, how often, whether it was put right) for each mistake of an attempt."""
    made = attempt.tally.get("mistakes", {})
    if not made:
        return []
    language = get_language() or "ru"
    way = Way(attempt.version.sha256, attempt.mode, attempt.variant, attempt.skin, attempt.scale)
    known = setup_of(way).trap
    return [
        (say(known[code].say.text, language) if code in known else code, times, recovered)
        for code, (times, recovered) in made.items()
    ]


@register.filter
def of(named: Mapping[str, str], key: str) -> str:
    """What a key is called; empty for one that is no longer there."""
    return named.get(key, "")
