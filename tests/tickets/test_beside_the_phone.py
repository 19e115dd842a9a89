"""The railway's site and the phone beside it: a saved ticket, one clock, one battery."""

import pytest

from tests.tickets.learner import ANDREI, BUS, PAY, TYPO, Learner

SHOWN = "phone/open:gallery phone/photo:ticket204518"


def bought(variant="a", passenger=ANDREI):
    learner = Learner("T04", variant=variant).does(f"train:745У car:seated seat:1 hold {passenger} {PAY}")
    return learner.waits_until_paid().does("open_ticket")


def phone(learner):
    return learner.setup.machines["phone"].screen(
        "phone", learner.play.state.devices["phone"], learner.play.state.world
    )


def test_saved_ticket_lies_in_the_gallery_with_all_that_stands_on_it():
    learner = bought().does(f"save {SHOWN}")

    saved = phone(learner).facts["photo"].ticket
    assert saved[:5] == ("204518", "745У", "16.05.2026", "05:01", "1")
    assert saved.code == "TRAINING TICKET 204518 TRAIN 745 2026-05-16 05:01 SEAT 1"


def test_ticket_saved_twice_lies_there_once():
    learner = bought().does("save save phone/open:gallery")

    assert [photo.id for photo in phone(learner).facts["photos"]] == ["ticket204518"]


def test_conductor_takes_the_ticket_from_the_phones_gallery():
    assert bought().does(f"save to_train {SHOWN}").play.ended == "met"


def test_ticket_shown_at_home_boards_nobody():
    learner = bought().does(f"save {SHOWN}")

    assert (learner.screen, learner.play.ended) == ("ticket", "")


def test_conductor_sees_the_typo_in_the_gallery_too():
    learner = bought(passenger=TYPO).does(f"save to_train {SHOWN}")

    assert learner.mistakes == {"typo": False}


def test_phones_clock_and_day_go_along_to_the_train():
    learner = bought().does("to_train")

    assert phone(learner).facts["time"] == "04:21"
    assert learner.play.state.world["today"] == "2026-05-16"


def test_message_keeps_the_time_it_came_at():
    learner = bought().does("to_train")

    assert {time for *_, time in learner.play.state.devices["phone"]["sms"]["arrived"]} == {"10:24"}


def test_weak_battery_leaves_the_phone_dark_until_it_is_charged():
    learner = bought("battery").does("save to_train")
    assert (phone(learner).name, learner.play.state.devices["phone"]["power"]["battery"]) == ("off", 0)

    learner.does("show_papers to_hall charge come:745У phone/hold_power wait")
    assert phone(learner).name == "lock"


@pytest.mark.parametrize("variant", ["a", "b"])
@pytest.mark.parametrize(("task", "site"), [("T04", "tickets"), ("T08", "bus")])
def test_site_and_phone_begin_at_the_same_time(task, site, variant):
    facts = Learner(task, variant=variant, machine=site).setup.scenario.facts

    assert facts[site].get("now", "10:24") == facts["phone"].get("time", "10:24")


def test_every_order_is_written_of_by_its_own_number():
    learner = Learner("T08", machine="bus").does(f"train:105 car:bus seat:1 hold {BUS} drop")
    learner.does(f"train:105 car:bus seat:1 hold {BUS} wait phone/open:sms phone/thread:bus_pay")

    said = [bubble.text.params for bubble, *_ in phone(learner).facts["said"]]
    assert [dict(params)["number"] for params in said] == ["204518", "204519"]
