"""The receipt in the hand says what was paid out, asked for or paid, and what is left."""

from simulators.engine.text import Money, Text
from simulators.engine.world import make_world
from simulators.you.receipt import in_hand

HISTORY = [["fee", -250, "2026-05-14"], ["cash", -5000, "2026-05-14"], ["cash", -9900, "2026-05-02"]]


def world(**facts):
    return make_world({"bank": {"history": HISTORY}, "money": {"account": 18_750}, **facts}, {})


def test_cash_receipt_shows_the_last_sum_and_the_rest():
    rows = dict(in_hand("cash", world()))

    assert rows[Text("atm", "Выдано наличными")] == Money(5000)
    assert rows[Text("atm", "Остаток")] == Money(18_750)
    assert rows[Text("atm", "Карта")] == "**** 1234"
    assert rows[Text("atm", "Дата")] == "14.05.2026 10:28"


def test_paper_stays_as_it_was_printed_whatever_the_account_does_later():
    theft = ["payment", -9000, "2026-05-14", "stranger"]
    rows = dict(in_hand("cash", world(bank={"history": [theft, *HISTORY]}, money={"account": 9750})))

    assert rows[Text("atm", "Остаток")] == Money(18_750)


def test_what_strangers_take_is_on_no_paper():
    lines = [["payment", -9000, "2026-05-14", "stranger"], ["payment", -3990, "2026-05-14", "housing_pay"]]
    rows = dict(in_hand("payment", world(bank={"history": lines})))

    assert rows[Text("atm", "Оплачено")] == Money(3990)


def test_receipt_of_a_payment_has_the_time_of_its_operation():
    history = [["payment", -3990, "2026-05-20"]]
    payments = [["2605204210", "housing_pay", "1000000001", 3990, "2026-05-20", "paid"]]
    rows = dict(in_hand("payment", world(bank={"history": history}, erip={"payments": payments})))

    assert rows[Text("atm", "Дата")] == "20.05.2026 10:34"


def test_receipt_of_a_payment_says_whom_one_paid():
    history = [["payment", -1000, "2026-05-14", "perezvon"]]
    payments = [["2605144173", "perezvon", "000000017", 1000, "2026-05-14", "paid"]]
    rows = in_hand("payment", world(bank={"history": history}, erip={"payments": payments}))

    assert (Text("erip", "«Перезвон»"), "00 000 00 17") in rows


def test_receipt_of_a_jam_says_that_nothing_was_given():
    rows = dict(in_hand("jam", world()))

    assert rows[Text("atm", "Итог")] == Text("atm", "НЕ ВЫДАНО")


def test_no_paper_and_paper_put_away_have_no_lines():
    assert in_hand("", world()) == in_hand("kept_cash", world()) == ()
