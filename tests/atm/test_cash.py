"""Cash: what is refused and why, what comes out in which order, and what happens when it does not."""

import pytest

from simulators.engine.text import Money, Spelled
from simulators.engine.world import move, total

from .visitor import Visitor


def rows(visitor):
    return {label.source: value for label, value in visitor.screen.facts["slip"]}


def test_card_comes_first_then_cash_then_receipt():
    visitor = Visitor().withdraws("50")
    seen = [visitor.screen.name]

    for control in ("take_card", "take_cash", "take_receipt"):
        seen.append(visitor.does(control).screen.name)

    assert seen == ["take_card", "take_cash", "take_receipt", "bye"]


def test_no_cash_is_in_the_tray_before_the_card_is_taken():
    visitor = Visitor().withdraws("50")

    assert (visitor.screen.facts["tray"], visitor.money["tray:atm"]) == ((), 0)
    assert visitor.does("take_card").screen.facts["tray"] == ((50, 1),)


def test_withdrawal_moves_money_notes_limit_and_history_together():
    visitor = Visitor().withdraws("50").does("take_card", "take_cash")

    assert (visitor.money["account"], visitor.money["purse"]) == (19_000, 5_000)
    assert visitor.world["notes"] == ((50, 1),)
    assert visitor.world["bank"]["daily_left"] == 95_000
    assert visitor.world["bank"]["history"] == (("cash", -5000, "2026-05-14", ""),)


def test_receipt_says_what_was_done():
    visitor = Visitor().withdraws("50").does("take_card", "take_cash")

    assert rows(visitor)["Выдано наличными"] == Money(5000)
    assert rows(visitor)["Остаток"] == Money(19_000)
    assert rows(visitor)["Банкомат №"] == "0417"


def test_without_receipt_the_machine_says_goodbye_after_the_cash():
    visitor = Visitor().signs_in().does("withdraw", "amount_50", "no").waits().does("take_card", "take_cash")

    assert visitor.screen.name == "bye"


def test_typed_sum_is_shown_in_figures_and_words():
    visitor = Visitor().signs_in().does("withdraw", "amount_other", "key_5", "key_0")

    facts = visitor.screen.facts
    assert (facts["typed"], facts["amount"], facts["words"]) == ("50", Money(5000), Spelled(5000))


def test_sum_does_not_begin_with_a_nought():
    assert "key_0" not in Visitor().signs_in().does("withdraw", "amount_other").offered


def test_more_than_the_balance_is_refused_with_the_most_one_can_have():
    visitor = Visitor(account=3450).signs_in().does("withdraw", "amount_50")

    facts = visitor.screen.facts
    assert (visitor.screen.name, facts["reason"], facts["can_have"]) == ("refused", "insufficient", Money(3000))
    assert visitor.money["account"] == 3450


def test_more_than_the_daily_limit_is_refused():
    visitor = Visitor(world={"bank": {"daily_left": 4000}}).signs_in().does("withdraw", "amount_50")

    assert visitor.screen.facts["reason"] == "limit"


def test_sum_that_the_notes_cannot_make_gets_the_nearest_ones_offered():
    visitor = Visitor(cassettes={"10": 0, "5": 0}).signs_in().does("withdraw", "amount_30")

    facts = visitor.screen.facts
    assert (visitor.screen.name, facts["low"], facts["high"]) == ("amount_refused", Money(2000), Money(4000))


@pytest.mark.parametrize(("offer", "amount"), [("offer_low", 2000), ("offer_high", 4000)])
def test_offered_sum_is_taken_with_one_press(offer, amount):
    visitor = Visitor(cassettes={"10": 0, "5": 0}).signs_in().does("withdraw", "amount_30", offer)

    assert visitor.screen.facts["asked"] == Money(amount)


def test_offer_above_the_balance_is_not_made():
    visitor = Visitor(account=3500, cassettes={"10": 0, "5": 0}).signs_in().does("withdraw", "amount_30")

    assert "offer_high" not in visitor.offered


def test_empty_machine_offers_no_cash_but_everything_else():
    visitor = Visitor(cassettes={"50": 0, "20": 0, "10": 0, "5": 0}).signs_in()

    assert visitor.screen.facts["no_cash"]
    assert "withdraw" not in visitor.offered
    assert "balance" in visitor.offered


def test_another_banks_machine_shows_its_fee_before_taking_it():
    visitor = Visitor(bank="maple").signs_in().does("withdraw", "amount_50")
    assert (visitor.screen.name, visitor.screen.facts["fee"]) == ("fee", Money(250))
    assert visitor.money["fees"] == 0

    visitor.does("yes", "no").waits()
    assert (visitor.money["fees"], visitor.money["account"]) == (250, 18_750)


def test_declined_fee_leads_back_to_the_menu_and_costs_nothing():
    visitor = Visitor(bank="maple").signs_in().does("withdraw", "amount_50", "no")

    assert (visitor.screen.name, visitor.money["fees"]) == ("menu", 0)


