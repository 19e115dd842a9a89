"""The tree of payments: down a branch, up again, around by the search, and past the branch that has moved."""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control
from ..engine.private import plain as plain_words
from ..engine.text import Text
from ..erip.tree import NODES, children, crumbs, way_to
from .body import FRESH
from .controls import WHY, branches, plains
from .page import BillChange, Page, Sight

QUERY = Text("bills", "Название или код услуги")
NAMES: dict[str, tuple[str, ...]] = {
    "housing": ("жкх", "учебное жкх", "жилищно-коммунальные услуги", "жировка", "квартира", "коммуналка", "вода",
                "отопление", "жыллё", "жкп", "жкг", "вучэбная жкг", "жыллёва-камунальныя паслугі", "жыроўка", "кватэра",
                "камуналка", "вада", "ацяпленне", "housing", "uchebnoye housing", "housing services", "utilities",
                "water", "heating"),
    "power": ("электроэнергия", "электро", "свет", "электричество", "рэс", "энергосбыт", "электраэнергія", "электра",
              "святло", "энергазбыт", "electricity", "light", "power"),
    "gas": ("газ", "газоснабжение", "горгаз", "учебный горгаз", "газазабеспячэнне", "гаргаз", "вучэбны гаргаз", "gas",
            "gas supply", "gorgaz", "uchebny gorgaz"),
    "internet": ("интернет", "дом-связь", "телевидение", "інтэрнэт", "дом-сувязь", "тэлебачанне", "internet",
                 "dom-svyaz", "television"),
    "phone": ("телефон", "связь", "тэлефон", "сувязь", "phone", "telephone"),
    "mobile": ("мобильная связь", "мобильный", "мабільная сувязь", "мабільны", "mobile", "mobile phone"),
    "perezvon": ("перезвон", "перазвон", "perezvon"),
    "trubka": ("трубка", "trubka"),
    "tickets": ("билеты", "транспорт", "білеты", "tickets", "transport"),
    "bus_pay": ("автобус", "автостёжка", "аўтобус", "аўтасцежка", "bus", "avtostezhka"),
    "rail_pay": ("поезд", "железная дорога", "учебная железная дорога", "цягнік", "чыгунка", "вучэбная чыгунка",
                 "train", "railway", "training railway"),
}  # fmt: skip
FOUND: dict[str, tuple[str, ...]] = {
    "housing": ("housing_rechitsa_pay", "housing_pay", "housing_minsk_pay"),
    "power": ("power_pay",),
    "gas": ("gas_old", "gas_pay"),
    "internet": ("internet_pay",),
    "phone": ("internet_pay", "perezvon", "trubka"),
    "mobile": ("perezvon", "trubka"),
    "tickets": ("bus_pay", "rail_pay"),
    **{found.key: (found.key,) for found in NODES.values() if found.code},
}
KNOWN: dict[str, str] = {
    **{plain_words(word): name for name, words in NAMES.items() for word in words},
    **{found.code: found.key for found in NODES.values() if found.code},
}
"""What a search understands; anything else finds nothing. A code is a name of its own."""


def payments(change: BillChange, _: str) -> None:
    change.tell("payments_opened")
    change.go("tree", **FRESH)


# The tree


def _tree(sight: Sight) -> tuple[Control, ...]:
    keys = tuple(child.key for child in children(sight.local["path"]))
    return (*branches(keys, sight.skin), *plains(("search", "back"), sight.skin))


def _tree_facts(sight: Sight) -> dict[str, Any]:
    return {"crumbs": crumbs(sight.local["path"])}


def open_branch(change: BillChange, key: str) -> None:
    _enter(change, (*change.local["path"], key))


def _enter(change: BillChange, path: tuple[str, ...]) -> None:
    node = NODES[path[-1]]
    if node.closed:
        change.tell("branch_closed", branch=node.key)
        change.say("closed")
    elif node.moved_to:
        change.tell("branch_moved", branch=node.key)
        change.go("moved", path=path)
    elif node.asks or node.mobile:
        _open_service(change, path)
    else:
        change.go("tree", path=path)


def _open_service(change: BillChange, path: tuple[str, ...]) -> None:
    change.tell("service_opened", service=path[-1])
    change.go("service", **{**FRESH, "path": path})


def back(change: BillChange, _: str) -> None:
    """One step back the way one came; above the root is the first page."""
    screen, path = change.local["screen"], change.local["path"]
    if screen == "tree" and not path:
        change.go("home")
    elif screen == "search":
        change.go("tree", query="", found=())
    else:
        change.tell("went_back")
        change.go("tree", **{**FRESH, "path": path[:-1]})


def go_new(change: BillChange, _: str) -> None:
    """The old branch says where it went."""
    path = NODES[change.local["path"][-1]].moved_to
    change.tell("branch_followed")
    change.go("tree", path=path)


def stay_old(change: BillChange, _: str) -> None:
    change.tell("branch_ignored")
    _open_service(change, change.local["path"])


def _moved_facts(sight: Sight) -> dict[str, Any]:
    node = sight.service
    return {"crumbs": crumbs(sight.local["path"]), "new": crumbs(node.moved_to)}


# The search


def _search(sight: Sight) -> tuple[Control, ...]:
    local = sight.local
    typed = Control("query", "private", QUERY, WHY["query"], value=local["query"], words="query", known=KNOWN)
    return (typed, *branches(local["found"], "a", "found"), *plains(("find", "back"), sight.skin))


def _search_facts(sight: Sight) -> dict[str, Any]:
    """Of namesakes one sees where they are, not the whole way to them."""
    rows = tuple((f"found:{key}", crumbs(way_to(key)[-3:-1]), NODES[key].code) for key in sight.local["found"])
    return {"rows": rows}


def search(change: BillChange, _: str) -> None:
    change.go("search", query="", found=())


def find(change: BillChange, _: str) -> None:
    """Only which service was meant is known here, never the words."""
    name = change.local["query"].partition(":")[0]
    found = FOUND.get(name, ())
    change.set(found=found)
    if not name:
        change.say("query_empty")
    else:
        change.tell("searched", found=len(found))
        change.say("" if found else "nothing_found")


def open_found(change: BillChange, key: str) -> None:
    change.set(query="", found=())
    _enter(change, way_to(key))


PAGES = {
    "tree": Page(
        (Text("bills", "Платежи ЕРИП"), Text("bills", "Система «Расчёт» (ЕРИП)")),
        _tree, {"open": open_branch, "search": search, "back": back},
        facts=_tree_facts, timer="idle", path="/platezhi",
    ),
    "moved": Page(
        Text("bills", "Услуга переехала"),
        lambda sight: plains(("go_new", "stay_old", "back"), sight.skin),
        {"go_new": go_new, "stay_old": stay_old, "back": back},
        facts=_moved_facts, timer="idle", path="/platezhi",
    ),
    "search": Page(
        (Text("bills", "Поиск услуги"), Text("bills", "Найти услугу")),
        _search, {"find": find, "found": open_found, "back": back},
        {"query": lambda change, value: change.keep("query", value)},
        _search_facts, timer="idle", path="/platezhi/poisk",
    ),
}  # fmt: skip
