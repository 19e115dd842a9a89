"""What belongs to a bill besides paying it: reading it, the mail, the way back of a payment, and a month's plan."""

import pytest

from simulators.bills.plan import part
from simulators.bills.sheet import BY_METER
from simulators.engine.text import Money
from simulators.erip.charges import KILOWATT_HOUR

from .visitor import Visitor

PAST = [["2605199310", "housing_pay", "1000000010", 5215, "2026-05-19", "paid"]]
BUDGET = {
    "income": 9500,
    "food": 4000,
    "days": 10,
    "bills": [["housing_pay", 3990], ["power_pay", 2250], ["gas_pay", 1800], ["internet_pay", 2500]],
}


def reader(*find, bill="1000000006", **facts):
    return Visitor(opens="bill", bill=bill, find=list(find), **facts)


def with_past(**facts):
    return Visitor(world={"erip": {"payments": PAST}}, **facts).does("history")


def planner():
    return Visitor(opens="plan", budget=BUDGET)


# The paper bill


def test_places_are_found_one_after_another():
    visitor = reader("account", "due").does("spot:account")
    assert (visitor.saw("spot_found", what="account"), visitor.saw("bill_read")) == (True, False)

    assert visitor.does("spot:due").saw("bill_read")


def test_wrong_place_says_what_stands_there():
    visitor = reader("due").does("spot:charged")

    assert visitor.note.startswith("«Начислено»")
    assert reader("name").does("spot:until").note.startswith("Здесь написано другое")


def test_debt_and_penalty_are_part_of_what_is_due():
    facts = reader("due").screen.facts

    assert (facts["charged"], facts["debt"], facts["fined"], facts["due"]) == (
        Money(4735),
        Money(3120),
        Money(94),
        Money(7949),
    )


def test_bill_for_gas_is_the_gas_suppliers_own():
    facts = Visitor(opens="bill", bill="1000000001", bill_for="gas_pay").screen.facts

    assert (str(facts["from"].source), facts["code"], facts["due"]) == ("«Учебный Горгаз»", "1000003", Money(1800))
    assert reader(bill="1000000001").screen.facts["code"] == "1000001"


def test_bill_for_electricity_says_its_code_and_leaves_the_sum_to_the_meter():
    facts = Visitor(opens="bill", bill="1000000001", bill_for="power_pay").screen.facts
    counted = Visitor(opens="bill", bill="1000000007", bill_for="power_pay").screen.facts

    assert (facts["code"], facts["previous"], facts["charged"], facts["due"]) == ("1000002", 4512, None, BY_METER)
    assert (counted["automatic"], counted["charged"], counted["due"]) == (4587, Money(2250), Money(2250))
    assert [line[1:] for line in counted["lines"]] == [("75", KILOWATT_HOUR, Money(30), Money(2250))]


def test_bill_that_is_late_shows_its_penalty():
    facts = reader("due", bill="1000000001", world={"today": "2026-05-30"}).screen.facts

    assert (facts["fined"], facts["due"], facts["late"]) == (Money(60), Money(4050), 5)


def test_bill_can_be_enlarged():
    visitor = reader("due").does("nearer")

    assert (visitor.screen.facts["near"], "farther" in visitor.offered) == (True, True)


def test_bill_and_meter_can_be_photographed_and_the_picture_is_looked_at():
    visitor = reader("due", desk=["meter"], meter="4587.3").does("take_photo")
    assert (visitor.saw("photo_taken", what="bill"), "take_photo" in visitor.offered) == (True, False)

    visitor.does("look_photo_bill")
    assert (visitor.screen.name, visitor.screen.facts["due"]) == ("photo_bill", Money(7949))

    visitor.does("look_meter take_photo look_photo_meter to_screen")
    assert (visitor.screen.name, visitor.local["photos"]) == ("bill", ("bill", "meter"))


# The mail


def mailbox():
    return Visitor(opens="mail", bill="1000000001", letters=["advert", "fake", "bill"])


def test_bill_is_an_attachment_of_the_right_letter_only():
    assert "open_pdf" in mailbox().does("letter:bill").offered
    assert "open_pdf" not in mailbox().does("letter:fake").offered


def test_reported_letter_is_gone_and_can_come_back():
    visitor = mailbox().does("letter:fake report")
    assert "letter:fake" not in visitor.offered

    assert "letter:fake" in visitor.does("restore").offered


