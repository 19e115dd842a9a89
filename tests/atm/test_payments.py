"""Payments: the phone topped up, the tree of ЕРИП walked, and what the check screen shows before paying."""

from simulators.engine.text import Money

from .visitor import Visitor

OWN, SWAPPED = "000000017", "000000071"
HOUSING = ("open_utilities", "open_housing", "open_housing_region", "open_housing_district", "open_housing_pay")
POWER = ("open_utilities", "open_power", "open_power_region", "open_power_district", "open_power_pay")


def topping_up(number=OWN, **facts):
    return Visitor(**facts).signs_in().does("topup", "operator_perezvon").types(number)


def test_own_phone_is_topped_up():
    visitor = topping_up().does("amount_10", "pay").waits()

    assert visitor.screen.name == "pay_done"
    assert (visitor.money["sim"], visitor.money["account"]) == (1000, 23_000)


def test_number_is_grouped_while_it_is_typed():
    visitor = Visitor().signs_in().does("topup", "operator_perezvon", "key_0", "key_0", "key_0", "key_0")

    assert visitor.screen.facts["typed"] == "00 00"


def test_check_screen_shows_number_owner_and_sum():
    facts = topping_up().does("amount_10").screen.facts

    assert (facts["account"], facts["owner"].source, facts["amount"]) == ("00 000 00 17", "А*** У***", Money(1000))


def test_swapped_digits_show_a_strangers_name():
    assert topping_up(SWAPPED).does("amount_10").screen.facts["owner"].source != "А*** У***"


def test_fix_leads_back_to_the_number():
    visitor = topping_up(SWAPPED).does("amount_10", "fix").types(OWN).does("amount_10", "pay").waits()

    assert visitor.money["stranger"] == 0
    assert visitor.money["sim"] == 1000


def test_confirmed_wrong_number_pays_a_stranger():
    visitor = topping_up(SWAPPED).does("amount_10", "pay").waits()

    assert (visitor.money["stranger"], visitor.money["sim"]) == (1000, 0)


def test_short_number_is_not_accepted():
    visitor = topping_up("00000001")

    assert (visitor.screen.name, visitor.screen.facts["note"].source) == ("topup_number", "Введены не все цифры.")


def test_number_of_another_operator_is_refused():
    visitor = Visitor().signs_in().does("topup", "operator_trubka").types(OWN)

    assert (visitor.screen.name, visitor.saw("number_refused")) == ("topup_number", True)


def test_sum_with_kopecks_is_typed_with_the_point():
    visitor = topping_up().types("12.5")

    assert visitor.screen.facts["amount"] == Money(1250)


def test_receipt_of_a_payment_leads_to_one_more_question():
    visitor = topping_up().does("amount_10", "pay").waits().does("take_receipt")

    assert visitor.screen.name == "more"
    assert visitor.does("no").screen.name == "eject"


def test_payment_above_the_balance_is_refused():
    visitor = topping_up(account=500).does("amount_10", "pay")

    assert (visitor.screen.facts["reason"], visitor.money["account"]) == ("insufficient_pay", 500)


def test_lost_answer_leaves_a_payment_that_the_history_shows():
    visitor = topping_up(faults=["net_lost"]).does("amount_10", "pay").waits()
    assert visitor.screen.facts["reason"] == "net_lost_pay"

    visitor.does("back", "mini")

    assert [row[2] for row in visitor.screen.facts["rows"]] == [Money(1000)]


def test_mobile_branch_of_the_tree_leads_to_the_same_screens():
    visitor = Visitor().signs_in().does("payments", "open_mobile", "open_perezvon").types(OWN)
    visitor.does("amount_20", "pay").waits()

    assert visitor.money["sim"] == 2000


def test_housing_is_found_in_the_tree_and_paid():
    visitor = Visitor().signs_in().does("payments", *HOUSING, "skip").types("1000000001")
    facts = visitor.screen.facts
    assert (facts["amount"], facts["address"].source) == (Money(3990), "ул. Учебная, 5-12")

    visitor.does("pay").waits()
    assert visitor.money["supplier"] == 3990


def test_neighbours_account_shows_a_strangers_name():
    visitor = Visitor().signs_in().does("payments", *HOUSING, "skip").types("1000000010")

    assert visitor.saw("payment_checked", to="stranger")


def test_unknown_account_is_refused_before_any_sum():
    visitor = Visitor().signs_in().does("payments", *HOUSING, "skip").types("1000000009")

    assert (visitor.screen.name, visitor.screen.facts["note"].source) == (
        "erip_field",
        "Такого номера нет. Проверьте цифры.",
    )


def test_meter_reading_makes_the_sum():
    visitor = Visitor().signs_in().does("payments", *POWER, "skip").types("1000000001").types("4587")

    assert visitor.screen.facts["amount"] == Money(75 * 30)


def test_reading_below_the_last_one_is_refused():
    visitor = Visitor().signs_in().does("payments", *POWER, "skip").types("1000000001").types("4500")

    assert visitor.screen.name == "erip_field"


def test_moved_branch_says_where_it_went():
    visitor = Visitor().signs_in().does("payments", "open_utilities", "open_gas_old")

    assert visitor.screen.facts["note"].source.startswith("Услуга переехала")
    assert "open_gas" in visitor.offered


def test_back_walks_the_tree_upwards_to_the_menu():
    visitor = Visitor().signs_in().does("payments", "open_utilities", "open_housing")

    names = [visitor.does("back").screen.name for _ in range(3)]

    assert names == ["erip", "erip", "menu"]


def test_back_from_a_later_field_asks_the_earlier_one_again():
    visitor = Visitor().signs_in().does("payments", *HOUSING, "skip", "back")

    assert visitor.screen.facts["field"].source == "Номер плательщика"
    assert "skip" in visitor.offered
