"""The way on from states that no short search brings back to the plan."""

from simulators.engine.machine import Action
from simulators.engine.solve import advance, offered_move
from simulators.engine.ways import way
from tests.wanderer import PATHS, setup_of, with_plan


def test_way_on_is_known_where_two_machines_have_gone_astray():
    setup = with_plan(setup_of(PATHS["T08"]))
    state = setup.start
    for place in ("bus/home", "bus/my", "you/go_to:bank", "bank/payments", "bank/open:utilities", "bank/open:housing"):
        state = advance(setup, state, offered_move(setup, state, Action(*place.split("/"))))

    while (step := way(setup, state)).length:
        state = advance(setup, state, step.first)

    assert step.length == 0
    assert setup.goal(state.view)
