"""What happens to messages: they arrive, are read, written, answered; a sender is blocked or reported."""

from __future__ import annotations

from ....engine.machine import Event, Timer
from ... import numbers
from ...app import PhoneChange
from ..browser import open_page
from ..net import in_reach
from . import facts

DELAY = 5  # seconds until a code or an answer is there
MOST_ARRIVED = 10
BANK = ("login", "tickets", "payment")  # what the learner's bank sends codes for


# Arriving


def script(change: PhoneChange, event: Event) -> None:
    message = facts.told(change.sight, event.get("message"))
    _arrive(change, message["thread"], "told", message["name"])


def code(change: PhoneChange, event: Event) -> None:
    purpose = event.get("purpose", "")
    sender = "bank" if purpose in BANK else "service"
    expect(change, sender, "code", f"{event.get('code')}:{purpose}")


def order(change: PhoneChange, event: Event) -> None:
    """The seller writes the number of every order anew, where the scenario has one that writes."""
    service = event.get("service", "")
    if facts.thread_of(change.sight, service):
        expect(change, service, "order", f"{event.get('number')}:{event.get('amount')}")


def expect(change: PhoneChange, thread: str, kind: str, ref: str) -> None:
    """It will be there in some seconds, after what is on its way already."""
    coming = change.app("sms")["coming"]
    change.put("sms", coming=(*coming, (thread, kind, ref))[-3:])
    if not coming:
        change.timers["sms_next"] = Timer(DELAY, deadline=False)


def due(change: PhoneChange) -> None:
    (thread, kind, ref), *rest = change.app("sms")["coming"]
    change.put("sms", coming=tuple(rest))
    if rest:
        change.timers["sms_next"] = Timer(DELAY, deadline=False)
    _arrive(change, thread, kind, ref)


def _arrive(change: PhoneChange, thread: str, kind: str, ref: str) -> None:
    state = change.app("sms")
    if thread in state["blocked"]:
        return
    _keep(change, thread, kind, ref)
    change.tell("sms_received", thread=thread, message=ref if kind == "told" else kind)
    if change.local["screen"] == "sms_thread" and state["open"] == thread:
        _read(change, thread)
        return
    change.put("sms", unread=(*(name for name in state["unread"] if name != thread), thread))
    change.notify("sms", thread)


def _keep(change: PhoneChange, thread: str, kind: str, ref: str) -> None:
    come = (thread, kind, ref, change.local["clock"])
    change.put("sms", arrived=(*change.app("sms")["arrived"], come)[-MOST_ARRIVED:])


# Reading


def open_thread(change: PhoneChange, thread: str) -> None:
    state = change.app("sms")
    change.put("sms", open=thread, text="", unread=tuple(name for name in state["unread"] if name != thread))
    change.forget("sms", thread)
    change.go("sms_thread")
    change.tell("sms_opened", thread=thread)
    if thread in state["unread"]:
        _read(change, thread)


def _read(change: PhoneChange, thread: str) -> None:
    """What came last is before the learner's eyes."""
    came = [ref if kind == "told" else kind for where, kind, ref, _ in change.app("sms")["arrived"] if where == thread]
    if came:
        change.tell("sms_read", thread=thread, message=came[-1])


def from_notice(change: PhoneChange, thread: str) -> None:
    change.visit("sms")
    open_thread(change, thread)


def wanted(change: PhoneChange, event: Event) -> None:
    """Another app wants to write to a number."""
    change.visit("sms")
    open_thread(change, facts.thread_with(change.sight, event.get("number")))


def open_link(change: PhoneChange, ref: str) -> None:
    message = facts.told(change.sight, ref)
    change.tell("link_opened", page=message["page"], message=ref)
    open_page(change, message["page"])


def look_number(change: PhoneChange, ref: str) -> None:
    change.put("sms", ref=ref)
    change.go("sms_number")


def number_looked_at(change: PhoneChange) -> str:
    return numbers.kept(facts.told(change.sight, change.app("sms")["ref"])["number"])


def call_number(change: PhoneChange, _: str) -> None:
    change.go("sms_thread")
    change.tell("call_wanted", number=number_looked_at(change))


