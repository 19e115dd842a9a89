"""What is done in the browser: searching, going from page to page, filling in, tabs.

The state: `trail` (pages of the tab in front, the last one shown), `others` (pages of resting tabs), `filled` (class or
value of each field of the page shown), `query` (class of what is searched for).
"""

from __future__ import annotations

from ....engine.machine import Event
from ...app import PhoneChange
from ..net import online
from . import pages

MOST_TABS = 3
LONGEST_TRAIL = 4
FOUND = "search"  # the card's words under this name are what the scenario's results answer


def open_page(change: PhoneChange, name: str) -> None:
    """Open a page from another app. Raises LookupError where the scenario has no such page."""
    pages.page_of(change.sight, name)
    state = change.app("browser")
    resting = (*state["trail"][-1:], *state["others"])
    change.put("browser", others=tuple(page for page in resting if page != name)[: MOST_TABS - 1])
    change.visit("browser_page")
    _show(change, (name,))


def _show(change: PhoneChange, trail: tuple[str, ...]) -> None:
    change.put("browser", trail=trail[-LONGEST_TRAIL:], filled=())
    if trail:
        change.go("browser_page")
        change.tell("page_opened", page=trail[-1])
    else:
        change.go("browser")


def follow(change: PhoneChange, name: str) -> None:
    """A link on the page, or a search result."""
    _show(change, (*change.app("browser")["trail"], name))


def back(change: PhoneChange, _: str) -> None:
    """A page back; from the first page to where one came from."""
    from ...going import back as out

    trail = change.app("browser")["trail"]
    if len(trail) > 1 and change.local["screen"] == "browser_page":
        _show(change, trail[:-1])
    elif change.local["came"] or not change.app("browser")["query"]:
        out(change, "")
    else:
        change.put("browser", trail=(), filled=())
        change.go("browser_results")


def opened(change: PhoneChange, event: Event) -> None:
    """The icon leads to where one was, or to the scenario's first page."""
    if event.get("app") != "browser":
        return
    start = change.sight.told("browser")["start"]
    if change.app("browser")["trail"]:
        change.go("browser_page")
    elif start:
        _show(change, (start,))


# Searching


def write_query(change: PhoneChange, value: str) -> None:
    change.put("browser", query=value)


def find(change: PhoneChange, _: str) -> None:
    asked = change.app("browser")["query"].partition(":")[0]
    if not online(change.sight):
        change.say("offline")
    elif not asked:
        change.say("empty")
    elif asked != FOUND or not change.sight.told("browser")["results"]:
        change.say("nothing")
    else:
        _found(change)


def suggest(change: PhoneChange, _: str) -> None:
    change.put("browser", query=f"{FOUND}:0")
    _found(change)


def _found(change: PhoneChange) -> None:
    change.go("browser_results")
    change.tell("searched")


def choose_result(change: PhoneChange, name: str) -> None:
    results = change.sight.told("browser")["results"]
    result = next(result for result in results if result["name"] == name)
    change.tell("result_chosen", page=result["page"], ad=result.get("ad", False))
    follow(change, result["page"])


# Forms


def fill(change: PhoneChange, value: str, *, position: int) -> None:
    page = pages.current(change.sight)
    count = len(page["fields"]) if page else 0
    filled = change.app("browser")["filled"] or ("",) * count
    change.put("browser", filled=(*filled[:position], value, *filled[position + 1 :]))


def send(change: PhoneChange, _: str) -> None:
    page = pages.current(change.sight)
    if page is None:
        return
    filled = change.app("browser")["filled"]
    if page.get("fields") and not (filled and all(filled)):
        change.say("unfilled")
        return
    change.tell("form_sent", page=page["name"], asks=page.get("asks", ""))
    if page.get("next"):
        follow(change, page["next"])
    else:
        change.put("browser", filled=())
        change.say("sent")


def download(change: PhoneChange, _: str) -> None:
    from ..store import offer_file

    page = pages.current(change.sight)
    if page is not None:
        offer_file(change, page["download"]["app"], page["download"]["file"])


def retry(change: PhoneChange, _: str) -> None:
    change.say("" if online(change.sight) else "offline")


# Tabs


def show_tabs(change: PhoneChange, _: str) -> None:
    change.go("browser_tabs")


def show_address(change: PhoneChange, _: str) -> None:
    change.go("browser_address")
    page = pages.current(change.sight)
    change.tell("address_read", page=page["name"] if page else "")


def leave_sheet(change: PhoneChange, _: str) -> None:
    change.go("browser_page" if change.app("browser")["trail"] else "browser")


def choose_tab(change: PhoneChange, name: str) -> None:
    state = change.app("browser")
    if state["trail"] and name == state["trail"][-1]:
        leave_sheet(change, "")
        return
    rest = tuple(page for page in (*state["trail"][-1:], *state["others"]) if page != name)
    change.put("browser", others=rest)
    _show(change, (name,))


def close_tab(change: PhoneChange, name: str) -> None:
    state = change.app("browser")
    if state["trail"] and name == state["trail"][-1]:
        change.put("browser", trail=(), filled=())
    else:
        change.put("browser", others=tuple(page for page in state["others"] if page != name))


def new_search(change: PhoneChange, _: str) -> None:
    """Another tab with an empty field."""
    state = change.app("browser")
    others = (*state["trail"][-1:], *state["others"])[: MOST_TABS - 1]
    change.put("browser", trail=(), others=others, filled=(), query="")
    change.go("browser")
