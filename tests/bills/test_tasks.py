"""The nine tasks as a learner plays them: the right way, the typical mistakes, and what comes after them."""

import pytest

from simulators.engine.machine import Action
from simulators.engine.play import follow, open_play, take
from tests.wanderer import PATHS, scenario_at, setup_of, way_of

from .learner import Learner
from .visitor import GAS, HOUSING, POWER

TASKS = [f"U{number:02}" for number in range(1, 10)]
MINE = "account=1000000001 next"


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_without_harm_by_the_shortest_way(task, skin):
    setup = setup_of(PATHS[task], "a", skin)
    play, log = open_play(setup), []
    for action in way_of(PATHS[task], "a", skin):
        play, entry = follow(setup, play, action, log)
        log.append(entry)

    assert play.ended == "met"
    assert play.tally.mistakes == ()
    assert play.outcome("practice") == "alone"


@pytest.mark.parametrize("task", TASKS)
def test_task_has_a_second_form(task):
    assert "b" in scenario_at(PATHS[task]).variant_names


def test_u01_charged_is_not_what_is_to_be_paid():
    learner = Learner("U01", "b").does("spot:account spot:debt spot:charged")
    assert learner.mistakes == {"charged_for_due": False}

    learner.does("spot:due spot:period spot:until")
    assert (learner.play.ended, learner.mistakes) == ("met", {"charged_for_due": True})


@pytest.mark.parametrize("variant", ["full", "hostel"])
def test_u01_is_read_in_every_kind_of_home(variant):
    learner = Learner("U01", variant)
    for what in learner.setup.scenario.facts["table"]["find"]:
        learner.does(f"spot:{what}")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u02_right_letter_opened_and_false_one_reported():
    learner = Learner("U02").does("letter:bill open_pdf you/answer:3990 back back letter:fake report")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u02_opening_the_bill_is_not_reading_it():
    learner = Learner("U02").does("letter:fake report letter:bill open_pdf you/answer:2140")
    assert (learner.play.ended, learner.mistakes) == ("", {"sum_misread": False})

    learner.does("you/answer:3990")
    assert (learner.play.ended, learner.mistakes) == ("met", {"sum_misread": True})


def test_u02_closing_the_strange_page_is_a_recovery():
    learner = Learner("U02").does("letter:fake follow close_page")

    assert learner.mistakes == {"followed": True}


def test_u02_card_given_away_is_harm_and_the_bank_is_called():
    learner = Learner("U02").does("letter:fake follow card_number=0000 give_card")
    assert learner.scene == "card_told"

    learner.does("play/go_on you/walk_away you/call_bank you/say_told you/tell_last4 you/hang_up")
    assert learner.mistakes["card_told"] is True
    assert learner.play.state.world["card"]["blocked"]


def test_u02_real_letter_deleted_by_mistake_comes_back():
    learner = Learner("U02").does("letter:bill delete")
    assert learner.mistakes == {"bill_away": False}

    learner.does("restore letter:bill open_pdf you/answer:3990 back back letter:fake delete")
    assert learner.play.ended == "met"


def test_u03_namesake_shows_a_stranger_and_one_goes_back():
    way = HOUSING.replace("housing_district", "housing_rechitsa").replace("housing_pay", "housing_rechitsa_pay")
    learner = Learner("U03").does(f"{way} {MINE}")
    assert learner.mistakes == {"namesake": False}

    learner.does(f"back back back open:housing_district open:housing_pay {MINE} next")
    assert (learner.play.ended, learner.mistakes) == ("met", {"namesake": True})


def test_u03_search_by_code_is_a_way_too():
    assert Learner("U03").does(f"payments search query=1000001 find found:housing_pay {MINE} next").play.ended == "met"


def test_u03_address_stays_on_the_screen_until_it_is_compared():
    learner = Learner("U03").does(f"{HOUSING} {MINE}")
    assert learner.play.ended == ""

    assert learner.does("next").play.ended == "met"


SIGN_IN = "login=uchebny password=Romashka-25 sign_in wait code=418209 confirm_code"


def test_u04_paid_and_receipt_saved():
    learner = Learner("U04").does(f"{SIGN_IN} {HOUSING} {MINE} next pay wait save_receipt")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u04_code_comes_to_the_telephone_beside_the_page():
    learner = Learner("U04").does("login=uchebny password=Romashka-25 sign_in wait")
    screen = learner.setup.machines["phone"].screen(
        "phone", learner.play.state.devices["phone"], learner.play.state.world
    )

    assert screen.facts["badge"] == 1


