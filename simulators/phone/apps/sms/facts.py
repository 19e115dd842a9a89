"""What a scenario may write about messages, and what there is to read: threads and what stands in them.

A thread: `name`, and `number` or `title` (a sender without a number, whom one cannot answer; one named as a service in
ЕРИП writes the number of each order that is made there); `replies`: {on, message}, where `on` is the class of what was
written ("reply", "other", "*" for anything). A message: `name`, `thread`, `text`; and where wanted `time`, `own`
(true: the learner wrote it), `unread`, `later` (true: it comes by script or as a reply), `number` (one that can be
called or kept), `page` (of the browser, a link). A thread of a number the scenario says nothing of is named by that
number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ....engine.text import Authored, Money, Text
from ... import numbers
from ...app import Sight, named, words
from ..contacts import Who, who
from . import texts

FACTS: Mapping[str, Any] = {"cost": 3, "threads": (), "messages": ()}
COMPOSE = "compose:sms"  # the control in which one writes
KEYS = {"threads": {"name"}, "messages": {"name", "thread", "text"}}
MORE = {
    "threads": {"number", "title", "replies"},
    "messages": {"time", "own", "unread", "later", "number", "page"},
}


class Said(NamedTuple):
    """One bubble. text: the scenario's words or the phone's; private: the name its own words are kept under.

    number, page: what can be tapped under it, named by `ref`.
    """

    ref: str
    own: bool
    text: Text | Authored | None = None
    private: str = ""
    time: str = ""
    number: str = ""
    page: str = ""


def start(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises ScenarioError."""
    _check(facts)
    return {
        "arrived": (),  # latest last: (thread, kind, ref, time); told | own | built | mine | code | order
        "unread": unread(facts),  # threads
        "open": "",
        "text": "",  # class of what stands in the field
        "to": "",  # a number that is being typed
        "sent": 0,
        "coming": (),  # on their way: (thread, kind, ref)
        "blocked": (),
        "ref": "",  # the message whose number is looked at
    }


def unread(facts: Mapping[str, Any]) -> tuple[str, ...]:
    threads = (message["thread"] for message in facts["messages"] if message.get("unread"))
    return tuple(dict.fromkeys(threads))


def _check(facts: Mapping[str, Any]) -> None:
    for part in KEYS:
        for table in facts[part]:
            place = f"facts.phone.sms.{part} {table.get('name', '')}"
            if missing := sorted(KEYS[part] - set(table)):
                raise ScenarioError(f"{place}: {', '.join(missing)} is missing")
            if strange := sorted(set(table) - KEYS[part] - MORE[part]):
                raise ScenarioError(f"{place}: there is no {', '.join(strange)}")
    threads = {thread["name"] for thread in facts["threads"]}
    for thread in facts["threads"]:
        if ("number" in thread) == ("title" in thread):
            raise ScenarioError(f"facts.phone.sms.threads {thread['name']}: either number or title")
    if lost := sorted({message["thread"] for message in facts["messages"]} - threads):
        raise ScenarioError(f"facts.phone.sms.messages: there is no thread {', '.join(lost)}")
    messages = {message["name"] for message in facts["messages"]}
    answers = {reply["message"] for thread in facts["threads"] for reply in thread.get("replies", ())}
    if lost := sorted(answers - messages):
        raise ScenarioError(f"facts.phone.sms.threads: there is no message {', '.join(lost)}")


def thread_of(sight: Sight, name: str) -> Record | None:
    return next((thread for thread in sight.told("sms")["threads"] if thread["name"] == name), None)


def number_of(sight: Sight, name: str) -> str:
    """ "" for a sender without a number."""
    thread = thread_of(sight, name)
    if thread is None:
        return "" if name in texts.SENDERS else numbers.kept(name)
    return numbers.kept(thread.get("number", ""))


def thread_with(sight: Sight, number: str) -> str:
    """The thread of a number: the scenario's, else one named by its digits."""
    for thread in sight.told("sms")["threads"]:
        if numbers.kept(thread.get("number", "")) == number:
            return thread["name"]
    return number.replace(" ", "").replace("-", "")


def sender(sight: Sight, name: str) -> Who:
    """Who a thread is with."""
    thread = thread_of(sight, name)
    if thread is not None and "title" in thread:
        return Who("", name, words(thread["title"]))
    if name in texts.SENDERS:
        own = sight.world["card"]["bank"]
        return Who("", name, texts.SENDERS[own if name == "bank" and own in texts.SENDERS else name])
    return who(sight, number_of(sight, name))


def told(sight: Sight, name: str) -> Record:
    return named(sight.told("sms")["messages"], name)


def said(sight: Sight, thread: str) -> tuple[Said, ...]:
    """All that stands in a thread, the oldest first."""
    before = (m for m in sight.told("sms")["messages"] if m["thread"] == thread and not m.get("later"))
    since = (_since(sight, *come) for where, *come in sight.app("sms")["arrived"] if where == thread)
    return (*map(_told, before), *since)


def _told(message: Record) -> Said:
    return Said(
        message["name"],
        message.get("own", False),
        words(message["text"]),
        time=message.get("time", ""),
        number=numbers.kept(message.get("number", "")),
        page=message.get("page", ""),
    )


def _since(sight: Sight, kind: str, ref: str, time: str) -> Said:
    if kind == "told":
        return _told(told(sight, ref))._replace(time=time)
    if kind == "mine":
        return Said(ref, True, private=ref, time=time)
    if kind == "order":
        number, _, kopecks = ref.partition(":")
        return Said(ref, False, texts.ORDER.with_params(number=number, sum=Money(int(kopecks))), time=time)
    if kind == "code":
        code, _, purpose = ref.partition(":")
        what = texts.WHAT.get(purpose)
        text = texts.CODE.with_params(code=code, what=what) if what else texts.CODE_ONLY.with_params(code=code)
        return Said(ref, False, text, time=time)
    return Said(ref, kind == "own", texts.BUILT[ref], time=time)


def threads(sight: Sight) -> tuple[str, ...]:
    """Those with anything in them, the latest first."""
    since = [thread for thread, *_ in reversed(sight.app("sms")["arrived"])]
    before = [m["thread"] for m in reversed(sight.told("sms")["messages"]) if not m.get("later")]
    return tuple(dict.fromkeys([*since, *before]))
