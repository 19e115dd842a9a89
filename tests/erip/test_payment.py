"""Paying, by whatever face: what is refused, what is due, whom it reaches, what is remembered, and the way back."""

import pytest

from simulators.engine.change import Change
from simulators.engine.machine import Event
from simulators.engine.record import Record
from simulators.engine.world import make_world, total
from simulators.erip import payment
from simulators.erip.accounts import BILLS, bill_of, due
from simulators.erip.charges import CHARGES, charged
from simulators.erip.lateness import late_days, penalty
from simulators.erip.tree import ACCOUNT, AMOUNT, NODES, PHONE, READING, by_code, fields, way_to

HOUSING, MINE, NEIGHBOUR = "housing_pay", "1000000001", "1000000010"


def world(**facts):
    return make_world({"money": {"account": 12_000}, **facts}, {})


def change(faults=(), **facts):
    return Change("bank", Record({"faults": tuple(faults)}), world(**facts))


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        (MINE, ""),
        ("", "empty"),
        ("100000001", "short"),
        ("10000000001", "long"),
        ("10000о0001", "letters"),
        ("1000000009", "unknown_account"),
    ],
)
def test_account_is_of_the_town_s_length_and_known(value, wrong):
    assert payment.complaint(world(), HOUSING, ACCOUNT, value) == wrong


def test_another_town_has_another_length():
    (field,) = (field for field in fields("housing_minsk_pay") if field.key == "account")

    assert payment.complaint(world(), "housing_minsk_pay", field, MINE) == "short"
    assert payment.complaint(world(), "housing_minsk_pay", field, "10000000011") == ""


@pytest.mark.parametrize(
    ("value", "wrong"),
    [("4587", ""), ("4512", "reading_low"), ("75", "reading_low"), ("45873", "reading_jump"), ("4587.3", "letters")],
)
def test_reading_goes_up_and_not_too_far(value, wrong):
    assert payment.complaint(world(), "power_pay", READING, value, MINE) == wrong


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("39.90", ""),
        ("39,9", ""),
        ("0.50", "sum_small"),
        ("501", "sum_large"),
        ("39 р", "sum_wrong"),
        ("1.234", "sum_wrong"),
    ],
)
def test_sum_is_read_with_comma_and_point(value, wrong):
    assert payment.complaint(world(), "internet_pay", AMOUNT, value) == wrong


@pytest.mark.parametrize(("text", "kopecks"), [("39.90", 3990), ("39,9", 3990), ("39", 3900), ("", None), ("-5", None)])
def test_sum_becomes_kopecks(text, kopecks):
    assert payment.kopecks_of(text) == kopecks


def test_telephone_of_another_operator_is_refused():
    assert payment.complaint(world(), "trubka", PHONE, "000000017") == "not_served"
    assert payment.complaint(world(), "perezvon", PHONE, "00000001") == "short"


@pytest.mark.parametrize(
    ("until", "today", "days"),
    [("2026-05-25", "2026-05-25", 0), ("2026-05-25", "2026-05-26", 1), ("", "2026-05-26", 0)],
)
def test_a_day_is_late_from_the_twenty_sixth(until, today, days):
    assert late_days(until, today) == days


@pytest.mark.parametrize(("kopecks", "days", "fine"), [(3990, 0, 0), (3990, 5, 60), (10_000, 1, 30), (3120, 10, 94)])
def test_penalty_is_three_thousandths_a_day(kopecks, days, fine):
    assert penalty(kopecks, days) == fine


def test_being_late_is_added_to_what_is_due():
    bill = bill_of(HOUSING, MINE)

    assert [due(bill, today=day) for day in ("2026-05-25", "2026-05-30")] == [3990, 4050]


def test_meter_that_reports_itself_needs_no_figure():
    assert payment.amount_due(world(), "power_pay", "1000000007") == 75 * 30


@pytest.mark.parametrize("kind", CHARGES)
def test_charges_are_volume_by_tariff(kind):
    assert all(round(float(charge.volume) * charge.tariff) == charge.sum for charge in CHARGES[kind])


