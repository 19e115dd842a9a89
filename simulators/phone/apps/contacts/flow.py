"""What is done in the contacts: open, write down, correct, make one of two, delete.

The state: `kept` (the entries), `open` (whose card or form is shown, a new number for a new one), `named` and `number`
(what stands in the form), `next` (the ref of the next new one), `doubles`.
"""

from __future__ import annotations

from ....engine.machine import Event
from ... import numbers
from ...app import PhoneChange, Sight
from . import book
from .book import Entry

MOST = 12  # entries; nobody needs more in a task, and states stay small


def open_entry(change: PhoneChange, ref: str) -> None:
    change.put("contacts", open=ref)
    change.go("contacts_view")


def begin(change: PhoneChange, number: str = "") -> None:
    """An empty form, or one with the number in it."""
    if len(change.app("contacts")["kept"]) >= MOST:
        return
    change.put("contacts", open=str(change.app("contacts")["next"]), named="", number=number)
    change.go("contacts_edit")


def wanted(change: PhoneChange, event: Event) -> None:
    """Another app has a number that is to be written down."""
    change.visit("contacts")
    begin(change, numbers.shown(event.get("number")))


def edit(change: PhoneChange, _: str) -> None:
    entry = _open(change)
    change.put("contacts", named=entry.named, number=numbers.shown(entry.number))
    change.go("contacts_edit")


def write_name(change: PhoneChange, value: str) -> None:
    change.put("contacts", named=value)


def write_number(change: PhoneChange, value: str) -> None:
    change.put("contacts", number=value.strip()[:30])


def save(change: PhoneChange, _: str) -> None:
    """A number that is there already is asked about before anything else: it needs no second name."""
    state = change.app("contacts")
    number = numbers.kept(state["number"])
    same = book.with_number(change.sight, number, besides=state["open"])
    if same and not numbers.complaint(state["number"]):
        change.go("contacts_merge")
        change.tell("contact_doubled", number=number)
    elif not _refused(change):
        _keep(change)


def _refused(change: PhoneChange) -> bool:
    wrong = _complaint(change)
    if wrong:
        change.go("contacts_edit", note=wrong)
        change.tell("contact_refused", why=wrong)
    return bool(wrong)


def _complaint(change: PhoneChange) -> str:
    """A name that the scenario wrote stays where nothing is typed over it."""
    state = change.app("contacts")
    if state["open"].isdecimal() and not state["named"]:
        return "name"
    return numbers.complaint(state["number"])


def _keep(change: PhoneChange) -> None:
    state = change.app("contacts")
    entry = Entry(state["open"], numbers.kept(state["number"]), state["named"])
    new = book.entry_of(change.sight, entry.ref) is None
    kept = [entry if old.ref == entry.ref else old for old in book.entries(change.sight)]
    _write(change, [*kept, entry] if new else kept)
    if new:
        change.put("contacts", next=state["next"] + 1)
    change.put("contacts", named="", number="")
    change.go("contacts_view", note="saved")
    change.tell("contact_saved", number=entry.number, new=new)


def _write(change: PhoneChange, entries: list[Entry]) -> None:
    kept = tuple(tuple(entry) for entry in entries)
    change.put("contacts", kept=kept, doubles=book.doubles(kept))


def keep_both(change: PhoneChange, _: str) -> None:
    if not _refused(change):
        _keep(change)


def merge(change: PhoneChange, _: str) -> None:
    """The one that is there already stays; the form is given up."""
    state = change.app("contacts")
    number = numbers.kept(state["number"])
    same = book.with_number(change.sight, number, besides=state["open"])
    _write(change, [entry for entry in book.entries(change.sight) if entry.ref != state["open"]])
    change.put("contacts", open=same.ref if same else "", named="", number="")
    change.go("contacts_view" if same else "contacts", note="merged")
    change.tell("contacts_merged", number=number)


def merge_same(change: PhoneChange, _: str) -> None:
    """Of entries with one number the first stays."""
    found: dict[str, Entry] = {}
    for entry in book.entries(change.sight):
        found.setdefault(entry.number, entry)
    _write(change, list(found.values()))
    change.say("merged")
    change.tell("contacts_merged", number="")


def ask_delete(change: PhoneChange, _: str) -> None:
    change.go("contacts_delete")


def keep(change: PhoneChange, _: str) -> None:
    change.go("contacts_view")


def delete(change: PhoneChange, _: str) -> None:
    entry = _open(change)
    _write(change, [other for other in book.entries(change.sight) if other.ref != entry.ref])
    change.put("contacts", open="")
    change.go("contacts", note="deleted")
    change.tell("contact_deleted", number=entry.number)


def call(change: PhoneChange, _: str) -> None:
    change.tell("call_wanted", number=_open(change).number)


def write(change: PhoneChange, _: str) -> None:
    change.tell("sms_wanted", number=_open(change).number)


def _open(change: PhoneChange) -> Entry:
    entry = book.entry_of(change.sight, change.app("contacts")["open"])
    if entry is None:
        raise LookupError(change.app("contacts")["open"])
    return entry


def is_gone(sight: Sight) -> bool:
    """Another card was begun, or this one deleted, while a call lay over it."""
    return book.entry_of(sight, sight.app("contacts")["open"]) is None


def up(sight: Sight) -> str:
    """From the form back to the card, or to the list where there is no card yet."""
    return "contacts" if is_gone(sight) else "contacts_view"
