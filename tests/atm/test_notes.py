"""Which notes come out: against a search that tries everything."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulators.atm.notes import KINDS, MOST_NOTES, highest, in_order, less, more, nearest, pay, worth

stocks = st.dictionaries(st.sampled_from(KINDS), st.integers(0, 4), max_size=4).map(
    lambda stock: in_order(stock.items())
)


def every_payment(notes):
    """All ways to put notes on the table, as sum -> list of (how many, minus the counts)."""
    ways = {}
    for counts in product(*(range(count + 1) for _, count in notes)):
        total = sum(note * count for (note, _), count in zip(notes, counts, strict=True))
        ways.setdefault(total, []).append((sum(counts), tuple(-count for count in counts)))
    return ways


@settings(max_examples=150, deadline=None)
@given(stocks, st.integers(0, 60))
def test_payment_is_the_fewest_notes_and_of_these_the_largest(notes, fives):
    rubles = fives * 5
    ways = every_payment(notes).get(rubles, []) if rubles else []

    paid = pay(notes, rubles)

    if not ways:
        assert paid is None
    else:
        _, counts = min(ways)
        assert paid == in_order((note, -count) for (note, _), count in zip(notes, counts, strict=True))


@settings(max_examples=150, deadline=None)
@given(stocks, st.integers(1, 60), st.integers(0, 60))
def test_nearest_sums_are_the_ones_next_to_the_asked(notes, fives, most):
    rubles, sums = fives * 5, [total for total in every_payment(notes) if 0 < total <= most * 5]

    low, high = nearest(notes, rubles, most * 5)

    assert low == max((total for total in sums if total < rubles), default=0)
    assert high == min((total for total in sums if total > rubles), default=0)


def test_sixty_with_one_fifty_is_three_twenties():
    assert pay(((50, 1), (20, 3)), 60) == ((20, 3),)


def test_of_equally_few_notes_the_larger_come_out():
    assert pay(((50, 1), (40, 1), (30, 1), (20, 1)), 70) == ((50, 1), (20, 1))


@pytest.mark.parametrize(("rubles", "possible"), [(MOST_NOTES * 5, True), (MOST_NOTES * 5 + 5, False)])
def test_no_more_than_forty_notes_come_out(rubles, possible):
    assert (pay(((5, 100),), rubles) is not None) == possible


def test_highest_sum_is_what_money_and_notes_allow():
    assert highest(((50, 10), (20, 20), (10, 20), (5, 20)), 34) == 30
    assert highest(((50, 1),), 34) == 0


@given(stocks, stocks)
def test_notes_added_and_taken_again_leave_what_was_there(notes, added):
    assert less(more(notes, added), added) == notes
    assert worth(more(notes, added)) == worth(notes) + worth(added)