def test_fee_counts_when_the_balance_is_compared():
    visitor = Visitor(bank="maple", account=5100).signs_in().does("withdraw", "amount_50")

    assert visitor.screen.facts["reason"] == "insufficient"


def test_overdraft_can_be_declined():
    visitor = Visitor(account=3450, overdraft=10_000).signs_in().does("withdraw", "amount_50")
    assert visitor.screen.facts["missing"] == Money(1550)

    visitor.does("no")

    assert (visitor.screen.name, visitor.money["account"], visitor.money["fees"]) == ("refused", 3450, 0)


def test_accepted_overdraft_lends_what_is_missing_and_costs_its_fee():
    visitor = Visitor(account=3450, overdraft=10_000).signs_in().does("withdraw", "amount_50", "yes", "no").waits()

    assert (visitor.money["account"], visitor.money["fees"]) == (0, 500)
    assert visitor.money["credit:atm"] == 10_000 - 1550 - 500


def test_what_was_lent_is_not_lent_again():
    visitor = Visitor(account=3450, overdraft=10_000).signs_in().does("withdraw", "amount_50", "yes", "no").waits()
    visitor.does("take_card", "take_cash").waits().signs_in().does("withdraw", "amount_100")

    assert visitor.screen.facts["reason"] == "insufficient"


def test_bank_looks_at_the_account_again_when_it_pays():
    visitor = Visitor(account=6000).signs_in().does("withdraw", "amount_50", "no")
    visitor.world = move(visitor.world, "account", "operator", 2000)  # the phone meanwhile

    visitor.waits()

    assert visitor.screen.facts["reason"] == "insufficient"
    assert visitor.money["account"] == 4000


def test_machine_without_paper_asks_first():
    visitor = Visitor(paper=False).signs_in().does("withdraw", "amount_50")
    assert visitor.screen.name == "paper_out"

    visitor.does("yes").waits().does("take_card", "take_cash")
    assert visitor.screen.name == "bye"


def test_lost_connection_charges_nothing_and_the_next_try_works():
    visitor = Visitor(faults=["net_lost"]).signs_in().does("withdraw", "amount_50", "no").waits()
    assert (visitor.screen.facts["reason"], visitor.money["account"]) == ("net_lost", 24_000)

    visitor.does("back", "withdraw", "amount_50", "no").waits()
    assert visitor.screen.name == "take_card"


def test_arrested_account_is_refused_by_the_bank():
    visitor = Visitor(world={"bank": {"arrested": True}}).signs_in().does("withdraw", "amount_50", "no").waits()

    assert (visitor.screen.facts["reason"], visitor.money["account"]) == ("arrested", 24_000)


def test_forgotten_card_is_kept_and_the_charge_undone():
    visitor = Visitor(bank="maple").signs_in().does("withdraw", "amount_50", "yes", "no").waits().waits()

    assert (visitor.screen.name, visitor.screen.facts["why"]) == ("captured", "time")
    assert (visitor.money["account"], visitor.money["fees"], visitor.money["tray:atm"]) == (24_000, 0, 0)


def test_forgotten_cash_is_taken_back_but_stays_charged():
    visitor = Visitor().withdraws("50").does("take_card").waits()

    assert (visitor.screen.name, visitor.screen.facts["tray"]) == ("cash_error", ())
    assert (visitor.money["retracted:atm"], visitor.money["account"]) == (5000, 19_000)


def test_jammed_dispenser_charges_gives_a_slip_and_no_cash():
    visitor = Visitor(faults=["dispense_fail"]).withdraws("50").does("take_card")

    assert visitor.screen.name == "cash_error"
    assert (visitor.money["account"], visitor.money["purse"]) == (19_000, 0)
    assert rows(visitor)["Итог"].source == "НЕ ВЫДАНО"


def test_jammed_dispenser_charges_a_second_time():
    visitor = Visitor(faults=["dispense_fail"]).withdraws("50").does("take_card", "take_receipt").waits()

    visitor.withdraws("50").does("take_card")

    assert visitor.money["account"] == 14_000


def test_forgotten_card_at_a_jammed_machine_is_still_charged():
    """The machine believes that it paid; only the claim sorts it out."""
    visitor = Visitor(faults=["dispense_fail"]).withdraws("50").waits()

    assert visitor.money["account"] == 19_000


def test_no_kopeck_is_lost_on_any_of_these_ways():
    ways = [
        Visitor().withdraws("50").does("take_card", "take_cash"),
        Visitor().withdraws("50").waits(),
        Visitor().withdraws("50").does("take_card").waits(),
        Visitor(faults=["dispense_fail"]).withdraws("50").does("take_card"),
        Visitor(bank="maple").signs_in().does("withdraw", "amount_50", "yes", "no").waits().does("take_card"),
    ]

    assert {total(visitor.world) for visitor in ways} == {total(Visitor().world)}
