"""Every page of bills as markup: each control that is offered is drawn once, as a named button or a labelled field."""

from collections import deque

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.translation import override

from simulators.bills.machine import PAGES
from simulators.engine.play import Play
from simulators.engine.solve import advance, moves, offered_move
from simulators.stage import Stage
from tests.wanderer import PATHS, setup_of, way_of

# Enough of each task to meet all of its pages.
WAYS = [("U01", "b"), ("U02", "a"), ("U04", "a"), ("U05", "a"), ("U05", "askue"), ("U06", "a"), ("U06", "kiosk"),
        ("U07", "a"), ("U08", "b"), ("U09", "a")]  # fmt: skip
LOOKS = 60
RARE = {"locked", "expired", "refused"}
"""Pages that need patience or poverty."""


def along(key, variant, skin):
    """The states on the shortest way."""
    setup = setup_of(PATHS[key], variant, skin)
    states = [setup.start]
    for action in way_of(PATHS[key], variant, skin):
        states.append(advance(setup, states[-1], offered_move(setup, states[-1], action)))
    return setup, states


def looks(key, variant, skin):
    """States on and beside the shortest way that show something new of the machine, one a look."""
    setup, states = along(key, variant, skin)
    device = next(iter(setup.scenario.devices))
    seen, queue = set(), deque(states)
    while queue and len(seen) < LOOKS:
        state = queue.popleft()
        screen = setup.machines[device].screen(device, state.devices[device], state.world)
        look = (screen.name, tuple(c.name for c in screen.controls), bool(screen.facts["note"]))
        if look in seen or state.scene or not state.world["at"]:
            continue
        seen.add(look)
        queue.extend(advance(setup, state, move) for move in moves(setup, state))
        yield setup, device, state


@pytest.mark.slow
@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize(("key", "variant"), WAYS)
def test_every_control_is_drawn_once_and_named(key, variant, skin):
    for setup, name, state in looks(key, variant, skin):
        stage = Stage(setup, Play(state), "ru")
        device = next(each for each in stage.devices if each.name == name)
        with override("ru"):
            context = {"device": device, "screen": device.screen, "stage": stage, "page_lang": "ru"}
            page = BeautifulSoup(render_to_string("bills/device.html", context), "html.parser")
        for control in device.screen.controls:
            place = f"{name}/{control.name}"
            field = control.kind in ("typed", "private")
            found = page.select(f'input[name="value:{place}"]' if field else f'button[value="{place}"]:not([disabled])')
            assert len(found) == 1, f"{device.screen.name}: {control.name} is drawn {len(found)} times"
            assert found[0].get("aria-label") or found[0].get_text(strip=True), f"{device.screen.name}: {control.name}"
        ids = [element["id"] for element in page.select("[id]")]
        assert len(set(ids)) == len(ids), device.screen.name


def test_walks_meet_nearly_every_page():
    met = {state.devices[name]["screen"] for key, variant in WAYS for _, name, state in looks(key, variant, "a")}

    assert set(PAGES) - met <= RARE
