"""A card that is stopped in the bank's app while it is in the machine."""

import pytest

from .visitor import ENOUGH, Visitor


@pytest.mark.parametrize("operation", ["balance", "mini"])
def test_stopped_card_is_told_nothing(operation):
    visitor = Visitor().signs_in().stops_the_card().does(operation)

    assert visitor.screen.name == "refused"
    assert visitor.saw("refused", reason="stopped")
    assert not visitor.saw(f"{operation}_shown")


def test_card_stopped_before_the_bank_answers_gives_no_cash():
    visitor = Visitor().signs_in().does("withdraw", "amount_50", "yes").stops_the_card().waits()

    assert visitor.screen.facts["text"].source.startswith("Карта остановлена")
    assert visitor.money["account"] == ENOUGH
    assert visitor.offered == ["back", "finish", "key_cancel", "pull_card"]

    visitor.does("finish", "take_card")
    assert visitor.world["card"]["where"] == "hand"


def test_cash_that_the_bank_has_granted_before_is_given():
    visitor = Visitor().withdraws().stops_the_card().does("take_card", "take_cash")

    assert visitor.money["purse"] == 5000


def test_stopped_card_pays_nothing():
    visitor = Visitor().signs_in().does("topup", "operator_perezvon").types("000000017")
    visitor.does("amount_5").stops_the_card().does("pay")

    assert visitor.screen.name == "refused"
    assert visitor.money["operator"] == 0


def test_pin_of_a_stopped_card_is_not_changed():
    visitor = Visitor().signs_in().does("pin_change").types("2846").stops_the_card().types("2846")

    assert visitor.saw("refused", reason="stopped")
    assert visitor.world["card"]["pin"] == "7391"
