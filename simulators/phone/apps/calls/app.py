"""The screens of the calls, and what each of their keys does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ....engine.machine import Control, Event, Label
from ....engine.text import Money, Text
from ... import numbers
from ...app import App, Does, Face, PhoneChange, Sight
from ..contacts import Who, who
from . import facts, flow, talk, texts

MOST_DIGITS = 13
KEYS = {**{digit: digit for digit in "123456789"}, "star": "*", "0": "0", "hash": "#"}
NAMES = {"star": texts.STAR, "hash": texts.HASH, "plus": texts.PLUS}


def _button(sight: Sight, name: str, words: tuple[Text, Text] | Text, at: str, *, commit: bool = False) -> Control:
    label = words if isinstance(words, Text) else words[sight.skin == "b"]
    return Control(name, "button", label, texts.WHY.get(name.partition(":")[0]), at=at, commit=commit)


def _tabs(sight: Sight) -> tuple[Control, ...]:
    tabs = {"tab_recents": texts.RECENTS, "tab_keys": texts.KEYS, "tab_people": texts.PEOPLE}
    return tuple(_button(sight, name, words, "tab") for name, words in tabs.items())


def _name(sight: Sight, number: str) -> Label | str:
    """For labels, in which a name that was typed cannot stand."""
    known = who(sight, number)
    return known.title or known.shown


# What was, and one line of it


def _recents(sight: Sight) -> tuple[Control, ...]:
    found: list[Control] = []
    for at, (number, _, _) in enumerate(sight.app("calls")["log"]):
        name = _name(sight, number)
        found.append(_button(sight, f"log:{at}", texts.ABOUT.with_params(who=name), "log"))
        found.append(_button(sight, f"call_log:{at}", texts.CALL_TO.with_params(who=name), "log", commit=True))
    return (*found, *_tabs(sight))


def _recent_facts(sight: Sight) -> dict[str, Any]:
    rows = enumerate(sight.app("calls")["log"])
    return {"log": tuple((f"log:{at}", f"call_log:{at}", *_row(sight, entry)) for at, entry in rows)}


def _row(sight: Sight, entry: tuple[str, str, str]) -> tuple[Who, str, Text, str]:
    number, how, time = entry
    return who(sight, number), how, texts.HOW[how], time or sight.local["body"]["time"]


def _open(change: PhoneChange, at: str) -> None:
    change.put("calls", open=int(at))
    change.go("calls_entry")


def _call_log(change: PhoneChange, at: str) -> None:
    flow.dial(change, change.app("calls")["log"][int(at)][0])


def _entry(sight: Sight) -> tuple[Control, ...]:
    number = _looked_at(sight)[0]
    found = [_button(sight, "call", texts.CALL, "deed", commit=True), _button(sight, "write", texts.WRITE, "deed")]
    if not who(sight, number).known:
        found.append(_button(sight, "save_number", texts.SAVE, "deed"))
    return tuple(found)


def _looked_at(sight: Sight) -> tuple[str, str, str]:
    state = sight.app("calls")
    return state["log"][state["open"]]


def _entry_facts(sight: Sight) -> dict[str, Any]:
    return {"entry": _row(sight, _looked_at(sight))}


ENTRY: Mapping[str, Does] = {
    "call": lambda change, _: flow.dial(change, _looked_at(change.sight)[0]),
    "write": lambda change, _: change.tell("sms_wanted", number=_looked_at(change.sight)[0]),
    "save_number": lambda change, _: change.tell("contact_wanted", number=_looked_at(change.sight)[0]),
}


# Dialing


@cache
def _pad(words: str) -> tuple[Control, ...]:
    return tuple(
        Control(f"key_{name}", "key", NAMES.get(name) or texts.DIGIT.with_params(digit=name), at="keypad", value=value,
                words=words)
        for name, value in KEYS.items()
    )  # fmt: skip


def _keys(sight: Sight) -> tuple[Control, ...]:
    found = [*_pad("phone"), _button(sight, "call", texts.CALL, "keypad", commit=True)]
    if sight.local["entry"]:
        found += [Control("key_erase", "key", texts.ERASE, texts.WHY["erase"], at="keypad"), _button(sight, "save_number", texts.SAVE, "keypad")]
    else:
        found.append(Control("key_plus", "key", texts.PLUS, at="keypad", value="+", words="phone"))
    return (*found, *_tabs(sight))


def _typed(sight: Sight) -> dict[str, Any]:
    entry = sight.local["entry"]
    known = who(sight, numbers.kept(entry))
    return {"typed": numbers.typed(entry), "known": known if known.known else None}


def _press(change: PhoneChange, digit: str) -> None:
    change.set(entry=(change.local["entry"] + digit)[:MOST_DIGITS])


def _erase(change: PhoneChange, _: str) -> None:
    change.set(entry=change.local["entry"][:-1])


def _call_typed(change: PhoneChange, _: str) -> None:
    number = numbers.kept(change.local["entry"])
    if number:
        flow.dial(change, number)
    else:
        change.say("empty")


def _save_typed(change: PhoneChange, _: str) -> None:
    change.tell("contact_wanted", number=numbers.kept(change.local["entry"]))


def _presses(*names: str) -> dict[str, Does]:
    values = {**KEYS, "plus": "+"}
    return {f"key_{name}": lambda change, _, value=values[name]: _press(change, value) for name in names}


GO: Mapping[str, Does] = {
    "tab_recents": lambda change, _: change.go("calls"),
    "tab_keys": lambda change, _: change.go("calls_keys"),
    "tab_people": lambda change, _: change.visit("contacts"),
}


# A call


def _ringing(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "hang_up", texts.HANG_UP, "end"),)


def _talking(sight: Sight) -> tuple[Control, ...]:
    keys = {"mute": texts.MUTE, "loud": texts.LOUD, "pad": texts.PAD}
    deeds = (_button(sight, name, words, "deed") for name, words in keys.items())
    return (_button(sight, "hang_up", texts.HANG_UP, "end"), *talk.choices(sight), *deeds)


def _padding(sight: Sight) -> tuple[Control, ...]:
    return (*_pad("tone"), _button(sight, "hide_pad", texts.HIDE_PAD, "deed"), *_ringing(sight))


def _failed(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "close", texts.CLOSE, "end"), _button(sight, "again", texts.AGAIN, "deed"))


def _announced(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "expect", texts.READY, "dialog"), _button(sight, "skip_call", texts.SKIP, "dialog"))


def _incoming(sight: Sight) -> tuple[Control, ...]:
    return (
        _button(sight, "answer", texts.ANSWER, "end", commit=True),
        _button(sight, "reject", texts.REJECT, "end"),
        _button(sight, "reply_sms", texts.REPLY, "deed"),
    )


def _replies(sight: Sight) -> tuple[Control, ...]:
    found = (Control(f"reply:{name}", "button", words, at="dialog") for name, words in texts.REPLIES.items())
    return (*found, _button(sight, "to_call", texts.TO_CALL, "dialog"))


def _on_line(sight: Sight) -> dict[str, Any]:
    """caller: who the display says it is, which need not be true."""
    state = sight.app("calls")
    told = facts.talk_of(sight, state["talk"]) if state["talk"] else {}
    return {
        "person": who(sight, state["number"]),
        "caller": talk.words(told["caller"]) if "caller" in told and state["way"] == "in" else None,
        "rings": state["way"] == "in" and not state["line"],
    }


def _talk_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app("calls")
    premium = state["line"] == "premium"
    paid = Money(sight.told("calls")["premium"] * (state["minutes"] + 1))
    return {
        **_on_line(sight),
        "heard": talk.heard(sight),
        "charged": texts.CHARGED.with_params(sum=paid) if premium else None,
        "seconds": 60 * state["minutes"] or (flow.LONG if state["lasted"] else 0),
        "muted": state["muted"],
        "loud": state["loud"],
    }


def _failed_facts(sight: Sight) -> dict[str, Any]:
    return {**_on_line(sight), "why": texts.FAILED[sight.app("calls")["why"]]}


def _announced_facts(sight: Sight) -> dict[str, Any]:
    return {"rings": True, "said": texts.SOON}


TALK: Mapping[str, Does] = {
    "hang_up": flow.hang_up,
    "say": talk.say,
    "mute": flow.mute,
    "loud": flow.loud,
    "pad": lambda change, _: change.go("calls_pad"),
}


# The app


def _opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == "calls":
        change.forget("calls")


def _open_notice(change: PhoneChange, _: str) -> None:
    change.visit("calls")


def _notice(sight: Sight, ref: str) -> Text:
    number = next((entry[0] for entry in sight.app("calls")["log"] if entry[1] == "missed"), "")
    return texts.MISSED.with_params(who=_name(sight, number))


def _news(told: Mapping[str, Any]) -> tuple[str, ...]:
    return ("missed",) if any(entry["how"] == "missed" for entry in told["log"]) else ()


CALLS = App(
    key="calls",
    label=texts.LABEL,
    first="calls",
    facts=facts.FACTS,
    start=facts.start,
    faces={
        "calls": Face(texts.LABEL, _recents, {**GO, "log": _open, "call_log": _call_log}, facts=_recent_facts),
        "calls_entry": Face(texts.ENTRY, _entry, ENTRY, facts=_entry_facts, up="calls"),
        "calls_keys": Face(
            None,
            _keys,
            {**GO, **_presses(*KEYS, "plus"), "key_erase": _erase, "call": _call_typed, "save_number": _save_typed},
            facts=_typed,
            keys=True,
        ),
        "calls_ringing": Face(None, _ringing, {"hang_up": flow.hang_up}, facts=_on_line, bare=True),
        "calls_talk": Face(None, _talking, TALK, facts=_talk_facts, bare=True),
        "calls_pad": Face(
            None,
            _padding,
            {**_presses(*KEYS), "hide_pad": lambda change, _: change.go("calls_talk"), "hang_up": flow.hang_up},
            facts=lambda sight: {**_talk_facts(sight), "typed": sight.local["entry"]},
            keys=True,
            bare=True,
        ),
        "calls_failed": Face(
            None, _failed, {"again": flow.again, "close": flow.close}, facts=_failed_facts, bare=True
        ),
        "calls_announced": Face(
            None, _announced, {"expect": flow.expect, "skip_call": flow.skip}, facts=_announced_facts, bare=True
        ),
        "calls_incoming": Face(
            None,
            _incoming,
            {"answer": flow.answer, "reject": flow.reject, "reply_sms": lambda change, _: change.go("calls_reply")},
            facts=_on_line,
            bare=True,
        ),
        "calls_reply": Face(
            None, _replies, {"reply": flow.reply, "to_call": flow.expect}, facts=_on_line, bare=True
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
)
