"""What a scenario may say of a cash machine, and the state it starts from.

`body` inside the local state never changes: it is what is painted on the machine and set in its software.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.record import Record, freeze
from ..engine.scenario import ScenarioError
from .notes import KINDS, Notes, in_order, worth

FACTS: Mapping[str, Any] = {
    "bank": "romashka",  # romashka | maple
    "number": "0417",
    "phone": "+375 00 000-00-41",
    "power": "on",  # on | dark | service
    "cassettes": {str(note): {50: 10, 20: 20, 10: 20, 5: 20}.get(note, 0) for note in KINDS},
    "paper": True,
    "third_pin": "capture",  # capture | block_return
    "faults": (),  # dispense_fail lasts; net_lost happens once for each time it is named
    "fee": 250,  # kopecks a card of another bank pays for cash
    "overdraft": 0,  # what the bank would lend
    "overdraft_fee": 500,
    "contactless": False,
    "birth_year": "1979",  # what the bank knows of the client; no PIN may be that
    "owner": 0,  # somebody left a card with an open session and so much money
    "seconds": {"ask": 30, "close": 15, "choose": 30, "take": 45, "slip": 20},
}

ALLOWED = {
    "bank": ("romashka", "maple"),
    "power": ("on", "dark", "service"),
    "third_pin": ("capture", "block_return"),
}
FAULTS = ("dispense_fail", "net_lost")
FIRST_SCREEN = {"on": "idle", "dark": "dark", "service": "out_of_service"}
PAINTED = (
    "bank", "number", "phone", "power", "third_pin", "fee", "overdraft", "overdraft_fee",
    "contactless", "birth_year", "seconds",
)  # fmt: skip

FRESH: Mapping[str, Any] = {
    "lang": "",
    "op": "",  # what the session is about: withdraw, jam, payments, topup, pay, again, pin_change
    "entry": "",
    "note": "",
    "amount": 0,
    "wish": False,  # a receipt is wanted
    "under": "",  # the screen below "more time?"
    "path": (),
    "draft": (),
}
"""A session's own part of the state; every session starts and ends with it."""


def loaded(facts: Mapping[str, Any]) -> Notes:
    return in_order((int(note), count) for note, count in facts["cassettes"].items())


def accounts(device: str, facts: Mapping[str, Any]) -> dict[str, int]:
    """settled: what the bank got for cash it gave; retracted: notes the machine took back."""
    check(device, facts)
    return {
        f"cassettes:{device}": worth(loaded(facts)),
        f"tray:{device}": 0,
        f"settled:{device}": 0,
        f"retracted:{device}": 0,
        f"owner:{device}": facts["owner"],
        f"credit:{device}": facts["overdraft"],
    }


def check(device: str, facts: Mapping[str, Any]) -> None:
    """Raises ScenarioError for a value no machine can have."""
    for name, allowed in ALLOWED.items():
        if facts[name] not in allowed:
            raise ScenarioError(f"facts.{device}.{name}: {facts[name]!r} is none of {', '.join(allowed)}")
    strange = sorted(set(facts["faults"]) - set(FAULTS))
    if strange:
        raise ScenarioError(f"facts.{device}.faults: {strange[0]!r} is none of {', '.join(FAULTS)}")


def start(facts: Mapping[str, Any], skin: str) -> Record:
    return freeze(
        {
            "screen": "menu" if facts["owner"] else FIRST_SCREEN[facts["power"]],
            "inside": "stranger" if facts["owner"] else "",  # whose card: own | stranger | tap (held to the reader)
            "tray": (),
            "slip": "",  # what paper sticks out: cash | jam | balance | mini | payment
            **FRESH,
            "cassettes": loaded(facts),
            "paper": facts["paper"],
            "faults": facts["faults"],
            "skin": skin,
            "body": {name: facts[name] for name in PAINTED},
        }
    )
