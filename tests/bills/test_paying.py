"""Paying a bill: the tree and the search, what a field refuses, the last look, the answer of the bank, the receipt."""

import pytest

from simulators.bills.walk import FOUND, KNOWN
from simulators.engine.private import plain
from simulators.engine.text import Money
from simulators.erip.tree import NODES
from simulators.words import LANGUAGES, say

from .visitor import GAS, HOUSING, POWER, Visitor

MINE, NEIGHBOUR = "1000000001", "1000000010"


def at_check(**facts):
    return Visitor(**facts).does(f"{HOUSING} account={MINE} next")


def paid(**facts):
    return at_check(**facts).does("next pay").waits("work")


def test_housing_is_found_down_the_tree():
    visitor = at_check()
    facts = visitor.screen.facts

    assert visitor.screen.name == "check"
    assert (facts["owner"].source, facts["address"].source, facts["due"]) == (
        "А*** У***",
        "ул. Учебная, 5-12",
        Money(3990),
    )


@pytest.mark.parametrize("asked", ["housing_pay:7", "housing:3"])
def test_service_is_found_by_code_and_by_name(asked):
    visitor = Visitor().does(f"payments search query={asked} find")

    assert "found:housing_pay" in visitor.offered
    assert visitor.does("found:housing_pay").screen.name == "service"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("service", [node.key for node in NODES.values() if node.code])
def test_service_is_found_by_its_own_name_in_every_language(service, language):
    assert service in FOUND[KNOWN[plain(say(NODES[service].label, language))]]


def test_search_says_when_nothing_was_found_or_typed():
    visitor = Visitor().does("payments search find")
    assert visitor.note.startswith("Напишите")

    assert visitor.does("query=other:9 find").note.startswith("Ничего не найдено")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("100000001", "short"),
        ("10000000001", "long"),
        ("1000000009", "unknown_account"),
        ("счёт", "letters"),
    ],
)
def test_account_is_refused_with_a_reason(typed, reason):
    visitor = Visitor().does(f"{HOUSING} account={typed} next")

    assert visitor.screen.name == "service"
    assert visitor.saw("account_refused", reason=reason)
    assert visitor.note


def test_refused_account_says_how_many_digits_are_needed():
    visitor = Visitor().does(f"{HOUSING} account=100000001 next")

    assert dict(visitor.screen.facts["note"].params) == {"needed": "10", "typed": "9"}


def test_spaces_in_an_account_do_not_matter():
    assert Visitor().does(f"{HOUSING} account=1000~000~001 next").screen.name == "check"


def test_namesake_of_another_town_shows_a_stranger():
    way = HOUSING.replace("housing_district", "housing_rechitsa").replace("housing_pay", "housing_rechitsa_pay")

    assert Visitor().does(f"{way} account={MINE} next").saw("payment_checked", to="stranger")


def test_sum_can_be_changed_and_stands_in_words():
    visitor = at_check().does("sum=399.0")
    assert visitor.screen.facts["words"].kopecks == 39_900

    visitor.does("next")
    assert visitor.saw("sum_changed", amount=39_900, more=True)
    assert visitor.does("pay").screen.name == "refused"


@pytest.mark.parametrize("typed", ["много", "0.10", "900"])
def test_impossible_sum_stays_on_the_page(typed):
    visitor = at_check().does(f"sum={typed} next")

    assert (visitor.screen.name, bool(visitor.note)) == ("check", True)


def test_address_is_only_named_where_one_pays_for_a_home():
    bus = Visitor().hears("order_made", number="204417", amount=1860, owner="А*** У***")
    bus.does("payments open:tickets open:transport open:bus_pay account=204417 next next")
    home = at_check().does("next")

    said = [visitor.screen.control("pay").why.source for visitor in (home, bus)]
    assert said == ["Имя, адрес и сумма проверены.", "Имя и сумма проверены."]


def test_from_the_last_question_one_may_still_go_back():
    assert at_check().does("next back").screen.name == "check"


def test_payment_reaches_the_supplier_and_has_a_number():
    visitor = paid()

    assert (visitor.screen.name, visitor.money["supplier"]) == ("receipt", 3990)
    assert visitor.screen.facts["operation"].startswith("260520")


def test_receipt_can_be_saved_sent_and_its_number_copied():
    visitor = paid().does("save_receipt mail_receipt copy_number keep_payment")

    assert all(map(visitor.saw, ("receipt_saved", "receipt_mailed", "number_copied", "payment_kept")))


def test_receipt_says_when_it_was_paid():
    facts = paid().screen.facts

    assert (facts["day"], facts["time"]) == ("20.05.2026", "10:31")


def test_receipt_that_was_sent_lies_in_the_banks_mail():
    assert paid().does("go_home messages").screen.facts["receipts"] == ()

    visitor = paid().does("mail_receipt")
    number = visitor.screen.facts["operation"]
    ((service, sum_, operation),) = visitor.does("go_home messages").screen.facts["receipts"]

    assert (service.source, sum_, operation) == ("«Учебное ЖКХ»", Money(3990), number)