def test_u04_lost_digit_and_too_many_noughts_are_mended():
    learner = Learner("U04").does(f"{SIGN_IN} {HOUSING} account=100000001 next {MINE} sum=399 next")
    assert set(learner.mistakes) == {"wrong_length", "wrong_sum"}

    learner.does("back sum=39.90 next pay wait save_receipt")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)


def test_u04_paying_for_the_neighbour_is_harm():
    learner = Learner("U04").does(f"{SIGN_IN} {HOUSING} account=1000000010 next next pay wait")
    assert learner.scene == "paid_stranger"

    learner.does("play/go_on save_receipt")
    assert learner.mistakes["paid_stranger"] is True


def test_u04_relatives_flat_is_ones_own_to_pay():
    learner = Learner("U04", "relative").does(f"{SIGN_IN} {HOUSING} account=1000000004 next next pay wait mail_receipt")

    assert (learner.play.ended, learner.play.state.world["money"]["supplier"]) == ("met", 5280)


def test_u03_hostel_has_an_address_too():
    assert Learner("U03", "hostel").does(f"{HOUSING} account=1000000003 next next").play.ended == "met"


def test_u05_late_day_costs_a_penalty():
    learner = Learner("U05", "late").does(f"look_meter to_screen {POWER} {MINE} reading=4587 next next pay wait")
    assert learner.play.ended == ""

    learner.does("mail_receipt")
    assert (learner.play.ended, learner.play.state.world["money"]["supplier"]) == ("met", 2284)


@pytest.mark.parametrize("variant", ["a", "b", "askue", "late"])
def test_u05_code_on_the_table_is_that_of_what_is_paid(variant):
    learner = Learner("U05", variant).does("look_bill")

    state = learner.play.state

    assert learner.setup.machines["bank"].screen("bank", state.devices["bank"], state.world).facts["code"] == "1000002"


def test_u05_difference_of_the_other_form_is_named_too():
    learner = Learner("U05", "b").does(f"look_meter to_screen {POWER} account=1000000002 next reading=65 next")

    assert learner.mistakes == {"difference": False}


def test_u05_red_digit_and_difference_are_refused_with_a_word():
    learner = Learner("U05").does(f"look_meter to_screen {POWER} {MINE} reading=45873 next reading=75 next")
    assert set(learner.mistakes) == {"red_digit", "difference"}

    learner.does("reading=4587 next next pay wait save_receipt")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)


def test_u05_too_large_a_figure_on_a_neighbours_account_is_no_red_digit():
    learner = Learner("U05", "b").does(f"look_meter to_screen {POWER} {MINE} reading=7096 next")

    assert learner.mistakes == {}


def test_u05_other_digits_than_the_meters_are_seen_and_paying_by_them_is_harm():
    learner = Learner("U05").does(f"look_meter to_screen {POWER} {MINE} reading=4578 next")
    assert learner.mistakes == {"misread": False}

    learner.does("next pay wait")
    assert learner.scene == "paid_misread"

    learner.does("play/go_on save_receipt again open:utilities open:power open:power_region open:power_district")
    learner.does(f"open:power_pay {MINE} reading=4587 next next pay wait")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)
    assert learner.play.state.world["money"]["supplier"] == 2250


def test_u05_neighbours_meter_paid_is_harm():
    learner = Learner("U05").does(
        f"look_meter to_screen {POWER} account=1000000010 next reading=7185 next next pay wait"
    )

    assert learner.scene == "paid_stranger"


def test_u05_meter_that_reports_itself_is_only_compared():
    learner = Learner("U05", "askue").does(f"look_meter to_screen {POWER} account=1000000007 next next next pay wait")
    learner.does("save_receipt")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u06_old_branch_is_a_mistake_and_paying_there_is_harm():
    learner = Learner("U06").does(f"payments open:utilities open:gas_old stay_old {MINE} next pay wait")
    assert learner.scene == "paid_old"

    learner.does(f"play/go_on save_receipt go_home {GAS} {MINE} next pay wait")
    assert learner.play.ended == ""

    learner.does("save_receipt")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)


