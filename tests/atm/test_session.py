"""The card in and out: PIN, language, timers, a card that is kept, a session left open."""

import pytest

from simulators.engine.scenario import ScenarioError

from .visitor import MACHINE, Visitor


def test_right_pin_leads_to_the_menu_in_the_chosen_language():
    visitor = Visitor().does("insert_card", "lang_be").types("7391")

    assert (visitor.screen.name, visitor.screen.lang) == ("menu", "be")
    assert visitor.world["card"]["where"] == "in:atm"


def test_card_inserted_wrong_side_comes_back():
    visitor = Visitor().does("insert_card_back")

    assert (visitor.screen.name, visitor.screen.facts["slot"]) == ("card_returned", "back")

    visitor.does("take_card")
    assert (visitor.screen.name, visitor.world["card"]["where"]) == ("idle", "hand")


@pytest.mark.parametrize("power", ["dark", "service"])
def test_broken_machine_takes_no_card(power):
    visitor = Visitor(power=power).does("insert_card")

    assert visitor.saw("card_refused", power=power)
    assert visitor.world["card"]["where"] == "hand"


def test_wrong_pin_says_how_many_tries_are_left():
    visitor = Visitor().signs_in("1111")

    assert (visitor.screen.name, visitor.screen.facts["left"]) == ("pin", 2)
    assert visitor.screen.facts["note"].source == "Неверный ПИН-код. Осталось попыток: 2."


def test_tries_stay_on_the_card_between_sessions():
    visitor = Visitor().signs_in("1111").does("key_cancel", "take_card").waits()

    visitor.signs_in("1112")

    assert visitor.screen.facts["left"] == 1


def test_right_pin_forgets_the_wrong_ones():
    visitor = Visitor().signs_in("1111").types("7391")

    assert visitor.world["card"]["tries"] == 0


def test_third_wrong_pin_captures_the_card():
    visitor = Visitor().signs_in("1111").types("1112").types("1113")

    assert (visitor.screen.name, visitor.screen.facts["why"]) == ("captured", "pin")
    assert visitor.world["card"]["where"] == "captured:atm"
    assert visitor.world["card"]["blocked"]


def test_third_wrong_pin_gives_a_blocked_card_back_where_the_bank_does_so():
    visitor = Visitor(third_pin="block_return").signs_in("1111").types("1112").types("1113")

    assert visitor.screen.name == "pin_blocked"

    visitor.does("take_card").waits().does("insert_card")
    assert visitor.screen.name == "pin_blocked"


def test_pin_is_shown_as_dots_only():
    visitor = Visitor().does("insert_card", "lang_ru", "key_7", "key_3")

    shown = visitor.screen.facts
    assert shown["dots"] == 2
    assert "73" not in repr(shown)


def test_enter_waits_for_four_digits_and_no_fifth_fits():
    visitor = Visitor().does("insert_card", "lang_ru", "key_7", "key_3", "key_9")
    assert "key_enter" not in visitor.offered

    visitor.does("key_1")
    assert "key_enter" in visitor.offered
    assert "key_5" not in visitor.offered


def test_yellow_key_clears_what_was_typed():
    visitor = Visitor().does("insert_card", "lang_ru", "key_7", "key_clear")

    assert visitor.screen.entry == ""


@pytest.mark.parametrize("way_out", ["key_cancel", "finish"])
def test_leaving_the_menu_gives_the_card_and_forgets_the_session(way_out):
    visitor = Visitor()
    before = visitor.local

    visitor.signs_in().does(way_out, "take_card").waits()

    assert visitor.local == before
    assert visitor.saw("card_taken", whose="own")


def test_pulled_card_interrupts_and_comes_out():
    visitor = Visitor().signs_in().does("balance", "pull_card")

    assert (visitor.screen.name, visitor.screen.facts["interrupted"]) == ("eject", True)


def test_idle_session_asks_then_ejects_then_keeps_the_card():
    visitor = Visitor().signs_in()
    assert visitor.timers == {"ask": 30}

    visitor.waits()
    assert (visitor.screen.name, visitor.timers) == ("more_time", {"close": 15})

    visitor.waits()
    assert (visitor.screen.name, visitor.timers) == ("eject", {"take": 45})

    visitor.waits()
    assert (visitor.screen.name, visitor.timers) == ("captured", {})


def test_more_time_comes_back_to_what_was_typed():
    visitor = Visitor().does("insert_card", "lang_ru", "key_7", "key_3").waits().does("yes")

    assert (visitor.screen.name, visitor.screen.entry, visitor.timers) == ("pin", "73", {"ask": 30})


def test_each_key_starts_the_waiting_afresh():
    visitor = Visitor().does("insert_card", "lang_ru")
    visitor.timers.clear()

    visitor.does("key_7")

    assert visitor.timers == {"ask": 30}


def test_walking_away_from_an_open_session_leaves_it_open():
    visitor = Visitor().signs_in().walks_away()

    assert visitor.screen.name == "menu"
    assert visitor.offered == []


def test_walking_away_after_the_last_screen_leaves_the_machine_ready():
    visitor = Visitor().signs_in().does("finish", "take_card").walks_away()

    assert visitor.screen.name == "idle"


def test_second_make_asks_the_pin_again_for_another_operation():
    first, second = (Visitor(skin=skin).signs_in().does("balance", "again") for skin in "ab")

    assert first.screen.name == "menu"
    assert (second.screen.name, second.screen.facts["again"]) == ("pin", True)
    assert second.types("7391").screen.name == "menu"


def test_card_held_to_the_reader_stays_in_the_hand():
    visitor = Visitor(contactless=True).does("tap_card").types("7391")

    assert visitor.world["card"]["where"] == "hand"

    visitor.does("withdraw", "amount_20", "no").waits()
    assert visitor.screen.name == "take_cash"
    assert visitor.does("take_cash").waits().screen.name == "idle"


def test_reader_is_offered_only_where_there_is_one():
    assert "tap_card" not in Visitor().offered


def test_open_session_of_a_stranger_spends_the_strangers_money():
    visitor = Visitor(owner=31_000).does("withdraw", "amount_50", "no").waits()

    assert visitor.money["owner:atm"] == 26_000
    assert visitor.money["account"] == 24_000


def test_strangers_card_not_taken_is_kept_and_the_machine_is_free():
    visitor = Visitor(owner=31_000).does("key_cancel")
    assert (visitor.screen.name, visitor.screen.facts["slot"]) == ("eject", "foreign")

    visitor.waits()

    assert visitor.saw("card_captured", whose="stranger")
    assert (visitor.screen.name, visitor.world["card"]["where"]) == ("idle", "hand")


@pytest.mark.parametrize(("fact", "value"), [("power", "smoke"), ("third_pin", "shred"), ("faults", ("rust",))])
def test_unknown_value_of_a_fact_is_refused_with_its_place(fact, value):
    with pytest.raises(ScenarioError, match=f"facts.atm.{fact}"):
        MACHINE.accounts("atm", {**MACHINE.facts, fact: value})
