"""Questions as such: what is an answer, whether it is right, and what is said about it."""

import pytest

from lessons.asking import Asking
from lessons.questions import Asked, Choice, NotAnAnswerError, judge, read_answer, read_number

A, B, C = (
    Choice("a", "Карта", why="Да."),
    Choice("b", "Деньги", right=False, why="Потом."),
    Choice("c", "Чек", why="И он."),
)


def asked(kind: str, **changes: object) -> Asked:
    return Asked(**{"kind": kind, "ask": "?", "choices": (A, B, C), **changes})


def verdict(question: Asked, *chosen: str):
    return judge(question, read_answer(question, chosen))


def test_single_is_right_with_the_right_option_and_says_why():
    question = asked("single", choices=(A, B))

    assert verdict(question, "a").right
    assert verdict(question, "a").reasons == (("Карта", "Да."),)
    assert not verdict(question, "b").right
    assert verdict(question, "b").reasons == (("Деньги", "Потом."),)


def test_several_needs_all_the_right_ones_and_no_other():
    assert verdict(asked("several"), "c", "a").right
    assert not verdict(asked("several"), "a").right
    assert not verdict(asked("several"), "a", "b", "c").right


@pytest.mark.parametrize(("chosen", "few"), [("a", True), ("ab", False), ("ca", False)])
def test_several_says_that_something_is_missing_where_nothing_is_wrong(chosen, few):
    asking = Asking("", asked("several"), "ru", answered=tuple(chosen), verdict=verdict(asked("several"), *chosen))

    assert asking.too_few is few


def test_several_explains_the_wrong_ones_only():
    assert verdict(asked("several"), "a", "b").reasons == (("Деньги", "Потом."),)


def test_order_is_right_in_the_authors_order_and_explains_the_first_slip():
    assert verdict(asked("order"), "a", "b", "c").right
    assert verdict(asked("order"), "a", "c", "b").reasons == (("Деньги", "Потом."),)


def test_match_is_right_when_each_has_its_own():
    pairs = (Choice("a", "бумага", left="Чек"), Choice("b", "остаток", left="Баланс", why="Сколько есть."))
    question = asked("match", choices=pairs)

    assert verdict(question, "a", "b").right
    assert verdict(question, "b", "a").reasons == (("Баланс", "Сколько есть."),)


@pytest.mark.parametrize("typed", ["190", " 190 ", "190,00", "190.0", "190 руб."])
def test_number_is_read_as_people_write_it(typed):
    assert verdict(asked("number", choices=(), answer="190"), typed).right


def test_number_with_spaces_between_thousands():
    assert read_number("150 000,50 руб.") == "150000.5"


def test_near_number_has_an_explanation_of_its_own():
    question = asked("number", choices=(), answer="2", near=(("3", "Вы забыли вычесть."),), why="3 − 1")

    assert verdict(question, "3").reasons == (("", "Вы забыли вычесть."),)
    assert verdict(question, "7").reasons == ()
    assert verdict(question, "2").reasons == (("", "3 − 1"),)


@pytest.mark.parametrize(
    ("kind", "chosen"),
    [
        ("single", []),
        ("single", ["a", "b"]),
        ("single", ["z"]),
        ("several", []),
        ("several", ["a", "a"]),
        ("order", ["a", "b"]),
        ("order", ["a", "b", "b"]),
        ("match", ["a", "b", "z"]),
        ("number", ["много"]),
        ("number", ["1" * 500]),
        ("number", ["1", "2"]),
    ],
)
def test_what_the_form_did_not_offer_is_no_answer(kind, chosen):
    with pytest.raises(NotAnAnswerError):
        read_answer(asked(kind), chosen)


@pytest.mark.parametrize("kind", ["order", "match"])
def test_choices_are_never_shown_in_the_order_that_is_the_answer(kind):
    question = asked(kind)

    assert question.shown_choices != question.choices
    assert set(question.shown_choices) == set(question.choices)


def test_any_change_of_words_changes_the_hash():
    assert asked("single").sha256 != asked("single", ask="??").sha256
