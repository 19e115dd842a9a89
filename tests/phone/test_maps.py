"""The maps: where one is, what is found, the way, and to whom one's place is shown."""

import pytest

from simulators.phone.apps.perms import show_app
from tests.phone.holder import Holder, said

PEOPLE = [{"name": "nina", "text": said("Нина")}]


def walker(answer="use", **facts):
    """Has opened the maps and answered their question."""
    holder = Holder(maps={"people": PEOPLE}, **facts).does("open:maps")
    return holder.does(f"perm:{answer}") if answer else holder


def found(holder):
    return [(line[0], line[3].source) for line in holder.screen.facts["found"]]


def test_maps_ask_where_the_phone_is_when_they_are_opened():
    assert walker("").screen.name == "perms_ask"
    assert walker("use").screen.facts["me"] == (40, 250)
    assert walker("no").screen.facts["me"] is None


@pytest.mark.parametrize(("typed", "note"), [("", "empty"), ("other:4", "nothing")])
def test_search_says_what_is_the_matter(typed, note):
    assert walker().types("query", typed).does("find").local["note"] == note


def test_search_finds_the_same_name_in_another_town():
    here, there = ("place:jobcentre", "Заручайск"), ("place:far:jobcentre", "Верхнеозёрск")

    assert found(walker().types("query", "jobcentre:5").does("find")) == [here, there]
    assert found(walker(skin="b").types("query", "jobcentre:5").does("find")) == [there, here]


def test_another_town_is_240_km_away():
    holder = walker().types("query", "jobcentre:5").does("find", "place:far:jobcentre")

    assert holder.screen.facts["far"]
    assert holder.screen.facts["distance"].params == (("km", "240"),)
    assert holder.saw("place_opened", place="jobcentre", far=True)


def test_ways_are_compared_by_when_one_arrives():
    holder = walker().does("near", "place:jobcentre", "route")

    assert [(way[1], way[4]) for way in holder.screen.facts["ways"]] == [("walk", "10:50"), ("bus", "10:40")]


def test_setting_off_tells_how_and_when():
    holder = walker().does("near", "place:jobcentre", "route", "way:bus")

    assert holder.saw("route_started", place="jobcentre", far=False, way="bus", arrives="10:40")
    assert holder.screen.facts["line"]
    assert holder.does("finish").screen.name == "maps"


def test_without_ones_place_there_is_no_way():
    holder = walker("no").does("near", "place:post", "route")

    assert holder.local["note"] == "unplaced"
    assert holder.screen.facts["distance"] is None


def test_place_leads_to_the_permission_that_its_way_needs():
    holder = walker("no").does("near", "place:post", "route", "to_permissions", "toggle:location", "back")

    assert holder.screen.facts["me"] == (40, 250)


def test_way_asks_where_one_is_when_nobody_has_answered_yet():
    holder = walker("").does("back", "near", "place:post", "route", "perm:use", "route")

    assert holder.screen.name == "maps_route"


def test_refusal_can_be_taken_back():
    holder = walker("no").does("locate")
    assert holder.local["note"] == "denied"

    holder.does("to_permissions", "toggle:location", "back")
    assert holder.screen.facts["me"] == (40, 250)


def test_nothing_is_found_without_internet():
    assert walker(net={"data": False}).types("query", "post:5").does("find").local["note"] == "offline"


def test_map_is_brought_nearer_and_back():
    holder = walker().does("zoom_in", "zoom_in")
    assert holder.screen.facts["window"] == "0 160 150 160"

    assert holder.does("zoom_out").screen.facts["window"] == "0 0 300 320"


@pytest.mark.parametrize(("long", "end"), [("15", "10:39"), ("60", "11:24"), ("on", None)])
def test_ones_place_is_shown_to_somebody_for_a_while(long, end):
    holder = walker().does("share", "who:nina", f"long:{long}")

    assert holder.saw("location_shared", who="nina", long=long)
    assert dict(holder.screen.facts["shown_to"].params).get("time") == end

    holder.does("stop_share")
    assert holder.screen.facts["shown_to"] is None
    assert holder.saw("sharing_stopped")


def test_taking_the_permission_back_ends_the_showing():
    holder = walker().does("share", "who:nina", "long:on", "home").lets(show_app, "maps").does("toggle:location")

    assert holder.saw("sharing_stopped")
