"""What one can do where: standing about, a stranger near, a message, a call, the branch of the bank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ..engine.machine import Control
from ..engine.record import Record
from ..engine.text import Counted, Text
from .texts import (
    ADVICE,
    ANSWERS,
    ASK_CARD,
    ASK_NUMBER,
    BAILIFFS,
    CASH_MACHINES,
    CLERK,
    GREETING,
    HELPERS,
    LABELS,
    MESSAGES,
    NEVER_PIN,
    PLACES,
    QUESTIONS,
    WHY,
)

AT_A_MACHINE = ("captured", "no_cash", "stranger")
TOPICS = (*AT_A_MACHINE, "blocked", "card_lost", "told")
FIGURE = Text("you", "%(sum)s")
KINDS = {"walk_away": "move", "visit_bank": "move", "visit_bailiffs": "move", "leave_branch": "move"}
COMMIT = frozenset({"walk_away", "give_card", "accept_help", "tell_pin", "throw_receipt", "call_sms_number"})


class Scene(NamedTuple):
    names: Callable[[Record, Record], tuple[str, ...]]

    def controls(self, local: Record, world: Record) -> tuple[Control, ...]:
        return _controls(self.names(local, world))

    def facts(self, local: Record, world: Record) -> dict[str, Any]:
        return {"options": local["options"].split()} if local["screen"] == "question" else {}


@lru_cache(maxsize=1024)
def _controls(names: tuple[str, ...]) -> tuple[Control, ...]:
    return tuple(map(_control, names))


def _control(name: str) -> Control:
    verb, _, value = name.partition(":")
    if verb == "go_to":
        label = PLACES[value]
    elif verb == "answer":
        label = ANSWERS.get(value) or FIGURE.with_params(sum=Counted(int(value)) if value.isdigit() else value)
    else:
        label = LABELS[verb]
    spoken_kind = "speak" if verb in SPOKEN else KINDS.get(verb, "move" if verb == "go_to" else "button")
    commit = verb in COMMIT or verb == "go_to"
    return Control(name, spoken_kind, label, WHY.get(verb), at="hands", commit=commit, aside=verb == "look_card")


SPOKEN = frozenset(
    {"ask_step_back", "accept_help", "ignore", "tell_last4", "tell_pin", "tell_number", "not_noted", "answer"}
    | {f"say_{topic}" for topic in TOPICS}
)


def stand(local: Record, world: Record) -> tuple[str, ...]:
    names = ["walk_away"] if world["at"] else []
    names += [f"go_to:{place}" for place in local["places"] or _way_back(local) if place != world["at"]]
    if world["at"] or local["seen"] or local["places"]:
        names.append("look_card")
    if may_call(local, world):
        names.append("call_bank")
    names += _hands(local, world)
    if local["helper"] == "near":
        names += _to_helper(world)
    elif local["helper"] == "knows":
        names.append("ask_step_back")
    if local["trouble"]:
        names += _in_trouble(local, world)
    return tuple(names)


def _way_back(local: Record) -> tuple[str, ...]:
    return (local["seen"],) if local["seen"] else ()


def may_call(local: Record, world: Record) -> bool:
    """There is something to call about, and no session of one's own to finish first."""
    card = world["card"]
    if card["where"].startswith("in:") and world["at"]:
        return False
    away = card["where"] != "hand" and not world["at"]
    return bool(local["trouble"] or card["tries"] or card["blocked"] or away or local["helper"] == "knows")


def _hands(local: Record, world: Record) -> list[str]:
    names = ["count_cash"] if world["notes"] else []
    if local["slip"] and not local["slip"].startswith("kept"):
        names += ["keep_receipt", "throw_receipt"]
    return names


def _in_trouble(local: Record, world: Record) -> list[str]:
    """What was told to a stranger is no matter of the machine one stands at: there may be none."""
    names = ["visit_bank"]
    if world["at"] and local["trouble"] != "told":
        names += ["hit_machine"] if local["noted"] else ["note_number", "hit_machine"]
    if local["trouble"] == "arrested":
        names.append("visit_bailiffs")
    return names


def _to_helper(world: Record) -> list[str]:
    names = ["ask_step_back", "accept_help"]
    return [*names, "give_card"] if world["card"]["where"] == "hand" else names


def helper(local: Record, world: Record) -> tuple[str, ...]:
    return (*_to_helper(world), "ignore")


def question(local: Record, world: Record) -> tuple[str, ...]:
    """Digits are kopecks, a name of ANSWERS is said in words, anything else (a time) as it stands."""
    return tuple(f"answer:{option}" for option in local["options"].split())


def sms(local: Record, world: Record) -> tuple[str, ...]:
    return ("call_sms_number", "close_sms")


def call_what(local: Record, world: Record) -> tuple[str, ...]:
    """What has just happened stands first; of a cash machine one speaks where there is one."""
    near = CASH_MACHINES.keys() & {world["at"], local["seen"], *local["places"]}
    known = [topic for topic in TOPICS if near or topic not in AT_A_MACHINE or topic == local["trouble"]]
    topics = sorted(known, key=lambda topic: topic != local["trouble"])
    return (*(f"say_{topic}" for topic in topics), "hang_up")


def call_who(local: Record, world: Record) -> tuple[str, ...]:
    return ("tell_last4", "hang_up") if local["pin_told"] else ("tell_last4", "tell_pin", "hang_up")


def call_machine(local: Record, world: Record) -> tuple[str, ...]:
    return ("tell_number", "hang_up") if world["at"] or local["noted"] else ("not_noted", "hang_up")


def call_advice(local: Record, world: Record) -> tuple[str, ...]:
    return ("hang_up",)


def branch(local: Record, world: Record) -> tuple[str, ...]:
    claimable = local["trouble"] == "no_cash" and not local["claimed"]
    return ("file_claim", "leave_branch") if claimable else ("leave_branch",)


def bailiffs(local: Record, world: Record) -> tuple[str, ...]:
    return ("leave_bailiffs",)


SCENES: Mapping[str, Scene] = {
    "stand": Scene(stand),
    "helper": Scene(helper),
    "question": Scene(question),
    "sms": Scene(sms),
    "call_what": Scene(call_what),
    "call_who": Scene(call_who),
    "call_machine": Scene(call_machine),
    "call_advice": Scene(call_advice),
    "branch": Scene(branch),
    "bailiffs": Scene(bailiffs),
}

SAYS: Mapping[str, Callable[[Record], Text | None]] = {
    "helper": lambda local: HELPERS[local["text"]],
    "sms": lambda local: MESSAGES[local["text"]],
    "question": lambda local: QUESTIONS[local["question"]],
    "call_what": lambda local: GREETING,
    "call_who": lambda local: NEVER_PIN if local["pin_told"] else ASK_CARD,
    "call_machine": lambda local: ASK_NUMBER,
    "call_advice": lambda local: ADVICE[local["topic"]],
    "branch": lambda local: CLERK["claimed" if local["claimed"] else local["trouble"]],
    "bailiffs": lambda local: BAILIFFS,
}


def spoken(local: Record) -> Text | None:
    """What somebody says to the learner now."""
    says = SAYS.get(local["screen"])
    return says(local) if says else None
