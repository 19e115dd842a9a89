"""Which way of doing a task comes next: show, with hints, without, and the test on an unfamiliar machine.

Pure choices from what a learner has done before; nothing is written here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import QuerySet

from .choices import Mode, Scale
from .models import Attempt, ScenarioVersion

CLEAN_RUNS = 2  # done twice without harm: on to the test


class Done(NamedTuple):
    """One ended attempt, as far as the next step depends on it."""

    mode: str
    met: bool
    harms: int


def next_mode(done: Sequence[Done]) -> str:
    """done: all ended attempts of one learner at one task. Empty: they have not seen it yet, so it is shown."""
    runs = [run for run in done if run.met]
    if not runs:
        return Mode.GUIDED if done else Mode.SHOW
    clean = sum(not run.harms for run in runs)
    practised = any(run.mode == Mode.PRACTICE for run in runs)
    if practised and clean >= CLEAN_RUNS:
        return Mode.TEST
    return Mode.PRACTICE


def after(mode: str, *, met: bool, harms: int, done: Sequence[Done]) -> str:
    """What is suggested at the end of an attempt; empty where the task is mastered."""
    if mode == Mode.SHOW:
        return Mode.GUIDED
    if mode == Mode.TEST:
        return "" if met and not harms else Mode.PRACTICE
    return next_mode(done) if met else mode


def done_of(attempts: QuerySet[Attempt]) -> list[Done]:
    rows = attempts.exclude(ended=None).filter(step__gt=0).values_list("mode", "met", "tally")
    return [Done(mode, met, tally["harms"]) for mode, met, tally in rows]


def skin_for(mode: str, version: ScenarioVersion) -> str:
    """Practice on one machine, be tested on another: what counts is to manage an unfamiliar one."""
    return "b" if mode == Mode.TEST and any(way.endswith("/b") for way in version.proof) else "a"


def variant_for(mode: str, version: ScenarioVersion, managed: int = 0, pressure: int = 0) -> str:
    """The test has a form of its own; practice goes round the others. managed: how often practice was done before.

    pressure: how hard a scene may press, 0 the mildest; more than a scenario has is its hardest.
    """
    plays = _forms(version)
    levels = ["", *(f"+{level}" for level in version.body.get("levels", []))]
    level = levels[min(pressure, len(levels) - 1)]
    if mode == Mode.TEST:
        return ("b" if "b" in plays else "a") + level
    others = [name for name in plays if name != "b"]
    return (others[managed % len(others)] if mode == Mode.PRACTICE else "a") + level


def managed_with(variant: str, version: ScenarioVersion) -> int:
    """How often practice was done, by the form it had last: what a guest's page knows, of whom nothing is kept."""
    forms = [name for name in _forms(version) if name != "b"]
    return forms.index(variant) + 1 if variant in forms else 0


def _forms(version: ScenarioVersion) -> list[str]:
    """Other names and sums over the same play; how hard a scene presses makes no form of its own."""
    return sorted({way.partition("/")[0] for way in version.proof if "/" in way and "+" not in way})


def times_managed(earlier: QuerySet[Attempt]) -> int:
    """How often the task was done without hints."""
    return earlier.filter(met=True, mode__in=[Mode.PRACTICE, Mode.TEST]).count()


def scale_for(managed: int) -> str:
    """The first runs have no deadlines; once a task was done without hints, there is three times the time."""
    return Scale.RELAXED if managed else Scale.OFF
