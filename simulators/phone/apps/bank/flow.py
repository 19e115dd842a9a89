"""What is done in the bank's app: signing in, stopping the card, limits, and what strangers and the bank itself do.

The state: `inside`, `sent` (how many codes were asked for), `live` (whether the last one is still good), `waiting`
(too early for another), `tries` (wrong in a row), `frozen` (by the learner), `locked` (by the bank), `told` (a
stranger knows the code), `limit` (kopecks a day).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Event, Timer
from ....engine.scenario import ScenarioError
from ...app import PhoneChange, Sight, named
from ..net import joined, online

PIN_LENGTH, CODE_LENGTH = 4, 6
MOST_TRIES = 3
RESEND, TTL = 30, 180  # seconds
LIMITS = (20_000, 50_000, 100_000)  # kopecks a day
LOGINS = ("open", "pin", "sms")
FACTS: Mapping[str, Any] = {
    "login": "pin",  # pin | sms | open (one is signed in)
    "pin": "4821",
    "codes": ("418209", "730264", "902513"),  # those the bank sends, one after another; then the last again
    "old": (),  # codes of before, which stand in messages still
    "loss": 0,  # kopecks that go when a stranger learns the code
}


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    if facts["login"] not in LOGINS:
        raise ScenarioError(f"facts.phone.bank.login: {facts['login']!r} is none of {', '.join(LOGINS)}")
    if not facts["codes"] or any(len(code) != CODE_LENGTH or not code.isdecimal() for code in facts["codes"]):
        raise ScenarioError(f"facts.phone.bank.codes: codes of {CODE_LENGTH} digits")
    if len(facts["pin"]) != PIN_LENGTH or not facts["pin"].isdecimal():
        raise ScenarioError(f"facts.phone.bank.pin: {PIN_LENGTH} digits")
    return {
        "inside": facts["login"] == "open",
        "sent": 0,
        "live": False,
        "waiting": False,
        "tries": 0,
        "frozen": False,
        "locked": False,
        "told": False,
        "limit": LIMITS[-1],  # what the world begins with
    }


def opened(change: PhoneChange, event: Event) -> None:
    """The icon leads inside, or to the door."""
    if event.get("app") != "bank":
        return
    state, told = change.app("bank"), change.sight.told("bank")
    if trouble := trouble_of(change.sight):
        change.go("bank_offline", note=trouble)
    elif not state["inside"]:
        by_pin = told["login"] == "pin" and state["tries"] < MOST_TRIES
        change.go("bank_pin" if by_pin else "bank_code" if state["live"] else "bank_login")


def retry(change: PhoneChange, _: str) -> None:
    change.go("bank")
    opened(change, Event(change.device, "app_opened", (("app", "bank"),)))


def trouble_of(sight: Sight) -> str:
    """Why the app does not connect, as a note: no internet, or a network into which anybody may look."""
    if not online(sight):
        return "offline"
    network = joined(sight)
    return "unsafe" if network and not named(sight.told("net")["networks"], network)["password"] else ""


# Signing in


def code_now(sight: Sight) -> str:
    """The code that was sent last."""
    codes = sight.told("bank")["codes"]
    return codes[min(sight.app("bank")["sent"], len(codes)) - 1]


def ask_code(change: PhoneChange, _: str) -> None:
    state = change.app("bank")
    if state["waiting"]:
        change.say("wait")
        return
    change.put(
        "bank", sent=min(state["sent"] + 1, len(change.sight.told("bank")["codes"])), live=True, waiting=True, tries=0
    )
    change.timers["bank_resend"] = Timer(RESEND, deadline=False)
    change.timers["bank_code"] = Timer(TTL)
    change.go("bank_code", note="code_sent")
    change.tell("code_sent", code=code_now(change.sight), purpose="login")


def may_resend(change: PhoneChange) -> None:
    change.put("bank", waiting=False)


def code_over(change: PhoneChange) -> None:
    change.put("bank", live=False)
    change.tell("code_over")


def press(change: PhoneChange, digit: str) -> None:
    """The last digit is the answer: there is no key to confirm it."""
    by_pin = change.local["screen"] == "bank_pin"
    entry = change.local["entry"] + digit
    if len(entry) < (PIN_LENGTH if by_pin else CODE_LENGTH):
        change.set(entry=entry)
    elif by_pin:
        _try_pin(change, entry)
    else:
        _try_code(change, entry)


def erase(change: PhoneChange, _: str) -> None:
    change.set(entry=change.local["entry"][:-1])


def _try_pin(change: PhoneChange, entry: str) -> None:
    tries = change.app("bank")["tries"] + 1
    if entry == change.sight.told("bank")["pin"]:
        _let_in(change)
    elif tries < MOST_TRIES:
        change.put("bank", tries=tries)
        change.go("bank_pin", note="pin_wrong")
        change.tell("login_refused", why="pin_wrong")
    else:
        change.put("bank", tries=tries)
        change.go("bank_login", note="pin_closed")
        change.tell("login_refused", why="pin_closed")


def _try_code(change: PhoneChange, entry: str) -> None:
    state = change.app("bank")
    if state["live"] and entry == code_now(change.sight):
        _let_in(change)
        return
    why = _why_not(change, entry)
    if why == "code_wrong" and state["tries"] + 1 >= MOST_TRIES:
        why = "code_cancelled"
        change.put("bank", live=False)
        change.timers["bank_code"] = None
    change.put("bank", tries=state["tries"] + 1)
    change.go("bank_code", note=why)
    change.tell("login_refused", why=why)


def _why_not(change: PhoneChange, entry: str) -> str:
    """A code that was good once is old; the one that ran out says so."""
    state = change.app("bank")
    if state["sent"] and not state["live"] and entry == code_now(change.sight):
        return "code_over"
    old = (*_arrived(change.sight), *change.sight.told("bank")["old"])
    return "code_old" if entry in old else "code_wrong"


def is_coming(sight: Sight) -> bool:
    """Whether the code that was asked for is still on its way."""
    return sight.app("bank")["live"] and code_now(sight) not in _arrived(sight)


def _arrived(sight: Sight) -> tuple[str, ...]:
    """Codes that stand in the messages: before that nobody can know them."""
    return tuple(ref.partition(":")[0] for _, kind, ref, _ in sight.app("sms")["arrived"] if kind == "code")


def _let_in(change: PhoneChange) -> None:
    change.put("bank", inside=True, live=False, tries=0)
    change.timers["bank_code"] = None
    change.go("bank")
    change.tell("logged_in")


def by_code(change: PhoneChange, _: str) -> None:
    change.go("bank_login")


def leave(change: PhoneChange, _: str) -> None:
    change.put("bank", inside=False)
    change.go("home")
    change.tell("logged_out")


# The card


def freeze(change: PhoneChange, _: str) -> None:
    change.put("bank", frozen=True)
    change.card(blocked=True)
    change.say("frozen")
    change.tell("card_frozen")


def unfreeze(change: PhoneChange, _: str) -> None:
    state = change.app("bank")
    if state["locked"] or state["told"]:
        change.say("locked" if state["locked"] else "told")
        return
    change.put("bank", frozen=False)
    change.card(blocked=False, tries=0)
    change.say("unfrozen")
    change.tell("card_unfrozen")


def set_limit(change: PhoneChange, kopecks: str) -> None:
    """What was taken out today counts against the new limit too."""
    bank = change.world["bank"]
    spent = change.app("bank")["limit"] - bank["daily_left"]
    change.put("bank", limit=int(kopecks))
    change.world = change.world.set(bank=bank.set(daily_left=max(0, int(kopecks) - spent)))
    change.say("limit")
    change.tell("limit_set", amount=int(kopecks))


# From outside


def stolen(change: PhoneChange, event: Event) -> None:
    """A stranger has the code or the card's digits, and uses them: the learner's own code is no good any more."""
    told = change.sight.told("bank")
    if change.app("bank")["told"]:
        return
    change.put("bank", told=True, live=False)
    change.timers["bank_code"] = None
    taken = min(told["loss"], change.world["money"]["account"])
    if taken and not change.world["card"]["blocked"]:
        change.move("account", "stranger", taken)
        change.write_down("payment", -taken, "stranger")
        change.tell("money_taken", amount=taken)


def data_told(change: PhoneChange, event: Event) -> None:
    """Typed into a page that is after it."""
    if event.get("asks") in ("card", "code"):
        change.tell(f"{event.get('asks')}_told")


def renewed(change: PhoneChange, event: Event) -> None:
    """The branch has given another card, of which no stranger knows anything."""
    if event.get("trouble") == "told" and not change.world["card"]["blocked"]:
        change.put("bank", frozen=False, locked=False, told=False)


def called(change: PhoneChange, event: Event) -> None:
    """With another telephone, or with this one at the machine."""
    if event.get("topic") == "told":
        locked(change, event)


def locked(change: PhoneChange, event: Event) -> None:
    """The bank was called, and stops the card and every code."""
    change.put("bank", locked=True, live=False)
    change.timers["bank_code"] = None
    change.card(blocked=True)
