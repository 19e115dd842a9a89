"""What is done with letters: read, look who sent it, open what is attached, throw away, write; and what comes in."""

from __future__ import annotations

from ....engine.machine import Event
from ...app import PhoneChange, named
from ..browser import open_page
from . import letters
from .facts import KEY

CLOSEST = 2
MOST_SENT = 3


def open_folder(change: PhoneChange, folder: str) -> None:
    change.put(KEY, folder=folder)
    change.go("mail")


def open_letter(change: PhoneChange, ref: str) -> None:
    unread = tuple(each for each in change.app(KEY)["unread"] if each != ref)
    change.put(KEY, open=ref, unread=unread, zoom=0)
    change.forget(KEY, ref)
    change.go("mail_letter")
    change.tell("letter_opened", letter=letters.name_of(ref))


def read_sender(change: PhoneChange, _: str) -> None:
    change.go("mail_sender")
    change.tell("sender_read", letter=letters.name_of(change.app(KEY)["open"]))


def open_pdf(change: PhoneChange, _: str) -> None:
    change.put(KEY, zoom=0)
    change.go("mail_pdf")
    change.tell("pdf_opened", letter=letters.name_of(change.app(KEY)["open"]))


def zoom(change: PhoneChange, by: int) -> None:
    change.put(KEY, zoom=min(max(change.app(KEY)["zoom"] + by, 0), CLOSEST))


def follow(change: PhoneChange, _: str) -> None:
    ref = change.app(KEY)["open"]
    page = letters.letter(change.sight, ref).page
    change.tell("link_opened", page=page, letter=letters.name_of(ref))
    open_page(change, page)


def report(change: PhoneChange, _: str) -> None:
    _move(change, "spam", "reported")
    change.tell("letter_reported", letter=letters.name_of(change.app(KEY)["open"]))


def delete(change: PhoneChange, _: str) -> None:
    _move(change, "bin", "deleted")
    change.tell("letter_deleted", letter=letters.name_of(change.app(KEY)["open"]))


def restore(change: PhoneChange, _: str) -> None:
    _move(change, "inbox", "restored")


def _move(change: PhoneChange, folder: str, note: str) -> None:
    state = change.app(KEY)
    ref = state["open"]
    kept = {name: tuple(each for each in state[name] if each != ref) for name in ("inbox", "spam", "bin")}
    change.put(KEY, **{**kept, folder: (ref, *kept[folder])})
    change.go("mail", note=note)


def send(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    if not (state["to"] and state["words"]):
        change.say("unfilled")
        return
    change.put(KEY, to="", words="", sent=min(state["sent"] + 1, MOST_SENT))
    change.go("mail", note="mailed")
    change.tell("letter_sent", to=state["to"])


# What comes in


def hear(change: PhoneChange, event: Event) -> None:
    """The script: a letter of the scenario."""
    name = event.get("letter", "")
    named(change.sight.told(KEY)["letters"], name)
    _arrive(change, f"told:{name}")


def receipt(change: PhoneChange, event: Event) -> None:
    _arrive(change, f"receipt:{event.get('operation')}")


def ticket(change: PhoneChange, event: Event) -> None:
    kind = "bus_ticket" if event.get("service") == "bus_pay" else "ticket"
    _arrive(change, f"{kind}:{event.get('number')}")


def _arrive(change: PhoneChange, ref: str) -> None:
    """A letter comes once. Without a mailbox it has nowhere to come to."""
    state = change.app(KEY)
    if state["account"] == "none" or ref in (*state["inbox"], *state["spam"], *state["bin"]):
        return
    change.put(KEY, inbox=(ref, *state["inbox"]), unread=(ref, *state["unread"]))
    change.notify(KEY, ref)
