"""The screens of the gallery: all photos, one of them, and the question before one is deleted."""

from __future__ import annotations

from typing import Any

from ....engine.machine import Control, Event
from ...app import App, Face, PhoneChange, Sight
from . import album
from .texts import DELETE_TITLE, LABEL, LABELS, NOTES, OPEN, PHOTO, WHY

CLOSEST = 2
FACTS = {
    "photos": (),  # tables: name, kind (one of album.KINDS); the newest first
    "account": "1000000001",  # whose bill is on them
}


def show(change: PhoneChange, photo: str) -> None:
    change.put("gallery", open=photo, zoom=0)
    change.go("gallery_photo")
    shown = album.photo_of(change.sight, photo)
    if shown and shown.ticket:
        change.tell("ticket_shown", number=shown.ticket.number)
    else:
        change.tell("photo_opened", kind=album.kind_of(change.sight, photo))


def open_last(change: PhoneChange) -> None:
    """The newest photo, from another app."""
    change.visit("gallery")
    show(change, change.app("gallery")["photos"][0].partition(":")[0])


def keep_ticket(change: PhoneChange, event: Event) -> None:
    """A site gives what stands on the ticket under the names of `album.Ticket`."""
    album.save_ticket(change, album.Ticket(*(event.get(name) for name in album.Ticket._fields)))


def zoom(change: PhoneChange, by: int) -> None:
    state = change.app("gallery")
    change.put("gallery", zoom=min(max(state["zoom"] + by, 0), CLOSEST))
    change.tell("photo_zoomed", kind=album.kind_of(change.sight, state["open"]))


def turn(change: PhoneChange, by: int) -> None:
    names = _names(change.sight)
    show(change, names[names.index(change.app("gallery")["open"]) + by])


def delete(change: PhoneChange, _: str) -> None:
    photo = change.app("gallery")["open"]
    kind = album.kind_of(change.sight, photo)
    album.throw_away(change, photo)
    change.go("gallery", note="deleted")
    change.tell("photo_deleted", kind=kind)


def bring_back(change: PhoneChange, _: str) -> None:
    album.bring_back(change)
    change.say("back")


def share(change: PhoneChange, _: str) -> None:
    from ..messenger import offer_photo, whom

    if not whom(change.sight):
        change.say("no_messenger")
        return
    offer_photo(change, album.kind_of(change.sight, change.app("gallery")["open"]))


def _names(sight: Sight) -> list[str]:
    return [photo.partition(":")[0] for photo in sight.app("gallery")["photos"]]


def _grid(sight: Sight) -> tuple[Control, ...]:
    found = tuple(
        Control(f"photo:{photo.id}", "button", OPEN.with_params(what=photo.said), WHY["photo"], at="grid")
        for photo in album.photos(sight)
    )
    return (*found, *bring_back_control(sight, "foot"))


def bring_back_control(sight: Sight, at: str) -> tuple[Control, ...]:
    """Where there is something to bring back; other apps offer it where they let choose a photo."""
    return (_control("bring_back", at),) if album.can_bring_back(sight) else ()


def _one(sight: Sight) -> tuple[Control, ...]:
    state, names = sight.app("gallery"), _names(sight)
    if state["open"] not in names:
        return ()  # deleted since, and one came back from another app
    at, level = names.index(state["open"]), state["zoom"]
    found = ["zoom_in"] * (level < CLOSEST) + ["zoom_out"] * (level > 0)
    found += ["newer"] * (at > 0) + ["older"] * (at < len(names) - 1)
    places = {"zoom_in": "pinch:in", "zoom_out": "pinch:out", "newer": "gesture:right", "older": "gesture:left"}
    return tuple(_control(name, places.get(name, "foot")) for name in (*found, "share", "delete"))


def _question(sight: Sight) -> tuple[Control, ...]:
    if sight.app("gallery")["open"] not in _names(sight):
        return ()
    return _control("delete_yes", "dialog"), _control("delete_no", "dialog")


def _control(name: str, at: str) -> Control:
    return Control(name, "button", LABELS[name], WHY.get(name), at=at, commit=name == "delete_yes")


def _photos(sight: Sight) -> dict[str, Any]:
    return {"photos": album.photos(sight)}


def _photo(sight: Sight) -> dict[str, Any]:
    state = sight.app("gallery")
    return {"photo": album.photo_of(sight, state["open"], state["zoom"]), "zoom": state["zoom"]}


GALLERY = App(
    key="gallery",
    label=LABEL,
    first="gallery",
    facts=FACTS,
    start=album.start,
    faces={
        "gallery": Face(LABEL, _grid, {"photo": show, "bring_back": bring_back}, facts=_photos),
        "gallery_photo": Face(
            PHOTO,
            _one,
            {
                "zoom_in": lambda change, _: zoom(change, +1),
                "zoom_out": lambda change, _: zoom(change, -1),
                "newer": lambda change, _: turn(change, -1),
                "older": lambda change, _: turn(change, +1),
                "share": share,
                "delete": lambda change, _: change.go("gallery_delete"),
            },
            facts=_photo,
            up="gallery",
        ),
        "gallery_delete": Face(
            DELETE_TITLE,
            _question,
            {"delete_yes": delete, "delete_no": lambda change, _: change.go("gallery_photo")},
            facts=_photo,
            up="gallery_photo",
        ),
    },
    hears={"ticket_saved": keep_ticket},
    notes=NOTES,
)
