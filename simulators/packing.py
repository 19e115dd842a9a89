"""A play as the columns of a row, and back. The tally stands apart, because reports count with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .engine.play import Mistake, Play, Tally, pack, unpack
from .engine.state import Setup

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(setup: Setup, play: Play) -> dict[str, Any]:
    """`state` as text and `tally` as JSON."""
    data = pack(setup, play)
    del data["step"], data["tally"]
    return {"state": _dumps(data), "tally": tally_row(play.tally)}


def unpacked(setup: Setup, step: int, state: str, tally: Mapping[str, Any]) -> Play:
    return unpack(setup, {**json.loads(state), "step": step, "tally": _tally(tally)})


def tally_row(tally: Tally) -> dict[str, Any]:
    """{"steps": 14, "helps": 1, "slips": 0, "harms": 0, "mistakes": {code: [times, recovered]}}."""
    mistakes = {mistake.code: [mistake.times, mistake.recovered] for mistake in tally.mistakes}
    return {**tally._asdict(), "mistakes": mistakes}


def _tally(row: Mapping[str, Any]) -> Tally:
    mistakes = tuple(Mistake(code, *counts) for code, counts in row["mistakes"].items())
    return Tally(row["steps"], row["helps"], row["slips"], row["harms"], mistakes)
