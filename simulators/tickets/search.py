"""The first page of a site: from where, to where, when. With the page of stations and the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..engine.machine import Control
from ..engine.text import Text
from . import days
from .controls import WHY, one, plain, plains
from .page import Page, Sight, TicketChange
from .stations import STATIONS, Station, known, meant

FIELDS = {"start": Text("tickets", "Откуда"), "end": Text("tickets", "Куда")}
FILLED = {"start": Text("tickets", "Откуда: %(station)s"), "end": Text("tickets", "Куда: %(station)s")}
ORDER = {"a": ("start", "end", "day"), "b": ("day", "end", "start")}
MONTHS_SHOWN = 3


# The first page


def _start(sight: Sight) -> tuple[Control, ...]:
    fields = tuple(_field(sight, name) for name in ORDER[sight.skin])
    recent = (one("recent", _recent(sight)),) if _searched_before(sight) else ()
    return (*fields, *plains(("swap", "search"), sight.skin), *recent)


def _searched_before(sight: Sight) -> bool:
    """The site remembers the search that the task began with."""
    return all(sight.body[name] for name in ("from", "to", "day"))


def _recent(sight: Sight) -> Text:
    body = sight.body
    said = Text("tickets", "%(start)s – %(end)s, %(day)s")
    return said.with_params(
        start=STATIONS[body["from"]].name, end=STATIONS[body["to"]].name, day=days.short(body["day"])
    )


def search_again(change: TicketChange, _: str) -> None:
    body = change.local["body"]
    change.set(start=body["from"], end=body["to"], day=body["day"])
    search(change)


def _field(sight: Sight, name: str) -> Control:
    if name == "day":
        return one("day", Text("tickets", "Когда: %(day)s").with_params(day=days.spoken(sight.day)))
    key = sight.local[name]
    return one(name, FILLED[name].with_params(station=STATIONS[key].name) if key else FIELDS[name])


def _start_facts(sight: Sight) -> dict[str, Any]:
    return {
        "fields": tuple({"name": name, **_filled(sight, name)} for name in ORDER[sight.skin]),
        "map": _map(sight),
        "far": next((STATIONS[key] for key in _chosen(sight) if STATIONS[key].far), None),
    }


def _filled(sight: Sight, name: str) -> dict[str, Any]:
    if name == "day":
        today = sight.day == sight.now[0]
        return {"label": Text("tickets", "Когда"), "value": days.spoken(sight.day), "today": today}
    key = sight.local[name]
    station = STATIONS[key] if key else None
    return {"label": FIELDS[name], "value": station.name if station else None, "region": station and station.region}


def _chosen(sight: Sight) -> tuple[str, ...]:
    return tuple(key for key in (sight.local["start"], sight.local["end"]) if key)


def _map(sight: Sight) -> tuple[dict[str, Any], ...]:
    """The stations that are chosen, for the map: which end they are."""
    ends = (("start", sight.local["start"]), ("end", sight.local["end"]))
    return tuple({"end": end, "station": STATIONS[key]} for end, key in ends if key)


def open_field(change: TicketChange, name: str) -> None:
    change.go("calendar" if name == "day" else "station", field=name, found="", month=0)


def swap(change: TicketChange, _: str) -> None:
    change.set(start=change.local["end"], end=change.local["start"], note="")
    change.tell("stations_swapped")


def search(change: TicketChange, _: str = "") -> None:
    """Shows what goes, also where nothing does."""
    start, end = change.local["start"], change.local["end"]
    if not start or not end:
        change.say("choose_stations")
    elif start == end:
        change.say("same_stations")
    else:
        day = change.sight.day
        change.set(day=day, train="", kind="", seats=())
        change.tell("trains_found", start=start, end=end, day=day, today=day == change.sight.now[0])
        change.go("results")


# The page of stations


def _station(sight: Sight) -> tuple[Control, ...]:
    name, found = sight.local["field"], sight.local["found"]
    typed = Control(
        "station",
        "private",
        FIELDS[name],
        WHY["station"],
        value=found,
        words="from" if name == "start" else "to",
        known=known(sight.site.stations),
    )
    picks = tuple(one(f"pick:{station.key}", station.name) for station in _offered(sight))
    return (typed, *plains(("look",), sight.skin), *picks, plain("back", sight.skin))


def _offered(sight: Sight) -> tuple[Station, ...]:
    """What the typed beginning may mean; all stations where it means none."""
    found = sight.local["found"]
    if found == "other":
        return _spelled(sight.site.stations)
    return meant(found)


@cache
def _spelled(keys: tuple[str, ...]) -> tuple[Station, ...]:
    return tuple(sorted((STATIONS[key] for key in keys), key=lambda station: station.spelled[0]))


def _station_facts(sight: Sight) -> dict[str, Any]:
    return {
        "field": FIELDS[sight.local["field"]],
        "offered": tuple({"control": f"pick:{station.key}", "station": station} for station in _offered(sight)),
        "unknown": sight.local["found"] == "other",
        "suggested": _spelled(sight.site.stations),
    }


def type_station(change: TicketChange, _: str, value: str) -> None:
    change.set(found=value.partition(":")[0], note="")


def look(change: TicketChange, _: str) -> None:
    found = change.local["found"]
    change.say("type_station" if not found else "unknown_station" if found == "other" else "")


def pick(change: TicketChange, key: str) -> None:
    name = change.local["field"]
    change.set(**{name: key})
    change.tell("station_chosen", end=name, station=key)
    change.go("start", field="", found="")


def close_stations(change: TicketChange, _: str) -> None:
    change.go("start", field="", found="")


# The calendar


def _month(sight: Sight) -> tuple[int, int]:
    year, month = map(int, sight.world["today"].split("-")[:2])
    months = year * 12 + month - 1 + sight.local["month"]
    return months // 12, months % 12 + 1


def sold(sight: Sight, day: str) -> str:
    """Why a day cannot be chosen: past, far, or "" where it can."""
    ahead = days.between(sight.now[0], day)
    return "past" if ahead < 0 else "far" if ahead > sight.site.window else ""


def _calendar(sight: Sight) -> tuple[Control, ...]:
    shown = [day for week in days.weeks(*_month(sight)) for day in week if day]
    dates = tuple(one(f"date:{day}", days.spoken(day)) for day in shown if not sold(sight, day))
    turns = []
    if sight.local["month"] > 0:
        turns.append("month_back")
    if sight.local["month"] < MONTHS_SHOWN - 1:
        turns.append("month_on")
    return (*dates, *plains((*turns, "back"), sight.skin))


def _calendar_facts(sight: Sight) -> dict[str, Any]:
    year, month = _month(sight)
    return {
        "month": days.MONTHS[month - 1],
        "year": str(year),
        "weekdays": days.SHORT,
        "weeks": tuple(tuple(_cell(sight, day) for day in week) for week in days.weeks(year, month)),
        "window": str(sight.site.window),
        "last": days.spoken(days.plus(sight.now[0], sight.site.window)),
    }


def _cell(sight: Sight, day: str) -> dict[str, Any]:
    if not day:
        return {}
    state = sold(sight, day) or ("today" if day == sight.now[0] else "")
    return {
        "control": f"date:{day}",
        "number": str(int(day[8:])),
        "label": days.spoken(day),
        "state": state,
        "chosen": day == sight.day,
    }


def choose_day(change: TicketChange, day: str) -> None:
    again = change.local["field"] == "again"
    change.set(day=day, field="")
    change.tell("day_chosen", day=day)
    if again:
        search(change)
    else:
        change.go("start")


def turn(change: TicketChange, by: int) -> None:
    change.set(month=change.local["month"] + by, note="")


def close_calendar(change: TicketChange, _: str) -> None:
    change.go("results" if change.local["field"] == "again" else "start", field="")


PAGES: Mapping[str, Page] = {
    "start": Page(
        Text("tickets", "Билеты"),
        _start,
        {
            "start": lambda change, _: open_field(change, "start"),
            "end": lambda change, _: open_field(change, "end"),
            "day": lambda change, _: open_field(change, "day"),
            "swap": swap,
            "search": search,
            "recent": search_again,
        },
        facts=_start_facts,
    ),
    "station": Page(
        None,
        _station,
        {"look": look, "pick": pick, "back": close_stations},
        {"station": type_station},
        facts=_station_facts,
        path="/stations",
    ),
    "calendar": Page(
        Text("tickets", "Выберите день"),
        _calendar,
        {
            "date": choose_day,
            "month_on": lambda change, _: turn(change, +1),
            "month_back": lambda change, _: turn(change, -1),
            "back": close_calendar,
        },
        facts=_calendar_facts,
        path="/calendar",
    ),
}
