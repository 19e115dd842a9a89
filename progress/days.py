"""A day as the page's language writes it, kept: a table says the same few days over and over."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language


def short_day(moment: datetime | None) -> str:
    """The day of a moment in this house's time zone; nothing for nothing."""
    return _written(timezone.localtime(moment).date(), get_language()) if moment else ""


@lru_cache(maxsize=2048)
def _written(day: date, language: str | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
