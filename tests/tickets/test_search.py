"""The search: two stations of one name, the sale window, what has left and what is sold out."""

import pytest

from simulators.engine.private import plain
from tests.tickets.visitor import Visitor, at_results


def test_both_stations_of_one_name_are_shown_to_choose_from():
    site = Visitor().does("start").types("station", "Светлогорск")

    assert {"pick:svet", "pick:far"} <= site.offered
    assert [row["station"].far for row in site.screen.facts["offered"]] == [0, 700]


def test_station_that_is_not_there_is_said_and_all_are_shown():
    site = Visitor().does("start").types("station", "Берлин").does("look")

    assert (site.note, len([name for name in site.offered if name.startswith("pick:")])) == ("unknown_station", 10)


def test_nothing_typed_is_asked_for():
    assert Visitor().does("start", "look").note == "type_station"


def test_what_was_typed_is_never_in_the_state():
    site = Visitor().does("start").types("station", "Светлогорск мой город")

    assert "Светлогорск" not in repr(site.local)


@pytest.mark.parametrize(
    ("facts", "note"),
    [({}, "choose_stations"), ({"from": "svet"}, "choose_stations"), ({"from": "svet", "to": "svet"}, "same_stations")],
)
def test_search_says_what_is_missing(facts, note):
    site = Visitor(**facts).does("search")

    assert (site.screen.name, site.note) == ("start", note)


def test_day_is_today_until_another_is_chosen():
    site = Visitor(**{"from": "svet", "to": "minsk"}).does("search")

    assert site.saw("trains_found", day="2026-05-14", today=True)


def test_stations_change_places():
    site = Visitor(**{"from": "svet", "to": "minsk"}).does("swap", "search")

    assert site.saw("trains_found", start="minsk", end="svet")


def test_past_days_and_days_beyond_the_sale_cannot_be_chosen():
    site = Visitor().does("day")
    assert ("date:2026-05-13" in site.offered, "date:2026-05-14" in site.offered) == (False, True)

    site.does("month_on", "month_on")
    assert ("date:2026-07-13" in site.offered, "date:2026-07-14" in site.offered) == (True, False)


def test_buses_are_sold_for_fifteen_days():
    site = Visitor(face="bus").does("day")

    assert ("date:2026-05-29" in site.offered, "date:2026-05-30" in site.offered) == (True, False)


def test_train_that_has_left_is_shown_and_not_sold():
    site = at_results(day="2026-05-14")

    assert [row["state"] for row in site.screen.facts["trains"]] == ["left", "", "", ""]
    assert "train:745У" not in site.offered


@pytest.mark.parametrize(("now", "note"), [("12:04", ""), ("12:06", "sale_closed")])
def test_sale_of_a_train_ends_fifteen_minutes_before_it_leaves(now, note):
    assert at_results(day="2026-05-14", now=now).does("train:747У").note == note


@pytest.mark.parametrize(("now", "note"), [("10:29", ""), ("10:31", "sale_closed")])
def test_sale_of_a_bus_ends_an_hour_before_it_leaves(now, note):
    site = at_results(face="bus", now=now, **{"from": "svet_bus", "to": "minsk_bus", "day": "2026-05-14"})

    assert site.does("train:103").note == note


def test_cheapest_comes_first_where_one_asks_for_it():
    site = at_results().does("sort_price")

    assert [row["number"] for row in site.screen.facts["trains"]] == ["651У", "747У", "745У", "749У"]


def test_sold_out_car_is_shown_and_not_offered():
    site = at_results(sold_out=("745У 2026-05-16 seated",)).does("train:745У")

    assert "car:seated" not in site.offered
    assert site.screen.facts["cars"][0]["left"] == 0


def test_seats_may_go_while_one_looks():
    site = at_results(vanishing=("745У 2026-05-16 seated",)).does("train:745У", "car:seated")

    assert (site.screen.name, site.note, site.saw("seats_gone", train="745У")) == ("train", "seats_gone", True)
    assert "car:seated" not in site.offered


def test_seats_go_only_where_one_looks_first():
    both = ("745У 2026-05-16 seated", "747У 2026-05-16 seated")
    site = at_results(vanishing=both).does("train:745У", "car:seated", "back", "train:747У", "car:seated")

    assert site.screen.name == "seats"


def test_stations_without_trains_say_so():
    site = Visitor(**{"from": "gomel", "to": "mozyr"}).does("search")

    assert (site.screen.name, site.screen.facts["trains"]) == ("results", ())


def test_wrong_answer_is_said_by_the_notebook_and_not_by_the_site():
    facts = at_results(about="651У", questions=("depart",)).does("answer:0").screen.facts

    assert (facts["note"], facts["notebook"]["again"].source) == (None, "Посмотрите ещё раз.")


def test_field_for_a_station_suggests_what_it_understands():
    site = Visitor().does("start")
    known = site.screen.control("station").known

    assert [plain(station.spelled[0]) in known for station in site.screen.facts["suggested"]] == [True] * 10


def test_bus_is_not_called_a_train():
    site = Visitor(face="bus", screen="results", **{"from": "svet_bus", "to": "minsk_bus", "day": "2026-05-16"})

    assert site.screen.control("train:105").why.source == "Рейс выбирают по времени."
    assert site.does("train:105").screen.control("car:bus").why.source == "Рейс выбран. Дальше место."
