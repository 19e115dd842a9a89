"""On random worlds: whatever a manager asks for, no small number, and none by subtraction."""

from collections import defaultdict
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from progress.telling import kept_back, small, spread, sums_kept_back

GROUPS = [(1, "a"), (1, "b"), (2, "c")]
LESSONS = [("3", "3.1"), ("3", "3.2"), ("1", "1.1")]
MONTHS = [("2025", "2025-12"), ("2026", "2026-01"), ("2026", "2026-02")]
KEYS = st.tuples(st.sampled_from(GROUPS), st.sampled_from(LESSONS), st.sampled_from(MONTHS))
WORLDS = st.dictionaries(KEYS, st.integers(min_value=1, max_value=2**14 - 1), min_size=1, max_size=9)


def widened(key):
    """The key and all that are wider."""
    return product(*([way[:length] for length in range(len(way) + 1)] for way in key))


def told_in(world):
    people = spread(world)
    return people, people.keys() - kept_back(people)


@settings(deadline=None)
@given(WORLDS)
def test_no_number_is_small_and_no_two_differ_by_few(world):
    people, told = told_in(world)

    for key in told:
        assert not small(people[key].bit_count())
        for wider in told.intersection(widened(key)):
            assert not small(people[wider].bit_count() - people[key].bit_count())


@settings(deadline=None)
@given(WORLDS)
def test_sum_less_the_lines_that_are_told_is_not_small(world):
    people, told = told_in(world)

    for parent in told:
        for position in range(3):
            lines = [key for key in people if _is_line(key, parent, position)]
            hidden, shown = union(people, set(lines) - told), union(people, told.intersection(lines))
            assert not small((hidden & ~shown).bit_count()) or not shown
            assert len(lines) != 1 or lines[0] in told


@settings(deadline=None)
@given(WORLDS)
def test_what_was_done_is_not_told_where_few_are_hidden(world):
    people, told = told_in(world)
    summed = told - sums_kept_back(people, people.keys() - told)

    for parent in summed:
        hidden = {key for key in people.keys() - told if parent in widened(key)}
        assert not small(union(people, hidden).bit_count())


def union(people, keys):
    bits = 0
    for key in keys:
        bits |= people[key]
    return bits


def _is_line(key, parent, position):
    same = all(key[other] == parent[other] for other in range(3) if other != position)
    return same and len(key[position]) == len(parent[position]) + 1 and key[position][:-1] == parent[position]


def test_large_numbers_are_told_as_they_are():
    world = defaultdict(int)
    for n, group in enumerate(GROUPS):
        world[group, LESSONS[0], MONTHS[0]] = (2**6 - 1) << (6 * n)

    people, told = told_in(world)

    assert told == people.keys()