def test_u06_note_on_the_screen_leads_on():
    way = "payments open:utilities open:gas_old go_new open:gas_region open:gas_pay"

    assert Learner("U06").does(f"{way} {MINE} next pay wait save_receipt").play.ended == "met"


def test_u06_in_the_kiosk_the_card_comes_back():
    keys = " ".join(f"key_{digit}" for digit in "1000000001")
    learner = Learner("U06", "kiosk").does(f"insert_card key_7 key_3 key_9 key_1 enter_pin {GAS} skip {keys} next next")
    learner.does("pay wait take_receipt finish take_card")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u06_paying_for_the_neighbours_is_harm():
    learner = Learner("U06").does(f"{GAS} account=1000000002 next")
    assert learner.mistakes == {"stranger_seen": False}

    assert learner.does("next pay wait").scene == "paid_stranger"


def test_u06_paying_for_the_neighbours_in_the_banks_app_is_harm_too():
    way = f"{IN_THE_APP} phone/branch:gas phone/branch:gas_region phone/branch:gas_pay"
    learner = Learner("U06", "app").does(f"{way} phone/pay_field_2=1000000002 phone/next phone/pay")

    assert learner.scene == "paid_stranger"


IN_THE_APP = "phone/open:bank phone/payments phone/branch:utilities"
HERE = "phone/pay_field_2=1000000001 phone/next phone/pay"


def test_u06_in_the_banks_app_the_tree_is_the_same_and_the_receipt_is_read():
    way = f"{IN_THE_APP} phone/branch:gas_old phone/follow phone/branch:gas_region phone/branch:gas_pay {HERE}"
    learner = Learner("U06", "app").does(way)
    assert learner.play.ended == ""

    learner.does("phone/ready")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u06_in_the_banks_app_the_old_branch_is_harm_too():
    learner = Learner("U06", "app").does(f"{IN_THE_APP} phone/branch:gas_old phone/stay {HERE}")
    assert (learner.scene, learner.mistakes["old_branch"]) == ("paid_old", False)

    learner.does("play/go_on phone/paid_all phone/paid:0")
    assert learner.mistakes["paid_old"] is True


def test_u06_in_the_banks_app_the_payers_number_is_named_as_one_that_may_be_left_empty():
    learner = Learner("U06", "app").does(f"{IN_THE_APP} phone/branch:gas phone/branch:gas_region phone/branch:gas_pay")
    state = learner.play.state
    rows = learner.setup.machines["phone"].screen("phone", state.devices["phone"], state.world).facts["rows"]

    assert [optional for *_, optional in rows] == [True, False]


@pytest.mark.parametrize("task", ["U04", "U05", "U06"])
def test_bill_may_be_looked_at_while_one_is_guided(task):
    setup = setup_of(PATHS[task], "a", "a", mode="guided")
    play = open_play(setup)
    play, entry = take(setup, play, Action("bank", "look_bill", ""), [])

    assert (entry.events == ("slip",), play.state.devices["bank"]["screen"]) == (False, "bill")


@pytest.mark.parametrize("task", ["U02", "U03", "U04", "U05", "U06", "U07", "U08"])
def test_card_in_the_hand_is_of_the_bank_on_the_screen(task):
    for variant, bank, host in (("a", "romashka", "bank-romashka.ucheba"), ("b", "maple", "klen-bank.ucheba")):
        learner = Learner(task, variant, "b")
        state = learner.play.state
        facts = learner.setup.machines["bank"].screen("bank", state.devices["bank"], state.world).facts

        assert (state.world["card"]["bank"], facts["host"]) == (bank, host if task != "U02" else "pochta.ucheba")


def test_u09_essentials_in_parts_penalty_seen_and_instalments_agreed():
    learner = Learner("U09").does("see_penalty change_plan call_supplier ask_parts put:0_2 put:1_4 put:2_2 save_plan")
    assert learner.play.ended == ""

    learner.does("agree_plan")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_u09_every_bad_plan_is_told_and_can_be_changed():
    learner = Learner("U09").does("save_plan change_plan put:3_4 save_plan change_plan put:0_4 put:1_4 save_plan")
    learner.does("see_loan take_loan")
    assert set(learner.mistakes) == {"debt_grows", "internet_first", "over_budget", "loan_taken"}

    learner.does("put:3_0 put:0_2 put:2_2 see_penalty change_plan call_supplier ask_parts save_plan agree_plan")
    assert (learner.play.ended, all(learner.mistakes.values())) == ("met", True)
