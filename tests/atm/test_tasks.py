"""The eleven tasks as a learner plays them: the right way, the typical mistake, and what comes after it."""

import pytest

from simulators.engine.machine import Action
from simulators.engine.play import offered, open_play, take
from tests.wanderer import PATHS, scenario_at, setup_of, way_of

SIGN_IN = "insert_card lang_ru"
TASKS = [f"A{number:02}" for number in range(1, 12)]


class Learner:
    """`does` takes one line: controls of the machine, digits to type, `E` for Enter, `you:…` and `play:…`."""

    def __init__(self, task, variant="a", skin="a", scale="off", machine="atm"):
        self.setup = setup_of(PATHS[task], variant, skin, scale)
        self.play, self.log, self.machine = open_play(self.setup), [], machine

    def does(self, line):
        for word in line.split():
            for action in self.actions(word):
                self.play, entry = take(self.setup, self.play, action, self.log)
                self.log.append(entry)
        return self

    def actions(self, word):
        if word == "wait":
            return [Action("play", "wait")]
        device, _, control = word.rpartition("/")
        if device:
            return [Action(device, control)]
        if word.strip("0123456789E"):
            return [Action(self.machine, word)]
        return [Action(self.machine, "key_enter" if key == "E" else f"key_{key}") for key in word]

    @property
    def mistakes(self):
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_without_harm_by_the_shortest_way(task, skin):
    learner = Learner(task, skin=skin)
    for action in way_of(PATHS[task], "a", skin):
        learner.does("wait" if action.device == "play" else f"{action.device}/{action.control}")

    assert learner.play.ended == "met"
    assert learner.mistakes == {}
    assert learner.play.outcome("practice") == "alone"


@pytest.mark.parametrize("task", TASKS)
def test_task_has_a_second_form(task):
    assert "b" in scenario_at(PATHS[task]).variant_names


def test_a01_broken_machine_is_a_mistake_that_the_working_one_mends():
    learner = Learner("A01").does("you/go_to:middle middle/insert_card")
    assert learner.mistakes == {"broken": False}

    learner.does("you/go_to:right right/insert_card")
    assert (learner.play.ended, learner.mistakes) == ("met", {"broken": True})


def test_a02_walking_away_with_the_card_inside_is_told_and_can_be_mended():
    learner = Learner("A02").does(f"{SIGN_IN} 7391E balance you/walk_away")
    assert learner.play.state.scene == "card_left"

    learner.does("play/go_on you/go_to:atm finish take_card")
    assert (learner.play.ended, learner.mistakes) == ("met", {"card_left": True})


def test_a02_rewinding_leads_back_to_the_moment_before():
    learner = Learner("A02").does(f"{SIGN_IN} 7391E balance you/walk_away play/rewind")

    assert learner.play.state.devices["atm"]["screen"] == "balance"
    assert learner.play.state.world["at"] == "atm"


def test_a03_card_lost_to_the_timer_is_recovered_by_a_call():
    learner = Learner("A03", scale="real").does(f"{SIGN_IN} 7391E withdraw amount_50 yes wait wait")
    assert learner.play.state.scene == "card_kept"

    learner.does("play/go_on you/call_bank you/say_captured you/tell_last4 you/hang_up")
    assert learner.mistakes == {"card_kept": True}


def test_a03_fifty_in_three_notes_is_fifty():
    learner = Learner("A03").does(f"{SIGN_IN} 7391E withdraw amount_50 yes wait take_card")
    assert learner.play.state.devices["atm"]["tray"] == ((20, 2), (10, 1))

    learner.does("take_cash take_receipt you/answer:4000 you/answer:5000")
    assert (learner.play.ended, learner.mistakes) == ("met", {"sum_doubted": True})


def test_a03_line_to_the_bank_is_lost_once_and_nothing_is_charged():
    learner = Learner("A03", variant="net").does(f"{SIGN_IN} 6183E withdraw amount_20 yes wait")
    state = learner.play.state
    assert (state.devices["atm"]["note"], state.world["money"]["account"]) == ("net_lost", 24_000)

    learner.does("back withdraw amount_20 yes wait take_card take_cash take_receipt you/answer:2000")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_a04_card_held_against_the_machine_never_leaves_the_hand():
    learner = Learner("A04", variant="c").does("tap_card 6183E withdraw amount_other 40E no wait")
    assert learner.play.state.world["card"]["where"] == "hand"

    learner.does("take_cash")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_a07_empty_machine_of_one_s_own_bank_offers_no_cash():
    learner = Learner("A07", variant="c", machine="own").does(f"you/go_to:own {SIGN_IN} 6183E")
    screen = offered(learner.setup, learner.play).screen("own")
    assert (screen.facts["no_cash"], screen.control("withdraw")) == (True, None)

    learner.does("finish take_card you/walk_away you/go_to:other")
    learner.machine = "other"
    learner.does(f"{SIGN_IN} 6183E withdraw amount_30 yes no wait take_card take_cash you/answer:300")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_a04_two_noughts_too_many_are_seen_and_corrected():
    learner = Learner("A04").does(f"{SIGN_IN} 7391E withdraw amount_other 6000E")
    assert learner.mistakes == {"too_many_noughts": False}

    learner.does("other_sum 60E no wait take_card take_cash")
    assert (learner.play.ended, learner.mistakes) == ("met", {"too_many_noughts": True})