def test_bills_with_charges_add_up():
    told = [bill for bill in BILLS.values() if bill.charges]

    assert told
    assert all(bill.due == charged(bill.charges) for bill in told)


def test_full_tariff_is_dearer_line_by_line():
    assert all(full.sum > own.sum for full, own in zip(CHARGES["full"], CHARGES["own"], strict=True))


def test_own_bill_is_paid_to_the_supplier():
    moved = change()
    assert payment.send(moved, HOUSING, MINE, 3990) == "done"

    assert (moved.world["money"]["supplier"], total(moved.world)) == (3990, 12_000)
    (paid,) = payment.history(moved.world)
    assert (paid.service, paid.account, paid.kopecks, paid.status) == (HOUSING, MINE, 3990, "paid")
    (told,) = moved.events
    assert (told.name, told.get("to"), told.get("operation")) == ("payment_made", "own", paid.operation)


def test_neighbours_bill_reaches_a_stranger():
    moved = change()
    payment.send(moved, HOUSING, NEIGHBOUR, 5215)

    assert moved.world["money"]["stranger"] == 5215


def test_own_phone_is_topped_up_and_another_is_not():
    moved = change()
    payment.send(moved, "perezvon", "000000017", 1000)
    payment.send(moved, "perezvon", "000000071", 500)

    assert (moved.world["money"]["sim"], moved.world["money"]["stranger"]) == (1000, 500)


def test_every_payment_has_a_number_of_its_own():
    moved = change()
    for _ in range(3):
        payment.send(moved, HOUSING, MINE, 100)

    assert len({paid.operation for paid in payment.history(moved.world)}) == 3


def test_lost_answer_leaves_the_payment_made():
    moved = change(["net_lost"])

    assert payment.send(moved, HOUSING, MINE, 3990) == "lost"
    assert payment.history(moved.world)[0].status == "paid"
    assert payment.send(moved, HOUSING, MINE, 3990) == "done"


def test_lost_question_leaves_it_unmade():
    moved = change(["net_lost_before"])

    assert payment.send(moved, HOUSING, MINE, 3990) == "failed"
    assert (payment.history(moved.world)[0].status, moved.world["money"]["account"]) == ("failed", 12_000)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [({}, ""), ({"money": {"account": 100}}, "insufficient"), ({"bank": {"arrested": True}}, "arrested")],
)
def test_bank_says_what_is_in_the_way(facts, reason):
    assert payment.obstacle(world(**facts), 3990 if "bank" not in facts else 0) == reason


def test_a_payment_is_asked_back_by_its_number():
    moved = change()
    payment.send(moved, HOUSING, NEIGHBOUR, 5215)
    number = payment.history(moved.world)[0].operation
    assert payment.returnable(moved.world, number)

    payment.ask_return(moved, number, "account", "payer")

    assert payment.history(moved.world)[0].status == "asked"
    assert payment.returnable(moved.world, number)
    assert not payment.returnable(moved.world, "2605200000")
    assert moved.world["money"]["stranger"] == 5215


def test_payments_follow_each_other_by_the_clock():
    moved = change()
    for _ in range(3):
        payment.send(moved, HOUSING, NEIGHBOUR, 500)
    latest_first = [payment.time_of(paid.operation) for paid in payment.history(moved.world)]

    assert latest_first == ["10:37", "10:34", "10:31"]
    assert payment.time_now(moved.world) == "10:37"


def test_order_of_a_ticket_seller_can_be_paid_by_its_number():
    moved = change()
    made = Event("tickets", "order_made", (("amount", 1860), ("number", "204417"), ("owner", "А*** У***")))
    assert payment.complaint(moved.world, "bus_pay", ACCOUNT._replace(digits=6), "204417") == "unknown_account"

    payment.take_order(moved, made)
    payment.take_order(moved, made)

    assert len(moved.world["erip"]["orders"]) == 1
    assert payment.amount_due(moved.world, "bus_pay", "204417") == 1860
    assert payment.payee(moved.world, "bus_pay", "204417") == "own"


def test_every_service_is_found_by_number_and_by_way():
    for found in NODES.values():
        if found.code:
            assert way_to(by_code(found.code).key)[-1] == found.key
