"""Until when a month is to be paid, and what a day too late costs: 0.3 % of the sum that is not paid."""

from __future__ import annotations

from datetime import date

RATE = 3  # thousandths of the sum, for each day


def late_days(until: str, today: str) -> int:
    """Days after the last day to pay; dates as "2026-05-25", nothing is late without one."""
    return max(0, (date.fromisoformat(today) - date.fromisoformat(until)).days) if until else 0


def penalty(kopecks: int, days: int) -> int:
    """Rounded to the kopeck, a half upwards."""
    return (kopecks * RATE * days + 500) // 1000
