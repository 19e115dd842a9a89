"""Help knows a way on where something was turned off or thrown away far from the shortest way, not only a way back."""

import pytest

from simulators.engine.solve import advance
from simulators.engine.ways import way
from tests.phone.learner import Learner
from tests.wanderer import with_plan

CUT_OFF = "open:settings part:net quick:data home"
IN_THE_AIR = "open:settings part:net quick:airplane back back"
DELETED = "photo:bill delete delete_yes"


def led_on(learner):
    """What help points at, one after another."""
    setup, state, pressed = with_plan(learner.setup), learner.play.state, []
    while step := way(setup, state).first:
        pressed.append(step.action.control)
        state = advance(setup, state, step)
    return pressed, setup.goal(state.view)


@pytest.mark.parametrize(("variant", "skin"), [("a", "a"), ("b", "b")])
@pytest.mark.parametrize(
    ("task", "before", "leads_to"),
    [
        ("S10", CUT_OFF, "quick:data"),
        ("S10", f"{CUT_OFF} open:camera perm:no home open:sms", "quick:data"),
        ("S10", "open:settings part:net quick:data quick:airplane home open:store", "quick:airplane"),
        ("S15", CUT_OFF, "quick:data"),
        ("S15", f"{CUT_OFF} open:bank retry home open:calls", "quick:data"),
        ("S15", f"{IN_THE_AIR} open:bank", "quick:airplane"),
        ("S04", IN_THE_AIR, "quick:airplane"),
        ("S06", f"{IN_THE_AIR} open:sms", "quick:airplane"),
        ("S13", f"open:gallery {DELETED}", "bring_back"),
        ("S13", f"open:gallery {DELETED} home", "bring_back"),
        (
            "S13",
            f"open:gallery {DELETED} home open:messenger chat:nina attach",
            "bring_back",
        ),
    ],
)
def test_help_leads_on(task, before, leads_to, variant, skin):
    pressed, reached = led_on(Learner(task, variant, skin).does(before))

    assert reached
    assert leads_to in pressed
