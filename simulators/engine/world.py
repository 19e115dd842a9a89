"""What all devices of a scenario share: money, cards, the bank, the phone number, the day.

Every kopeck has an account. Money only ever moves between accounts, so their sum never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .record import Record, freeze

# account = the learner's bank account; purse = cash in the learner's hands; sim = what is left on the learner's
# telephone number; fees = what banks took;
# operator, supplier, budget = whom one pays; stranger = somebody else's account; lost = gone for good.
ACCOUNTS = ("account", "purse", "sim", "fees", "operator", "supplier", "budget", "stranger", "lost")

DEFAULTS: Mapping[str, Any] = {
    "today": "2026-05-14",
    "at": "",  # the device the learner stands at
    "card": {
        "where": "hand",  # hand | in:<device> | captured:<device> | lost
        "number": "0000 0000 0000 1234",
        "pin": "7391",
        "tries": 0,  # wrong PINs in a row; kept on the card, not on the session
        "blocked": False,
        "bank": "romashka",
    },
    "bank": {
        "arrested": False,
        "daily_left": 100_000,
        "history": (),  # the latest first: ((what, kopecks, day, whom), …), whom one paid or "" where it was the bank
    },
    "phone": {"number": "+375 00 000-00-17"},
    "erip": {
        "mine": ("1000000001", "10000001", "100001"),  # accounts, contracts and orders that are the learner's to pay
        "orders": (),  # made in this play: ((number, kopecks, whose, service), …)
        "payments": (),  # the latest first: ((operation, service, account, kopecks, day, status), …)
        "count": 0,  # of payments made, for their numbers
        "read": (),  # what was paid by meters in this play, the latest first: ((account, figure), …)
    },
    "notes": (),  # cash in the learner's hands: ((note in rubles, count), ...), largest first
    "money": dict.fromkeys(ACCOUNTS, 0),
}


class NotEnoughMoneyError(ValueError):
    """A machine tried to move more than the account holds: a fault of the machine, not of the learner."""


class UnknownWorldFactError(ValueError):
    """A scenario set a fact of the world that no machine reads."""


def make_world(facts: Mapping[str, Any], accounts: Mapping[str, int]) -> Record:
    """The defaults with the scenario's facts laid over them, and the accounts of its devices added.

    Raises UnknownWorldFactError.
    """
    world = lay(DEFAULTS, facts, "world")
    world["money"] = {**world["money"], **accounts}
    return freeze(world)


def lay(under: Mapping[str, Any], over: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Lay given facts over the defaults; only facts that the defaults have. Raises UnknownWorldFactError."""
    merged = dict(under)
    for key, value in over.items():
        if key not in under:
            raise UnknownWorldFactError(f"{place}.{key}: there is no such fact; there are {', '.join(under)}")
        below = under[key]
        merged[key] = lay(below, value, f"{place}.{key}") if isinstance(below, Mapping) else value
    return merged


def move(world: Record, source: str, target: str, kopecks: int) -> Record:
    """Move money from one account to another. Raises NotEnoughMoneyError below zero."""
    money = world["money"]
    if kopecks < 0 or money[source] < kopecks:
        raise NotEnoughMoneyError(f"{kopecks} from {source} with {money[source]}")
    if source == target:
        return world
    return world.set(money=money.put(source, money[source] - kopecks).put(target, money[target] + kopecks))


def total(world: Record) -> int:
    """All money there is, in kopecks."""
    return sum(world["money"].values())
