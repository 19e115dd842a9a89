"""The nine tasks by the known way, and the first five: the typical mistakes, and what comes after them."""

from dataclasses import replace

import pytest

from simulators.engine.play import follow
from simulators.engine.ways import way
from tests.tickets.learner import ANDREI, PAY, TYPO, Learner
from tests.wanderer import PATHS, scenario_at, way_of

TASKS = [f"T{number:02}" for number in range(1, 10)]
PAY_AGAIN = PAY.replace("4821", "7350")


@pytest.mark.parametrize("task", TASKS)
def test_task_has_a_second_form(task):
    assert "b" in scenario_at(PATHS[task]).variant_names


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_without_harm_by_the_known_way(task, skin):
    learner = Learner(task, skin=skin)
    for action in way_of(PATHS[task], "a", skin):
        learner.play, entry = follow(learner.setup, learner.play, action, learner.log)
        learner.log.append(entry)

    assert (learner.play.ended, learner.mistakes) == ("met", {})
    assert learner.play.outcome("practice") == "alone"


def test_t01_other_town_is_seen_on_the_map_and_mended():
    learner = Learner("T01").does("start station=Светлогорск pick:far")
    assert learner.mistakes == {"other_town": False}

    learner.does("start station=Светлогорск pick:svet end station=Минск pick:minsk day date:2026-05-16 search")
    assert (learner.play.ended, learner.mistakes) == ("met", {"other_town": True})


def test_t01_today_by_default_is_noticed():
    learner = Learner("T01").does("start station=Светлогорск-на-Березине pick:svet end station=Минск pick:minsk search")
    assert learner.mistakes == {"today": False}

    learner.does("other_day date:2026-05-16")
    assert (learner.play.ended, learner.mistakes) == ("met", {"today": True})


def test_t01_turned_round_is_swapped():
    learner = Learner("T01", variant="b").does("day date:2026-05-18 search")
    assert learner.mistakes == {"turned_round": False}

    learner.does("back swap search")
    assert (learner.play.ended, learner.mistakes) == ("met", {"turned_round": True})


def test_t01_turned_round_is_put_right_by_choosing_again_too():
    learner = Learner("T01", variant="b").does("start station=Минск look pick:minsk")
    learner.does("end station=Светлогорск look pick:svet swap day date:2026-05-18 search")
    assert learner.mistakes == {"turned_round": False}

    learner.does("back start station=Минск look pick:minsk end station=Светлогорск look pick:svet search")
    assert (learner.play.ended, learner.mistakes) == ("met", {"turned_round": True})


def test_t02_arrival_of_a_night_train_is_the_next_day():
    learner = Learner("T02").does("answer:1 answer:0")
    assert learner.mistakes == {"same_day": False}

    learner.does("answer:2 answer:0 answer:1 answer:2")
    assert (learner.play.ended, learner.mistakes) == ("met", {"same_day": True})


def test_t03_upper_berth_is_given_up_for_a_lower_one():
    learner = Learner("T03").does("train:651У car:open seat:2 hold")
    assert learner.mistakes == {"upper": False}

    learner.does("drop train:651У car:open seat:7 hold")
    assert (learner.play.ended, learner.mistakes) == ("met", {"upper": True})


@pytest.mark.parametrize("seat", [41, 50])
def test_t03_side_berths_are_told_below_and_above(seat):
    assert Learner("T03").does(f"train:651У car:open seat:{seat} hold").mistakes == {"side": False}


def test_t03_seat_on_another_train_is_told():
    assert Learner("T03").does("train:745У car:seated seat:1 hold").mistakes == {"other_train": False}


def test_t03_time_that_ran_out_is_no_end():
    learner = Learner("T03", scale="real").does("train:651У car:open seat:2 hold wait")
    assert learner.mistakes == {"upper": False, "time_out": False}

    learner.does("train:651У car:open seat:7 hold")
    assert learner.play.ended == "met"


def test_t04_ticket_is_bought_with_the_code_and_shown():
    learner = Learner("T04").does(f"train:745У car:seated seat:1 hold {ANDREI} {PAY}").waits_until_paid()
    learner.does("open_ticket to_train show_papers")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_t04_code_comes_to_the_phone_beside_it():
    learner = Learner("T04").does(f"train:745У car:seated seat:1 hold {ANDREI} pay by_card cvv=305 pay_card wait")

    assert "sms_received" in " ".join(learner.log[-1].events)


def test_t04_typo_is_stopped_by_the_conductor_and_mended():
    learner = Learner("T04").does(f"train:745У car:seated seat:1 hold {TYPO} {PAY}").waits_until_paid()
    learner.does("open_ticket to_train show_papers")
    assert learner.mistakes == {"typo": False}

    learner.does("mend confirm_return buy_again train:745У car:seated seat:1 hold").does(f"{ANDREI} {PAY_AGAIN}")
    learner.waits_until_paid().does("open_ticket to_train show_papers")
    assert (learner.play.ended, learner.mistakes) == ("met", {"typo": True})


