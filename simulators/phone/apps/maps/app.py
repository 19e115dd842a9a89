"""The screens of the maps: the town, what was found, a place, the ways to it, on the way, and showing where one is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ....engine.machine import Control, Label
from ....engine.record import Record
from ....engine.text import Text
from ...app import App, Face, Sight, named, words
from ..perms import answer
from . import flow, texts, town


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"place": "", "way": "", "zoom": 1, "query": "", "who": "", "long": ""}


def _key(name: str, at: str = "screen") -> Control:
    return Control(name, "button", texts.KEYS[name], texts.WHY.get(name), at=at)


def _search(sight: Sight) -> Iterator[Control]:
    value = sight.app("maps")["query"]
    label, why = texts.KEYS["query"], texts.WHY["query"]
    yield Control("query", "private", label, why, "search", value, words="place", known=town.KNOWN)
    yield _key("find", "search")


def _zooms(sight: Sight) -> Iterator[Control]:
    """Both are always there: a key that vanishes under the pointer is no key."""
    yield _key("zoom_in", "gesture:pinch_out")
    yield _key("zoom_out", "gesture:pinch_in")


def _map(sight: Sight) -> tuple[Control, ...]:
    names = ["locate", "near"]
    if flow.located(sight):
        names += ["stop_share"] if sight.app("maps")["long"] else _may_share(sight)
    elif answer(sight, "maps", "location"):
        names.append("to_permissions")
    return (*_search(sight), *_zooms(sight), *map(_key, names))


def _may_share(sight: Sight) -> list[str]:
    return ["share"] if sight.told("maps")["people"] else []


def _listed(keys: Iterable[str]) -> Iterator[Control]:
    for key in keys:
        yield Control(f"place:{key}", "button", town.place(key).name, texts.WHY["result"], at="list")


def _results(sight: Sight) -> tuple[Control, ...]:
    return (*_search(sight), *_listed(flow.found(sight)))


def _near(sight: Sight) -> tuple[Control, ...]:
    return tuple(_listed(flow.near()))


def _place(sight: Sight) -> tuple[Control, ...]:
    """A place in another town lies on a map of the country, which has one size."""
    far = town.is_far(sight.app("maps")["place"])
    refused = not flow.located(sight) and answer(sight, "maps", "location")
    return (*(() if far else _zooms(sight)), _key("route"), *([_key("to_permissions")] if refused else ()))


def _route(sight: Sight) -> tuple[Control, ...]:
    return tuple(_way(sight, way) for way in town.ways(sight.app("maps")["place"]))


def _way(sight: Sight, way: str) -> Control:
    name, takes, arrives, _ = _trip(sight, way)
    label = texts.WAYS_SAID.with_params(way=name, takes=takes, arrives=arrives)
    return Control(f"way:{way}", "button", label, texts.WHY[way], at="list", commit=True)


def _trip(sight: Sight, way: str) -> tuple[Text, Text, str, str]:
    """What it is called, how long it takes, when one arrives and when one sets off."""
    key = sight.app("maps")["place"]
    trip = town.ways(key)[way]
    name = texts.WALK if way == "walk" else texts.BUS.with_params(number=trip.number)
    if town.is_far(key):
        name = texts.COACH
    return name, _minutes(trip.takes), flow.clock(sight, trip.takes), flow.clock(sight, trip.starts)


def _minutes(minutes: int) -> Text:
    hours, rest = divmod(minutes, 60)
    if hours:
        return texts.HOURS.with_params(hours=str(hours), minutes=str(rest))
    return texts.MINUTES.with_params(minutes=str(minutes))


def _distance(metres: int) -> Text:
    km, rest = divmod(metres, 1000)
    if not km:
        return texts.METRES.with_params(metres=str(rest))
    if not rest:
        return texts.KILOMETRES.with_params(km=str(km))
    return texts.BOTH.with_params(km=str(km), metres=str(rest))


def _drawn(sight: Sight) -> dict[str, Any]:
    """What the map shows: which part of the town, oneself, the place and the way to it."""
    state = sight.app("maps")
    key = state["place"]
    located, far = flow.located(sight), bool(key) and town.is_far(key)
    middle = town.place(key).at if key else town.HOME
    line = ""
    if sight.local["screen"] == "maps_go":
        line = town.ways(key)[state["way"]].line
    return {
        "window": town.window(state["zoom"], middle),
        "zoom": state["zoom"],
        "me": town.HOME if located and not far else None,
        "pin": town.place(key).at if key and not far else None,
        "line": line,
        "far": far,
        "places": tuple((place.name, place.at) for place in town.PLACES.values()),
        "located": located,
    }


def _map_facts(sight: Sight) -> dict[str, Any]:
    return {**_drawn(sight), "shown_to": _shown_to(sight)}


def _shown_to(sight: Sight) -> Label | None:
    state = sight.app("maps")
    if not state["long"]:
        return None
    who = words(named(sight.told("maps")["people"], state["who"])["text"])
    if state["long"] == "on":
        return texts.FOR_EVER.with_params(who=who)
    return texts.UNTIL.with_params(who=who, time=flow.clock(sight, int(state["long"])))


def _list_facts(keys: Callable[[Sight], Iterable[str]]) -> Callable[[Sight], dict[str, Any]]:
    def facts(sight: Sight) -> dict[str, Any]:
        return {"found": tuple(_line(sight, key) for key in keys(sight))}

    return facts


def _line(sight: Sight, key: str) -> tuple[Any, ...]:
    """How far it is can be told only where the map knows where one is."""
    place = town.place(key)
    far = town.is_far(key)
    distance = _distance(town.metres(key)) if flow.located(sight) else None
    return f"place:{key}", place.name, place.address, town.OTHER_TOWN if far else town.TOWN, distance


def _place_facts(sight: Sight) -> dict[str, Any]:
    key = sight.app("maps")["place"]
    _, name, address, where, distance = _line(sight, key)
    about = {"name": name, "address": address, "town": where, "distance": distance}
    return {**_drawn(sight), **about, "hours": town.place(key).hours}


def _route_facts(sight: Sight) -> dict[str, Any]:
    found = []
    for way in town.ways(sight.app("maps")["place"]):
        found.append((f"way:{way}", way, *_trip(sight, way)))
    return {**_place_facts(sight), "ways": tuple(found)}


def _go_facts(sight: Sight) -> dict[str, Any]:
    way = sight.app("maps")["way"]
    name, takes, arrives, departs = _trip(sight, way)
    facts = _place_facts(sight)
    steps = tuple(step.with_params(address=facts["address"], departs=departs) for step in texts.STEPS[way])
    return {**facts, "way": way, "trip": name, "takes": takes, "arrives": arrives, "steps": steps}


def _share(sight: Sight) -> tuple[Control, ...]:
    return tuple(_person(person) for person in sight.told("maps")["people"])


def _person(person: Record) -> Control:
    return Control(f"who:{person['name']}", "button", words(person["text"]), at="list")


def _how_long(sight: Sight) -> tuple[Control, ...]:
    return tuple(
        Control(f"long:{long}", "button", texts.LONG[long], texts.LONG_WHY[long], at="list", commit=True)
        for long in flow.LONGS
    )


def _up(sight: Sight) -> str:
    return "maps_results" if flow.found(sight) else "maps"


SEARCHES = {"find": flow.find, "place": flow.choose}
WRITES = {"query": flow.write_query}
ZOOMS = {
    "zoom_in": lambda change, _: flow.zoom(change, +1),
    "zoom_out": lambda change, _: flow.zoom(change, -1),
}
MAP = {
    "locate": flow.locate,
    "near": flow.show_near,
    "share": flow.share,
    "stop_share": flow.stop_share,
    "to_permissions": flow.to_permissions,
}

MAPS = App(
    key="maps",
    label=texts.LABEL,
    first="maps",
    facts={"people": ()},
    start=_start,
    faces={
        "maps": Face(texts.LABEL, _map, {**SEARCHES, **ZOOMS, **MAP}, WRITES, _map_facts),
        "maps_results": Face(texts.TITLES["results"], _results, SEARCHES, WRITES, _list_facts(flow.found), up="maps"),
        "maps_near": Face(
            texts.TITLES["near"], _near, SEARCHES, facts=_list_facts(lambda sight: flow.near()), up="maps"
        ),
        "maps_place": Face(
            lambda sight: town.place(sight.app("maps")["place"]).name,
            _place,
            {**ZOOMS, "route": flow.show_route, "to_permissions": flow.to_permissions},
            facts=_place_facts,
            up=_up,
        ),
        "maps_route": Face(texts.TITLES["route"], _route, {"way": flow.set_off}, facts=_route_facts, up="maps_place"),
        "maps_go": Face(
            lambda sight: town.place(sight.app("maps")["place"]).name,
            lambda sight: (*_zooms(sight), _key("finish")),
            {**ZOOMS, "finish": flow.finish},
            facts=_go_facts,
            up="maps_route",
        ),
        "maps_share": Face(texts.TITLES["share"], _share, {"who": flow.share_with}, up="maps"),
        "maps_how_long": Face(texts.TITLES["how_long"], _how_long, {"long": flow.share_for}, up="maps_share"),
    },
    hears={"app_opened": flow.opened, "perm_revoked": flow.unseen},
    notes=texts.NOTES,
)