def keep_number(change: PhoneChange, _: str) -> None:
    change.go("sms_thread")
    change.tell("contact_wanted", number=number_looked_at(change))


def close(change: PhoneChange, _: str) -> None:
    change.go("sms_thread")


# Writing


def write(change: PhoneChange, value: str) -> None:
    change.put("sms", text=value)


def send(change: PhoneChange, _: str) -> None:
    state = change.app("sms")
    wrong = "" if state["text"] else "empty"
    wrong = wrong or _obstacle(change)
    if wrong:
        change.say(wrong)
        change.tell("sms_refused", why=wrong)
        return
    said, thread = state["text"].partition(":")[0], state["open"]
    sent = f"sent_sms:{state['sent'] + 1}"
    _keep(change, thread, "mine", sent)
    change.kept[facts.COMPOSE] = sent
    change.put("sms", text="", sent=state["sent"] + 1)
    _pay(change, thread, said)
    _answer(change, thread, said)


def _obstacle(change: PhoneChange) -> str:
    if not in_reach(change.sight):
        return "airplane"
    return "no_money" if change.world["money"]["sim"] < change.sight.told("sms")["cost"] else ""


def _pay(change: PhoneChange, thread: str, said: str) -> None:
    change.move("sim", "operator", change.sight.told("sms")["cost"])
    change.tell("sms_sent", thread=thread, number=facts.number_of(change.sight, thread), said=said)


def _answer(change: PhoneChange, thread: str, said: str) -> None:
    """Whom the scenario gave no answers wonders who this is; a number nobody wrote of stays silent."""
    table = facts.thread_of(change.sight, thread)
    if table is None:
        return
    replies = table.get("replies")
    if replies is None:
        expect(change, thread, "built", "who")
        return
    fitting = next((reply for reply in replies if reply["on"] in (said, "*")), None)
    if fitting:
        expect(change, thread, "told", fitting["message"])


def reply(change: PhoneChange, event: Event) -> None:
    """Instead of answering a call."""
    thread = facts.thread_with(change.sight, event.get("number"))
    if _obstacle(change):
        change.tell("sms_refused", why=_obstacle(change))
        return
    _keep(change, thread, "own", event.get("reply"))
    _pay(change, thread, event.get("reply"))


def begin(change: PhoneChange, _: str) -> None:
    change.put("sms", to="")
    change.go("sms_new")


def write_to(change: PhoneChange, value: str) -> None:
    change.put("sms", to=value.strip()[:30])


def go_on(change: PhoneChange, _: str) -> None:
    typed = change.app("sms")["to"]
    if numbers.complaint(typed):
        change.say("number")
    else:
        open_thread(change, facts.thread_with(change.sight, numbers.kept(typed)))


def to_person(change: PhoneChange, ref: str) -> None:
    number = next(entry[1] for entry in change.app("contacts")["kept"] if entry[0] == ref)
    open_thread(change, facts.thread_with(change.sight, number))


# The sender


def call(change: PhoneChange, _: str) -> None:
    change.tell("call_wanted", number=facts.number_of(change.sight, change.app("sms")["open"]))


def save(change: PhoneChange, _: str) -> None:
    change.go("sms_thread")
    change.tell("contact_wanted", number=facts.number_of(change.sight, change.app("sms")["open"]))


def more(change: PhoneChange, _: str) -> None:
    change.go("sms_more")


def block(change: PhoneChange, _: str) -> None:
    _block(change, "blocked")
    change.tell("sms_blocked", thread=change.app("sms")["open"])


def _block(change: PhoneChange, note: str) -> None:
    state = change.app("sms")
    change.put("sms", blocked=tuple(dict.fromkeys((*state["blocked"], state["open"]))))
    change.go("sms_thread", note=note)


def unblock(change: PhoneChange, _: str) -> None:
    state = change.app("sms")
    change.put("sms", blocked=tuple(name for name in state["blocked"] if name != state["open"]))
    change.go("sms_thread", note="unblocked")


def report(change: PhoneChange, _: str) -> None:
    _block(change, "reported")
    change.tell("sms_reported", thread=change.app("sms")["open"])
