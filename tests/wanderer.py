"""A learner who does not know what they do: takes whatever is offered, by the numbers hypothesis gives."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from simulators.actions import unpacked_action
from simulators.engine.machine import Action
from simulators.engine.play import LogEntry, Play, follow, offered, open_play
from simulators.engine.scenario import Scenario, load_scenario
from simulators.engine.solve import advance, moves, plan
from simulators.engine.state import Setup, State
from simulators.machines import MACHINES
from simulators.plans import leads_to_goal, shipped_plans

ROOT = Path(__file__).parents[1]
SCENARIOS = tuple(sorted(ROOT.glob("simulators/*/scenarios/*.toml")))

PATHS = {path.stem: path for path in SCENARIOS}

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


def with_plan(setup: Setup) -> Setup:
    """The same setup with its shortest way known, as scenarios are shipped."""
    return replace(setup, plan=way_of(PATHS[setup.scenario.key], setup.variant, setup.skin), ways={})


@cache
def way_of(path: Path, variant: str, skin: str) -> tuple[Action, ...]:
    """The plan that ships, if it still leads to the goal; else one is looked for."""
    setup = setup_of(path, variant, skin)
    shipped = shipped_plans().get(path.stem, {}).get("plans", {}).get(f"{variant}/{skin}", {"plan": []})["plan"]
    if leads_to_goal(setup, shipped):
        return tuple(map(unpacked_action, shipped))
    return tuple(move.action for move in plan(setup, setup.start).moves or ())


def wander(setup: Setup, numbers: Sequence[int]) -> tuple[list[Play], list[LogEntry]]:
    """All plays on the way, and the log. The first number says how far one follows the right way before."""
    plays, log, seen = [open_play(setup)], list[LogEntry](), set[Hashable]()
    way = way_of(PATHS[setup.scenario.key], setup.variant, setup.skin)
    right = list(way[: numbers[0] % (len(way) + 1)]) if numbers else []
    for number in [*(0 for _ in right), *numbers[1:]]:
        offers = [right.pop(0)] if right else _choices(setup, plays[-1], number, seen)
        if plays[-1].ended or not offers:
            break
        play, entry = follow(setup, plays[-1], offers[number // 8 % len(offers)], log)
        plays.append(play)
        log.append(entry)
        seen.add(_looks(play.state))
    return plays, log


def _choices(setup: Setup, play: Play, number: int, seen: set[Hashable]) -> list[Action]:
    """Mostly curious (what leads to a screen not seen yet), at times sensible, at times anything at all."""
    offer = offered(setup, play)
    own = [Action("play", name) for name in offer.plays if name not in ("finish", "help", "alone")]
    if play.state.scene or play.ended:
        return own
    mood = number % 8
    sensible = list(moves(setup, play.state)) if mood else []
    curious = [move for move in sensible if mood > 2 and _looks(advance(setup, play.state, move)) not in seen]
    if curious or sensible:
        return [move.action for move in curious or sensible]
    return [Action(name, control.name) for name, screen in offer.screens.items() for control in screen.controls] + own


def _looks(state: State) -> Hashable:
    return tuple((local["screen"], local.get("entry")) for local in state.devices.values())
