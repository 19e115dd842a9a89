"""What is done in the store: finding, installing, taking off, and the warning before a file from elsewhere.

The state: `chosen` (whose page is shown), `installing`, `query` (class of what is searched for), `file` (program, file
name, screen to go back to). What is installed is known to the home screen.
"""

from __future__ import annotations

from ....engine.machine import Event, Timer
from ...app import App, PhoneChange, Sight
from ..home import installed
from ..net import online
from ..perms import ask, forget_app
from .catalogue import FOUND, ITEMS

INSTALL_SECONDS = 4


# For other apps


def is_here(sight: Sight, key: str) -> bool:
    return key in installed(sight)


def came_later(sight: Sight, key: str) -> bool:
    """Not one of the programs that were there at the start: it can be taken off again."""
    there = sight.told("home")["apps"]
    return not ITEMS[key].genuine or bool(there and key not in there)


def offer_file(change: PhoneChange, key: str, file: str) -> None:
    """A file with a program, from a chat or a page: the system warns before anything is installed."""
    change.put("store", file=(key, file, change.local["screen"]))
    change.visit("store_file")
    change.tell("source_warned", app=key)


def remove(change: PhoneChange, key: str) -> None:
    forget_app(change, key)
    change.forget(key)
    change.tell("app_removed", app=key, genuine=ITEMS[key].genuine)


def _installed(change: PhoneChange, key: str, source: str) -> None:
    change.notify("store", key, loud=change.local["screen"] != "store_item")
    change.tell("app_installed", app=key, genuine=ITEMS[key].genuine, source=source)


# In the store


def write_query(change: PhoneChange, value: str) -> None:
    change.put("store", query=value)


def find(change: PhoneChange, _: str) -> None:
    asked = change.app("store")["query"].partition(":")[0]
    if not online(change.sight):
        change.say("offline")
    elif not asked:
        change.say("empty")
    elif asked not in FOUND:
        change.say("nothing")
    else:
        change.go("store_results")
        change.tell("store_searched", program=asked)


def found(sight: Sight) -> tuple[str, ...]:
    return FOUND.get(sight.app("store")["query"].partition(":")[0], ())


def choose(change: PhoneChange, key: str) -> None:
    change.put("store", chosen=key)
    change.forget("store", key)
    change.go("store_item")
    change.tell("app_page_opened", app=key)


def visit_item(change: PhoneChange, key: str) -> None:
    """From a notice."""
    change.visit("store")
    choose(change, key)


def install(change: PhoneChange, _: str) -> None:
    if not online(change.sight):
        change.say("offline")
        return
    change.put("store", installing=change.app("store")["chosen"])
    change.timers["store_install"] = Timer(INSTALL_SECONDS, deadline=False)


def finish_install(change: PhoneChange) -> None:
    key = change.app("store")["installing"]
    change.put("store", installing="")
    _installed(change, key, "store")
    if change.local["screen"] == "store_item" and change.app("store")["chosen"] == key:
        change.forget("store", key)
        change.say("installed")


def open_chosen(change: PhoneChange, _: str) -> None:
    key = change.app("store")["chosen"]
    change.forget("store", key)
    change.visit(_app(key).first)
    change.tell("app_opened", app=key)


def ask_removal(change: PhoneChange, _: str) -> None:
    change.go("store_remove")


def confirm_removal(change: PhoneChange, _: str) -> None:
    remove(change, change.app("store")["chosen"])
    change.go("store_item", "removed")


def keep(change: PhoneChange, _: str) -> None:
    change.go("store_item", "kept")


# A file from elsewhere


def refuse_file(change: PhoneChange, _: str) -> None:
    change.tell("file_refused", app=_leave_file(change))


def accept_file(change: PhoneChange, _: str) -> None:
    key = _leave_file(change)
    _installed(change, key, "file")


def _leave_file(change: PhoneChange) -> str:
    """Back to the chat or page; which program it was."""
    key, _, before = change.app("store")["file"]
    change.put("store", file=())
    change.set(came=change.local["came"][:-1])
    change.go(before)
    return key


def opened(change: PhoneChange, event: Event) -> None:
    """The messenger asks for the contacts when it is opened for the first time after being installed."""
    key = event.get("app")
    if key == "messenger" and came_later(change.sight, key):
        ask(change, key, "contacts", then=_app(key).first)


def _app(key: str) -> App:
    """Asked late: the store is one of them."""
    from .. import APPS

    return next(app for app in APPS if app.key == key)
