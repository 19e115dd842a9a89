"""Payments in the bank's app: the same tree and the same model as at every other face of the bank."""

import pytest

from tests.phone.holder import Holder

HOUSING = (
    "branch:utilities",
    "branch:housing",
    "branch:housing_region",
    "branch:housing_district",
    "branch:housing_pay",
)


def holder(account=24000, **facts):
    person = Holder(bank={"login": "open"}, world={"money": {"account": account, "sim": 100}}, **facts)
    return person.does("open:bank", "payments")


def housing(number="1000000001", **more):
    return holder(**more).does(*HOUSING).types("pay_field_2", number).does("next")


def test_housing_is_paid_through_the_tree():
    person = housing()
    assert person.saw("payment_checked", to="own", amount=3990)
    assert person.screen.facts["address"] is not None

    person.does("pay")
    assert person.saw("payment_made", service="housing_pay", amount=3990, to="own")
    assert person.screen.facts["operation"]
    assert person.screen.facts["day"].endswith(" 10:31")
    assert person.world["money"]["account"] == 24000 - 3990


def test_service_is_found_by_its_code():
    person = holder().types("pay_code", "1000001").does("find")

    assert person.local["screen"] == "pay_service"
    assert person.local["pay"]["path"][-1] == "housing_pay"


def test_code_that_is_none_says_so():
    assert holder().types("pay_code", "5").does("find").screen.facts["note"] is not None


def test_number_of_the_wrong_length_is_refused_with_how_many_digits_it_has():
    person = housing("100000000")

    assert person.saw("field_refused", field="account", reason="short")
    assert person.screen.facts["complaint"] is not None


@pytest.mark.parametrize("typed", ["00 000-00-17", "+375 00 000-00-17", "000000017"])
def test_number_of_a_telephone_is_taken_as_the_note_writes_it(typed):
    person = holder().does("branch:mobile", "branch:perezvon").types("pay_field_1", typed)

    assert person.types("pay_field_2", "10").does("next").saw("payment_checked", account="000000017", to="own")


def test_branch_that_moved_says_where_to():
    person = holder().does("branch:utilities", "branch:gas_old")
    assert person.saw("branch_moved")

    person.does("follow")
    assert person.local["pay"]["path"] == ("utilities", "gas")
    assert holder().does("branch:utilities", "branch:gas_old", "stay").local["screen"] == "pay_service"


def test_own_number_is_topped_up_at_the_phone_itself():
    person = holder().does("branch:mobile", "branch:perezvon")
    person.types("pay_field_1", "000000017").types("pay_field_2", "10").does("next", "pay")

    assert person.world["money"]["sim"] == 1100


def test_meter_is_read_and_multiplied():
    way = ("branch:utilities", "branch:power", "branch:power_region", "branch:power_district", "branch:power_pay")
    person = holder().does(*way).types("pay_field_2", "1000000001").types("pay_field_3", "4587").does("next")

    assert person.saw("payment_checked", amount=2250)


def test_what_the_account_does_not_hold_is_refused():
    person = housing(account=1000).does("pay")

    assert person.saw("payment_refused", reason="insufficient")
    assert person.screen.facts["note"] is not None


def test_stopped_card_pays_nothing():
    person = housing().hears("card_locked").does("pay")

    assert person.saw("payment_refused", reason="blocked")


def test_lost_answer_leads_to_the_history():
    person = housing(faults=["net_lost"]).does("pay")
    assert person.screen.facts["operation"] == ""

    person.does("paid_all", "paid:0")
    assert person.screen.facts["operation"]


def test_payment_can_be_asked_back_once():
    person = housing().does("pay", "paid_all", "paid:0", "return", "return_now")

    assert person.saw("refund_asked", service="housing_pay")
    assert not person.screen.control("return")


def test_order_of_a_ticket_seller_can_be_paid_by_its_number():
    person = holder().hears("order_made", number="777001", amount=1420, owner="А*** У***")
    person.does("branch:tickets", "branch:transport", "branch:bus_pay").types("pay_field_1", "777001").does(
        "next", "pay"
    )

    assert person.saw("payment_made", service="bus_pay", account="777001", amount=1420)


def test_back_leads_up_the_tree_and_out_into_the_bank():
    person = holder().does("branch:utilities", "branch:housing", "back", "back")
    assert person.local["pay"]["path"] == ()

    assert person.does("back").local["screen"] == "bank"
