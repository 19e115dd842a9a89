"""The budget board: income, food, the month's bills, and what each of them gets.

Saving a plan shows what it leads to. A newcomer's mistake: calling one distribution right. Several are.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from ..erip.accounts import UNTIL
from ..erip.lateness import late_days, penalty
from ..erip.tree import NODES
from .controls import choice, plains
from .page import BillChange, Page, Sight

ESSENTIAL = ("housing_pay", "power_pay", "gas_pay")
LOAN, LOAN_BACK, LOAN_DAYS = 10_000, 13_600, 30
PARTS = (
    Text("bills", "Потом"),
    Text("bills", "Четверть"),
    Text("bills", "Половину"),
    Text("bills", "Три четверти"),
    Text("bills", "Всё"),
)
"""The stops of a slider, from nothing to the whole bill."""
WHOLE = len(PARTS) - 1
GIVE = Text("bills", "%(service)s: %(part)s")
LESS = Text("bills", "%(service)s: меньше")
MORE = Text("bills", "%(service)s: больше")
WHY_PART = Text("bills", "Сначала то, без чего нельзя жить: дом, свет, газ.")


def part(kopecks: int, share: int) -> int:
    """That many quarters of a bill, without the odd kopeck."""
    return kopecks * share // WHOLE


def _rows(sight: Sight) -> list[tuple[str, int, int]]:
    """(service, what it costs, what it gets)"""
    shares = zip(sight.body["budget"]["bills"], sight.local["plan"], strict=True)
    return [(service, kopecks, part(kopecks, share)) for (service, kopecks), share in shares]


def _on_card(sight: Sight) -> int:
    return sight.body["budget"]["income"] + sight.local["lent"]


def left(sight: Sight) -> int:
    return _on_card(sight) - sight.body["budget"]["food"] - sum(given for _, _, given in _rows(sight))


def _plan(sight: Sight) -> tuple[Control, ...]:
    bills = enumerate(sight.body["budget"]["bills"])
    now = sight.local["plan"]
    sliders = (control for number, (service, _) in bills for control in _slider(number, service, now[number]))
    loan = () if sight.local["lent"] else ("see_loan",)
    return (*sliders, *plains(("see_penalty", "call_supplier", *loan, "save_plan"), sight.skin))


@lru_cache(maxsize=256)
def _slider(number: int, service: str, now: int) -> tuple[Control, ...]:
    """Its stops, and a key at each end of it that goes one stop: whoever draws nothing with a mouse presses those."""
    name, why = NODES[service].label, WHY_PART if service in ESSENTIAL else None
    stops = tuple(
        choice(f"put:{number}_{share}", GIVE.with_params(service=name, part=part_of), why)
        for share, part_of in enumerate(PARTS)
        if share != now
    )
    less = (choice(f"less:{number}", LESS.with_params(service=name), aside=True),) if now > 0 else ()
    more = (choice(f"more:{number}", MORE.with_params(service=name), why, aside=True),) if now < WHOLE else ()
    return (*stops, *less, *more)


def _plan_facts(sight: Sight) -> dict[str, Any]:
    budget, rest = sight.body["budget"], left(sight)
    rows = tuple(
        {
            "service": NODES[service].label,
            "cost": Money(kopecks),
            "given": Money(given),
            "unpaid": Money(kopecks - given) if kopecks > given else None,
            "less": f"less:{number}",
            "more": f"more:{number}",
            "at": sight.local["plan"][number],
            "part": PARTS[sight.local["plan"][number]],
            "stops": tuple(f"put:{number}_{share}" for share in range(len(PARTS))),
        }
        for number, (service, kopecks, given) in enumerate(_rows(sight))
    )  # fmt: skip
    return {
        "rows": rows,
        "income": Money(_on_card(sight)),
        "owed": Money(LOAN_BACK) if sight.local["lent"] else None,
        "owed_days": LOAN_DAYS,
        "food": Money(budget["food"]),
        "days": budget["days"],
        "left": Money(abs(rest)),
        "over": rest < 0,
        "penalty": Money(_fined(sight)),
    }


def _fined(sight: Sight) -> int:
    """What the unpaid rest of the month costs by the next wages, if nothing is agreed."""
    days = _late(sight)
    return sum(penalty(kopecks - given, days) for _, kopecks, given in _rows(sight))


def _late(sight: Sight) -> int:
    """How many days after the last day to pay the next wages come."""
    wages = date.fromisoformat(sight.world["today"]) + timedelta(days=sight.body["budget"]["days"])
    return late_days(UNTIL, wages.isoformat())


def put(change: BillChange, what: str) -> None:
    number, share = map(int, what.split("_"))
    _put(change, number, share)


def less(change: BillChange, number: str) -> None:
    _put(change, int(number), change.local["plan"][int(number)] - 1)


def more(change: BillChange, number: str) -> None:
    _put(change, int(number), change.local["plan"][int(number)] + 1)


def _put(change: BillChange, number: int, share: int) -> None:
    plan = change.local["plan"]
    change.set(plan=(*plan[:number], share, *plan[number + 1 :]), note="")


def save_plan(change: BillChange, _: str) -> None:
    sight = change.sight
    if left(sight) < 0:
        change.tell("plan_over")
        change.say("plan_over")
        return
    given = {service: paid for service, _, paid in _rows(sight)}
    forgotten = _forgotten(sight)
    luxury = any(paid for service, paid in given.items() if service not in ESSENTIAL)
    change.tell(
        "plan_saved",
        ok=not forgotten,
        internet_first=forgotten and luxury,
        nothing=not any(given.values()),
        amount=sum(given.values()),
    )
    change.go("plan_done")


def _forgotten(sight: Sight) -> bool:
    """Whether something one cannot live without gets less than half of its bill."""
    return any(service in ESSENTIAL and given < kopecks // 2 for service, kopecks, given in _rows(sight))


def _done(sight: Sight) -> tuple[Control, ...]:
    return plains(("change_plan",) if _forgotten(sight) else ("agree_plan", "change_plan"), sight.skin)


def _done_facts(sight: Sight) -> dict[str, Any]:
    days = _late(sight)
    rows = tuple(
        (NODES[service].label, Money(kopecks - given), Money(penalty(kopecks - given, days)))
        for service, kopecks, given in _rows(sight)
        if kopecks > given
    )
    return {**_plan_facts(sight), "debts": rows, "forgotten": _forgotten(sight)}


def agree_plan(change: BillChange, _: str) -> None:
    """What the plan leads to was seen, and it stays."""
    change.tell("plan_agreed")
    change.go("plan")


def change_plan(change: BillChange, _: str) -> None:
    change.go("plan")


# Beside the board: what being late costs, a talk about parts, a loan


def see_penalty(change: BillChange, _: str) -> None:
    change.tell("penalty_seen")
    change.go("penalty")


def _penalty_facts(sight: Sight) -> dict[str, Any]:
    rows = tuple(
        (NODES[service].label, Money(kopecks - given), *(Money(penalty(kopecks - given, days)) for days in (1, 10, 30)))
        for service, kopecks, given in _rows(sight)
        if kopecks > given
    )
    return {"rows": rows}


def call_supplier(change: BillChange, _: str) -> None:
    change.go("supplier_call")


def ask_parts(change: BillChange, _: str) -> None:
    change.tell("instalment_asked")
    change.go("plan", "parts_agreed")


def hang_up(change: BillChange, _: str) -> None:
    change.go("plan")


def see_loan(change: BillChange, _: str) -> None:
    change.tell("loan_seen")
    change.go("loan")


def _loan_facts(sight: Sight) -> dict[str, Any]:
    return {"lent": Money(LOAN), "back": Money(LOAN_BACK), "over": Money(LOAN_BACK - LOAN), "days": LOAN_DAYS}


def take_loan(change: BillChange, _: str) -> None:
    change.tell("loan_taken", amount=LOAN, back=LOAN_BACK)
    change.go("plan", "loan_taken", lent=LOAN)


def leave_loan(change: BillChange, _: str) -> None:
    change.tell("loan_left")
    change.go("plan")


PAGES = {
    "plan": Page(
        (Text("bills", "Деньги до зарплаты"), Text("bills", "План до зарплаты")),
        _plan,
        {"put": put, "less": less, "more": more, "see_penalty": see_penalty, "call_supplier": call_supplier,
         "see_loan": see_loan, "save_plan": save_plan},
        facts=_plan_facts, frame="desk", menu=False,
    ),
    "plan_done": Page(
        Text("bills", "План записан"),
        _done, {"agree_plan": agree_plan, "change_plan": change_plan},
        facts=_done_facts, frame="desk", menu=False,
    ),
    "penalty": Page(
        Text("bills", "Пеня: 0.3 % за каждый день"),
        lambda sight: plains(("change_plan",), sight.skin), {"change_plan": change_plan},
        facts=_penalty_facts, frame="desk", menu=False,
    ),
    "supplier_call": Page(
        Text("bills", "Звонок в ЖКХ"),
        lambda sight: plains(("ask_parts", "hang_up"), sight.skin), {"ask_parts": ask_parts, "hang_up": hang_up},
        facts=lambda sight: {"says": SUPPLIER}, frame="talk", menu=False,
    ),
    "loan": Page(
        Text("bills", "Деньги в долг: сколько отдавать"),
        lambda sight: plains(("take_loan", "leave_loan"), sight.skin),
        {"take_loan": take_loan, "leave_loan": leave_loan},
        facts=_loan_facts, frame="desk", menu=False,
    ),
}  # fmt: skip
SUPPLIER = Text("bills", "«Учебное ЖКХ», слушаю. Чем помочь?")
