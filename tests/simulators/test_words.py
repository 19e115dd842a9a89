"""What the engine says, in three languages."""

import pytest

from simulators.engine.text import Authored, Counted, Money, Spelled, Text
from simulators.words import say


@pytest.mark.parametrize(
    ("kopecks", "ru", "be", "en"),
    [
        (0, "ноль рублей", "нуль рублёў", "zero rubles"),
        (100, "один рубль", "адзін рубель", "one ruble"),
        (5000, "пятьдесят рублей", "пяцьдзясят рублёў", "fifty rubles"),
        (
            1250,
            "двенадцать рублей пятьдесят копеек",
            "дванаццаць рублёў пяцьдзясят капеек",
            "twelve rubles fifty kopecks",
        ),
        (2201, "двадцать два рубля одна копейка", "дваццаць два рублі адна капейка", "twenty-two rubles one kopeck"),
        (600_000, "шесть тысяч рублей", "шэсць тысяч рублёў", "six thousand rubles"),
        (
            200_102,
            "две тысячи один рубль две копейки",
            "дзве тысячы адзін рубель дзве капейкі",
            "two thousand one rubles two kopecks",
        ),
        (11_100, "сто одиннадцать рублей", "сто адзінаццаць рублёў", "one hundred eleven rubles"),
    ],
)
def test_sums_in_words(kopecks, ru, be, en):
    assert [say(Spelled(kopecks), language) for language in ("ru", "be", "en")] == [ru, be, en]


@pytest.mark.parametrize(
    ("kopecks", "ru", "be", "en"),
    [
        (0, "0 рублей", "0 рублёў", "0 rubles"),
        (100, "1 рубль", "1 рубель", "1 ruble"),
        (5250, "52 рубля 50 копеек", "52 рублі 50 капеек", "52 rubles 50 kopecks"),
        (21, "21 копейка", "21 капейка", "21 kopecks"),
    ],
)
def test_sums_as_people_say_them(kopecks, ru, be, en):
    spoken = [say(Counted(kopecks), language) for language in ("ru", "be", "en")]

    assert [words.replace("\u00a0", " ") for words in spoken] == [ru, be, en]


def test_money_on_a_machine_is_the_same_in_every_language():
    assert {say(Money(5005), language) for language in ("ru", "be", "en")} == {"50.05 BYN"}


def test_money_and_its_words_are_not_mixed_up():
    assert say(Money(100), "en") != say(Spelled(100), "en")


def test_author_s_text_is_said_in_the_language_asked_for():
    assert say(Authored("да", "так", "yes"), "be") == "так"


def test_text_without_translation_stays_russian():
    assert say(Text("tea", "Чай"), "en") == "Чай"


def test_parameters_are_said_in_the_same_language():
    text = Text("play", "Нажмите: %(control)s").with_params(control=Authored("Да", "Так", "Yes"))

    assert [say(text, language) for language in ("ru", "be", "en")] == ["Нажмите: Да", "Націсніце: Так", "Press: Yes"]


def test_nothing_is_said_of_nothing():
    assert say(None, "ru") == ""