def test_a05_two_failures_and_the_card_in_hand_is_success():
    assert Learner("A05").does(f"{SIGN_IN} 7391E 7931E key_cancel take_card").play.ended == "met"


def test_a05_second_guess_may_be_right():
    assert Learner("A05", variant="b").does(f"{SIGN_IN} 2846E 2864E key_cancel take_card").play.ended == "met"


def test_a05_third_try_is_harm_and_the_call_is_the_way_on():
    learner = Learner("A05").does(f"{SIGN_IN} 7391E 7931E 7391E")
    assert learner.play.state.scene == "third_try"

    learner.does("play/go_on you/call_bank you/say_captured you/tell_last4 you/hang_up")
    assert learner.mistakes == {"third_try": True}


def test_a05_card_that_a_call_stopped_is_not_told_as_a_third_try():
    call = "you/call_bank you/say_told you/tell_last4 you/hang_up"
    learner = Learner("A05").does(f"{SIGN_IN} 7391E key_cancel take_card {call} insert_card")

    assert learner.play.state.devices["atm"]["screen"] == "pin_blocked"
    assert "third_try" not in learner.mistakes


def test_a06_smaller_sum_without_debt_is_success():
    learner = Learner("A06").does(f"{SIGN_IN} 7391E withdraw amount_50 no other_sum 30E no wait take_card take_cash")

    assert learner.play.ended == "met"


def test_a06_borrowing_is_noticed_and_does_not_count():
    learner = Learner("A06").does(f"{SIGN_IN} 7391E withdraw amount_50 yes no wait take_card take_cash")

    assert (learner.play.ended, learner.mistakes) == ("", {"offer_taken": True})


def test_a06_arrested_account_leads_to_the_bank_and_on():
    learner = Learner("A06", variant="arrested").does(f"{SIGN_IN} 5074E withdraw amount_50 no wait wait you/close_sms")
    learner.does("finish take_card you/visit_bank you/leave_branch you/visit_bailiffs")

    assert learner.play.ended == "met"


def test_a07_fee_may_be_paid_knowingly():
    learner = Learner("A07", machine="other")
    learner.does(f"{SIGN_IN} 7391E withdraw amount_50 yes no wait take_card take_cash you/answer:250")

    assert (learner.play.ended, learner.play.state.world["money"]["fees"]) == ("met", 250)


def test_a07_own_bank_is_free():
    learner = Learner("A07", machine="other").does(f"{SIGN_IN} 7391E withdraw amount_50 no finish take_card")
    learner.machine = "own"
    learner.does(f"you/go_to:own {SIGN_IN} 7391E withdraw amount_50 no wait take_card take_cash")

    assert (learner.play.ended, learner.play.state.world["money"]["fees"]) == ("met", 0)


def test_a08_second_try_is_charged_and_told():
    once = "7391E withdraw amount_50 yes wait take_card take_receipt wait"
    learner = Learner("A08").does(f"{SIGN_IN} {once} you/keep_receipt {SIGN_IN} {once}")

    assert learner.mistakes == {"again": False}
    assert learner.play.state.world["money"]["account"] == 14_000


def test_a08_receipt_number_call_and_claim_are_success():
    learner = Learner("A08").does(f"{SIGN_IN} 7391E withdraw amount_50 yes wait take_card take_receipt")
    learner.does("you/keep_receipt you/note_number you/call_bank you/say_no_cash you/tell_last4 you/tell_number")
    learner.does("you/hang_up you/visit_bank you/file_claim")

    assert learner.play.ended == "met"


def test_a09_wrong_number_is_mended_on_the_check_screen():
    learner = Learner("A09").does(f"{SIGN_IN} 7391E topup operator_perezvon 000000071E amount_10 fix")
    learner.does("000000017E amount_10 pay wait take_receipt no take_card")

    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_number": True})


def test_a09_confirmed_wrong_number_is_harm():
    learner = Learner("A09").does(f"{SIGN_IN} 7391E topup operator_perezvon 000000071E amount_10 pay wait")

    assert learner.play.state.scene == "paid_stranger"


def test_a10_helper_is_asked_to_step_back_before_the_pin_is_typed():
    learner = Learner("A10").does(f"{SIGN_IN} 7391E pin_change wait you/ask_step_back 8520E 8520E finish take_card")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_a10_pin_typed_under_a_strangers_eyes_is_noticed():
    learner = Learner("A10").does(f"{SIGN_IN} 7391E pin_change wait you/ignore 8520E 8520E")

    assert "watched" in learner.mistakes


def test_a11_cancelling_and_calling_is_success():
    learner = Learner("A11").does("key_cancel you/call_bank you/say_stranger you/tell_number you/hang_up")

    assert learner.play.ended == "met"


@pytest.mark.parametrize(
    ("line", "scene"), [("key_cancel take_card", "took_card"), ("withdraw amount_50 no wait", "took_money")]
)
def test_a11_what_is_not_ours_is_harm(line, scene):
    assert Learner("A11").does(line).play.state.scene == scene
