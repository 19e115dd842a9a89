"""What each screen says: its title, the line under it, its choices, its timer, and what stands in the slot.

One row a screen. What the choices lead to is in `flow`, the numbers a screen prints are in `facts`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..engine.record import Record
from ..engine.text import Text
from ..erip.tree import asked, children
from .controls import PRESETS, TOP_UPS

Choose = Callable[[Record], tuple[str, ...]]


def menu(local: Record) -> tuple[str, ...]:
    names = ["withdraw", "balance", "mini", "pin_change", "payments", "topup", "finish"]
    if not local["cassettes"]:
        names.remove("withdraw")
    if local["inside"] == "stranger":
        names.remove("pin_change")
    return tuple(names)


def amounts(local: Record) -> tuple[str, ...]:
    return (*PRESET_NAMES[local["skin"]], "amount_other", "back")


def branches(local: Record) -> tuple[str, ...]:
    return (*(f"open_{node.key}" for node in children(local["path"])), "back")


def fields(local: Record) -> tuple[str, ...]:
    return ("skip", "back") if asked(local["path"], local["draft"]).optional else ("back",)


def printable(local: Record) -> tuple[str, ...]:
    return ("print_slip", "again", "finish") if local["paper"] and not local["slip"] else ("again", "finish")


def refused(local: Record) -> tuple[str, ...]:
    return ("other_sum", "back", "finish") if local["note"] in ("insufficient", "limit") else ("back", "finish")


PRESET_NAMES = {skin: tuple(f"amount_{sum_}" for sum_ in sums) for skin, sums in PRESETS.items()}
TOP_UP_NAMES = tuple(f"amount_{sum_}" for sum_ in TOP_UPS)


class Face(NamedTuple):
    """title: what the machine says, with the second skin's own words where it has them.

    timer: runs while the screen stands. session: the red key and a tug at the card end it.
    keys: what is typed here ("pin", "amount", …). parts: what else can be touched on the body.
    """

    title: Text | tuple[Text, Text] | None
    text: Text | None = None
    choices: tuple[str, ...] | Choose = ()
    timer: str = ""
    session: bool = False
    keys: str = ""
    parts: tuple[str, ...] = ()
    slot: str = "card"


FACES: dict[str, Face] = {
    "dark": Face(None, parts=("insert_card",), slot="shut"),
    "out_of_service": Face(
        Text("atm", "Временно не работает"), Text("atm", "Извините за неудобства."), parts=("insert_card",), slot="shut"
    ),
    "idle": Face(
        (Text("atm", "Вставьте карту"), Text("atm", "Добро пожаловать. Вставьте карту")),
        Text("atm", "Картинкой вверх, стрелкой вперёд."),
        slot="ready",
    ),
    "card_returned": Face(
        Text("atm", "Заберите карту"),
        Text("atm", "Карта вставлена другой стороной. Поверните её картинкой вверх."),
        parts=("take_card",),
        slot="back",
    ),
    "lang": Face(
        (Text("atm", "Выберите язык"), Text("atm", "Язык обслуживания")),
        choices=("lang_ru", "lang_be", "lang_en"),
        timer="choose",
        session=True,
    ),
    "pin": Face(
        (Text("atm", "Введите ПИН-код"), Text("atm", "Наберите ваш ПИН-код")),
        Text("atm", "Прикройте клавиши рукой. Потом нажмите зелёную клавишу."),
        timer="ask",
        session=True,
        keys="pin",
    ),
    "menu": Face(
        (Text("atm", "Выберите операцию"), Text("atm", "Что вы хотите сделать?")),
        choices=menu,
        timer="ask",
        session=True,
    ),
    "amounts": Face(
        (Text("atm", "Выберите сумму"), Text("atm", "Какую сумму выдать?")), choices=amounts, timer="ask", session=True
    ),
    "amount_other": Face(
        (Text("atm", "Введите сумму"), Text("atm", "Наберите нужную сумму")),
        Text("atm", "Только рубли. Потом нажмите зелёную клавишу."),
        choices=("back",),
        timer="ask",
        session=True,
        keys="amount",
    ),
    "amount_refused": Face(
        Text("atm", "Такую сумму выдать нельзя"),
        Text("atm", "Нет нужных купюр. Выберите ближайшую сумму."),
        choices=("other_sum", "back"),
        timer="ask",
        session=True,
    ),
    "refused": Face(None, choices=refused, timer="ask", session=True),
    "overdraft_offer": Face(
        Text("atm", "Денег не хватает. Взять в долг у банка?"),
        Text("atm", "Это овердрафт. За него банк берёт плату."),
        choices=("yes", "no"),
        timer="ask",
        session=True,
    ),
    "fee": Face(
        Text("atm", "За выдачу будет комиссия. Вы согласны?"),
        Text("atm", "Карта другого банка."),
        choices=("yes", "no"),
        timer="ask",
        session=True,
    ),
    "receipt_ask": Face(
        (Text("atm", "Напечатать чек?"), Text("atm", "Нужен ли вам чек?")),
        choices=("yes", "no"),
        timer="ask",
        session=True,
    ),
    "paper_out": Face(
        Text("atm", "Чек не будет напечатан"),
        Text("atm", "Кончилась бумага. Продолжить без чека?"),
        choices=("yes", "no"),
        timer="ask",
        session=True,
    ),
    "working": Face(Text("atm", "Идёт связь с банком"), Text("atm", "Подождите."), timer="auth"),
    "take_card": Face(
        (Text("atm", "Заберите карту"), Text("atm", "Не забудьте карту")),
        Text("atm", "Деньги выйдут после карты."),
        timer="take",
        parts=("take_card",),
        slot="out",
    ),
    "take_cash": Face(
        (Text("atm", "Заберите деньги"), Text("atm", "Возьмите деньги")),
        Text("atm", "Пересчитайте и спрячьте."),
        timer="take",
        parts=("take_cash",),
        slot="shut",
    ),
    "take_receipt": Face(
        (Text("atm", "Заберите чек"), Text("atm", "Возьмите чек")), timer="slip", parts=("take_receipt",), slot="shut"
    ),
    "cash_error": Face(Text("atm", "Деньги не выданы"), timer="take", slot="shut"),
    "balance": Face(
        (Text("atm", "Ваш баланс"), Text("atm", "Остаток на счёте")), choices=printable, timer="ask", session=True
    ),
    "mini": Face(
        (Text("atm", "Мини-выписка"), Text("atm", "Последние операции")), choices=printable, timer="ask", session=True
    ),
    "erip": Face(Text("atm", "Система «Расчёт» (ЕРИП)"), choices=branches, timer="ask", session=True),
    "erip_field": Face(
        Text("atm", "Введите номер"),
        Text("atm", "Потом нажмите зелёную клавишу."),
        choices=fields,
        timer="ask",
        session=True,
        keys="account",
    ),
    "topup_operator": Face(
        Text("atm", "Выберите оператора"),
        choices=("operator_perezvon", "operator_trubka", "back"),
        timer="ask",
        session=True,
    ),
    "topup_number": Face(
        Text("atm", "Введите номер телефона"),
        Text("atm", "Девять цифр после +375."),
        choices=("back",),
        timer="ask",
        session=True,
        keys="phone",
    ),
    "topup_amount": Face(
        Text("atm", "Сколько положить на телефон?"),
        choices=(*TOP_UP_NAMES, "back"),
        timer="ask",
        session=True,
        keys="sum",
    ),
    "pay_check": Face(
        (Text("atm", "Проверьте платёж"), Text("atm", "Всё ли верно?")),
        Text("atm", "Номер, имя и сумма верны?"),
        choices=("pay", "fix", "back"),
        timer="ask",
        session=True,
    ),
    "pay_done": Face(
        Text("atm", "Платёж выполнен"),
        Text("atm", "Сохраните чек."),
        choices=("again", "finish"),
        timer="ask",
        session=True,
    ),
    "pin_new": Face(
        Text("atm", "Введите новый ПИН-код"),
        Text("atm", "Четыре цифры. Прикройте клавиши рукой."),
        timer="ask",
        session=True,
        keys="new_pin",
    ),
    "pin_repeat": Face(
        Text("atm", "Повторите новый ПИН-код"),
        Text("atm", "Те же четыре цифры."),
        timer="ask",
        session=True,
        keys="new_pin",
    ),
    "pin_changed": Face(
        Text("atm", "ПИН-код изменён"),
        Text("atm", "Старый ПИН-код больше не действует."),
        choices=("again", "finish"),
        timer="ask",
        session=True,
    ),
    "more_time": Face(Text("atm", "Вам нужно ещё время?"), choices=("yes", "no"), timer="close", session=True),
    "more": Face(Text("atm", "Ещё операция?"), choices=("yes", "no"), timer="choose", session=True),
    "eject": Face(
        (Text("atm", "Заберите карту"), Text("atm", "Не забудьте карту")),
        timer="take",
        parts=("take_card",),
        slot="out",
    ),
    "pin_blocked": Face(
        Text("atm", "Карта заблокирована"),
        Text("atm", "Заберите карту и позвоните в банк. Номер написан на банкомате."),
        timer="take",
        parts=("take_card",),
        slot="out",
    ),
    "captured": Face(
        Text("atm", "Карта задержана"),
        Text("atm", "Позвоните в банк. Номер написан на банкомате. За картой приходят с паспортом."),
        slot="shut",
    ),
    "bye": Face(Text("atm", "Спасибо. До свидания"), timer="bye", slot="shut"),
}


def title(face: Face, skin: str) -> Text | None:
    words = face.title
    return words if words is None or isinstance(words, Text) else words[skin == "b"]
