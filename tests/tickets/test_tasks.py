"""The nine tasks as a learner plays them: the right way, the typical mistakes, and what comes after them."""

from dataclasses import replace

import pytest

from simulators.engine.machine import Action
from simulators.engine.play import follow, open_play, take
from simulators.engine.ways import way
from tests.wanderer import PATHS, scenario_at, setup_of, way_of

TASKS = [f"T{number:02}" for number in range(1, 10)]
ANDREI = "surname_1=Учебный first_name_1=Андрей patronymic_1=Иванович document_1=AB0000001 next"
TYPO = ANDREI.replace("Учебный", "Учебнный")
PAY = "pay by_card cvv=305 pay_card code=4821 confirm wait"
PAY_AGAIN = PAY.replace("4821", "7350")


class Learner:
    """`does` takes one line: controls of the machine, `field=text`, `device/control`, and `wait`."""

    def __init__(self, task, variant="a", skin="a", scale="off", machine="tickets"):
        self.setup = setup_of(PATHS[task], variant, skin, scale)
        self.play, self.log, self.machine = open_play(self.setup), [], machine

    def does(self, line):
        for word in line.split():
            self.takes(self.action(word))
        return self

    def takes(self, action):
        self.play, entry = take(self.setup, self.play, action, self.log)
        self.log.append(entry)

    def action(self, word):
        name, _, value = word.partition("=")
        device, _, control = name.rpartition("/")
        if name == "wait":
            return Action("play", "wait")
        return Action(device or self.machine, control, value.replace("_", " "))

    def waits_until_paid(self):
        """Messages come meanwhile; the bank's answer is among what is due."""
        while self.play.state.devices[self.machine]["screen"] == "working":
            self.does("wait")
        return self

    @property
    def mistakes(self):
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}

    @property
    def screen(self):
        return self.play.state.devices[self.machine]["screen"]


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


def test_t05_train_that_comes_too_late_does_not_count():
    learner = Learner("T05").does("train:745У car:seated back train:747У car:seated")
    seat = next(control.name for control in screen_of(learner).controls if control.name.startswith("seat:"))

    assert learner.does(f"{seat} hold").mistakes == {"too_late": False}


def test_t05_tickets_from_hand_to_hand_are_harm():
    learner = Learner("T05").does("train:745У car:seated back advert give_card")

    assert learner.play.state.scene == "from_hands"
    assert learner.play.state.world["money"]["stranger"] == 2000


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


def test_t07_ticket_for_tomorrow_is_changed_for_today():
    learner = Learner("T07", variant="b").does("come:747У show_papers to_hall to_desk desk_return:0")
    learner.does("desk_buy:747У:2026-05-16 back tell say:932")

    assert (learner.play.ended, learner.mistakes) == ("met", {"begged": True})


def test_t07_late_train_is_read_on_the_board():
    learner = Learner("T07", variant="late").does("come:745У show_papers")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


BUS = "surname_1=Учебный first_name_1=Андрей phone_1=000000017 mail_1=andrei@pochta.ucheba next pay by_erip"
TREE = "you/go_to:bank bank/payments bank/open:tickets bank/open:transport bank/open:bus_pay"


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


def screen_of(learner):
    state = learner.play.state
    machine = learner.setup.machines[learner.machine]
    return machine.screen(learner.machine, state.devices[learner.machine], state.world)
