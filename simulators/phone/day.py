"""The day as a phone writes it: «четверг, 14 мая»."""

from __future__ import annotations

from datetime import date

from ..engine.text import Text

WEEKDAYS = (
    Text("day", "понедельник"),
    Text("day", "вторник"),
    Text("day", "среда"),
    Text("day", "четверг"),
    Text("day", "пятница"),
    Text("day", "суббота"),
    Text("day", "воскресенье"),
)
MONTHS = (
    Text("day", "%(day)s января"),
    Text("day", "%(day)s февраля"),
    Text("day", "%(day)s марта"),
    Text("day", "%(day)s апреля"),
    Text("day", "%(day)s мая"),
    Text("day", "%(day)s июня"),
    Text("day", "%(day)s июля"),
    Text("day", "%(day)s августа"),
    Text("day", "%(day)s сентября"),
    Text("day", "%(day)s октября"),
    Text("day", "%(day)s ноября"),
    Text("day", "%(day)s декабря"),
)
DAY = Text("day", "%(weekday)s, %(date)s")


def long_day(iso: str) -> Text:
    """iso: the world's `today`, "2026-05-14"."""
    day = date.fromisoformat(iso)
    return DAY.with_params(weekday=WEEKDAYS[day.weekday()], date=MONTHS[day.month - 1].with_params(day=day.day))
