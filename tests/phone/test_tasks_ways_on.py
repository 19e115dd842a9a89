"""Help knows a way on where something was turned off or thrown away far from the shortest way, not only a way back."""

import pytest

from simulators.engine.solve import advance
from simulators.engine.ways import way
from tests.phone.learner import Learner
from tests.wanderer import with_plan

CUT_OFF = "open:settings part:net quick:data home"
IN_THE_AIR = "open:settings part:net quick:airplane back back"
DELETED = "photo:bill delete delete_yes"
NAMED = "open:mail new person=Анна next login=dom5 next password=Слово-Берег-17 next"


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
        ("S13", f"open:gallery {DELETED} photo:card delete delete_yes home", "bring_back"),
        ("S13", f"open:gallery {DELETED} photo:card delete delete_yes home open:messenger chat:kristina", "bring_back"),
    ],
)
def test_help_leads_on(task, before, leads_to, variant, skin):
    pressed, reached = led_on(Learner(task, variant, skin).does(before))

    assert reached
    assert leads_to in pressed


@pytest.mark.parametrize(
    ("task", "before", "leads_to"),
    [
        ("S11", "open:camera perm:use steady left nearer shutter steady", "retake"),
        ("S14", f"{NAMED} number=00_000-00-17 get_code wait home open:sms", "keep:paper"),
    ],
)
def test_help_leads_on_in_one_variant(task, before, leads_to):
    """What is in the frame and whose number it is differs in the other."""
    pressed, reached = led_on(Learner(task).does(before))

    assert reached
    assert leads_to in pressed


@pytest.mark.parametrize(
    ("before", "length"), [("send", 6), ("send home", 7), ("send wait back", 4), ("send wait home open:sms", 6)]
)
def test_what_is_said_already_is_not_said_again(before, length):
    """The plan greets the group first; whoever wrote to Nina first only has that left, and her answer to read."""
    learner = Learner("S12").does(f"open:messenger chat:nina compose:chat=Можно_прийти_позже? {before}")
    pressed, reached = led_on(learner)

    assert reached
    assert len(pressed) == length
