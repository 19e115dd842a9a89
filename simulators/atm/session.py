"""The card goes in and comes out: language, PIN, menu, the end of a session, and a card that is kept."""

from __future__ import annotations

from typing import Any

from ..engine.change import Change
from .body import FIRST_SCREEN, FRESH


def go(change: Change, screen: str, note: str = "", **changes: Any) -> None:
    """Show another screen, with nothing typed on it yet."""
    change.show(screen, entry="", note=note, **changes)


def insert(change: Change) -> None:
    if change.local["body"]["power"] != "on":
        change.tell("card_refused", power=change.local["body"]["power"])
        change.set(note="not_accepted")
        return
    change.card(where=f"in:{change.device}")
    change.tell("card_inserted")
    if change.world["card"]["blocked"]:
        change.tell("card_blocked")
        go(change, "pin_blocked", inside="own")
    else:
        go(change, "lang", inside="own")


def insert_back(change: Change) -> None:
    change.card(where=f"in:{change.device}")
    change.tell("card_wrong_side")
    go(change, "card_returned", inside="own")


def tap(change: Change) -> None:
    change.tell("card_tapped")
    go(change, "pin", inside="tap")


def choose_language(change: Change, lang: str) -> None:
    change.tell("language_chosen", lang=lang)
    go(change, "pin", lang=lang)


def check_pin(change: Change) -> None:
    card = change.world["card"]
    if change.local["entry"] == card["pin"]:
        change.card(tries=0)
        change.tell("pin_accepted")
        go(change, "menu", op="")
        return
    tries = card["tries"] + 1
    change.card(tries=tries)
    change.tell("pin_wrong", left=3 - tries)
    if tries < 3:
        go(change, "pin", note=f"pin_wrong_{3 - tries}")
    else:
        _third_wrong_pin(change)


def _third_wrong_pin(change: Change) -> None:
    change.card(blocked=True)
    change.tell("card_blocked")
    if change.local["inside"] == "tap":
        change.set(inside="")
        part_ways(change)
    elif change.local["body"]["third_pin"] == "capture":
        capture(change, "pin")
    else:
        go(change, "pin_blocked")


def choose(change: Change, op: str, screen: str) -> None:
    change.tell("operation_chosen", op=op)
    go(change, screen, op=op, path=(), draft=(), amount=0)


def show_balance(change: Change) -> None:
    _ask_bank(change, "balance")


def show_mini(change: Change) -> None:
    _ask_bank(change, "mini")


def _ask_bank(change: Change, op: str) -> None:
    choose(change, op, op)
    if is_stopped(change):
        refuse(change, "stopped")
    else:
        change.tell(f"{op}_shown", whose=whose(change))


def is_stopped(change: Change) -> bool:
    """Whether the learner's card was stopped while it is inside: in the bank's app, or by the bank."""
    return bool(change.world["card"]["blocked"]) and whose(change) == "own"


def refuse(change: Change, reason: str) -> None:
    """What the bank answers instead of doing it; the card stays inside."""
    change.tell("refused", reason=reason.removesuffix("_pay"), amount=change.local["amount"])
    go(change, "refused", note=reason)


def menu(change: Change) -> None:
    go(change, "menu", op="", path=(), draft=(), amount=0)


def again(change: Change) -> None:
    """Another operation; the second skin's make asks the PIN again, but cannot ask it of a stranger's card."""
    change.set(slip="")
    if change.local["skin"] == "b" and change.local["inside"] != "stranger":
        go(change, "pin", note="pin_again", op="again", path=(), draft=(), amount=0)
    else:
        menu(change)


def end(change: Change, how: str, note: str = "") -> None:
    """The session is over and the card comes out."""
    change.tell("session_ended", how=how)
    if change.local["inside"] == "tap":
        change.set(inside="")
        part_ways(change)
    else:
        lang = change.local["lang"]
        change.set(**FRESH)
        change.show("eject", lang=lang, slip="", note=note)


def pull(change: Change) -> None:
    change.tell("card_pulled")
    end(change, "pulled", note="interrupted")


def card_out(change: Change) -> None:
    """The card is taken from the slot. What comes next is up to the caller."""
    change.tell("card_taken", whose=whose(change))
    if change.local["inside"] == "own":
        change.card(where="hand")
    change.set(inside="")


def take_card_and_leave(change: Change) -> None:
    card_out(change)
    part_ways(change)


def part_ways(change: Change) -> None:
    lang = change.local["lang"]
    change.set(**FRESH)
    change.show("bye", lang=lang, slip="")


def take_returned_card(change: Change) -> None:
    card_out(change)
    rest(change)


def capture(change: Change, why: str) -> None:
    """Nobody took the card in time, or the PIN was wrong three times: the machine keeps it."""
    own = change.local["inside"] == "own"
    change.tell("card_captured", why=why, whose=whose(change))
    if own:
        change.card(where=f"captured:{change.device}")
        go(change, "captured", note=why, inside="", op="")
    else:
        change.set(inside="")
        rest(change)


def rest(change: Change) -> None:
    """Back to the first screen, nothing left of the last client."""
    change.set(**FRESH)
    change.show(FIRST_SCREEN[change.local["body"]["power"]], slip="")


def ask_for_time(change: Change) -> None:
    change.tell("time_asked")
    change.show("more_time", under=change.local["screen"])


def give_time(change: Change) -> None:
    change.tell("time_given")
    change.show(change.local["under"], under="")


def whose(change: Change) -> str:
    return "stranger" if change.local["inside"] == "stranger" else "own"


def money_of(change: Change) -> str:
    """The account that this session spends from."""
    return f"owner:{change.device}" if change.local["inside"] == "stranger" else "account"
