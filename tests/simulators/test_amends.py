"""Help after a harm: what puts it right comes first, then the task."""

import pytest

from simulators.engine.hints import hint
from simulators.engine.play import follow
from tests.phone.learner import Learner
from tests.wanderer import with_plan

SIGN_IN = "atm/insert_card atm/lang_ru atm/key_7 atm/key_3 atm/key_9 atm/key_1 atm/key_enter"
LINK = "wait open_notice:sms:fake link:phish fill_1=0000_0000_0000_1234 send"
HARMS = {
    "card typed into a false page": ("A03", "d", f"{SIGN_IN} {LINK}", "home open:bank card freeze"),
    "photograph of the card": (
        "S13",
        "a",
        "open:messenger wait chat:kristina attach photo:card send_photo",
        "home open:calls call_log:0 wait say:block",
    ),
}


@pytest.mark.parametrize(("task", "variant", "harm", "amends"), HARMS.values(), ids=HARMS)
def test_help_leads_to_what_puts_a_harm_right_and_then_to_the_goal(task, variant, harm, amends):
    learner = Learner(task, variant).does(f"{harm} play/go_on")
    learner.setup = with_plan(learner.setup)

    shown = []
    while not learner.play.ended:
        step = hint(learner.setup, learner.play)
        assert not step.lost
        shown.append(step.action.control)
        learner.play, entry = follow(learner.setup, learner.play, step.action, learner.log)
        learner.log.append(entry)

    assert shown[: len(amends.split())] == amends.split()
    assert learner.play.ended == "met"
    assert all(learner.mistakes.values())


def test_help_leads_on_with_the_task_once_a_harm_is_put_right():
    learner = Learner("S13").does("open:messenger wait chat:kristina attach photo:card send_photo play/go_on")
    learner.setup = with_plan(learner.setup)
    learner.does("home open:calls call_log:0 wait say:block hang_up home open:messenger")

    assert hint(learner.setup, learner.play).action.control in ("chat:nina", "chat:kristina")
