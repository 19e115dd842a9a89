"""Every sum on the bills, worked out once more by other means than the machine's."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from simulators.engine.text import Spelled
from simulators.erip.accounts import BILLS, due
from simulators.erip.charges import CHARGES, charged
from simulators.erip.lateness import penalty
from simulators.words import say

KOPECK = Decimal("0.01")
PRINTED = {
    "own": "39.90", "full": "144.95", "second": "47.35", "hostel": "28.60", "relative": "52.80",
    "gas": "18.00", "gas_second": "14.25",
}  # fmt: skip
WORDS = {
    "ru": (
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать",
        "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят",
        "шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот",
        "девятьсот",
    ),
    "be": (
        "нуль адзін два тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць трынаццаць",
        "чатырнаццаць пятнаццаць шаснаццаць семнаццаць васямнаццаць дзевятнаццаць дваццаць трыццаць сорак пяцьдзясят",
        "шэсцьдзясят семдзесят восемдзесят дзевяноста сто дзвесце трыста чатырыста пяцьсот шэсцьсот семсот восемсот",
        "дзевяцьсот",
    ),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    ),
}
NUMBERS = (*range(21), *range(30, 100, 10), *range(100, 1000, 100))
FEMALE = {"одна": 1, "две": 2, "адна": 1, "дзве": 2}
COINS = {"руб": 100, "rub": 100, "коп": 1, "кап": 1, "kop": 1}


def read_back(said: str, language: str) -> int:
    """Kopecks, as a reader of the words would write them."""
    words = " ".join(WORDS[language]).split()
    known = dict(zip(words, NUMBERS, strict=False)) | FEMALE
    total = number = 0
    for word in said.replace("-", " ").split():
        if word == "hundred":
            number *= 100
        elif word in known:
            number += known[word]
        else:
            total += number * COINS[word[:3]]
            number = 0
    return total


@pytest.mark.parametrize("kind", CHARGES)
def test_each_line_is_its_volume_at_its_tariff(kind):
    for line in CHARGES[kind]:
        worked_out = (Decimal(line.volume) * line.tariff / 100).quantize(KOPECK, ROUND_HALF_UP)
        assert Decimal(line.sum) / 100 == worked_out, line.label.source


@pytest.mark.parametrize(("kind", "total"), PRINTED.items())
def test_lines_make_the_total(kind, total):
    assert sum(Decimal(line.sum) for line in CHARGES[kind]) / 100 == Decimal(total) == Decimal(charged(kind)) / 100


@pytest.mark.parametrize("days", [0, 1, 10, 30])
@pytest.mark.parametrize("owed", ["39.90", "22.50", "18.00", "25.00", "31.20"])
def test_penalty_is_three_thousandths_a_day(owed, days):
    worked_out = (Decimal(owed) * Decimal("0.003") * days).quantize(KOPECK, ROUND_HALF_UP)

    assert Decimal(penalty(int(Decimal(owed) * 100), days)) / 100 == worked_out


def test_what_is_due_has_debt_and_fine_and_each_day_after_the_25th():
    bill = BILLS["housing_pay", "1000000006"]

    assert due(bill, today="2026-05-20") == 4735 + 3120 + 94
    assert due(bill, today="2026-05-28") == 4735 + 3120 + 94 + 43


def test_meter_costs_the_difference():
    assert due(BILLS["power_pay", "1000000001"], "4587") == (4587 - 4512) * 30 == 2250


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_words_say_the_sum(language):
    sums = {*range(0, 100_000, 37), *(due(bill, "4587", "2026-05-20") for bill in BILLS.values())}
    wrong = [kopecks for kopecks in sums if read_back(str(say(Spelled(kopecks), language)), language) != kopecks]

    assert wrong == []
