"""Giving a ticket back, a missed train, the bus and the city bus: the typical mistakes, and what comes after them."""

import pytest

from tests.tickets.learner import BUS, TREE, Learner

PAID = "bank/account=204518 bank/next bank/next bank/pay"
BY_CARD = "by_card cvv=305 pay_card code=4821 confirm"


def test_t06_put_off_is_mended_at_the_desk():
    learner = Learner("T06").does("my ticket:0 return close_till_later")
    assert learner.mistakes == {"put_off": False}

    learner.does("to_hall to_desk desk_return:0 answer:1")
    assert (learner.play.ended, learner.mistakes) == ("met", {"put_off": True})


def test_t06_cancelled_train_is_paid_back():
    learner = Learner("T06", variant="off").does("my ticket:0 return confirm_return answer:1")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_t07_waiting_and_begging_leaves_only_a_claim():
    learner = Learner("T07").does("come:747У show_papers beg to_desk")
    assert learner.mistakes == {"begged": False}

    learner.does("desk_claim:0")
    assert learner.mistakes == {"begged": True}


def test_t07_the_same_wrong_day_again_is_told():
    learner = Learner("T07").does("to_desk desk_return:0 desk_buy:745У:2026-05-17")

    assert learner.mistakes == {"wrong_day": False}


@pytest.mark.parametrize(("returned", "mended"), [("", False), ("desk_return:1", True)])
def test_t07_wrong_day_is_put_right_by_returning_that_ticket(returned, mended):
    learner = Learner("T07").does("to_desk desk_return:0 desk_buy:745У:2026-05-17 desk_buy:747У:2026-05-16")
    learner.does(f"{returned} back tell say:932")

    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_day": mended})


def test_t07_new_ticket_that_is_given_back_is_none():
    learner = Learner("T07", variant="b").does("to_desk desk_buy:745У:2026-05-17 back tell say:473 to_desk")
    learner.does("desk_return:1 desk_return:0")
    assert learner.play.ended == ""

    learner.does("desk_buy:747У:2026-05-16 back tell say:932")
    assert learner.play.ended == "met"


def test_t07_train_that_is_missed_after_the_call_is_told_anew():
    learner = Learner("T07").does("to_desk desk_buy:747У:2026-05-16 back tell say:932 come:749У to_hall to_desk")

    assert learner.does("desk_claim:0").play.ended == ""


def test_t07_ticket_for_tomorrow_is_changed_for_today():
    learner = Learner("T07", variant="b").does("come:747У show_papers to_hall to_desk desk_return:0")
    learner.does("desk_buy:747У:2026-05-16 back tell say:932")

    assert (learner.play.ended, learner.mistakes) == ("met", {"begged": True})


def test_t07_late_train_is_read_on_the_board():
    learner = Learner("T07", variant="late").does("come:745У show_papers")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_t08_order_is_paid_by_its_number_at_the_bank():
    learner = Learner("T08", machine="bus").does(f"train:105 car:bus seat:1 hold {BUS} {TREE}")
    learner.does("bank/account=204518 bank/next bank/next bank/pay wait")
    while not learner.play.ended:
        learner.does("wait")

    assert learner.mistakes == {}
    assert learner.play.state.world["money"]["supplier"] == 1420


def test_t08_somebody_else_s_order_is_seen_on_the_check_page():
    learner = Learner("T08", machine="bus").does(f"train:105 car:bus seat:1 hold {BUS} {TREE}")

    assert learner.does("bank/account=100010 bank/next bank/next").mistakes == {"wrong_order": False}


@pytest.mark.parametrize(
    ("bought", "mistake"),
    [
        (f"train:105 car:bus seat:1 hold {BUS.replace('Учебный', 'Учебнный')} {TREE} {PAID}", "typo"),
        (f"train:105 car:bus seat:1 hold {BUS.replace('pochta.ucheba', 'pochta')} {TREE} {PAID}", "typo"),
        (f"train:105 car:bus seat:1 hold {BUS.replace('by_erip', BY_CARD)}", "by_card"),
        (f"other_day date:2026-05-15 train:105 car:bus seat:3 hold {BUS} {TREE} {PAID}", "other_day"),
    ],
)
def test_t08_ticket_that_does_not_serve_is_told_and_given_back(bought, mistake):
    learner = Learner("T08", machine="bus").does(bought)
    learner.waits_until_paid().waits_until_paid("bank")
    assert (learner.play.ended, learner.mistakes) == ("", {mistake: False})

    learner.does("" if mistake == "by_card" else "you/go_to:bus").does("my ticket:0 return confirm_return")
    assert learner.mistakes == {mistake: True}


def test_t08_bus_that_leaves_soon_is_not_sold():
    assert Learner("T08", machine="bus").does("train:103").mistakes == {"closed": False}


def test_t08_order_that_was_not_paid_in_time_is_unknown_to_the_bank():
    learner = Learner("T08", machine="bus", scale="real").does(f"train:105 car:bus seat:1 hold {BUS}")
    while "too_slow" not in learner.mistakes:
        learner.does("wait")
    learner.does(f"{TREE} bank/account=204518 bank/next")

    assert learner.play.state.devices["bank"]["note"] == "account:unknown_account"


def test_t08_order_made_anew_is_paid_by_its_own_number():
    learner = Learner("T08", machine="bus").does("train:105 car:bus seat:1 hold drop")
    learner.does(f"train:105 car:bus seat:1 hold {BUS} {TREE} bank/account=204519 bank/next bank/next bank/pay wait")
    while not learner.play.ended:
        learner.does("wait")

    assert learner.play.ended == "met"


def test_t09_twice_is_yellow_and_free():
    learner = Learner("T09", machine="city").does("get_on tap_card tap_card")
    assert learner.mistakes == {"twice": False}

    learner.does("sit show_card answer:1")
    assert (learner.play.ended, learner.mistakes) == ("met", {"twice": True})


def test_t09_whoever_did_not_pay_is_fined():
    assert Learner("T09", machine="city").does("get_on sit hide").play.state.scene == "fined"


def test_t09_empty_card_is_filled_at_the_stop():
    learner = Learner("T09", variant="b", machine="city").does("get_on tap_card get_off buy:5 get_on tap_card")
    learner.does("sit show_card answer:1")

    assert (learner.play.ended, learner.mistakes) == ("met", {"twice": True})
