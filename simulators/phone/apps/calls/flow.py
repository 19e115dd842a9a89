"""A call from the first ring to the end: whom one reaches, what it costs, and what lies under it.

A call is over in one place, `over`, and tells `call_over(number, way, how, long, talk)`. how: ended | theirs |
rejected | texted | skipped | cancelled | failed | missed.
"""

from __future__ import annotations

from ....engine.machine import Event, Timer
from ... import numbers
from ...app import PhoneChange, Sight
from ..net import in_reach
from . import facts, texts

MOST_KEPT = 6  # lines of the log
PICK_UP, LONG, MINUTE = 4, 5, 60  # seconds
MOST_MINUTES = 3  # then the other side hangs up
TIMERS = ("calls_pick_up", "calls_long", "calls_minute")


# Calling


def wanted(change: PhoneChange, event: Event) -> None:
    dial(change, event.get("number"))


def dial(change: PhoneChange, number: str) -> None:
    """number: as it is kept."""
    _begin(change, number, "out")
    wrong = _obstacle(change.sight, number)
    if wrong:
        _fail(change, wrong)
        return
    change.go("calls_ringing")
    change.timers["calls_pick_up"] = Timer(PICK_UP, deadline=False)
    change.tell("call_began", number=number, way="out")


def _begin(change: PhoneChange, number: str, way: str) -> None:
    local = change.local
    under = change.app("calls")["under"] if local["screen"].startswith(BARE) else (local["screen"], local["entry"])
    change.put("calls", **{**facts.IDLE, "number": number, "way": way, "under": under})
    change.set(banner="")


BARE = ("calls_failed", "calls_ringing", "calls_talk", "calls_pad", "calls_incoming", "calls_reply", "calls_announced")


def _obstacle(sight: Sight, number: str) -> str:
    answers, _ = facts.line_at(sight, number)
    if not in_reach(sight):
        return "airplane"
    if len(number) == numbers.SHORT and answers == "none":
        return "emergency"
    return "no_money" if sight.world["money"]["sim"] < price(sight, number) else ""


def price(sight: Sight, number: str) -> int:
    """Kopecks a minute."""
    told = sight.told("calls")
    return told["premium"] if facts.line_at(sight, number)[0] == "premium" else told["cost"]


def pick_up(change: PhoneChange) -> None:
    """Four seconds later: somebody answers, or it is known why nobody does."""
    number = change.app("calls")["number"]
    answers, talk = facts.line_at(change.sight, number)
    wrong = answers if answers in texts.FAILED else _obstacle(change.sight, number)
    if wrong:
        _fail(change, wrong)
        return
    _charge(change)
    change.put("calls", talk=talk)
    _talk(change, answers)


def _fail(change: PhoneChange, why: str) -> None:
    number = change.app("calls")["number"]
    _write_down(change, number, "out")
    change.put("calls", way="", why=why)
    change.go("calls_failed")
    change.tell("call_failed", number=number, why=why)


def again(change: PhoneChange, _: str) -> None:
    dial(change, change.app("calls")["number"])


def close(change: PhoneChange, _: str) -> None:
    _uncover(change)


def _charge(change: PhoneChange) -> None:
    """A minute, on the one who calls."""
    number = change.app("calls")["number"]
    kopecks = price(change.sight, number)
    change.move("sim", "operator", kopecks)
    change.tell("call_charged", number=number, amount=kopecks)


# Talking


def _talk(change: PhoneChange, answers: str) -> None:
    state = change.app("calls")
    line = facts.talk_of(change.sight, state["talk"])["lines"][0]["name"] if state["talk"] else answers
    change.put("calls", line=line)
    change.go("calls_talk")
    change.timers["calls_long"] = Timer(LONG, deadline=False)
    change.timers["calls_minute"] = Timer(MINUTE, deadline=False)
    change.tell("call_answered", number=state["number"], who=state["talk"] or answers)


def long_enough(change: PhoneChange) -> None:
    change.put("calls", lasted=True)


def minute(change: PhoneChange) -> None:
    """Another one begins, if it can be paid and the other side still talks."""
    state = change.app("calls")
    minutes = state["minutes"] + 1
    change.put("calls", minutes=minutes)
    change.tell("call_minute", minute=minutes)
    out = state["way"] == "out"
    if minutes >= MOST_MINUTES or (out and change.world["money"]["sim"] < price(change.sight, state["number"])):
        over(change, "theirs")
        return
    if out:
        _charge(change)
    change.timers["calls_minute"] = Timer(MINUTE, deadline=False)


def mute(change: PhoneChange, _: str) -> None:
    change.put("calls", muted=not change.app("calls")["muted"])


def loud(change: PhoneChange, _: str) -> None:
    change.put("calls", loud=not change.app("calls")["loud"])


def hang_up(change: PhoneChange, _: str) -> None:
    over(change, "cancelled" if change.local["screen"] == "calls_ringing" else "ended")


def over(change: PhoneChange, how: str) -> None:
    state = change.app("calls")
    _write_down(change, state["number"], "out" if state["way"] == "out" else "in" if how in SPOKE else "missed")
    for name in TIMERS:
        change.timers[name] = None
    _uncover(change)
    told = {"number": state["number"], "way": state["way"], "talk": state["talk"], "long": state["lasted"]}
    change.tell("call_over", how=how, **told)


SPOKE = ("ended", "theirs")


def _uncover(change: PhoneChange) -> None:
    screen, entry = change.app("calls")["under"]
    change.put("calls", **facts.IDLE)
    change.show(screen, entry=entry, note="")


def _write_down(change: PhoneChange, number: str, how: str) -> None:
    """A number stands in the log once, with what happened last."""
    kept = tuple(entry for entry in change.app("calls")["log"] if entry[0] != number)
    change.put("calls", log=((number, how, change.local["clock"]), *kept)[:MOST_KEPT])


# Being called


def ring(change: PhoneChange, event: Event) -> None:
    """The script: somebody calls. Whoever is on the line already hears of it afterwards."""
    talk = facts.talk_of(change.sight, event.get("talk"))
    number = numbers.kept(talk["number"])
    if change.app("calls")["way"] or not in_reach(change.sight):
        _miss(change, number, talk["name"])
        return
    _begin(change, number, "in")
    change.put("calls", talk=talk["name"])
    change.go("calls_announced" if talk.get("announced") else "calls_incoming")
    change.tell("call_began", number=number, way="in")


def _miss(change: PhoneChange, number: str, talk: str) -> None:
    _write_down(change, number, "missed")
    change.notify("calls", "missed")
    change.tell("call_over", how="missed", number=number, way="in", talk=talk, long=False)


def expect(change: PhoneChange, _: str) -> None:
    change.go("calls_incoming")


def skip(change: PhoneChange, _: str) -> None:
    over(change, "skipped")


def answer(change: PhoneChange, _: str) -> None:
    _talk(change, "talk")


def reject(change: PhoneChange, _: str) -> None:
    over(change, "rejected")


def reply(change: PhoneChange, which: str) -> None:
    """The messages send it, and say if that cannot be paid."""
    number = change.app("calls")["number"]
    over(change, "texted")
    change.tell("reply_wanted", number=number, reply=which)


def darkened(change: PhoneChange, event: Event) -> None:
    """The side key does not put a call out of sight."""
    state = change.app("calls")
    if not state["way"]:
        return
    if state["line"]:
        change.go("calls_talk")
    else:
        change.go("calls_ringing" if state["way"] == "out" else "calls_incoming")
