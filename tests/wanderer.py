"""A learner who does not know what they do: takes whatever is offered, by the numbers hypothesis gives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from simulators.engine.machine import Action
from simulators.engine.play import LogEntry, Play, offered, open_play, take
from simulators.engine.scenario import Scenario, load_scenario
from simulators.engine.solve import moves
from simulators.engine.state import Setup
from simulators.machines import MACHINES

ROOT = Path(__file__).parents[1]
SCENARIOS = tuple(sorted(ROOT.glob("simulators/*/scenarios/*.toml")))

steps = st.lists(st.integers(0, 9999), max_size=70)
scales = st.sampled_from(("off", "relaxed", "real"))


@cache
def scenario_at(path: Path) -> Scenario:
    return load_scenario(path)


@cache
def setup_of(path: Path, variant: str = "a", skin: str = "a", scale: str = "off", mode: str = "practice") -> Setup:
    return Setup.make(scenario_at(path), MACHINES, variant=variant, skin=skin, scale=scale, mode=mode)


def setups_with(kind: str) -> st.SearchStrategy[Setup]:
    """Every scenario in which this kind of machine stands, in each variant, skin and scale."""
    kinds = {path: {"you", *scenario_at(path).devices.values()} for path in SCENARIOS}
    ways = [
        (path, variant, skin)
        for path in SCENARIOS
        if kind in kinds[path]
        for variant in scenario_at(path).variant_names
        for skin in ("a", "b")
    ]
    return st.tuples(st.sampled_from(ways), scales).map(lambda drawn: setup_of(*drawn[0], drawn[1]))


def choices(setup: Setup, play: Play, number: int) -> list[Action]:
    """Three times in four what somebody with the card would do (else no walk ever passes a PIN), else anything."""
    likely = [move.action for move in moves(setup, play.state)] if number % 4 else []
    offer = offered(setup, play)
    own = [Action("play", name) for name in offer.plays if name not in ("finish", "help", "alone")]
    if play.state.scene or play.ended:
        return own
    anything = [Action(device, control.name) for device, screen in offer.screens.items() for control in screen.controls]
    return likely or [*anything, *own]


def wander(setup: Setup, numbers: Sequence[int]) -> tuple[list[Play], list[LogEntry]]:
    """All plays on the way, and the log."""
    plays, log = [open_play(setup)], list[LogEntry]()
    for number in numbers:
        offers = choices(setup, plays[-1], number)
        if plays[-1].ended or not offers:
            break
        play, entry = take(setup, plays[-1], offers[number // 4 % len(offers)], log)
        plays.append(play)
        log.append(entry)
    return plays, log
