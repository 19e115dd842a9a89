"""A new PIN: which are refused and why, and what happens when the two do not match."""

import pytest

from .visitor import Visitor


def changing():
    return Visitor().signs_in().does("pin_change")


def test_new_pin_typed_twice_is_the_cards_pin():
    visitor = changing().types("8520").types("8520")

    assert (visitor.screen.name, visitor.world["card"]["pin"]) == ("pin_changed", "8520")


@pytest.mark.parametrize(
    ("pin", "reason"),
    [("7391", "same"), ("1234", "sequence"), ("9876", "sequence"), ("5555", "equal"), ("1979", "birth")],
)
def test_pin_that_is_easily_guessed_is_refused_with_its_reason(pin, reason):
    visitor = changing().types(pin)

    assert (visitor.screen.name, visitor.saw("pin_refused", reason=reason)) == ("pin_new", True)
    assert visitor.screen.facts["note"] is not None


@pytest.mark.parametrize("pin", ["1235", "1357", "1122", "9875"])
def test_pin_that_only_looks_like_a_row_is_accepted(pin):
    assert changing().types(pin).screen.name == "pin_repeat"


def test_two_different_pins_change_nothing_and_start_again():
    visitor = changing().types("8520").types("8521")

    assert (visitor.screen.name, visitor.world["card"]["pin"]) == ("pin_new", "7391")
    assert visitor.screen.facts["note"].source.startswith("ПИН-коды не совпали")


def test_cancelled_change_leaves_the_old_pin():
    visitor = changing().types("8520").does("key_cancel")

    assert (visitor.world["card"]["pin"], visitor.local["draft"]) == ("7391", ())


def test_changed_pin_opens_the_next_session():
    visitor = changing().types("8520").types("8520").does("finish", "take_card").waits()

    assert visitor.signs_in("8520").screen.name == "menu"
