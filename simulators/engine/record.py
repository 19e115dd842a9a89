"""An immutable mapping with fixed keys: what world and machines are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn


class UnknownFactError(KeyError):
    """A change named a fact that the record was not made with."""


class Record(dict):
    """A dictionary that never changes and can be hashed. Values are scalars, tuples and records.

    `record.set(key=value)` gives a changed copy and refuses keys the record was not made with, so that a
    slip of the pen in a machine cannot add a fact nobody reads.
    """

    __slots__ = ("_hash",)

    def set(self, **changes: Any) -> Record:
        changed = Record(self)
        dict.update(changed, changes)
        if len(changed) != len(self):
            raise UnknownFactError(sorted(set(changes) - set(self)))
        return changed

    def put(self, key: str, value: Any) -> Record:
        """Like `set`, for keys that are no Python names (`cassettes:left`)."""
        return self.set(**{key: value})

    def __hash__(self) -> int:
        """Kept once computed: a state shares most of its records with the one before."""
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self.values()))
            return self._hash

    def _refuse(self, *args: object, **kwargs: object) -> NoReturn:
        raise TypeError("a record never changes; make another one with set()")

    __setitem__ = __delitem__ = update = pop = popitem = clear = setdefault = __ior__ = _refuse


def freeze(value: Any) -> Any:
    """JSON value -> the engine's: objects become records, arrays become tuples."""
    if isinstance(value, Mapping):
        return Record({key: freeze(inner) for key, inner in value.items()})
    if isinstance(value, (list, tuple)):
        return tuple(freeze(inner) for inner in value)
    return value


def difference(start: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """What differs in `now`, record by record; the empty dict where nothing does. JSON-able."""
    changed: dict[str, Any] = {}
    for key, value in now.items():
        before = start[key]
        if before is value or before == value:
            continue
        if isinstance(value, Record) and isinstance(before, Record) and value.keys() == before.keys():
            changed[key] = difference(before, value)
        else:
            changed[key] = value
    return changed


def apply_difference(start: Record, changed: Mapping[str, Any]) -> Record:
    """Undo `difference`: the start with the changes laid over it.

    Raises UnknownFactError where a change names a fact the start does not have.
    """
    merged = {}
    for key, value in changed.items():
        before = start.get(key)
        nested = isinstance(value, Mapping) and isinstance(before, Record) and value.keys() <= before.keys()
        merged[key] = apply_difference(before, value) if nested else freeze(value)
    return start.set(**merged)
