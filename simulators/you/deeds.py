"""What the learner does and says, one function a deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ..engine.change import Change
from .scenes import TOPICS


def walk_away(change: Change) -> None:
    _leave(change)
    change.world = change.world.set(at="")


def go_to(change: Change, place: str) -> None:
    if change.world["at"]:
        _leave(change)
    change.world = change.world.set(at=place)
    change.tell("went_to", place=place)


def _leave(change: Change) -> None:
    """`card` tells where the card is left: "hand", or "machine" with a session open or the card in the slot."""
    machine = change.world["at"]
    inside = change.world["card"]["where"] == f"in:{machine}"
    change.tell("walked_away", machine=machine, card="machine" if inside else "hand")
    change.set(seen=machine)


def look_card(change: Change) -> None:
    change.tell("card_looked")


def count_cash(change: Change) -> None:
    change.tell("cash_counted", amount=change.world["money"]["purse"])


def keep_receipt(change: Change) -> None:
    kind = change.local["slip"]
    change.set(slip=f"kept_{kind}", slip_lang="")
    change.tell("receipt_kept", kind=kind)


def throw_receipt(change: Change) -> None:
    change.tell("receipt_thrown", kind=change.local["slip"])
    change.set(slip="", slip_lang="")


def note_number(change: Change) -> None:
    change.set(noted=change.world["at"])
    change.tell("number_noted", machine=change.world["at"])


def hit_machine(change: Change) -> None:
    change.tell("machine_hit", machine=change.world["at"])


def ask_step_back(change: Change) -> None:
    change.show("stand", helper="gone", text="")
    change.tell("stepped_back_asked")


def accept_help(change: Change) -> None:
    change.show("stand", helper="knows", text="")
    change.tell("help_accepted")


def ignore(change: Change) -> None:
    change.show("stand", text="")
    change.tell("helper_ignored")


def give_card(change: Change) -> None:
    change.card(where="lost")
    change.show("stand", helper="knows", text="", trouble="card_lost")
    change.tell("card_given")


def call_sms_number(change: Change) -> None:
    change.show("stand", text="")
    change.tell("sms_number_called")


def close_sms(change: Change) -> None:
    change.show("stand", text="")
    change.tell("sms_closed")


def call_bank(change: Change) -> None:
    change.show("call_what")
    change.tell("call_begun")


def say(change: Change, topic: str) -> None:
    change.show("call_machine" if topic == "stranger" else "call_who", topic=topic)


def tell_last4(change: Change) -> None:
    change.show("call_machine" if change.local["topic"] == "no_cash" else "call_advice")


def tell_pin(change: Change) -> None:
    change.set(pin_told=True)
    change.tell("pin_told")


def tell_number(change: Change) -> None:
    change.show("call_advice")


def hang_up(change: Change) -> None:
    """The call counts when the bank's advice was heard; a card that is not in the hand is blocked by it."""
    topic, heard = change.local["topic"], change.local["screen"] == "call_advice"
    change.show("stand", topic="", pin_told=False)
    if heard:
        away = topic in ("captured", "card_lost") and change.world["card"]["where"] != "hand"
        if away or topic == "told":
            change.card(blocked=True)
        change.tell("bank_called", topic=topic)


def visit_bank(change: Change) -> None:
    """The branch gives the card back, unblocked; a claim is written there."""
    if change.world["at"]:
        walk_away(change)
    change.tell("bank_visited", trouble=change.local["trouble"])
    in_slot = change.world["card"]["where"].startswith("in:")
    if change.local["trouble"] in ("captured", "blocked", "card_lost", "told") and not in_slot:
        change.card(where="hand", blocked=False, tries=0)
    change.show("branch")


def leave_branch(change: Change) -> None:
    solved = change.local["trouble"] in ("captured", "blocked", "card_lost", "told") or change.local["claimed"]
    change.show("stand", trouble="" if solved else change.local["trouble"])


def file_claim(change: Change) -> None:
    local = change.local
    change.set(claimed=True)
    change.tell("claim_filed", receipt=local["slip"] == "kept_jam", number=bool(local["noted"]))


def visit_bailiffs(change: Change) -> None:
    if change.world["at"]:
        walk_away(change)
    change.tell("bailiffs_visited")
    change.show("bailiffs")


def leave_bailiffs(change: Change) -> None:
    change.show("stand")


def answer(change: Change, value: str) -> None:
    """A wrong answer leaves the question standing."""
    right = value == str(change.local["right"])
    change.tell("answered", value=value, right=right)
    if right:
        change.show("stand", question="", options="", right=0)


DEEDS: Mapping[str, Callable[[Change], None]] = {
    **{
        deed.__name__: deed
        for deed in (
            walk_away, look_card, count_cash, keep_receipt, throw_receipt, note_number, hit_machine,
            ask_step_back, accept_help, ignore, give_card, call_sms_number, close_sms,
            call_bank, tell_last4, tell_pin, tell_number, hang_up,
            visit_bank, leave_branch, file_claim, visit_bailiffs, leave_bailiffs,
        )
    },
    **{f"say_{topic}": partial(say, topic=topic) for topic in TOPICS},
    "not_noted": tell_number,
}  # fmt: skip
