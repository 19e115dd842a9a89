"""The calls as an app: its screens, and what each of their keys does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....engine.machine import Event
from ....engine.text import Text
from ...app import App, Does, Face, PhoneChange, Sight
from . import dialing, facts, flow, on_line, recents, texts
from .dialing import KEYS, presses
from .keys import name

GO: Mapping[str, Does] = {
    "tab_recents": lambda change, _: change.go("calls"),
    "tab_keys": lambda change, _: change.go("calls_keys"),
    "tab_people": lambda change, _: change.visit("contacts"),
}


def _opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == "calls":
        change.forget("calls")


def _open_notice(change: PhoneChange, _: str) -> None:
    change.visit("calls")


def _notice(sight: Sight, ref: str) -> Text:
    number = next((entry[0] for entry in sight.app("calls")["log"] if entry[1] == "missed"), "")
    return texts.MISSED.with_params(who=name(sight, number))


def _news(told: Mapping[str, Any]) -> tuple[str, ...]:
    return ("missed",) if any(entry["how"] == "missed" for entry in told["log"]) else ()


CALLS = App(
    key="calls",
    label=texts.LABEL,
    first="calls",
    facts=facts.FACTS,
    start=facts.start,
    faces={
        "calls": Face(
            texts.LABEL,
            recents.lines,
            {**GO, "log": recents.open_line, "call_log": recents.call_line},
            facts=recents.line_facts,
        ),
        "calls_entry": Face(texts.ENTRY, recents.entry, recents.ENTRY, facts=recents.entry_facts, up="calls"),
        "calls_keys": Face(
            None,
            dialing.keys,
            {
                **GO,
                **presses(*KEYS, "plus"),
                "key_erase": dialing.erase,
                "call": dialing.call_typed,
                "save_number": dialing.save_typed,
            },
            facts=dialing.typed,
            keys=True,
        ),
        "calls_ringing": Face(None, on_line.ringing, {"hang_up": flow.hang_up}, facts=on_line.line_facts, bare=True),
        "calls_talk": Face(None, on_line.talking, on_line.TALK, facts=on_line.talk_facts, bare=True),
        "calls_pad": Face(
            None,
            on_line.padding,
            {**presses(*KEYS), "hide_pad": lambda change, _: change.go("calls_talk"), "hang_up": flow.hang_up},
            facts=lambda sight: {**on_line.talk_facts(sight), "typed": sight.local["entry"]},
            keys=True,
            bare=True,
        ),
        "calls_failed": Face(
            None, on_line.failed, {"again": flow.again, "close": flow.close}, facts=on_line.failed_facts, bare=True
        ),
        "calls_announced": Face(
            None,
            on_line.announced,
            {"expect": flow.expect, "skip_call": flow.skip},
            facts=on_line.announced_facts,
            bare=True,
        ),
        "calls_incoming": Face(
            None,
            on_line.incoming,
            {"answer": flow.answer, "reject": flow.reject, "reply_sms": lambda change, _: change.go("calls_reply")},
            facts=on_line.line_facts,
            bare=True,
        ),
        "calls_reply": Face(
            None, on_line.replies, {"reply": flow.reply, "to_call": flow.expect}, facts=on_line.line_facts, bare=True
        ),
    },
    hears={
        "call": flow.ring,
        "call_wanted": flow.wanted,
        "screen_darkened": flow.darkened,
        "app_opened": _opened,
    },
    timers={"calls_pick_up": flow.pick_up, "calls_long": flow.long_enough, "calls_minute": flow.minute},
    notes=texts.NOTES,
    notice=_notice,
    opens=_open_notice,
    news=_news,
)
