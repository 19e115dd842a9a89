"""The bus of the town: green, yellow and red, and the inspector."""

from tests.tickets.visitor import Visitor


def in_bus(**facts):
    return Visitor(face="validator", **facts).does("get_on")


def test_green_takes_one_trip():
    site = in_bus(trips=4).does("tap_card")

    assert (site.local["lamp"], site.local["trips"]) == ("green", 3)
    assert site.saw("validated", lamp="green", left=3)


def test_yellow_takes_nothing():
    site = in_bus(trips=4).does("tap_card", "tap_card")

    assert (site.local["lamp"], site.local["trips"]) == ("yellow", 3)


def test_red_where_there_are_no_trips():
    site = in_bus(trips=0).does("tap_card")

    assert (site.local["lamp"], site.local["trips"], site.money["operator"]) == ("red", 0, 0)


def test_trips_are_bought_at_the_stop():
    site = in_bus(trips=0).does("get_off", "buy:5", "get_on", "tap_card")

    assert (site.local["trips"], site.money["operator"]) == (4, 450)


def test_inspector_passes_whoever_has_paid():
    site = in_bus().does("tap_card", "sit", "show_card")

    assert (site.screen.name, site.saw("inspected", paid=True)) == ("passed", True)


def test_hiding_after_having_paid_is_needless():
    site = in_bus().does("tap_card", "sit", "hide")
    assert (site.screen.name, site.note) == ("inspector", "hid_for_nothing")

    assert site.does("show_card").screen.name == "passed"


def test_validator_is_shut_while_the_inspector_is_there():
    site = in_bus().does("sit", "tap_late")

    assert (site.note, site.local["tapped"]) == ("shut", 0)


def test_not_having_paid_is_fined_once():
    site = in_bus(account=5000).does("sit", "show_card")

    assert (site.screen.name, site.money["account"], site.money["budget"]) == ("fined", 500, 4500)


def test_fine_never_takes_more_than_there_is():
    assert in_bus(account=1000).does("sit", "hide").money["account"] == 0


def test_next_ride_is_paid_anew():
    site = in_bus(trips=4).does("tap_card", "get_off", "get_on", "tap_card")

    assert (site.local["lamp"], site.local["trips"]) == ("green", 2)


def test_notebook_asks_how_many_trips_are_left():
    site = in_bus(trips=4, questions=("trips",)).does("tap_card", "sit", "show_card", "answer:1")

    assert site.saw("answered", question="trips", right=True)
