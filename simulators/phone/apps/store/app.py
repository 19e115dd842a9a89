"""The screens of the store: shelf, results, a program's page, and the two questions of the system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from ....engine.machine import Control
from ....engine.text import Text
from ...app import App, Face, Sight
from ..perms import ASKS
from ..perms.texts import PERMISSIONS
from . import flow, texts
from .catalogue import ITEMS, KNOWN, SHELVES


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"chosen": "", "installing": "", "query": "", "file": ()}


def _search(sight: Sight) -> Iterator[Control]:
    value = sight.app("store")["query"]
    yield Control("query", "private", texts.QUERY, texts.WHY["query"], "search", value, words="program", known=KNOWN)
    yield Control("find", "button", texts.FIND, texts.WHY["find"], at="search")


def _listed(keys: Iterable[str]) -> Iterator[Control]:
    for place, key in enumerate(keys):
        why = texts.WHY["item" if place else "ad"]
        yield Control(f"item:{key}", "button", ITEMS[key].name, why, at="list")


def _shelf_of(sight: Sight) -> tuple[str, ...]:
    return SHELVES[sight.skin]


def _shelf(sight: Sight) -> tuple[Control, ...]:
    return (*_search(sight), *_listed(_shelf_of(sight)))


def _found(sight: Sight) -> tuple[Control, ...]:
    return (*_search(sight), *_listed(flow.found(sight)))


def _list_facts(sight: Sight, keys: Any) -> dict[str, Any]:
    return {"items": tuple((f"item:{key}", key, ITEMS[key], flow.is_here(sight, key)) for key in keys(sight))}


def _item(sight: Sight) -> tuple[Control, ...]:
    state = sight.app("store")
    if state["installing"] == state["chosen"]:
        return ()
    if not flow.is_here(sight, state["chosen"]):
        return (_key(sight, "install", commit=True),)
    removable = flow.came_later(sight, state["chosen"])
    return (_key(sight, "open"), *([_key(sight, "remove")] if removable else []))


def _key(sight: Sight, name: str, *, commit: bool = False) -> Control:
    return Control(name, "button", texts.KEYS[name][sight.skin], texts.WHY.get(name), at="item", commit=commit)


def _item_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app("store")
    key = state["chosen"]
    asks = tuple(PERMISSIONS[permission].name for permission in ASKS.get(key, ()))
    return {"key": key, "item": ITEMS[key], "asks": asks, "installing": state["installing"] == key}


def _remove(sight: Sight) -> tuple[Control, ...]:
    return (_key(sight, "confirm"), _key(sight, "keep"))


def _file(sight: Sight) -> tuple[Control, ...]:
    return (_key(sight, "refuse"), _key(sight, "anyway", commit=True))


def _file_facts(sight: Sight) -> dict[str, Any]:
    return {"file": sight.app("store")["file"][1]}


def _notice(sight: Sight, key: str) -> Text:
    return texts.INSTALLED.with_params(name=ITEMS[key].name)


SEARCHES = {"find": flow.find, "item": flow.choose}
WRITES = {"query": flow.write_query}

STORE = App(
    key="store",
    label=texts.LABEL,
    first="store",
    start=_start,
    faces={
        "store": Face(texts.TITLE, _shelf, SEARCHES, WRITES, partial(_list_facts, keys=_shelf_of)),
        "store_results": Face(
            texts.TITLE_FOUND, _found, SEARCHES, WRITES, partial(_list_facts, keys=flow.found), up="store"
        ),
        "store_item": Face(
            None,
            _item,
            {"install": flow.install, "open": flow.open_chosen, "remove": flow.ask_removal},
            facts=_item_facts,
            up=lambda sight: "store_results" if flow.found(sight) else "store",
        ),
        "store_remove": Face(
            texts.TITLE_REMOVE,
            _remove,
            {"confirm": flow.confirm_removal, "keep": flow.keep},
            facts=_item_facts,
            up="store_item",
        ),
        "store_file": Face(
            texts.TITLE_FILE,
            _file,
            {"refuse": flow.refuse_file, "anyway": flow.accept_file},
            facts=_file_facts,
        ),
    },
    hears={"app_opened": flow.opened},
    timers={"store_install": flow.finish_install},
    notes=texts.NOTES,
    notice=_notice,
    opens=flow.visit_item,
)
