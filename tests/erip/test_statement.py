"""The statement says of every line what it was and, where somebody was paid, whom."""

import pytest

from simulators.engine.text import Money, Text
from simulators.engine.world import make_world
from simulators.erip.statement import KINDS_OF_OPERATION, PAYEES, WITH, Row, statement


def rows(*lines):
    return statement(make_world({"bank": {"history": lines}}, {}))


def test_payment_names_whom_one_paid():
    label = WITH.with_params(what=Text("erip", "Платёж"), whom=Text("erip", "«Учебное ЖКХ»"))

    assert rows(["payment", -3990, "2026-05-20", "housing_pay"]) == (Row("20.05", label, Money(3990), True),)


def test_what_the_bank_gives_has_nobody_behind_it():
    wages = Row("12.05", Text("erip", "Зачисление"), Money(50_000), False)

    assert rows(["wages", 50_000, "2026-05-12", ""]) == (wages,)


def test_line_kept_before_payees_were_is_still_printed():
    assert rows(["payment", -100, "2026-05-20"])[0].label == KINDS_OF_OPERATION["payment"]


@pytest.mark.parametrize("whom", PAYEES)
def test_every_payee_can_be_printed(whom):
    assert rows(["payment", -100, "2026-05-20", whom])[0].label.params
