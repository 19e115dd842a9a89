"""The screens of the messages: the list, a thread, a number in it, a new message, what to do with a sender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ....engine.machine import Control, Event, Label
from ....engine.text import Authored, Text
from ... import numbers
from ...app import App, Does, Face, PhoneChange, Sight
from ..browser.pages import page_of
from ..contacts import who
from . import facts, flow, texts


def _button(sight: Sight, name: str, words: tuple[Text, Text] | Text, at: str, *, commit: bool = False) -> Control:
    label = words if isinstance(words, Text) else words[sight.skin == "b"]
    return Control(name, "button", label, texts.WHY.get(name.partition(":")[0]), at=at, commit=commit)


def _name(sight: Sight, thread: str) -> Label | str:
    sender = facts.sender(sight, thread)
    return sender.title or sender.shown


def _list(sight: Sight) -> tuple[Control, ...]:
    rows = (
        _button(sight, f"thread:{name}", texts.OPEN.with_params(who=_name(sight, name)), "list")
        for name in facts.threads(sight)
    )
    return (_button(sight, "new", texts.NEW, "foot"), *rows)


def _list_facts(sight: Sight) -> dict[str, Any]:
    unread = sight.app("sms")["unread"]
    rows = ((name, facts.sender(sight, name), facts.said(sight, name)[-1]) for name in facts.threads(sight))
    return {"threads": tuple((f"thread:{name}", sender, last, name in unread) for name, sender, last in rows)}


# One thread


def _thread(sight: Sight) -> tuple[Control, ...]:
    state = sight.app("sms")
    number = facts.number_of(sight, state["open"])
    found = [_button(sight, "more", texts.MORE, "top"), *_under_messages(sight)]
    if number:
        label, why = texts.COMPOSE[sight.skin == "b"], texts.WHY["compose"]
        found.append(Control(facts.COMPOSE, "private", label, why, "write", state["text"], words="reply"))
        found.append(_button(sight, "send", texts.SEND, "write", commit=True))
        found.append(_button(sight, "call", texts.CALL, "top", commit=True))
    return tuple(found)


def _under_messages(sight: Sight) -> Iterator[Control]:
    """Numbers and links that can be tapped; the same name is offered once."""
    seen = {said.ref: said for said in facts.said(sight, sight.app("sms")["open"])}
    for ref, said in seen.items():
        if said.number:
            yield _button(sight, f"number:{ref}", texts.NUMBER.with_params(number=numbers.shown(said.number)), "said")
        if said.page:
            yield _button(sight, f"link:{ref}", texts.LINK.with_params(address=_address(sight, said.page)), "said")


def _address(sight: Sight, page: str) -> str:
    return page_of(sight, page)["address"]


def _thread_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app("sms")
    bubbles = (
        (said, f"number:{said.ref}", numbers.shown(said.number), f"link:{said.ref}", _link(sight, said))
        for said in facts.said(sight, state["open"])
    )
    return {
        "sender": facts.sender(sight, state["open"]),
        "said": tuple(bubbles),
        "cannot": texts.CANNOT,
        "blocked": state["open"] in state["blocked"],
    }


def _link(sight: Sight, said: facts.Said) -> str:
    return _address(sight, said.page) if said.page else ""


def _number(sight: Sight) -> tuple[Control, ...]:
    return (
        _button(sight, "call_number", texts.CALL, "dialog", commit=True),
        _button(sight, "save", texts.SAVE, "dialog"),
        _button(sight, "close", texts.CLOSE, "dialog"),
    )


def _number_facts(sight: Sight) -> dict[str, Any]:
    return {"shown": numbers.shown(numbers.kept(facts.told(sight, sight.app("sms")["ref"])["number"]))}


def _more(sight: Sight) -> tuple[Control, ...]:
    state = sight.app("sms")
    number = facts.number_of(sight, state["open"])
    found = [_button(sight, "save", texts.SAVE, "dialog")] if number and not who(sight, number).known else []
    blocked = state["open"] in state["blocked"]
    found.append(
        _button(sight, "unblock", texts.UNBLOCK, "dialog")
        if blocked
        else _button(sight, "block", texts.BLOCK, "dialog")
    )
    return (*found, _button(sight, "report", texts.REPORT, "dialog"), _button(sight, "close", texts.CLOSE, "dialog"))


# A new message


def _new(sight: Sight) -> tuple[Control, ...]:
    to = Control("to", "typed", texts.TO, None, "form", sight.app("sms")["to"], words="number")
    people = (
        _button(sight, f"to_person:{ref}", texts.TO_PERSON.with_params(who=_person(sight, number)), "list")
        for ref, number, _ in sight.app("contacts")["kept"]
    )
    return (to, _button(sight, "go_on", texts.GO_ON, "form"), *people)


def _person(sight: Sight, number: str) -> Authored | Text | str:
    known = who(sight, number)
    return known.title or known.shown


def _new_facts(sight: Sight) -> dict[str, Any]:
    kept = sight.app("contacts")["kept"]
    return {
        "example": texts.TO_EXAMPLE,
        "people": tuple((f"to_person:{ref}", who(sight, number)) for ref, number, _ in kept),
    }


# The app


def _opened(change: PhoneChange, event: Event) -> None:
    if event.get("app") == "sms":
        change.set(banner="" if change.local["banner"].startswith("sms:") else change.local["banner"])


def _notice(sight: Sight, thread: str) -> Label | None:
    last = facts.said(sight, thread)[-1]
    return last.text


THREAD: Mapping[str, Does] = {
    "more": flow.more,
    "number": flow.look_number,
    "link": flow.open_link,
    "send": flow.send,
    "call": flow.call,
}

SMS = App(
    key="sms",
    label=texts.LABEL,
    first="sms",
    facts=facts.FACTS,
    start=facts.start,
    faces={
        "sms": Face(texts.LABEL, _list, {"new": flow.begin, "thread": flow.open_thread}, facts=_list_facts),
        "sms_thread": Face(texts.THREAD, _thread, THREAD, {"compose": flow.write}, _thread_facts, up="sms"),
        "sms_number": Face(
            None,
            _number,
            {"call_number": flow.call_number, "save": flow.keep_number, "close": flow.close},
            facts=_number_facts,
            up="sms_thread",
        ),
        "sms_more": Face(
            texts.THREAD,
            _more,
            {
                "save": flow.save,
                "block": flow.block,
                "unblock": flow.unblock,
                "report": flow.report,
                "close": flow.close,
            },
            facts=_thread_facts,
            up="sms_thread",
        ),
        "sms_new": Face(
            lambda sight: texts.NEW[sight.skin == "b"],
            _new,
            {"go_on": flow.go_on, "to_person": flow.to_person},
            {"to": flow.write_to},
            _new_facts,
            up="sms",
        ),
    },
    hears={
        "sms": flow.script,
        "code_sent": flow.code,
        "order_made": flow.order,
        "sms_wanted": flow.wanted,
        "reply_wanted": flow.reply,
        "app_opened": _opened,
    },
    timers={"sms_next": flow.due},
    notes=texts.NOTES,
    notice=_notice,
    opens=flow.from_notice,
    news=facts.unread,
)
