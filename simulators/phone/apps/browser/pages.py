"""What a scenario may write about the web: its pages, and what a search finds. Refused with its place.

A page: `name`, `address` ("bank.ucheba/vhod"), `title`; and where wanted `safe` (false: no padlock), `look` (a colour),
`text` (paragraphs), `fields` ({name, label, kind, words, hidden}), `button`, `asks`, `next` (the page after sending),
`links` ({to, text}), `download` ({app, file}), `captive` (true: shown although there is no internet yet).
A result: `name`, `page`, `text`, and `ad = true` for an advertisement. A suggestion: `text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ....engine.text import Authored
from ...app import Sight, named, words

FACTS: Mapping[str, Any] = {"start": "", "pages": (), "results": (), "suggest": ()}
KEYS = {
    "pages": {"name", "address", "title"},
    "results": {"name", "page", "text"},
    "suggest": {"text"},
}
MORE = {
    "pages": {
        "safe", "look", "text", "fields", "button", "asks", "next", "links", "download", "captive",
    },
    "results": {"ad"},
    "suggest": set(),
}  # fmt: skip
LOOKS = ("plain", "river", "moss", "sand", "plum")
MOST_FIELDS = 4
PSEUDO = ".ucheba"


def check(facts: Mapping[str, Any]) -> None:
    """Raises ScenarioError."""
    for part in KEYS:
        for table in facts[part]:
            _check_keys(part, table)
    for page in facts["pages"]:
        _check_page(page)
    known = {page["name"] for page in facts["pages"]}
    unknown = sorted({name for name in _mentioned(facts) if name} - known)
    if unknown:
        raise ScenarioError(f"facts.phone.browser: there is no page {', '.join(unknown)}")


def _check_keys(part: str, table: Mapping[str, Any]) -> None:
    place = f"facts.phone.browser.{part} {table.get('name', '')}"
    if missing := sorted(KEYS[part] - set(table)):
        raise ScenarioError(f"{place}: {', '.join(missing)} is missing")
    if strange := sorted(set(table) - KEYS[part] - MORE[part]):
        raise ScenarioError(f"{place}: there is no {', '.join(strange)}")


def _check_page(page: Mapping[str, Any]) -> None:
    place = f"facts.phone.browser.pages {page['name']}"
    if not host(page).endswith(PSEUDO):
        raise ScenarioError(f"{place}: the address of a practice page ends in {PSEUDO}")
    if page.get("look", "plain") not in LOOKS:
        raise ScenarioError(f"{place}: look is one of {', '.join(LOOKS)}")
    if len(page.get("fields", ())) > MOST_FIELDS:
        raise ScenarioError(f"{place}: at most {MOST_FIELDS} fields")
    if page.get("fields") and not page.get("button"):
        raise ScenarioError(f"{place}: a form needs its button")


def _mentioned(facts: Mapping[str, Any]) -> Iterable[str]:
    yield facts["start"]
    for page in facts["pages"]:
        yield page.get("next", "")
        yield from (link["to"] for link in page.get("links", ()))
    for result in facts["results"]:
        yield result["page"]


def host(page: Mapping[str, Any]) -> str:
    return page["address"].partition("/")[0]


def path(page: Mapping[str, Any]) -> str:
    return page["address"].removeprefix(host(page))


def page_of(sight: Sight, name: str) -> Record:
    """Raises LookupError where the scenario has no such page."""
    return named(sight.told("browser")["pages"], name)


def current(sight: Sight) -> Record | None:
    trail = sight.app("browser")["trail"]
    return page_of(sight, trail[-1]) if trail else None


def title_of(sight: Sight, name: str) -> Authored:
    return words(page_of(sight, name)["title"])
