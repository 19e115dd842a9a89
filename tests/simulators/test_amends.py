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
    "card read out to a caller": (
        "A03",
        "incoming",
        f"{SIGN_IN} wait expect answer say:tell",
        "hang_up open:bank card freeze",
    ),
    "card typed into a letter's page": (
        "U02",
        "a",
        "bank/letter:fake bank/follow bank/card_number=0000_0000_0000_1234 bank/give_card",
        "call_bank say_told tell_last4 hang_up",
    ),
    "code told to an advertisement": (
        "U08",
        "a",
        "bank/history bank/call_bait bank/tell_code",
        "call_bank say_told tell_last4 hang_up",
    ),
    "card given to a helper": (
        "A10",
        "a",
        f"{SIGN_IN} atm/pin_change wait atm/key_cancel atm/take_card you/give_card",
        "call_bank say_card_lost tell_last4 hang_up",
    ),
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
    assert learner.play.tally.mistakes[-1].recovered


def test_help_leads_on_with_the_task_once_a_harm_is_put_right():
    learner = Learner("S13").does("open:messenger wait chat:kristina attach photo:card send_photo play/go_on")
    learner.setup = with_plan(learner.setup)
    learner.does("home open:calls call_log:0 wait say:block hang_up home open:messenger")

    assert hint(learner.setup, learner.play).action.control in ("chat:nina", "chat:kristina")
