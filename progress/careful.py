"""Which numbers about the places that somebody sees as a manager only may be told: `telling.py` asked about rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from .telling import Key, kept_back, small, spread, sums_kept_back


class Careful:
    """rows: (place, group, module, lesson, month, learner, whether this lesson finished the module) of such places.

    Without rows everything is told. What is told never depends on what a report is narrowed by.
    """

    def __init__(self, rows: Iterable[tuple[Any, ...]] = ()) -> None:
        seats: dict[int, int] = {}
        begun: dict[Key, int] = defaultdict(int)
        ended: dict[Key, int] = defaultdict(int)
        for place, group, module, lesson, month, learner, last in rows:
            bit = 1 << seats.setdefault(learner, len(seats))
            where, when = (place, group), (month[:4], month)
            begun[where, (module, lesson), when] |= bit
            if last:
                ended[where, (module,), when] |= bit
        people, finished = spread(begun), spread(ended)
        self.untold = kept_back(people)
        self.unsummed = sums_kept_back(people, self.untold)
        self.unfinished = kept_back(finished, self._hides_finished(people, finished))

    def _hides_finished(self, people: dict[Key, int], finished: dict[Key, int]) -> Any:
        def hides(key: Key) -> bool:
            return key in self.untold or small(people[key].bit_count() - finished[key].bit_count())

        return hides

    def told(self, key: Key, people: int, lessons: int, finished: int) -> tuple[int | None, int | None, int | None]:
        """These numbers of a key, each None where it must not be told."""
        if key in self.untold:
            return None, None, None
        return people, None if key in self.unsummed else lessons, None if key in self.unfinished else finished
