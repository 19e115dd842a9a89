"""Days and hours as a timetable says them: pure functions of ISO dates and of minutes since midnight.

A moment is `(day, minute)`; two of them compare as they follow each other.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from ..engine.text import Text

Moment = tuple[str, int]

DAY = 24 * 60
WEEKDAYS = (
    Text("tickets", "понедельник"),
    Text("tickets", "вторник"),
    Text("tickets", "среда"),
    Text("tickets", "четверг"),
    Text("tickets", "пятница"),
    Text("tickets", "суббота"),
    Text("tickets", "воскресенье"),
)
SHORT = (
    Text("tickets", "пн"),
    Text("tickets", "вт"),
    Text("tickets", "ср"),
    Text("tickets", "чт"),
    Text("tickets", "пт"),
    Text("tickets", "сб"),
    Text("tickets", "вс"),
)
MONTHS = (
    Text("tickets", "Январь"),
    Text("tickets", "Февраль"),
    Text("tickets", "Март"),
    Text("tickets", "Апрель"),
    Text("tickets", "Май"),
    Text("tickets", "Июнь"),
    Text("tickets", "Июль"),
    Text("tickets", "Август"),
    Text("tickets", "Сентябрь"),
    Text("tickets", "Октябрь"),
    Text("tickets", "Ноябрь"),
    Text("tickets", "Декабрь"),
)
OF_MONTHS = (
    Text("tickets", "января"),
    Text("tickets", "февраля"),
    Text("tickets", "марта"),
    Text("tickets", "апреля"),
    Text("tickets", "мая"),
    Text("tickets", "июня"),
    Text("tickets", "июля"),
    Text("tickets", "августа"),
    Text("tickets", "сентября"),
    Text("tickets", "октября"),
    Text("tickets", "ноября"),
    Text("tickets", "декабря"),
)


@lru_cache(maxsize=1024)
def plus(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


@lru_cache(maxsize=1024)
def between(first: str, second: str) -> int:
    """Days from the first to the second."""
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


@lru_cache(maxsize=1024)
def spoken(day: str) -> Text:
    """«16 мая, суббота»."""
    told = date.fromisoformat(day)
    said = Text("tickets", "%(day)s %(month)s, %(weekday)s")
    return said.with_params(day=str(told.day), month=OF_MONTHS[told.month - 1], weekday=WEEKDAYS[told.weekday()])


@lru_cache(maxsize=1024)
def short(day: str) -> Text:
    """«16 мая»."""
    told = date.fromisoformat(day)
    return Text("tickets", "%(day)s %(month)s").with_params(day=str(told.day), month=OF_MONTHS[told.month - 1])


@lru_cache(maxsize=256)
def age(born: str, day: str) -> int:
    """Whole years on that day."""
    return int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])


@lru_cache(maxsize=256)
def weeks(year: int, month: int) -> tuple[tuple[str, ...], ...]:
    """The month's days by weeks from Monday; "" outside the month."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    days = [(first + timedelta(days=number)).isoformat() for number in range((after - first).days)]
    cells = [""] * first.weekday() + days
    cells += [""] * (-len(cells) % 7)
    return tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))


def clock(minute: int) -> str:
    """«05:01»; minutes past midnight count on into the next day."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def minute_of(text: str) -> int:
    """ "05:01" -> 301."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def later(moment: Moment, minutes: int) -> Moment:
    total = moment[1] + minutes
    return plus(moment[0], total // DAY), total % DAY


@lru_cache(maxsize=1024)
def lasting(minutes: int) -> Text:
    """«2 ч 52 мин»."""
    said = Text("tickets", "%(hours)s ч %(minutes)s мин")
    return said.with_params(hours=str(minutes // 60), minutes=str(minutes % 60))
