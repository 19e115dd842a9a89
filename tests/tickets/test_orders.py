"""Seats that are kept for some minutes, the passenger's data, and what becomes of an order that is left."""

import pytest

from tests.tickets.visitor import PASSENGER, Visitor, at_results

OLGA = {
    "surname": "Примерова", "first_name": "Ольга", "patronymic": "Павловна", "document": "AB0000204",
    "phone": "00 000-00-42", "mail": "olga@pochta.ucheba",
}  # fmt: skip
ANDREI = {**PASSENGER, "phone": "00 000-00-17", "mail": "andrei@pochta.ucheba"}


def test_no_seat_no_order():
    site = at_results().does("train:745У", "car:seated", "hold")

    assert (site.screen.name, site.note) == ("seats", "pick_seat")


def test_picking_another_seat_lets_the_first_one_go():
    site = at_results().does("train:745У", "car:seated", "seat:1", "seat:7")

    assert site.local["seats"] == (7,)


def test_two_people_pick_two_seats_and_no_third():
    site = at_results(documents=(ANDREI, OLGA)).does("train:745У", "car:seated", "seat:1", "seat:7", "seat:16")

    assert (site.local["seats"], site.note) == ((1, 7), "seats_enough")


def test_held_seat_is_kept_for_twenty_minutes():
    site = at_results().holds()

    assert site.timers == {"hold": 1200}
    assert site.saw("seat_held", train="745У", kind="seated", place="window", seats=1)


def test_order_expires_and_the_seat_is_free_again():
    site = at_results().holds().waits("hold")

    assert (site.screen.name, site.note, site.local["seats"]) == ("results", "hold_expired", ())
    assert site.saw("order_dropped", why="time", train="745У")


@pytest.mark.parametrize("way", ["drop", "home", "my"])
def test_whoever_leaves_an_order_lets_its_seats_go(way):
    site = at_results().holds().does(way)

    assert (site.timers, site.local["seats"], site.money["operator"]) == ({}, (), 0)
    assert site.saw("order_dropped", why="own")


def test_next_order_has_another_number():
    site = at_results(order="204518").holds()
    assert site.screen.facts["order"] == "204518"

    site.does("drop").holds()
    assert site.screen.facts["order"] == "204519"


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ({"surname": ""}, "fill_all"),
        ({"document": "AB12"}, "document_form"),
        ({"document": "0000001AB"}, "document_form"),
    ],
)
def test_page_says_what_is_wrong_with_the_data(told, note):
    site = at_results().holds().fills(**told)

    assert (site.screen.name, site.note) == ("passenger", note)


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ({}, True),
        ({"surname": "учебный"}, True),
        ({"surname": "Учебнный"}, False),
        ({"surname": "Учебный Андрей"}, False),
        ({"document": "ав 0000001"}, True),
        ({"document": "AB0000002"}, False),
    ],
)
def test_what_was_typed_is_compared_with_the_document(told, right):
    site = at_results().holds().fills(**told)

    assert site.screen.name == "summary"
    assert site.saw("passenger_filled", right=right)


def test_mistake_can_be_mended_before_paying():
    site = at_results().holds().fills(surname="Учебнный").does("edit").fills()

    assert site.local["right"] is True


@pytest.mark.parametrize("way", ["pay back", "pay by_erip back back"])
def test_mistake_can_be_mended_from_where_one_chooses_how_to_pay(way):
    site = at_results().holds().fills(surname="Учебнный").does(*way.split(), "edit").fills()

    assert (site.local["right"], site.timers) == (True, {"hold": 1200})


def test_second_passenger_has_a_page_of_their_own():
    site = at_results(documents=(ANDREI, OLGA)).does("train:745У", "car:seated", "seat:1", "seat:7", "hold").fills()

    assert (site.screen.name, site.local["person"]) == ("passenger", 2)
    assert "surname_2" in site.offered


def test_names_are_never_in_the_state():
    site = at_results().holds().fills(surname="Секретов")

    assert "Секретов" not in repr(site.local["form"])


def test_site_may_ask_who_one_is():
    site = at_results(sign_in="late").holds()
    assert site.screen.name == "sign_in"

    site.types("login", "uchebny").types("password", "x").does("sign_in")
    assert (site.note, site.local["password"]) == ("sign_in_wrong", "")

    site.types("password", "Doroga-2026").does("sign_in")
    assert (site.screen.name, site.saw("signed_in")) == ("passenger", True)


def test_bus_asks_for_phone_and_mail():
    site = at_results(face="bus", **{"from": "svet_bus", "to": "minsk_bus", "day": "2026-05-16"})
    site.does("train:105", "car:bus")
    seat = min(name for name in site.offered if name.startswith("seat:"))
    site.does(seat, "hold")
    site.types("surname_1", "Учебный").types("first_name_1", "Андрей").types("mail_1", "andrei@pochta.ucheba")
    site.types("phone_1", "00 00").does("next")
    assert site.note == "phone_form"

    site.types("phone_1", "+375 00 000-00-17").does("next")
    assert site.saw("passenger_filled", right=True)


def test_search_starts_again_from_anywhere():
    site = Visitor(**{"from": "svet", "to": "minsk", "day": "2026-05-16"}).does("recent")

    assert site.saw("trains_found", start="svet", end="minsk", day="2026-05-16")
