"""The screens of the browser: search, results, a page, its address in full, and the tabs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from ....engine.machine import Control
from ....engine.text import Authored, Text
from ...app import App, Face, Sight, words
from ..net import online
from . import flow, pages, texts
from .pages import MOST_FIELDS

FILL = [f"fill_{number}" for number in range(1, MOST_FIELDS + 1)]


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    pages.check(facts)
    return {"trail": (), "others": (), "filled": (), "query": ""}


def _bar(sight: Sight) -> Iterator[Control]:
    """The keys beside the address."""
    state = sight.app("browser")
    number = len(state["others"]) + bool(state["trail"])
    yield Control("tabs", "button", texts.OPEN_TABS.with_params(number=str(number)), texts.WHY["tabs"], at="bar")


def _field(sight: Sight) -> Iterator[Control]:
    value = sight.app("browser")["query"]
    yield Control("query", "private", texts.QUERY, texts.WHY["query"], "search", value, words=flow.FOUND)
    yield Control("find", "button", texts.FIND, texts.WHY["find"], at="search")


def _search(sight: Sight) -> tuple[Control, ...]:
    offered = (
        Control(f"suggest:{number}", "button", words(table["text"]), at="suggest")
        for number, table in enumerate(sight.told("browser")["suggest"])
    )
    return (*_field(sight), *offered, *_bar(sight))


def _results(sight: Sight) -> tuple[Control, ...]:
    results = sight.told("browser")["results"]
    return (*(_result(sight, table) for table in results), *_field(sight), *_bar(sight))


def _result(sight: Sight, table: Mapping[str, Any]) -> Control:
    why = texts.WHY["ad" if table.get("ad") else "result"]
    return Control(f"result:{table['name']}", "button", pages.title_of(sight, table["page"]), why, at="result")


def _result_facts(sight: Sight) -> dict[str, Any]:
    found = []
    for table in sight.told("browser")["results"]:
        page = pages.page_of(sight, table["page"])
        shown = (f"result:{table['name']}", words(page["title"]), page["address"], words(table["text"]))
        found.append((*shown, table.get("ad", False)))
    return {"results": tuple(found)}


def _page(sight: Sight) -> tuple[Control, ...]:
    page = pages.current(sight)
    if page is None:
        return tuple(_bar(sight))
    head = (Control("address", "button", texts.BAR, texts.WHY["address"], at="bar"), *_bar(sight))
    if not _loads(sight):
        return (*head, Control("retry", "button", texts.RETRY))
    return (*head, *_form(sight, page), *_ways(page))


def _loads(sight: Sight) -> bool:
    page = pages.current(sight)
    return page is not None and (online(sight) or page.get("captive", False))


def _form(sight: Sight, page: Mapping[str, Any]) -> Iterator[Control]:
    filled = sight.app("browser")["filled"]
    for position, field in enumerate(page.get("fields", ())):
        value = filled[position] if filled else ""
        kind, asked = field.get("kind", "private"), field.get("words", field["name"])
        yield Control(FILL[position], kind, words(field["label"]), at="form", value=value, words=asked)
    if "button" in page:
        secret = bool(page.get("asks"))
        yield Control("send", "button", words(page["button"]), texts.WHY["send"], at="form", commit=secret)


def _ways(page: Mapping[str, Any]) -> Iterator[Control]:
    for number, link in enumerate(page.get("links", ())):
        yield Control(f"link:{number}:{link['to']}", "button", words(link["text"]), at="link")
    if "download" in page:
        label = texts.DOWNLOAD.with_params(file=page["download"]["file"])
        yield Control("download", "button", label, texts.WHY["download"], at="link")


def _page_facts(sight: Sight) -> dict[str, Any]:
    page = pages.current(sight)
    if page is None:
        return {"page": None}
    hidden = tuple(field.get("hidden", False) for field in page.get("fields", ()))
    return {
        "page": page,
        "page_title": words(page["title"]),
        "page_text": tuple(map(words, page.get("text", ()))),
        "host": pages.host(page),
        "path": pages.path(page),
        "safe": page.get("safe", True),
        "look": page.get("look", "plain"),
        "loads": _loads(sight),
        "form": tuple(zip(FILL, hidden, strict=False)),
    }


def _sheet(sight: Sight) -> tuple[Control, ...]:
    return (Control("close_sheet", "button", texts.CLOSE, at="sheet"),)


def _tabs(sight: Sight) -> tuple[Control, ...]:
    found = [Control("new_search", "button", texts.NEW_SEARCH, at="sheet")]
    for name in _open(sight):
        title = pages.title_of(sight, name)
        found.append(Control(f"tab:{name}", "button", title, at="tab"))
        found.append(Control(f"close_tab:{name}", "button", texts.CLOSE_TAB.with_params(title=title), at="tab"))
    return (*found, *_sheet(sight))


def _open(sight: Sight) -> tuple[str, ...]:
    state = sight.app("browser")
    return (*state["trail"][-1:], *state["others"])


def _tab_facts(sight: Sight) -> dict[str, Any]:
    addresses = {name: pages.host(pages.page_of(sight, name)) for name in _open(sight)}
    return {"tabs": tuple((f"tab:{name}", f"close_tab:{name}", addresses[name]) for name in addresses)}


def _title(sight: Sight) -> Authored | Text:
    page = pages.current(sight)
    return words(page["title"]) if page else texts.LABEL


SEARCHES = {"find": flow.find, "suggest": flow.suggest, "result": flow.choose_result, "tabs": flow.show_tabs}
WRITES = {"query": flow.write_query}
FILLS = {name: partial(flow.fill, position=position) for position, name in enumerate(FILL)}
PAGE = {
    "back": flow.back,
    "address": flow.show_address,
    "tabs": flow.show_tabs,
    "send": flow.send,
    "link": lambda change, rest: flow.follow(change, rest.partition(":")[2]),
    "download": flow.download,
    "retry": flow.retry,
}
TABS = {
    "tab": flow.choose_tab,
    "close_tab": flow.close_tab,
    "new_search": flow.new_search,
    "close_sheet": flow.leave_sheet,
}
"""What the keys of each screen do; `back` here goes from page to page first."""

BROWSER = App(
    key="browser",
    label=texts.LABEL,
    first="browser",
    facts=pages.FACTS,
    start=_start,
    faces={
        "browser": Face(texts.LABEL, _search, SEARCHES, WRITES),
        "browser_results": Face(texts.LABEL, _results, SEARCHES, WRITES, _result_facts, up="browser"),
        "browser_page": Face(_title, _page, PAGE, FILLS, _page_facts),
        "browser_address": Face(
            texts.ADDRESS, _sheet, {"close_sheet": flow.leave_sheet}, facts=_page_facts, up="browser_page"
        ),
        "browser_tabs": Face(texts.TABS, _tabs, {**TABS, "back": flow.leave_sheet}, facts=_tab_facts),
    },
    hears={"app_opened": flow.opened},
    notes=texts.NOTES,
)
