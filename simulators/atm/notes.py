"""Which notes a machine pays a sum with, and which sums it can pay at all.

A sum can be paid if and only if the notes that are left make it up, with at most `MOST_NOTES` of them.
A newcomer's mistake: paying greedily. With one 50 and three 20 the sum of 60 is 20 + 20 + 20.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

Notes = tuple[tuple[int, int], ...]  # ((rubles, how many), ...), largest first

MOST_NOTES = 40
KINDS = (500, 200, 100, 50, 20, 10, 5)


def in_order(notes: Iterable[tuple[int, int]]) -> Notes:
    """Largest first, none with a count of nothing."""
    return tuple(sorted(((note, count) for note, count in notes if count), reverse=True))


def worth(notes: Notes) -> int:
    """In kopecks."""
    return 100 * sum(note * count for note, count in notes)


def more(notes: Notes, added: Notes) -> Notes:
    both = dict(notes)
    for note, count in added:
        both[note] = both.get(note, 0) + count
    return in_order(both.items())


def less(notes: Notes, taken: Notes) -> Notes:
    return more(notes, tuple((note, -count) for note, count in taken))


def pay(notes: Notes, rubles: int) -> Notes | None:
    """The fewest notes that make up the sum, of equally few the larger ones. None where there is no way."""
    return _ways(notes, rubles).get(rubles) if 0 < rubles <= worth(notes) // 100 else None


def nearest(notes: Notes, rubles: int, most: int) -> tuple[int, int]:
    """The nearest sums below and above that can be paid, none above `most`; 0 where there is none."""
    sums = sorted(_ways(notes, max(0, min(most, worth(notes) // 100))))
    low = max((total for total in sums if total < rubles), default=0)
    high = min((total for total in sums if total > rubles), default=0)
    return low, high


def highest(notes: Notes, most: int) -> int:
    """The largest sum up to `most` that can be paid."""
    return nearest(notes, most + 1, most)[0]


@lru_cache(maxsize=1024)
def _ways(notes: Notes, reach: int) -> Mapping[int, Notes]:
    """Every sum up to `reach` that can be paid -> its best notes.

    Kept for each sum is the least (how many, counts from the largest note on, negated): the best way to a
    sum is made of best ways to smaller ones, so one pass over the kinds of notes is enough.
    """
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for note, count in notes:
        wider: dict[int, tuple[int, tuple[int, ...]]] = {}
        for rubles, (many, used) in best.items():
            for extra in range(min(count, (reach - rubles) // note, MOST_NOTES - many) + 1):
                way = (many + extra, (*used, -extra))
                total = rubles + extra * note
                if total not in wider or way < wider[total]:
                    wider[total] = way
        best = wider
    kinds = [note for note, _ in notes]
    return {total: in_order(zip(kinds, map(abs, used), strict=True)) for total, (_, used) in best.items()}
