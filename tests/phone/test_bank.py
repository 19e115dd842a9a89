"""The bank's app: digits, codes old and new, the card, limits, and what a told code does."""

import pytest

from simulators.engine.scenario import ScenarioError
from tests.phone.holder import Holder


def holder(login="sms", **facts):
    bank = {"login": login, "codes": ["418209", "730264"], "old": ["305117"], "loss": 12000, **facts}
    return Holder(bank=bank, world={"money": {"account": 24000, "sim": 620}}).does("open:bank")


def types(person, digits):
    return person.does(*(f"key_{digit}" for digit in digits))


def asked():
    return holder().does("ask_code").waits("sms_next")


def test_digits_let_in_without_a_key_to_confirm():
    person = types(holder("pin"), "4821")

    assert person.saw("logged_in")
    assert person.local["screen"] == "bank"


def test_three_wrong_digits_leave_the_way_by_code():
    person = holder("pin")
    for _ in range(3):
        types(person, "1111")

    assert person.saw("login_refused", why="pin_closed")
    assert person.local["screen"] == "bank_login"
    assert person.does("home", "open:bank").local["screen"] == "bank_login"


def test_code_from_the_message_lets_in():
    assert types(asked(), "418209").saw("logged_in")


def test_code_is_not_known_before_its_message():
    assert not holder().does("ask_code").screen.control("key_4")


def test_code_of_before_is_old():
    assert types(asked(), "305117").saw("login_refused", why="code_old")


def test_new_code_can_be_asked_for_after_thirty_seconds_and_makes_the_first_one_old():
    person = asked().does("resend")
    assert person.screen.facts["note"].source.startswith("Новый код можно")

    person.waits("bank_resend").does("resend").waits("sms_next")
    assert types(person, "418209").saw("login_refused", why="code_old")
    assert types(person, "730264").saw("logged_in")


def test_code_runs_out_and_says_so_on_every_screen():
    person = asked().does("home")
    assert person.screen.countdown == "bank_code"

    person.waits("bank_code").does("open:bank")
    assert person.screen.countdown == ""
    person.waits("bank_resend").does("ask_code")
    assert types(person.waits("sms_next"), "418209").saw("login_refused", why="code_old")


def test_three_wrong_codes_cancel_the_code():
    person = asked()
    for _ in range(3):
        types(person, "000000")

    assert person.saw("login_refused", why="code_cancelled")
    assert types(person, "418209").saw("login_refused", why="code_over")


def test_frozen_card_is_refused_everywhere_and_thaws_again():
    person = holder("open").does("card", "freeze")
    assert person.world["card"]["blocked"]

    person.does("unfreeze")
    assert not person.world["card"]["blocked"]


def test_card_that_the_bank_closed_stays_closed():
    person = holder("open").hears("card_locked").does("card", "unfreeze")

    assert person.world["card"]["blocked"]
    assert person.screen.facts["note"].source.startswith("Карту закрыл банк")


def test_card_whose_data_strangers_know_is_not_turned_on_again():
    person = holder("open").hears("card_told").does("card", "freeze", "unfreeze")

    assert person.world["card"]["blocked"]
    assert person.screen.facts["note"].source.startswith("Данные карты знают чужие")


def test_another_card_of_the_branch_is_stopped_and_turned_on_as_any():
    person = holder("open").hears("card_told").hears("bank_visited", trouble="told").does("card", "freeze", "unfreeze")

    assert not person.world["card"]["blocked"]


def test_limit_lowers_what_is_left_of_the_day():
    person = holder("open").does("card", "limits", "limit:20000")

    assert person.world["bank"]["daily_left"] == 20000
    assert person.saw("limit_set", amount=20000)


def test_limit_that_is_raised_again_gives_back_what_was_not_taken_out():
    taken = Holder(bank={"login": "open"}, world={"bank": {"daily_left": 90000}}).does("open:bank", "card", "limits")

    assert taken.does("limit:20000").world["bank"]["daily_left"] == 10000
    assert taken.does("limit:100000").world["bank"]["daily_left"] == 90000


def test_told_code_costs_the_loss_once_and_is_no_good_any_more():
    person = asked().hears("code_told").hears("code_told")
    assert person.world["money"]["stranger"] == 12000
    assert person.saw("money_taken", amount=12000)

    assert types(person, "418209").saw("login_refused", why="code_over")


def test_card_typed_into_a_strange_page_is_a_told_card():
    person = holder("open").hears("form_sent", page="fake", asks="card")

    assert person.saw("card_told")
    assert person.world["money"]["stranger"] == 12000


def test_nothing_is_taken_with_a_frozen_card():
    assert holder("open").does("card", "freeze").hears("card_told").world["money"]["stranger"] == 0


def test_call_to_the_bank_closes_the_card():
    assert holder("open").hears("bank_called", topic="told").world["card"]["blocked"]


def test_without_internet_the_app_says_what_is_missing():
    person = Holder(net={"data": False}).does("open:bank")

    assert person.local["screen"] == "bank_offline"
    assert person.screen.facts["note"].source.startswith("Нет интернета")


def test_network_without_a_password_is_not_trusted():
    networks = [{"name": "free", "ssid": "FREE_WIFI", "password": ""}]
    person = Holder(net={"networks": networks, "wifi": "free"}).does("open:bank")

    assert person.screen.facts["note"].source.startswith("Небезопасная сеть")


@pytest.mark.parametrize("facts", [{"login": "face"}, {"codes": ["12"]}, {"pin": "123"}])
def test_wrong_facts_are_refused_with_their_place(facts):
    with pytest.raises(ScenarioError, match="facts.phone.bank"):
        holder(**facts)
