"""The tree of payments as the machines show it: branches, services, and what each service asks.

A newcomer's mistake: looking for gas where it used to be. The old branch is still there and says where it went.
"""

from __future__ import annotations

from typing import NamedTuple

from ..engine.text import Text


class Field(NamedTuple):
    """What a service asks. digits: exactly so many, 0 = any number up to `longest`. optional: can be skipped."""

    key: str
    label: Text
    digits: int = 0
    longest: int = 10
    optional: bool = False
    sum: bool = False


class Node(NamedTuple):
    """A branch (it has children), a service (it asks fields), or a sign: not paid here.

    moved_to: this service is served elsewhere now. Paying here is still possible, and reaches nobody.
    """

    key: str
    label: Text
    children: tuple[str, ...] = ()
    asks: tuple[Field, ...] = ()
    code: str = ""
    mobile: bool = False
    moved_to: tuple[str, ...] = ()
    closed: bool = False


def account(digits: int) -> Field:
    """A personal account: how many digits it has is up to the town."""
    return Field("account", Text("erip", "Лицевой счёт"), digits=digits, longest=digits)


PAYER = Field("payer", Text("erip", "Номер плательщика"), digits=10, optional=True)
ACCOUNT = account(10)
CONTRACT = Field("account", Text("erip", "Номер договора"), digits=8, longest=8)
ORDER = Field("account", Text("erip", "Номер заказа"), digits=6, longest=6)
READING = Field("reading", Text("erip", "Показания счётчика"), longest=6)
AMOUNT = Field("amount", Text("erip", "Сумма"), longest=7, sum=True)
PHONE = Field("account", Text("erip", "Номер телефона"), digits=9, longest=9)

ROOT = "erip"
NODES: dict[str, Node] = {
    node.key: node
    for node in (
        Node(
            ROOT,
            Text("erip", "Система «Расчёт» (ЕРИП)"),
            ("utilities", "internet", "mobile", "tickets", "school", "taxes"),
        ),
        Node("utilities", Text("erip", "Коммунальные платежи"), ("housing", "power", "gas_old", "gas")),
        Node("housing", Text("erip", "Жилищно-коммунальные услуги"), ("housing_region", "housing_minsk")),
        Node("housing_region", Text("erip", "Гомельская область"), ("housing_rechitsa", "housing_district")),
        Node("housing_district", Text("erip", "Светлогорский район"), ("housing_pay",)),
        Node("housing_pay", Text("erip", "«Учебное ЖКХ»"), asks=(PAYER, ACCOUNT), code="1000001"),
        Node("housing_rechitsa", Text("erip", "Речицкий район"), ("housing_rechitsa_pay",)),
        Node("housing_rechitsa_pay", Text("erip", "«Учебное ЖКХ»"), asks=(PAYER, ACCOUNT), code="1000008"),
        Node("housing_minsk", Text("erip", "Минская область"), ("housing_minsk_pay",)),
        Node("housing_minsk_pay", Text("erip", "«Учебное ЖКХ»"), asks=(PAYER, account(11)), code="1000009"),
        Node("power", Text("erip", "Электро- и теплоснабжение"), ("power_region",)),
        Node("power_region", Text("erip", "Гомельская область"), ("power_district",)),
        Node("power_district", Text("erip", "Светлогорский РЭС"), ("power_pay",)),
        Node("power_pay", Text("erip", "Электроэнергия"), asks=(PAYER, ACCOUNT, READING), code="1000002"),
        Node(
            "gas_old",
            Text("erip", "Газоснабжение"),
            asks=(PAYER, ACCOUNT),
            code="1000010",
            moved_to=("utilities", "gas"),
        ),
        Node("gas", Text("erip", "Газоснабжение АИС «Расчёт-ЖКУ»"), ("gas_region",)),
        Node("gas_region", Text("erip", "Гомельская область"), ("gas_pay",)),
        Node("gas_pay", Text("erip", "«Учебный Горгаз»"), asks=(PAYER, ACCOUNT), code="1000003"),
        Node("internet", Text("erip", "Интернет, телевидение, телефон"), ("internet_pay",)),
        Node("internet_pay", Text("erip", "«Дом-Связь»"), asks=(CONTRACT, AMOUNT), code="1000004"),
        Node("mobile", Text("erip", "Мобильная связь"), ("perezvon", "trubka")),
        Node("perezvon", Text("erip", "«Перезвон»"), mobile=True, code="1000005"),
        Node("trubka", Text("erip", "«Трубка»"), mobile=True, code="1000006"),
        Node("tickets", Text("erip", "Билеты, лотереи"), ("transport",)),
        Node("transport", Text("erip", "Транспорт"), ("bus_pay", "rail_pay")),
        Node("bus_pay", Text("erip", "«АвтоСтёжка»"), asks=(ORDER,), code="1000007"),
        Node("rail_pay", Text("erip", "«Учебная железная дорога»"), asks=(ORDER,), code="1000011"),
        Node("school", Text("erip", "Образование"), closed=True),
        Node("taxes", Text("erip", "Налоги"), closed=True),
    )
}


def children(path: tuple[str, ...]) -> tuple[Node, ...]:
    """What stands under the end of a path; the empty path is the root."""
    return tuple(NODES[key] for key in node(path).children)


def node(path: tuple[str, ...]) -> Node:
    return NODES[path[-1] if path else ROOT]


def fields(service: str) -> tuple[Field, ...]:
    """Everything a service asks; a telephone is topped up by its number and a sum."""
    found = NODES[service]
    return (PHONE, AMOUNT) if found.mobile else found.asks


def asked(path: tuple[str, ...], filled: tuple[str, ...]) -> Field:
    """The field that a service asks next, where a machine asks them one by one."""
    return node(path).asks[len(filled)]


def crumbs(path: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(NODES[key].label for key in path)


def by_code(code: str) -> Node | None:
    """The service with that number, as one may also look it up."""
    return next((found for found in NODES.values() if code and found.code == code), None)


def way_to(key: str, path: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The path from the root to a branch or service, for one that was found by its name or number."""
    for child in children(path):
        found = (*path, child.key)
        if child.key == key or (found := way_to(key, found)):
            return found
    return ()