def test_after_the_twenty_fifth_a_penalty_is_added():
    visitor = at_check(world={"today": "2026-05-30"})

    assert visitor.screen.facts["penalty"] == Money(60)
    assert visitor.screen.facts["due"] == Money(4050)


def test_meter_makes_the_sum():
    visitor = Visitor().does(f"{POWER} account={MINE} next reading=4587 next")

    assert (visitor.screen.facts["amount"], visitor.screen.facts["used"]) == (Money(2250), 75)
    assert visitor.screen.facts["metered"] == Money(2250)
    assert "sum" not in visitor.offered


@pytest.mark.parametrize(
    ("typed", "reason"), [("45873", "reading_jump"), ("75", "reading_low"), ("4512", "reading_low")]
)
def test_reading_is_refused_with_a_reason(typed, reason):
    visitor = Visitor().does(f"{POWER} account={MINE} next reading={typed} next")

    assert (visitor.screen.name, visitor.saw("reading_refused", reason=reason)) == ("reading", True)


def test_meter_that_reports_itself_is_read_only():
    visitor = Visitor().does(f"{POWER} account=1000000007 next")

    assert "reading" not in visitor.offered
    assert visitor.does("next").screen.facts["amount"] == Money(2250)


def test_moved_branch_leads_to_the_new_one():
    visitor = Visitor().does("payments open:utilities open:gas_old")
    assert visitor.screen.name == "moved"

    assert "open:gas_region" in visitor.does("go_new").offered


def test_old_branch_still_takes_money():
    visitor = (
        Visitor().does(f"payments open:utilities open:gas_old stay_old account={MINE} next next pay").waits("work")
    )

    assert visitor.saw("payment_made", service="gas_old", amount=1800)


def test_gas_is_paid_in_the_new_branch():
    assert Visitor().does(f"{GAS} account={MINE} next next pay").waits("work").saw("payment_made", service="gas_pay")


def test_internet_is_paid_with_a_sum_of_ones_own():
    visitor = Visitor().does("payments open:internet open:internet_pay account=10000001 sum=25 next")

    assert visitor.screen.facts["amount"] == Money(2500)


def test_own_phone_is_topped_up_with_the_number_as_it_is_written():
    visitor = Visitor().does("payments open:mobile open:perezvon account=+375~00~000-00-17 sum=10 next next pay")

    assert visitor.waits("work").money["sim"] == 1000


def test_order_of_a_ticket_seller_is_paid_by_its_number():
    visitor = Visitor().hears("order_made", number="204417", amount=1860, owner="А*** У***")
    visitor.does("payments open:tickets open:transport open:bus_pay account=204417 next")
    assert visitor.screen.facts["amount"] == Money(1860)

    visitor.does("next pay").waits("work")
    assert visitor.saw("payment_made", service="bus_pay", account="204417")


def test_closed_branch_says_so():
    assert Visitor().does("payments open:taxes").note


def test_arrested_account_pays_nothing():
    visitor = at_check(world={"bank": {"arrested": True}}).does("next pay")

    assert (visitor.screen.name, visitor.money["account"]) == ("refused", 12_000)


def test_lost_answer_leaves_two_ways_and_the_history_knows():
    visitor = paid(faults=["net_lost"])
    assert {"look_history", "repeat"} <= visitor.offered

    visitor.does("look_history")
    assert visitor.saw("history_seen", last="paid")


def test_repeating_blindly_pays_twice():
    visitor = paid(faults=["net_lost"]).does("repeat").waits("work")

    assert visitor.money["supplier"] == 2 * 3990


def test_lost_question_has_paid_nothing():
    visitor = paid(faults=["net_lost_before"]).does("look_history")

    assert visitor.saw("history_seen", last="failed")
    assert visitor.money["account"] == 12_000


def test_remembered_payment_leads_straight_to_the_last_look():
    assert Visitor(saved=[["housing_pay", MINE]]).does("saved:0").screen.name == "check"


def test_what_lies_on_the_table_is_looked_at_without_losing_the_page():
    visitor = Visitor(desk=["bill", "meter"], bill=MINE, meter="4587.3").does(f"{HOUSING} account=1000 look_bill")
    assert visitor.screen.name == "bill"

    assert visitor.does("to_screen").local["account"] == "1000"


def test_payment_that_was_kept_stands_on_the_first_page():
    visitor = paid().does("keep_payment keep_payment go_home")

    assert visitor.does("saved:0").screen.name == "check"
    assert visitor.local["saved"] == (("housing_pay", MINE),)


@pytest.mark.parametrize(
    ("branch", "service", "why"),
    [
        ("tickets open:transport", "bus_pay", "Номер заказа дал сайт. Его пишут по две-три цифры."),
        ("mobile", "perezvon", "Номер телефона пишут по две-три цифры."),
        ("utilities open:gas open:gas_region", "gas_pay", "Номер списывают с жировки, по две-три цифры."),
    ],
)
def test_reason_says_where_the_number_comes_from(branch, service, why):
    visitor = Visitor().does(f"payments open:{branch} open:{service}")

    assert visitor.screen.control("account").why.source == why
