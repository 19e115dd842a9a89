"""What is asked of attempts. All of it composable, none of it decides who may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q, QuerySet

from people.models import Group, Learner

from .choices import Mode
from .ladder import Done, next_mode
from .models import Attempt


def attempts_of(learner: Learner) -> QuerySet[Attempt]:
    """Everything a learner has really begun: opening a page is not yet an attempt."""
    return Attempt.objects.filter(learner=learner, step__gt=0)


def attempts_at(key: str, learner: Learner) -> QuerySet[Attempt]:
    """A learner's attempts at one task, those done as the second person included."""
    return Attempt.objects.filter(Q(learner=learner) | Q(partner=learner), version__key=key)


def attempts_of_group(group: Group) -> QuerySet[Attempt]:
    return Attempt.objects.filter(group=group, step__gt=0).select_related("version", "learner", "partner")


class Standing(NamedTuple):
    """Where a learner is with a task. mode: what comes next; begun: an open attempt waits."""

    mode: str
    begun: bool
    managed: bool


def standings(learner: Learner, keys: Iterable[str]) -> dict[str, Standing]:
    """One query for all tasks of a lesson."""
    keys = list(keys)
    rows = (
        Attempt.objects.filter(Q(learner=learner) | Q(partner=learner), version__key__in=keys, step__gt=0)
        .order_by("id")
        .values_list("version__key", "mode", "met", "tally", "ended")
    )
    done: dict[str, list[Done]] = {key: [] for key in keys}
    begun: dict[str, str] = {}
    for key, mode, met, tally, ended in rows:
        if ended is None:
            begun[key] = mode
        else:
            done[key].append(Done(mode, met, tally["harms"]))
    return {key: _standing(done[key], begun.get(key)) for key in keys}


def _standing(done: list[Done], begun: str | None) -> Standing:
    managed = any(run.met and run.mode in (Mode.PRACTICE, Mode.TEST) for run in done)
    return Standing(begun or next_mode(done), begun is not None, managed)
