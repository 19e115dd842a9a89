"""Live pictures of a machine: `reach = "atm.amounts"` is solved when a lesson is published, and the state kept.

The page stores {block id: {"version", "reach", "state"}}; showing it costs no search. A preview of something not yet
published is solved on the spot, and nothing is stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from simulators.engine.play import Play, pack_state, unpack_state
from simulators.engine.solve import breadth_first
from simulators.engine.state import Setup, State
from simulators.engine.ways import states_on_the_way
from simulators.models import Scenario
from simulators.setups import Way, setup_of
from simulators.stage import Stage

REACH = re.compile(r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")
MOST_STATES = 20_000  # looked at for a screen that is not on the shortest way


class UnreachableError(ValueError):
    """No way leads to that screen, or the scenario has no such device."""


class LiveScreen(NamedTuple):
    """One device of one scenario, standing at a screen."""

    setup: Setup
    state: State
    device: str

    def template_context(self, language: str) -> dict[str, Any]:
        """What the machine's own template needs, as a picture in the reader's language; nothing in it can be done."""
        stage = Stage(self.setup, Play(self.state), language, still=True)
        device = next(device for device in stage.devices if device.name == self.device)
        return {
            "stage": stage,
            "device": device._replace(lang=language),
            "screen": device.screen,
            "world": stage.world,
            "page_lang": language,
        }

    def drawn(self, language: str) -> tuple[str, SafeString]:
        """The machine's kind, whose styles the page needs, and its markup."""
        context = self.template_context(language)
        return context["device"].kind, render_to_string("simulators/_still.html", context)


def solve_screen(sha256: str, reach: str) -> dict[str, Any]:
    """What a page stores for one live screen. Raises UnreachableError."""
    return {"version": sha256, "reach": reach, "state": pack_state(_setup(sha256), _reached(sha256, reach))}


def solved_now(key: str, reach: str) -> dict[str, Any] | None:
    """What a page would store of a scenario's screen; None where there is no such scenario or screen."""
    version = current_versions({key}).get(key)
    if version is None:
        return None
    try:
        return solve_screen(version, reach)
    except UnreachableError:
        return None


def stored_screen(stored: Mapping[str, Any]) -> LiveScreen:
    setup = _setup(stored["version"])
    return LiveScreen(setup, unpack_state(setup, stored["state"]), stored["reach"].partition(".")[0])


def _setup(sha256: str) -> Setup:
    return setup_of(Way(sha256))


@lru_cache(maxsize=256)
def _reached(sha256: str, reach: str) -> State:
    setup = _setup(sha256)
    device, _, name = reach.partition(".")
    machine = setup.machines.get(device)
    if machine is None or not REACH.match(reach):
        raise UnreachableError(reach)

    def shows(state: State) -> bool:
        return not state.scene and machine.screen(device, state.devices[device], state.world).name == name

    on_the_way = next(filter(shows, states_on_the_way(setup)), None)
    if on_the_way is not None:
        return on_the_way
    found = breadth_first(setup, setup.start, shows, MOST_STATES)
    if found.state is None:
        raise UnreachableError(reach)
    return found.state


def screen_blocks(raw: Any) -> Iterator[tuple[str, str, str]]:
    """(block id, scenario key, reach) of every live screen in a StreamField's raw data."""
    for child in raw:
        if child["type"] == "screen":
            yield child["id"], child["value"].get("scenario", ""), child["value"].get("reach", "")


def solve_screens(raw: Any, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The live screens of a page, solved; what is still right is taken over, what cannot be reached left out."""
    wanted = list(screen_blocks(raw))
    versions = current_versions({key for _, key, _ in wanted})
    screens: dict[str, Any] = {}
    for block, key, reach in wanted:
        known = stored.get(block)
        if known and known["version"] == versions.get(key) and known["reach"] == reach:
            screens[block] = known
        elif key in versions:
            try:
                screens[block] = solve_screen(versions[key], reach)
            except UnreachableError:
                continue
    return screens


def current_versions(keys: set[str]) -> dict[str, str]:
    """Scenario key -> hash of the version that is played now."""
    scenarios = Scenario.objects.filter(key__in=keys, published=True)
    return dict(scenarios.values_list("key", "current__sha256"))


def faults_of_screens(raw: Any) -> dict[str, str]:
    """{block id: "scenario" | "reach"}: which live screens cannot be published, and what is wrong in them."""
    wanted = list(screen_blocks(raw))
    versions = current_versions({key for _, key, _ in wanted})
    faults: dict[str, str] = {}
    for block, key, reach in wanted:
        if key not in versions:
            faults[block] = "scenario"
            continue
        try:
            _reached(versions[key], reach)
        except UnreachableError:
            faults[block] = "reach"
    return faults
