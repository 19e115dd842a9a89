"""What a scenario may say of a bank's face and of the papers beside it, and the state it starts from.

`body` inside the local state never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.record import Record, freeze
from ..engine.scenario import ScenarioError
from ..erip.accounts import bill_of
from ..erip.payment import FAULTS
from .post import LETTERS
from .spots import SPOTS

FACTS: Mapping[str, Any] = {
    "face": "web",  # web | kiosk
    "opens": "home",  # the first page: home, login, mail, bill, plan; a kiosk waits for the card
    "codes": (),  # the codes that come by SMS, one after another; without any the password is enough
    "code_shown": False,  # a message with the code lies beside the page, where the task has no telephone
    "desk": (),  # what lies beside it: bill, meter
    "bill": "",  # the account whose paper bill is meant
    "bill_for": "housing_pay",  # the service it is for
    "find": (),  # what is to be found on the bill, in this order
    "meter": "",  # what the meter shows, with its red digit: "4587.3"
    "saved": (),  # payments kept before: ((service, account), …)
    "letters": (),  # the inbox, the first on top
    "bait": 0,  # an advertisement of quick returns in the history: 0 none, 1 mild, 2 firm, 3 hard
    "budget": {"income": 9500, "bills": (), "days": 10, "food": 4000},
    "faults": (),
    "seconds": {"idle": 300, "code": 180, "lock": 300, "again": 30, "work": 4, "ask": 60, "take": 45},
}

FACES = ("web", "kiosk")
OPENS = ("home", "login", "mail", "bill", "plan")
DESK = ("bill", "meter")
PAINTED = (
    "face", "codes", "code_shown", "desk", "bill", "bill_for", "find", "meter", "letters", "bait", "budget", "seconds",
)  # fmt: skip

FRESH: Mapping[str, Any] = {"path": (), "account": "", "reading": "", "sum": "", "kopecks": 0, "asked": 0}
"""Of one payment: where in the tree, what was typed, what will be paid, how many fields a kiosk has asked."""


def check(device: str, facts: Mapping[str, Any]) -> None:
    """Raises ScenarioError for a value this machine cannot have."""
    for name, allowed in (("face", FACES), ("opens", OPENS)):
        if facts[name] not in allowed:
            raise ScenarioError(f"facts.{device}.{name}: {facts[name]!r} is none of {', '.join(allowed)}")
    for name, known in (("faults", FAULTS), ("desk", DESK), ("letters", tuple(LETTERS)), ("find", tuple(SPOTS))):
        strange = sorted(set(facts[name]) - set(known))
        if strange:
            raise ScenarioError(f"facts.{device}.{name}: {strange[0]!r} is none of {', '.join(known)}")
    if facts["bill"] and not bill_of(facts["bill_for"], facts["bill"]):
        raise ScenarioError(f"facts.{device}.bill: there is no account {facts['bill']!r}")


def start(facts: Mapping[str, Any], skin: str) -> Record:
    kiosk = facts["face"] == "kiosk"
    opens = "k_idle" if kiosk else "inbox" if facts["opens"] == "mail" else facts["opens"]
    return freeze(
        {
            "screen": opens,
            "under": "",  # the page below what lies on the table
            "note": "",
            "entry": "",  # typed with the keys of a kiosk
            "login": "",  # classes of private text
            "password": "",
            "query": "",
            "card_number": "",
            "code": "",
            "sent": 0,  # how many codes were sent
            "waiting": False,  # a new code cannot be asked for yet
            "tries": 0,
            "found": (),  # services that the search found
            **FRESH,
            "refusal": "",  # why the bank did not pay
            "opened": "",  # the operation whose receipt is open
            "number": "",  # typed or pasted into the claim
            "copied": "",
            "reason": "",
            "way": "",
            "saved": facts["saved"],  # payments that the bank remembers
            "kept": False,  # the receipt was saved or taken
            "mailed": (),  # operations whose receipt went to the bank's mail, the latest first
            "faults": facts["faults"],
            "near": False,  # the paper bill is enlarged
            "photos": (),  # what was photographed: bill, meter
            "spot": 0,  # how many things were found on it
            "letter": "",
            "gone": (),  # letters that were deleted or reported
            "plan": (0,) * len(facts["budget"]["bills"]),
            "lent": 0,  # kopecks of a loan that came onto the card
            "skin": skin,
            "body": {name: facts[name] for name in PAINTED},
        }
    )