def test_t04_help_knows_the_way_on_after_a_refusal():
    learner = Learner("T04").does(f"train:745У car:seated seat:1 hold {TYPO} {PAY}").waits_until_paid()
    learner.does("open_ticket to_train show_papers")

    setup = replace(learner.setup, plan=way_of(PATHS["T04"], "a", "a"), ways={})
    assert way(setup, learner.play.state).first.action.control == "mend"


def test_t04_order_left_unpaid_costs_nothing():
    learner = Learner("T04").does("train:745У car:seated seat:1 hold home")
    assert learner.mistakes == {"left_unpaid": False}

    learner.does(f"recent train:745У car:seated seat:1 hold {ANDREI} {PAY}").waits_until_paid()
    learner.does("open_ticket to_train show_papers")
    assert (learner.play.ended, learner.mistakes) == ("met", {"left_unpaid": True})


def test_t04_code_given_to_a_stranger_is_harm():
    learner = Learner("T04").does(f"train:745У car:seated seat:1 hold {ANDREI} pay by_card cvv=305 pay_card wait wait")
    learner.does("phone/open:sms phone/thread:support phone/compose:sms=4821 phone/send")

    assert learner.play.state.scene == "code_sent_away"


def test_t04_after_a_lost_connection_the_tickets_are_looked_at_first():
    learner = Learner("T04", variant="net").does(f"train:745У car:seated seat:1 hold {ANDREI} {PAY}").waits_until_paid()
    assert learner.screen == "unknown"

    learner.does("check_my ticket:0 to_train show_papers")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_t04_paying_again_after_a_lost_connection_is_told():
    learner = Learner("T04", variant="net").does(f"train:745У car:seated seat:1 hold {ANDREI} {PAY}").waits_until_paid()

    assert learner.does("pay_again").mistakes == {"paid_twice": False}


BOARDS = "to_train show_papers"


@pytest.mark.parametrize(("returned", "mended"), [("", False), ("my ticket:0 return confirm_return", True)])
def test_t04_ticket_paid_twice_is_put_right_by_returning_one(returned, mended):
    learner = Learner("T04", variant="net").does(f"train:745У car:seated seat:1 hold {ANDREI} {PAY}").waits_until_paid()
    learner.does("pay_again").waits_until_paid().does(f"{returned} my ticket:1 {BOARDS}")

    assert (learner.play.ended, learner.mistakes) == ("met", {"paid_twice": mended})


@pytest.mark.parametrize(("returned", "mended"), [("", False), ("my ticket:0 return confirm_return", True)])
def test_t04_ticket_of_another_train_is_put_right_by_returning_it(returned, mended):
    learner = Learner("T04").does(f"train:747У car:seated seat:2 hold {ANDREI} {PAY}").waits_until_paid()
    learner.does(f"{returned} home recent train:745У car:seated seat:1 hold {ANDREI} {PAY_AGAIN}").waits_until_paid()
    learner.does(f"my ticket:1 {BOARDS}")

    assert (learner.play.ended, learner.mistakes) == ("met", {"other_train": mended})


@pytest.mark.parametrize(
    ("variant", "first", "again", "code"), [("a", TYPO, "", "typo"), ("baby", ANDREI, "with_baby", "left_out")]
)
def test_t04_ticket_that_does_not_serve_is_not_mended_while_it_is_kept(variant, first, again, code):
    learner = Learner("T04", variant=variant).does(f"train:745У car:seated seat:1 hold {first} {PAY}")
    learner.waits_until_paid().does(f"open_ticket {BOARDS} to_hall open_site home recent train:745У car:seated seat:7")
    learner.does(f"hold {again} {ANDREI} {PAY_AGAIN}").waits_until_paid().does(f"my ticket:1 {BOARDS}")

    assert (learner.play.ended, learner.mistakes) == ("met", {code: False})


def test_t05_another_train_is_found_in_time():
    learner = Learner("T05").does("train:745У car:seated back other_day date:2026-05-16 train:749У car:seated")
    seat = next(control.name for control in screen_of(learner).controls if control.name.startswith("seat:"))

    assert learner.does(f"{seat} hold").play.ended == "met"


def test_t05_whatever_one_tries_first_is_gone():
    assert Learner("T05").does("other_day date:2026-05-16 train:651У car:open").screen == "train"


def test_t05_train_that_comes_too_late_does_not_count():
    learner = Learner("T05").does("train:745У car:seated back train:747У car:seated")
    seat = next(control.name for control in screen_of(learner).controls if control.name.startswith("seat:"))

    assert learner.does(f"{seat} hold").mistakes == {"too_late": False}


def test_t05_tickets_from_hand_to_hand_are_harm():
    learner = Learner("T05").does("train:745У car:seated back advert give_card")

    assert learner.play.state.scene == "from_hands"
    assert learner.play.state.world["money"]["stranger"] == 2000


def screen_of(learner):
    state = learner.play.state
    machine = learner.setup.machines[learner.machine]
    return machine.screen(learner.machine, state.devices[learner.machine], state.world)
