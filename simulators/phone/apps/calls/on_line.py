"""A call, from ringing to its end, as the screen shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Control
from ....engine.text import Money
from ...app import Does, Sight, words
from ..contacts import who
from . import facts, flow, talk, texts
from .dialing import pad
from .keys import button


def ringing(sight: Sight) -> tuple[Control, ...]:
    return (button(sight, "hang_up", texts.HANG_UP, "end"),)


def talking(sight: Sight) -> tuple[Control, ...]:
    keys = {"mute": texts.MUTE, "loud": texts.LOUD, "pad": texts.PAD}
    deeds = (button(sight, name, label, "deed") for name, label in keys.items())
    return (button(sight, "hang_up", texts.HANG_UP, "end"), *talk.choices(sight), *deeds)


def padding(sight: Sight) -> tuple[Control, ...]:
    return (*pad("tone"), button(sight, "hide_pad", texts.HIDE_PAD, "deed"), *ringing(sight))


def failed(sight: Sight) -> tuple[Control, ...]:
    return (button(sight, "close", texts.CLOSE, "end"), button(sight, "again", texts.AGAIN, "deed"))


def announced(sight: Sight) -> tuple[Control, ...]:
    return (button(sight, "expect", texts.READY, "dialog"), button(sight, "skip_call", texts.SKIP, "dialog"))


def incoming(sight: Sight) -> tuple[Control, ...]:
    return (
        button(sight, "answer", texts.ANSWER, "end", commit=True),
        button(sight, "reject", texts.REJECT, "end"),
        button(sight, "reply_sms", texts.REPLY, "deed"),
    )


def replies(sight: Sight) -> tuple[Control, ...]:
    found = (Control(f"reply:{name}", "button", label, at="dialog") for name, label in texts.REPLIES.items())
    return (*found, button(sight, "to_call", texts.TO_CALL, "dialog"))


def line_facts(sight: Sight) -> dict[str, Any]:
    """caller: who the display says it is, which need not be true."""
    state = sight.app("calls")
    told = facts.talk_of(sight, state["talk"]) if state["talk"] else {}
    return {
        "person": who(sight, state["number"]),
        "caller": words(told["caller"]) if "caller" in told and state["way"] == "in" else None,
        "rings": state["way"] == "in" and not state["line"],
    }


def talk_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app("calls")
    premium = state["line"] == "premium"
    paid = Money(sight.told("calls")["premium"] * (state["minutes"] + 1))
    return {
        **line_facts(sight),
        "heard": talk.heard(sight),
        "choosing": bool(talk.choices(sight)),
        "charged": texts.CHARGED.with_params(sum=paid) if premium else None,
        "seconds": 60 * state["minutes"] or (flow.LONG if state["lasted"] else 0),
        "muted": state["muted"],
        "loud": state["loud"],
    }


def failed_facts(sight: Sight) -> dict[str, Any]:
    return {**line_facts(sight), "why": texts.FAILED[sight.app("calls")["why"]]}


def announced_facts(sight: Sight) -> dict[str, Any]:
    return {"rings": True, "said": texts.SOON}


TALK: Mapping[str, Does] = {
    "hang_up": flow.hang_up,
    "say": talk.say,
    "mute": flow.mute,
    "loud": flow.loud,
    "pad": lambda change, _: change.go("calls_pad"),
}
