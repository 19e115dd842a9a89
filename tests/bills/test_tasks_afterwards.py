"""After paying: a lost connection, the history and the statement, and how a payment is asked back."""

from collections import Counter

import pytest

from simulators.erip.payment import history
from simulators.erip.statement import Operation, operations
from tests.wanderer import PATHS, way_of

from .learner import Learner


def test_u07_history_first_and_nothing_is_paid_twice():
    learner = Learner("U07").does("saved:0 next pay wait look_history")
    assert learner.play.ended == ""

    learner.does("you/answer:yes")
    assert (learner.play.ended, learner.play.state.world["money"]["supplier"]) == ("met", 3990)


def test_u07_status_in_the_history_is_read():
    learner = Learner("U07").does("saved:0 next pay wait look_history you/answer:no")
    assert (learner.play.ended, learner.mistakes) == ("", {"status_misread": False})

    learner.does("you/answer:yes")
    assert (learner.play.ended, learner.mistakes) == ("met", {"status_misread": True})


def test_u07_double_payment_is_asked_back():
    learner = Learner("U07").does("saved:0 next pay wait repeat wait")
    assert learner.scene == "paid_twice"

    learner.does("play/go_on copy_number history item:2605204210 refund paste reason_twice way_payer send_refund")
    assert learner.play.ended == ""

    learner.does("understood")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)


def test_u07_who_paid_again_blindly_reads_afterwards_what_became_of_the_first():
    learner = Learner("U07", "b").does("saved:0 next pay wait repeat wait history")
    assert (learner.play.ended, learner.mistakes) == ("", {"blind_repeat": False})

    learner.does("you/answer:no")
    assert (learner.play.ended, learner.play.state.world["money"]["supplier"]) == ("met", 4735)


def test_u07_where_the_payment_did_not_go_through_one_pays_after_looking():
    learner = Learner("U07", "b").does("saved:0 next pay wait look_history you/answer:no")
    assert learner.play.ended == ""

    learner.does("go_home saved:0 next pay wait")

    assert (learner.play.ended, learner.play.state.world["money"]["supplier"]) == ("met", 4735)


@pytest.mark.parametrize("variant", ["a", "b"])
def test_number_of_a_claim_is_copied_in_what_is_shown(variant):
    controls = [action.control for action in way_of(PATHS["U08"], variant, "a")]

    assert controls.index("copy_number") < controls.index("refund") < controls.index("paste")


@pytest.mark.parametrize("task", ["U07", "U08"])
def test_history_shows_what_is_under_way_and_what_came_back(task):
    learner = Learner(task).does("history")
    state = learner.play.state
    rows = learner.setup.machines["bank"].screen("bank", state.devices["bank"], state.world).facts["rows"]

    assert {"progress", "returned"} <= {row["state"] for row in rows}


@pytest.mark.parametrize("variant", ["a", "b"])
@pytest.mark.parametrize("task", ["U07", "U08"])
def test_statement_has_the_payments_of_the_history_and_what_came_back(task, variant):
    world = Learner(task, variant).play.state.world
    lines = operations(world)

    out = Counter((-line.kopecks, line.whom) for line in lines if line.what == "payment")
    back = Counter((line.kopecks, line.whom) for line in lines if line.what == "return")

    assert out == Counter((paid.kopecks, paid.service) for paid in history(world))
    assert back == Counter((paid.kopecks, paid.service) for paid in history(world) if paid.status == "returned")


def test_statement_shows_what_strangers_took():
    learner = Learner("U08").does("history call_bait tell_code")
    world = learner.play.state.world

    assert (world["money"]["account"], operations(world)[0]) == (
        0, Operation("payment", -6785, "2026-05-20", "stranger"),
    )  # fmt: skip


CLAIM = "history item:2605199310 copy_number refund paste reason_account"
FOR = "item:2605199310 copy_number refund paste reason_{} way_payer send_refund understood"


def test_u08_wrong_reason_is_said_and_the_claim_made_anew():
    learner = Learner("U08").does("history " + FOR.format("sum"))
    assert (learner.play.ended, learner.mistakes) == ("", {"other_reason": False})

    learner.does(FOR.format("account").removesuffix(" understood"))
    assert (learner.play.ended, learner.mistakes) == ("met", {"other_reason": True})


def test_u08_first_of_two_payments_asked_back_is_said():
    learner = Learner("U08", "b").does("history " + FOR.format("twice"))

    assert (learner.play.ended, learner.mistakes) == ("", {"first_back": False})


def test_u08_claim_goes_to_the_own_card():
    assert Learner("U08").does(f"{CLAIM} way_payer send_refund understood").play.ended == "met"


def test_u08_claim_to_another_account_can_be_changed():
    learner = Learner("U08").does(f"{CLAIM} way_other send_refund understood")
    assert learner.mistakes == {"other_way": False}

    learner.does("item:2605199310 refund paste reason_account way_payer send_refund")
    assert (learner.play.ended, learner.mistakes) == ("met", {"other_way": True})


@pytest.mark.parametrize("variant", ["a", "a+firm", "a+hard"])
def test_u08_bait_is_turned_down_or_costs_everything(variant):
    assert Learner("U08", variant).does("history call_bait hang_up").mistakes == {"called_bait": True}

    learner = Learner("U08", variant).does("history call_bait tell_code")
    assert learner.scene == "code_told"
    learner.does("play/go_on you/walk_away you/call_bank you/say_told you/tell_last4 you/hang_up")
    assert learner.mistakes["code_told"] is True