def test_page_behind_the_link_is_on_another_host_and_can_be_closed():
    visitor = mailbox().does("letter:fake follow")
    assert visitor.screen.facts["host"] == "dolg-oplata.ucheba"

    visitor.does("give_card")
    assert not visitor.saw("card_told")
    assert visitor.does("close_page").screen.name == "letter"


def test_card_given_away_costs_all_that_is_on_it():
    visitor = mailbox().does("letter:fake follow card_number=card_number:19 give_card")

    assert (visitor.saw("card_told"), visitor.money["account"]) == (True, 0)


# The way back of a payment


def test_payment_is_asked_back_with_number_reason_and_way():
    visitor = with_past().does("item:2605199310 copy_number refund paste reason_account way_payer send_refund")
    assert visitor.saw("refund_asked", operation="2605199310", reason="account", way="payer")

    visitor.does("understood")
    assert visitor.screen.facts["rows"][0]["state"] == "asked"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("send_refund", "Нужен номер операции"),
        ("number=2605199130 send_refund", "Такой операции здесь нет"),
        ("number=2605199310 send_refund", "Выберите, почему"),
        ("number=2605199310 reason_account send_refund", "Выберите, куда"),
    ],
)
def test_claim_with_a_gap_says_what_is_missing(line, note):
    assert with_past().does(f"item:2605199310 refund {line}").note.startswith(note)


def test_claim_may_be_made_anew():
    visitor = with_past().does("item:2605199310 copy_number refund paste reason_sum way_other send_refund understood")

    assert "refund" in visitor.does("item:2605199310").offered


def test_bait_can_be_turned_down():
    visitor = with_past(bait=1).does("call_bait hang_up")

    assert (visitor.saw("bait_refused"), visitor.money["account"]) == (True, 12_000)


def test_code_told_costs_all_that_is_on_the_account():
    assert with_past(bait=2).does("call_bait tell_code").money["account"] == 0


# The month's plan


@pytest.mark.parametrize(
    ("kopecks", "share", "given"), [(3990, 0, 0), (3990, 1, 997), (3990, 2, 1995), (2251, 3, 1688), (2251, 4, 2251)]
)
def test_a_part_leaves_the_odd_kopeck(kopecks, share, given):
    assert part(kopecks, share) == given


def test_slider_has_a_key_at_each_end_that_goes_one_stop():
    visitor = planner()
    assert {"more:0", "put:0_4"} <= visitor.offered
    assert "less:0" not in visitor.offered

    visitor.does("more:0 more:0 less:0 more:1 more:1 more:1 more:1")
    assert visitor.local["plan"] == (1, 4, 0, 0)
    assert "more:1" not in visitor.offered
    assert visitor.screen.facts["left"] == Money(9500 - 4000 - 997 - 2250)


def test_several_plans_are_good():
    for line in ("put:0_2 put:1_4 put:2_2", "put:0_2 put:1_2 put:2_2"):
        assert planner().does(f"{line} save_plan").saw("plan_saved", ok=True)


def test_less_than_half_of_an_essential_bill_is_too_little():
    visitor = planner().does("put:0_1 put:1_2 put:2_2 save_plan")

    assert visitor.saw("plan_saved", ok=False, internet_first=False, nothing=False)
    assert "agree_plan" not in visitor.offered


def test_plan_above_the_money_is_not_saved():
    visitor = planner().does("put:0_4 put:1_4 save_plan")

    assert (visitor.saw("plan_over"), visitor.screen.name) == (True, "plan")


def test_internet_before_the_essentials_is_noticed():
    assert planner().does("put:3_4 save_plan").saw("plan_saved", internet_first=True, ok=False)


def test_nothing_paid_shows_how_the_debt_grows():
    visitor = planner().does("save_plan")

    assert visitor.saw("plan_saved", nothing=True)
    # Wages come on the 30th: five days late.
    assert visitor.screen.facts["debts"][0][1:] == (Money(3990), Money(60))


def test_loan_shows_what_it_costs_in_all():
    facts = planner().does("see_loan").screen.facts

    assert (facts["lent"], facts["back"], facts["over"]) == (Money(10_000), Money(13_600), Money(3600))


def test_loan_comes_onto_the_card_and_what_is_owed_for_it_stands_beside():
    visitor = planner().does("see_loan take_loan")
    facts = visitor.screen.facts

    assert (facts["income"], facts["left"], facts["owed"]) == (Money(19_500), Money(15_500), Money(13_600))
    assert "see_loan" not in visitor.offered
    assert planner().screen.facts["owed"] is None


def test_instalments_are_agreed_by_a_call():
    assert planner().does("call_supplier ask_parts").saw("instalment_asked")
