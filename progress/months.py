"""The month of a moment, as Minsk counts it, worked out by the database.

Django's own truncation calls Python for each row on SQLite, which a report over 40,000 rows would feel.
"""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import CharField, Func

MINSK = ZoneInfo("Europe/Minsk")


class Month(Func):
    """ "2026-05" of a datetime column. Minsk has kept UTC+3 without summer time since 2011."""

    output_field = CharField()

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "to_char(%(expressions)s AT TIME ZONE 'Europe/Minsk', 'YYYY-MM')"
        return super().as_sql(compiler, connection, template=template, **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "strftime('%%%%Y-%%%%m', %(expressions)s, '+3 hours')"
        return super().as_sql(compiler, connection, template=template, **context)


def start_of(day: date) -> datetime:
    """Midnight in Minsk at the beginning of a day."""
    return datetime(day.year, day.month, day.day, tzinfo=MINSK)


def next_month(day: date) -> date:
    """The first day of the month after that of `day`."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
