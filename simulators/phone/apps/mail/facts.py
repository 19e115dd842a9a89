"""What a scenario may write about the mail, refused with its place.

A letter: `name`, `sender`, `address`, `subject`, `text`, and where wanted `later` (true: it comes by the script),
`seen` (true: not new), `bill` (the account whose bill is attached), `link` (its words) with `page` (of the browser).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.scenario import ScenarioError
from ...bill import paper_bill

KEY = "mail"
ACCOUNTS = ("in", "out", "none")
FACTS: Mapping[str, Any] = {
    "account": "in",  # in: the mailbox is open; out: it has to be signed in to; none: there is none yet
    "address": "uchebny@pochta.ucheba",
    "forgotten": False,  # the password of the card is not the one that is valid
    "phone": "",  # the number kept for a forgotten password, as one writes it
    "code": "418209",  # what the SMS says
    "letters": (),
}
LETTER = ({"name", "sender", "address", "subject", "text"}, {"later", "seen", "bill", "link", "page"})


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    if facts["account"] not in ACCOUNTS:
        raise ScenarioError(f"facts.phone.mail.account: {facts['account']!r} is none of {', '.join(ACCOUNTS)}")
    for letter in facts["letters"]:
        _check(letter)
    here = [letter for letter in facts["letters"] if not letter.get("later")]
    return {
        "account": facts["account"],
        "way": "",  # what a code is asked for: new, recover or phone
        "person": "",  # classes of what stands in the fields
        "login": "",
        "password": "",
        "number": "",  # typed: digits are no secret here
        "code": "",
        "asked": False,  # for the code, and it was not typed yet
        "came": False,  # the SMS with it
        "shown": False,  # the letters of the password, on request
        "kept": _kept(facts),  # class of the password that is valid
        "phone": facts["phone"],
        "place": "",  # where the password is written down: paper or screen
        "inbox": tuple(f"told:{letter['name']}" for letter in here),
        "unread": unread(facts),
        "spam": (),
        "bin": (),
        "folder": "inbox",
        "open": "",
        "zoom": 0,
        "to": "",  # classes of a letter being written, and how many were sent
        "words": "",
        "sent": 0,
    }


def _kept(facts: Mapping[str, Any]) -> str:
    if facts["account"] == "none":
        return ""
    return "forgotten" if facts["forgotten"] else "password"


def unread(facts: Mapping[str, Any]) -> tuple[str, ...]:
    letters = (letter for letter in facts["letters"] if not letter.get("later") and not letter.get("seen"))
    return tuple(f"told:{letter['name']}" for letter in letters)


def _check(letter: Mapping[str, Any]) -> None:
    place = f"facts.phone.mail.letters {letter.get('name', '')}"
    needed, more = LETTER
    if missing := sorted(needed - set(letter)):
        raise ScenarioError(f"{place}: needs {', '.join(missing)}")
    if strange := sorted(set(letter) - needed - more):
        raise ScenarioError(f"{place}: does not know {', '.join(strange)}")
    if ("link" in letter) != ("page" in letter):
        raise ScenarioError(f"{place}: link and page go together")
    if "bill" in letter:
        paper_bill(letter["bill"])
