"""What is done on the map: where one is, searching, the way, and showing others where one is.

The state: `place` (key in `town`, "" for none), `way` (walk | bus, once set off), `zoom`, `query` (class of what is
searched for), `who` and `long` (to whom one's place is shown, and how long).
"""

from __future__ import annotations

from ....engine.machine import Event
from ...app import PhoneChange, Sight
from ..net import online
from ..perms import allowed, answer, ask, show_app
from . import town

ZOOMS = (1, 2)
LONGS = ("15", "60", "on")


def located(sight: Sight) -> bool:
    return allowed(sight, "maps", "location")


def opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == "maps":
        ask(change, "maps", "location", then="maps")


def locate(change: PhoneChange, _: str) -> None:
    if located(change.sight):
        change.put("maps", place="", zoom=2)
    elif answer(change.sight, "maps", "location"):
        change.say("denied")
    else:
        ask(change, "maps", "location", then="maps")


def to_permissions(change: PhoneChange, _: str) -> None:
    show_app(change, "maps")


def zoom(change: PhoneChange, by: int) -> None:
    change.put("maps", zoom=min(max(change.app("maps")["zoom"] + by, ZOOMS[0]), ZOOMS[-1]))


# Searching


def write_query(change: PhoneChange, value: str) -> None:
    change.put("maps", query=value)


def find(change: PhoneChange, _: str) -> None:
    asked = change.app("maps")["query"].partition(":")[0]
    if not online(change.sight):
        change.say("offline")
    elif not asked:
        change.say("empty")
    elif asked not in town.PLACES:
        change.say("nothing")
    else:
        change.go("maps_results")


def found(sight: Sight) -> tuple[str, ...]:
    """The place, and the one of the same name in another town; layout "b" has them the other way round."""
    key = sight.app("maps")["query"].partition(":")[0]
    if key not in town.PLACES:
        return ()
    pair = (key, f"{town.FAR}{key}")
    return pair if sight.skin == "a" else pair[::-1]


def show_near(change: PhoneChange, _: str) -> None:
    change.go("maps_near")


def near() -> tuple[str, ...]:
    return tuple(sorted(town.PLACES, key=town.metres))


def choose(change: PhoneChange, key: str) -> None:
    change.put("maps", place=key, zoom=1)
    change.go("maps_place")
    change.tell("place_opened", place=key.removeprefix(town.FAR), far=town.is_far(key))


# The way


def show_route(change: PhoneChange, _: str) -> None:
    if located(change.sight):
        change.go("maps_route")
        change.tell("route_opened", place=change.app("maps")["place"].removeprefix(town.FAR))
    elif answer(change.sight, "maps", "location"):
        change.say("unplaced")
    else:
        ask(change, "maps", "location", then="maps_place")


def set_off(change: PhoneChange, way: str) -> None:
    key = change.app("maps")["place"]
    change.put("maps", way=way)
    change.go("maps_go")
    arrives = clock(change.sight, town.ways(key)[way].takes)
    place = key.removeprefix(town.FAR)
    change.tell("route_started", place=place, far=town.is_far(key), way=way, arrives=arrives)


def finish(change: PhoneChange, _: str) -> None:
    change.put("maps", place="", way="")
    change.go("maps")
    change.tell("route_finished")


def clock(sight: Sight, minutes: int) -> str:
    """The time so many minutes from now."""
    hour, minute = map(int, sight.local["clock"].split(":"))
    hour, minute = divmod(hour * 60 + minute + minutes, 60)
    return f"{hour % 24}:{minute:02}"


# Showing others where one is


def share(change: PhoneChange, _: str) -> None:
    change.go("maps_share")


def share_with(change: PhoneChange, who: str) -> None:
    change.put("maps", who=who)
    change.go("maps_how_long")


def share_for(change: PhoneChange, long: str) -> None:
    change.put("maps", long=long)
    change.go("maps")
    change.tell("location_shared", who=change.app("maps")["who"], long=long)


def stop_share(change: PhoneChange, _: str) -> None:
    change.put("maps", who="", long="")
    change.say("unshared")
    change.tell("sharing_stopped")


def unseen(change: PhoneChange, event: Event) -> None:
    """A program that may not know where one is can show it to nobody."""
    if event.get("app") == "maps" and change.app("maps")["who"]:
        change.put("maps", who="", long="")
        change.tell("sharing_stopped")
