"""Trains, carriages and stations: what goes where, for how much, and what one may type to find it."""

import pytest

from simulators.engine.private import plain
from simulators.tickets.cars import CARS, free_seats, place, socket
from simulators.tickets.seats import numbers_of
from simulators.tickets.sites import SITES
from simulators.tickets.stations import known
from simulators.tickets.trains import FLEETS, leg_of, legs
from tests.tickets.visitor import at_results

DAY = "2026-05-16"


def test_trains_stand_in_the_order_of_their_leaving():
    assert [leg.number for leg in legs("rail", "svet", "minsk", DAY)] == ["745У", "747У", "749У", "651У"]


def test_prices_are_those_of_the_course():
    night = leg_of("rail", "651У", "svet", "minsk", DAY)

    assert leg_of("rail", "745У", "svet", "minsk", DAY).price("seated") == 1420
    assert (night.price("open"), night.price("coupe"), night.cheapest) == (980, 1650, 980)


def test_part_of_a_line_costs_its_part():
    assert leg_of("rail", "745У", "svet", "bobruisk", DAY).price("seated") == 600


def test_night_train_arrives_on_the_next_day():
    night = leg_of("rail", "651У", "svet", "minsk", DAY)

    assert (night.leaves, night.arrives, night.arrival_day, night.lasts) == (1330, 1776, "2026-05-17", 446)


def test_train_boarded_after_midnight_belongs_to_the_day_it_is_boarded():
    late = leg_of("rail", "651У", "bobruisk", "minsk", DAY)

    assert (late.leaves, late.arrives, late.arrival_day) == (80, 336, DAY)


def test_nothing_goes_backwards():
    assert [leg.number for leg in legs("rail", "minsk", "svet", DAY)] == ["746У", "748У", "750У", "652У"]


@pytest.mark.parametrize("fleet", FLEETS)
def test_stops_follow_each_other_in_time_and_space(fleet):
    for train in FLEETS[fleet]:
        times = [minute for stop in train.stops for minute in (stop.arrives, stop.leaves)]
        assert times == sorted(times), train.number
        assert [stop.km for stop in train.stops] == sorted({stop.km for stop in train.stops}), train.number
        assert {stop.station for stop in train.stops} <= set(SITES[fleet].stations)


@pytest.mark.parametrize("kind", CARS)
def test_free_seats_are_seats_of_the_carriage(kind):
    for day in ("2026-05-14", "2026-05-15", "2026-05-16"):
        free = free_seats(kind, "745У", day)
        assert free
        assert set(free) <= set(range(1, CARS[kind].seats + 1))


@pytest.mark.parametrize("kind", CARS)
def test_map_has_every_seat_once(kind):
    drawn = [seat for four, side in numbers_of(kind) for seat in (*four, *side)]

    assert sorted(drawn) == list(range(1, CARS[kind].seats + 1))


@pytest.mark.parametrize(
    ("kind", "seat", "what"),
    [
        ("open", 7, "lower"), ("open", 8, "upper"), ("open", 37, "side_lower"), ("open", 54, "side_upper"),
        ("coupe", 35, "lower"), ("coupe", 36, "upper"), ("seated", 1, "window"), ("seated", 2, "aisle"),
        ("seated", 4, "window"),
    ],
)  # fmt: skip
def test_kind_of_a_seat_goes_by_its_number(kind, seat, what):
    assert place(kind, seat) == what


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Светл", "svet+far"), ("светлогорск на березине", "svet"), ("Светлогорск-2", "far"), ("Минск", "minsk"),
        ("мiнск", None), ("Мінск", "minsk"), ("Minsk", "minsk"), ("Светлагорск", "svet+far"), ("Берлин", None),
    ],
)  # fmt: skip
def test_beginning_of_a_name_in_any_language_finds_its_stations(typed, meant):
    assert known(SITES["rail"].stations).get(plain(typed)) == meant


def test_sockets_are_by_the_window_or_below_in_every_other_row():
    assert [seat for seat in range(1, 17) if socket("seated", seat)] == [1, 4, 9, 12]
    assert [seat for seat in range(1, 17) if socket("coupe", seat)] == [1, 3, 9, 11]
    assert not any(socket("bus", seat) for seat in range(1, 41))


def test_seat_by_a_socket_says_so():
    site = at_results().does("train:745У", "car:seated")

    spoken = {control.name: control.label.source for control in site.screen.controls if "seat:" in control.name}
    assert spoken["seat:1"] == "Место %(number)s, %(place)s, розетка"
    assert spoken["seat:7"] == "Место %(number)s, %(place)s"
