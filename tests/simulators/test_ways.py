"""The way on from states that no short search brings back to the plan."""

import pytest

from simulators.engine.machine import Action
from simulators.engine.solve import advance, offered_move
from simulators.engine.ways import way
from tests.wanderer import PATHS, setup_of, with_plan

# What one does after so many steps of the plan.
ASTRAY = {
    "two machines": (
        "T08",
        "a",
        0,
        "bus/home bus/my you/go_to:bank bank/payments bank/open:utilities bank/open:housing",
    ),
    "an order left": ("T08", "a", 0, "bus/train:105 bus/car:bus bus/seat:1 bus/hold bus/home bus/my"),
    "an order made anew": ("T08", "a", 16, "phone/open:sms phone/back you/go_to:bus bus/my"),
    "a call sooner than planned": ("S15", "a", 0, "phone/open:bank phone/ask_code phone/resend phone/home phone/power"),
    "another day": ("T04", "b", 10, "tickets/drop tickets/home phone/recent tickets/day tickets/date:2026-05-17"),
    "a train missed": ("T07", "a", 3, "tickets/back tickets/come:749У tickets/to_hall"),
}


@pytest.mark.parametrize(("scenario", "variant", "steps", "places"), ASTRAY.values(), ids=ASTRAY)
def test_way_on_is_known_from_where_one_has_gone_astray(scenario, variant, steps, places):
    setup = with_plan(setup_of(PATHS[scenario], variant))
    state = setup.start
    for action in (*setup.plan[:steps], *(Action(*place.split("/")) for place in places.split())):
        state = advance(setup, state, offered_move(setup, state, action))

    while (step := way(setup, state)).length:
        state = advance(setup, state, step.first)

    assert step.length == 0
    assert setup.goal(state.view)


def test_stations_that_were_turned_round_are_turned_back():
    setup = with_plan(setup_of(PATHS["T01"]))
    state = setup.start
    for action in (*setup.plan[:-1], Action("tickets", "swap")):
        state = advance(setup, state, offered_move(setup, state, action))

    assert way(setup, state)[:2] == (2, offered_move(setup, state, Action("tickets", "swap")))
