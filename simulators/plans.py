"""Plans: the shortest known way through each variant and skin, and the demonstration.

They ship beside the scenarios, because finding them takes longer than a first start may. A shipped plan is walked
before it is believed; where it no longer leads to the goal, or the play has changed, a new one is looked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from .actions import packed_action, unpacked_action
from .engine.demo import demonstration
from .engine.machine import Action
from .engine.play import LogEntry, NotOfferedError, follow, open_play
from .engine.prove import search_trap
from .engine.scenario import Scenario, ScenarioError
from .engine.solve import plan
from .engine.state import Setup
from .machines import MACHINES

HERE = Path(__file__).parent
FILE = "plans.json"
NODES, WIDTH_NODES = 2_000, 40_000

# "a/a" (variant/skin) -> {"plan": [...]}, and "show" -> {"scale": ..., "actions": [...]}
Plans = dict[str, dict[str, Any]]


def plans_for(form: Scenario, play_hash: str) -> Plans:
    """The shipped plans if they still lead to the goal, else new ones. Raises ScenarioError where none is found."""
    shipped = shipped_plans().get(form.key)
    if shipped and shipped["play"] == play_hash and all(_works(form, shipped["plans"])):
        return shipped["plans"]
    return find_plans(form)


@cache
def shipped_plans() -> Mapping[str, Any]:
    """All files together: scenario key -> {"play": hash, "plans": Plans}."""
    return {
        key: entry
        for path in sorted(HERE.glob(f"*/scenarios/{FILE}"))
        for key, entry in json.loads(path.read_text(encoding="utf-8")).items()
    }


def write_plans(folder: Path, found: Mapping[str, tuple[str, Plans]]) -> None:
    """found: scenario key -> (play hash, plans). The file is shipped with the scenarios of that folder."""
    told = {key: {"play": play_hash, "plans": plans} for key, (play_hash, plans) in sorted(found.items())}
    (folder / FILE).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shipped_plans.cache_clear()


def _works(form: Scenario, plans: Plans) -> Iterator[bool]:
    for variant in form.variant_names:
        for skin in skins_of(form):
            known = plans.get(f"{variant}/{skin}")
            setup = Setup.make(form, MACHINES, variant=variant, skin=skin)
            yield known is not None and leads_to_goal(setup, known["plan"])
    yield leads_to_goal(_show_setup(form), plans["show"]["actions"])


def leads_to_goal(setup: Setup, packed: Sequence[str]) -> bool:
    """Whether it does, and leaves no mistake as it was."""
    play, log = open_play(setup), list[LogEntry]()
    try:
        for action in map(unpacked_action, packed):
            play, entry = follow(setup, play, action, log)
            log.append(entry)
    except NotOfferedError:
        return False
    return play.ended == "met" and all(mistake.recovered for mistake in play.tally.mistakes)


def find_plans(form: Scenario) -> Plans:
    """Look for all of them here and now. The full proof is the work of `check_scenarios`."""
    plans: Plans = {}
    for variant in form.variant_names:
        for skin in skins_of(form):
            setup = Setup.make(form, MACHINES, variant=variant, skin=skin)
            found = plan(setup, setup.start, nodes=NODES, width_nodes=WIDTH_NODES)
            if found.moves is None:
                raise ScenarioError(f"{form.key}: variant {variant}, skin {skin}: no way to the goal was found")
            plans[f"{variant}/{skin}"] = {"plan": [packed_action(move.action) for move in found.moves]}
    return {**plans, "show": _show(form, _first_plan(plans))}


def skins_of(form: Scenario) -> list[str]:
    """The skins that all machines of the scenario have, in the order of the first."""
    skins = [MACHINES[kind].skins for kind in form.devices.values() if kind in MACHINES]
    return [skin for skin in skins[0] if all(skin in others for others in skins)] if skins else ["a"]


def _first_plan(plans: Plans) -> list[Action]:
    return [unpacked_action(packed) for packed in next(iter(plans.values()))["plan"]]


def _show_setup(form: Scenario, known: Sequence[Action] = ()) -> Setup:
    """A mistake of being slow can only be shown with the clock running."""
    timers = any(trap.timers for trap in form.trap if trap.code in form.show.mistakes)
    return Setup.make(form, MACHINES, mode="show", scale="real" if timers else "off", plan=known)


def _show(form: Scenario, known: Sequence[Action]) -> dict[str, Any]:
    setup = _show_setup(form, known)
    mistake = _way_into(setup, form.show.mistakes[0]) if form.show.mistakes else []
    return {"scale": setup.scale, "actions": [packed_action(action) for action in demonstration(setup, mistake)]}


def _way_into(setup: Setup, code: str) -> list[Action]:
    flag = len(setup.monitors) + [known.code for known, _, _ in setup.traps].index(code)
    found = search_trap(setup, flag, setup.plan)
    if found.moves is None:
        raise ScenarioError(f"{setup.scenario.key}: show.mistakes: no way into {code} was found")
    return [move.action for move in found.moves]
