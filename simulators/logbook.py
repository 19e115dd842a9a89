"""The log of an attempt as text: one JSON line an action, compressed once it would not fit otherwise.

Private text never stands in a log: the engine writes down its class in its place.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence

from .engine.play import LogEntry
from .models import LOG_LIMIT

PACKED = "z:"
ROOM = 96  # bytes that the line of giving up may need
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class LogFullError(ValueError):
    """No further line fits: the attempt can only be ended."""


def appended(log: str, entries: Sequence[LogEntry], *, last: bool = False) -> str:
    """The log with the lines of one tap. Room is kept for the last line. Raises LogFullError."""
    lines = [_dumps(entry.packed()) for entry in entries]
    text = _plain(log)
    return _fitting("\n".join([text, *lines] if text else lines), LOG_LIMIT if last else LOG_LIMIT - ROOM)


def entries(log: str) -> list[LogEntry]:
    return [LogEntry.unpacked(json.loads(line)) for line in _plain(log).split("\n") if line]


def last_entry(log: str) -> LogEntry | None:
    text = _plain(log)
    return LogEntry.unpacked(json.loads(text.rpartition("\n")[2])) if text else None


def _plain(log: str) -> str:
    return zlib.decompress(b64decode(log[len(PACKED) :])).decode() if log.startswith(PACKED) else log


def _fitting(text: str, limit: int) -> str:
    if len(text.encode()) <= limit:
        return text
    packed = PACKED + b64encode(zlib.compress(text.encode(), 9)).decode()
    if len(packed) > limit:
        raise LogFullError
    return packed
