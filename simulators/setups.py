"""Scenarios made ready to be played, kept in the process: a tap must not read or compile one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .actions import unpacked_action
from .engine.machine import Action
from .engine.scenario import Scenario, read_scenario
from .engine.state import Setup
from .machines import MACHINES
from .models import Attempt, ScenarioVersion


class Way(NamedTuple):
    """How a version is played: what an attempt or a guest's box names."""

    sha256: str
    mode: str = "practice"
    variant: str = "a"
    skin: str = "a"
    scale: str = "off"


def way_of(attempt: Attempt) -> Way:
    return Way(attempt.version.sha256, attempt.mode, attempt.variant, attempt.skin, attempt.scale)


@lru_cache(maxsize=128)
def version_of(sha256: str) -> ScenarioVersion:
    """Rows never change, so they may be kept. Raises ScenarioVersion.DoesNotExist."""
    return ScenarioVersion.objects.get(sha256=sha256)


@lru_cache(maxsize=128)
def scenario_of(sha256: str) -> Scenario:
    version = version_of(sha256)
    return read_scenario(version.body, place=version.key)


@lru_cache(maxsize=512)
def setup_of(way: Way) -> Setup:
    return Setup.make(
        scenario_of(way.sha256),
        MACHINES,
        variant=way.variant,
        skin=way.skin,
        mode=way.mode,
        scale=way.scale,
        plan=plan_of(way),
    )


def par_of(way: Way) -> int | None:
    """The controls used on the shortest known way; unknown for a variant that was never proved in this skin."""
    return sum(action.device != "play" for action in plan_of(way)) or None


def plan_of(way: Way) -> tuple[Action, ...]:
    """The shortest known way, as it was proved when the version was loaded."""
    proved = version_of(way.sha256).proof.get(f"{way.variant}/{way.skin}", {"plan": []})
    return tuple(unpacked_action(packed) for packed in proved["plan"])
