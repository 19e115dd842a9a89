"""Days and hours of a timetable."""

import pytest

from simulators.tickets import days


def test_month_begins_on_its_weekday_and_has_all_its_days():
    weeks = days.weeks(2026, 5)

    assert weeks[0] == ("", "", "", "", "2026-05-01", "2026-05-02", "2026-05-03")
    assert [day for week in weeks for day in week if day][-1] == "2026-05-31"


def test_december_is_followed_by_the_next_year():
    assert [day for week in days.weeks(2026, 12) for day in week if day][-1] == "2026-12-31"


def test_date_is_said_with_its_weekday():
    said = dict(days.spoken("2026-05-16").params)

    assert (said["day"], said["month"].source, said["weekday"].source) == ("16", "мая", "суббота")


@pytest.mark.parametrize(
    ("moment", "minutes", "then"),
    [
        (("2026-05-16", 301), 60, ("2026-05-16", 361)),
        (("2026-05-16", 301), -302, ("2026-05-15", 1439)),
        (("2026-05-31", 1439), 1, ("2026-06-01", 0)),
    ],
)
def test_later_crosses_midnight_both_ways(moment, minutes, then):
    assert days.later(moment, minutes) == then


def test_minutes_past_midnight_are_the_hours_of_the_next_day():
    assert days.clock(1440 + 336) == "05:36"
