"""S01, S02, S03, S07, S08 and S09 as a learner plays them: the right way, each mistake, and what comes after it."""

import pytest

from simulators.engine.hints import hint
from tests.phone.learner import Learner
from tests.wanderer import PATHS, scenario_at

TASKS = ["S01", "S02", "S03", "S07", "S08", "S09"]
JOIN = "open:settings part:net wifi_list join:home"
LOCK = "part:lock #14789 secret_check"
NEW = f"{LOCK} kind:pattern"


@pytest.mark.parametrize(("variant", "skin"), [("a", "a"), ("b", "b")])
@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_without_harm_by_the_shortest_way(task, variant, skin):
    learner = Learner(task, variant, skin).follows_the_shortest_way()

    assert learner.play.ended == "met"
    assert learner.mistakes == {}
    assert learner.play.outcome("practice") == "alone"


@pytest.mark.parametrize("task", TASKS)
def test_task_has_a_second_form(task):
    assert "b" in scenario_at(PATHS[task]).variant_names


def test_s01_volume_breaks_nothing():
    learner = Learner("S01").does("volume_up")
    assert learner.play.notice == "trap:volume"

    learner.does("power swipe_up #2580 unlock")
    assert (learner.play.ended, learner.mistakes) == ("met", {"volume": True})


def test_s01_guessing_leads_to_a_pause_and_the_card_out_of_it():
    learner = Learner("S01").does("power swipe_up").does("#2508 unlock " * 5)
    assert learner.play.notice == "trap:guessing"
    assert learner.screen == "lock_wait"

    learner.does("wait #2580 unlock")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"wrong_pin": True, "guessing": True}


def test_s02_second_drawing_that_differs_is_drawn_again():
    learner = Learner("S02").does(f"{NEW} #4156 secret_next #4159 secret_save")
    assert learner.play.notice == "trap:mismatch"

    learner.does("#4156 secret_save power power swipe_up #4156 unlock")
    assert (learner.play.ended, learner.mistakes) == ("met", {"mismatch": True})


def test_s02_letter_is_not_taken():
    assert Learner("S02").does(f"{NEW} #14789 secret_next").play.notice == "trap:letter"


def test_s02_phone_without_a_lock_gets_one_again():
    learner = Learner("S02").does(f"{LOCK} kind:none drop_lock")
    assert learner.play.notice == "trap:no_lock"

    learner.does("kind:pattern #4156 secret_next #4156 secret_save power power swipe_up #4156 unlock")
    assert (learner.play.ended, learner.mistakes) == ("met", {"no_lock": True})


def test_s02_pattern_is_changed_by_whoever_knows_the_old_one():
    learner = Learner("S02").does("part:lock #4156 secret_check")
    assert (learner.screen, learner.play.notice) == ("settings_pattern_old", "trap:wrong_pattern")

    assert learner.does("#14789 secret_check").screen == "settings_lock"


def test_s02_old_pattern_no_longer_opens():
    learner = Learner("S02").does(f"{NEW} #4156 secret_next #4156 secret_save power power swipe_up #14789 unlock")
    assert learner.play.notice == "trap:wrong_pattern"

    assert learner.does("#4156 unlock").play.ended == "met"


def test_s03_other_sign_is_named_at_once():
    learner = Learner("S03").does("mark:battery")
    assert learner.play.notice == "trap:other_sign"

    learner.does("mark:time mark:signal mark:battery shade quick:airplane charger")
    assert (learner.play.ended, learner.mistakes) == ("met", {"other_sign": True})


@pytest.mark.parametrize(("variant", "asked"), [("a", "time signal battery"), ("b", "battery time signal")])
def test_s03_advice_answers_the_phone_before_all_else(variant, asked):
    learner = Learner("S03", variant)

    for sign in asked.split():
        action = hint(learner.setup, learner.play).action
        assert action.control == f"mark:{sign}"
        learner.does(action.control)


def test_s03_dark_screen_comes_back():
    learner = Learner("S03").does(
        "power power swipe_up mark:time mark:signal mark:battery charger shade quick:airplane"
    )

    assert (learner.play.ended, learner.mistakes) == ("met", {"dark": True})


def test_s07_foreign_menu_is_walked_by_its_signs():
    learner = Learner("S07").does("open:settings part:about")
    assert learner.play.notice == "trap:lost"

    learner.does("back part:language tongue:be back part:display font:3")
    assert not learner.play.ended

    learner.does("back")
    assert (learner.play.ended, learner.mistakes) == ("met", {"lost": True})


def test_s07_reset_is_cancelled():
    learner = Learner("S07").does("open:settings part:reset reset")
    assert learner.play.notice == "trap:reset"

    assert learner.does("no_reset").mistakes == {"reset": True}


def test_s08_small_letter_is_not_a_capital():
    learner = Learner("S08").does(f"{JOIN} wifi_password=mostik-17 connect")
    assert learner.play.notice == "trap:wrong_password"

    learner.does("eye wifi_password=Mostik-17 connect")
    assert (learner.screen, learner.play.ended) == ("net_wifi", "")

    learner.does("home")
    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_password": True})


def test_s08_open_network_is_left_before_its_page_gets_anything():
    learner = Learner("S08").does("open:settings part:net wifi_list join:free")
    assert learner.play.notice == "trap:open_network"

    learner.does("close_page join:free leave join:home wifi_password=Mostik-17 connect home")
    assert (learner.play.ended, learner.mistakes) == ("met", {"open_network": True})


def test_s08_password_on_the_false_page_is_harm_and_the_network_is_forgotten():
    learner = Learner("S08").does("open:settings part:net wifi_list join:free page_password=something page_enter")
    assert learner.play.state.scene == "password_given"

    learner.does("play/go_on close_page join:free forget join:home wifi_password=Mostik-17 connect home")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"open_network": True, "password_given": True}
    assert learner.play.outcome("practice") == "helped"


def test_s08_private_text_is_nowhere_in_the_log():
    learner = Learner("S08").does("open:settings part:net wifi_list join:free page_password=Zhuravlik page_enter")

    assert "Zhuravlik" not in str(learner.log)


def test_s09_switch_alone_does_not_help():
    learner = Learner("S09").does("shade quick:data")
    assert learner.play.notice == "trap:no_money"


def test_s09_wrong_number_is_seen_on_the_last_screen():
    learner = Learner("S09").does("open:operator topup topup_number=00_000-00-71 topup_sum=5 topup_next")
    assert learner.play.notice == "trap:wrong_number"

    learner.does("topup_fix topup_number=00_000-00-17 topup_next topup_pay shade quick:data")
    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_number": True})


def test_s09_money_to_a_stranger_is_asked_back_and_ones_own_number_still_topped_up():
    learner = Learner("S09").does("open:operator topup topup_number=00_000-00-71 topup_sum=5 topup_next topup_pay")
    assert learner.play.state.scene == "paid_stranger"

    learner.does("play/go_on ask_return return_noted topup topup_number=00_000-00-17 topup_sum=5 topup_next topup_pay")
    learner.does("shade quick:data")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"wrong_number": True, "paid_stranger": True}
