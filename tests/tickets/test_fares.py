"""A child goes for half the price: what is asked, what it costs, who is let in with it."""

import pytest

from simulators.engine.scenario import Vocabulary
from simulators.tickets import days
from simulators.tickets.trains import leg_of
from tests.tickets.visitor import CARD, PASSENGER, at_results

ADULT = {**PASSENGER, "phone": "00 000-00-17", "mail": "andrei@pochta.ucheba", "born": "1991-03-02"}
CHILD = {**ADULT, "first_name": "Янка", "document": "AB0000318", "born": "2018-02-11"}
WORDS = {**CARD, "surname_2": "Учебный", "first_name_2": "Янка", "patronymic_2": "Иванович"}
TRAIN, DAY = "745У", "2026-05-16"


def two(**facts):
    return at_results(documents=(ADULT, CHILD), **facts).does(
        f"train:{TRAIN}", "car:seated", "seat:7", "seat:1", "hold"
    )


def filled(*fares):
    """Both pages, with a fare chosen on each where one is told."""
    site = two()
    site.words = Vocabulary(WORDS)
    for number, fare in enumerate(fares, 1):
        for name, text in {
            **PASSENGER,
            **({"first_name": "Янка", "document": "AB0000318"} if number == 2 else {}),
        }.items():
            site.types(f"{name}_{number}", text)
        site.does(*([f"fare_{fare}"] if fare else []), "next")
    return site


@pytest.mark.parametrize(("born", "age"), [("2016-05-16", 10), ("2016-05-17", 9), ("2021-05-16", 5), ("2021-05-17", 4)])
def test_age_is_that_of_the_day_of_the_journey(born, age):
    assert days.age(born, DAY) == age


@pytest.mark.parametrize(("kind", "full", "child"), [("open", 980, 490), ("coupe", 1650, 820)])
def test_half_the_price_is_rounded_to_ten_kopecks(kind, full, child):
    leg = leg_of("rail", "651У", "svet", "minsk", DAY)

    assert (leg.price(kind), leg.child(kind)) == (full, child)
    assert leg.total(kind, 2, ("full", "child")) == full + child
    assert leg.total(kind, 2, ()) == 2 * full


def test_nobody_is_asked_where_no_document_says_an_age():
    assert "fare_child" not in at_results().holds().offered


def test_child_pays_half():
    site = filled("", "child")

    assert site.saw("passenger_filled", right=True, fare=True)
    assert site.screen.facts["price"].kopecks == 1420 + 710


@pytest.mark.parametrize("fares", [("", ""), ("child", "child")])
def test_fare_of_another_age_is_noticed(fares):
    assert filled(*fares).saw("passenger_filled", right=True, fare=False)


def test_adult_with_a_ticket_for_a_child_is_refused():
    site = filled("child", "child").asks_for_code().types("code", "4821").does("confirm").waits("auth")
    site.does("open_ticket", "to_train", "show_papers")

    assert site.saw("boarding_refused", reason="fare")


def test_what_was_paid_is_what_comes_back():
    site = filled("", "child").asks_for_code().types("code", "4821").does("confirm").waits("auth")

    assert site.money["operator"] == 2130
    assert site.screen.facts["price"].kopecks == 2130
    site.does("open_ticket", "return", "confirm_return")
    assert site.saw("ticket_returned", price=2130)


BABY = {"surname": "Учебная", "first_name": "Зося", "born": "2023-02-11"}


def with_baby(**facts):
    return at_results(baby=(BABY,), **facts).holds()


def on_the_train(site):
    site.fills().asks_for_code().types("code", "4821").does("confirm").waits("auth")
    return site.does("open_ticket", "to_train", "show_papers")


def test_small_child_goes_along_for_nothing_and_takes_no_seat():
    site = with_baby().does("with_baby")
    assert site.screen.facts["along"]

    site = on_the_train(site)
    assert site.saw("boarded", train=TRAIN)
    assert (site.tickets[0].seats, site.tickets[0].baby, site.money["operator"]) == ((1,), True, 1420)


def test_small_child_who_is_not_on_the_ticket_is_not_let_in():
    assert on_the_train(with_baby()).saw("boarding_refused", reason="baby")


def test_child_added_by_mistake_is_taken_out_again():
    site = with_baby().does("with_baby", "with_baby")

    assert (site.local["baby"], site.saw("baby_left_out")) == (False, True)


def test_new_order_begins_without_the_child():
    assert not with_baby().does("with_baby", "drop").holds().local["baby"]


def test_nobody_asks_about_a_child_where_there_is_none():
    assert "with_baby" not in at_results().holds().offered
