"""Telephone numbers: many ways of writing, one of keeping."""

import pytest

from simulators.phone import numbers


@pytest.mark.parametrize(
    "written",
    ["000000035", "00 000-00-35", "+375 00 000-00-35", "375000000035", "80 00 000 00 35", "+375(00)000-00-35"],
)
def test_one_number_is_kept_in_one_form(written):
    assert numbers.kept(written) == "00 000-00-35"


@pytest.mark.parametrize(
    ("written", "kept"), [("+000 900 000 077", "+000900000077"), ("103", "103"), ("", ""), ("нет", "")]
)
def test_foreign_short_and_no_numbers_stay_what_they_are(written, kept):
    assert numbers.kept(written) == kept


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("00 000-00-35", ""),
        ("+375 00 000-00-35", ""),
        ("103", ""),
        ("+000 900 000 077", ""),
        ("", "empty"),
        ("  ", "empty"),
        ("восемь", "letters"),
        ("00 000-00-3", "short"),
        ("+375 00 000-00-3", "short"),
        ("00 000-00-355", "long"),
        ("+375 00 000-00-355", "long"),
        ("77 000-00-35", "operator"),
    ],
)
def test_what_cannot_be_kept_says_why(written, why):
    assert numbers.complaint(written) == why


def test_numbers_are_shown_with_their_country():
    assert numbers.shown("00 000-00-35") == "+375 00 000-00-35"
    assert numbers.shown("+000900000077") == "+000 900 000 077"
    assert numbers.shown("103") == "103"


def test_digits_are_grouped_while_they_are_typed():
    assert numbers.typed("0000000") == "00 000 00"
    assert numbers.typed("+37500") == "+37500"
