"""What a manager may be told of a report's numbers: nothing that points at fewer than five people.

A number of people is told when it is five or more, when no wider number of the report exceeds it by one to four,
and when those who are only in the lines kept back beside it are none or five and more. So neither a small number
nor its complement can be worked out, whatever the report is narrowed by.

A key says of which place, lesson and month a number is: three ways down from «everything», each of them a tuple:
((place, group), (module, lesson), (year, month)). A shorter way is wider. People are bits of one long integer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

SMALLEST = 5  # people: a smaller number could point at somebody

Way = tuple[Any, ...]
Key = tuple[Way, Way, Way]
Family = tuple[int, Key]  # the lines of a table under one sum: which way they differ in, and the key of the sum


def small(people: int) -> bool:
    return 0 < people < SMALLEST


def families_of(key: Key) -> list[Family]:
    """Whose line this key is: one step shorter in each of its ways."""
    where, what, when = key
    found: list[Family] = []
    if where:
        found.append((0, (where[:-1], what, when)))
    if what:
        found.append((1, (where, what[:-1], when)))
    if when:
        found.append((2, (where, what, when[:-1])))
    return found


def spread(people: Mapping[Key, int]) -> dict[Key, int]:
    """The people of these keys and of every wider one."""
    found: dict[Key, int] = defaultdict(int, people)
    for way in range(3):
        for length in (2, 1):
            for key in [key for key in found if len(key[way]) == length]:
                wider = (*key[:way], key[way][:-1], *key[way + 1 :])
                found[wider] |= found[key]
    return dict(found)


def kept_back(people: Mapping[Key, int], besides: Callable[[Key], bool] = lambda _key: False) -> set[Key]:
    """The keys whose people are not told. besides: those that must not be told for another reason."""
    count = {key: bits.bit_count() for key, bits in people.items()}
    found = {key for key in people if small(count[key]) or besides(key)} | _falling_short(count)
    lines: dict[Family, list[Key]] = defaultdict(list)
    for key in people:
        for family in families_of(key):
            lines[family].append(key)
    look_at = {family for key in found for family in families_of(key)}
    while look_at:
        family = look_at.pop()
        more = _complement(family, lines[family], people, found)
        if more is not None and more not in found:
            found.add(more)
            look_at.update(families_of(more))
            look_at.add(family)
    return found


def sums_kept_back(people: Mapping[Key, int], untold: set[Key]) -> set[Key]:
    """The keys of which it is not told how much was done: less the lines that are told, it would tell of the others.

    untold: what `kept_back` says of the same people.
    """
    hidden = spread({key: bits if key in untold else 0 for key, bits in people.items()})
    count = {key: bits.bit_count() for key, bits in hidden.items()}
    return untold | {key for key in people if small(count[key])} | _falling_short(count)


def _falling_short(count: Mapping[Key, int]) -> set[Key]:
    """Keys that some wider number exceeds by so few that they are told by it."""
    found: set[Key] = set()
    for key in sorted(count, key=lambda key: sum(map(len, key))):
        for _way, wider in families_of(key):
            more = count[wider] - count[key]
            if small(more) or (not more and wider in found):
                found.add(key)
    return found


def _complement(family: Family, lines: list[Key], people: Mapping[Key, int], found: set[Key]) -> Key | None:
    """What else must be kept back: the smallest line beside too few hidden ones, or the sum of a single line."""
    told = [key for key in lines if key not in found]
    if not told:
        return family[1] if len(lines) == 1 else None
    hidden = shown = 0
    for key in lines:
        if key in found:
            hidden |= people[key]
        else:
            shown |= people[key]
    few = small((hidden & ~shown).bit_count())
    return min(told, key=lambda key: (people[key].bit_count(), str(key))) if few else None
