"""The learner as a device: walk, look, speak, call the bank, go to the branch, turn a helper away.

What happens on other devices reaches it by `notice`: a card that was kept becomes a trouble one can call about.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.change import Change
from ..engine.machine import Action, Event, Screen, Step, stay
from ..engine.record import Record, freeze
from ..engine.scenario import ScenarioError
from .deeds import DEEDS, answer, go_to
from .receipt import in_hand
from .scenes import SCENES, spoken
from .texts import HELPERS, MESSAGES, PLACES, QUESTIONS

TROUBLES = ("", "captured", "blocked", "no_cash", "arrested", "stranger", "card_lost", "told")
WORTH_KEEPING = ("cash", "jam", "payment")  # receipts of money that moved
TROUBLE_OF: Mapping[tuple[str, str], str] = {
    ("card_captured", "own"): "captured",
    ("card_blocked", ""): "blocked",
    ("cash_failed", ""): "no_cash",
    ("cash_retracted", ""): "no_cash",
    ("refused", "arrested"): "arrested",
    ("refused", "stopped"): "blocked",
    ("card_taken", "stranger"): "stranger",
    ("card_told", ""): "told",
    ("code_told", ""): "told",
}


class YouMachine:
    kind = "you"
    version = 2
    skins = ("a", "b")
    carried = False
    facts: Mapping[str, Any] = {
        "places": (),  # devices one can walk up to; empty: only the one where the scenario starts
        "trouble": "",  # one that is there from the start
        "card": True,  # whether the bank card is of any use here; else it stays in the pocket
    }

    def accounts(self, device: str, facts: Mapping[str, Any]) -> dict[str, int]:
        return {}

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        strange = sorted(set(facts["places"]) - set(PLACES))
        if strange or facts["trouble"] not in TROUBLES:
            raise ScenarioError(f"facts.{device}: unknown place or trouble: {', '.join(strange) or facts['trouble']}")
        return freeze(
            {
                "screen": "stand",
                "places": facts["places"],
                "seen": "",  # the machine one stands at or stood at last
                "trouble": facts["trouble"],
                "card": facts["card"],
                "topic": "",  # what the call is about
                "noted": "",  # the machine whose number was written down
                "helper": "",  # near | gone | knows
                "slip": "",  # the paper in hand: its kind; kept_<kind> once put away
                "slip_lang": "",  # what the machine spoke when it printed it
                "claimed": False,
                "pin_told": False,
                "question": "",
                "options": "",
                "right": 0,
                "text": "",  # of a message or a stranger's words
            }
        )

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        scene = SCENES[local["screen"]]
        shown = {
            "at": world["at"],
            "notes": world["notes"],
            "card": _card(world) if local["card"] else "pocket",
            "trouble": local["trouble"],
            "slip": local["slip"],
            "rows": in_hand(local["slip"], world),
            "slip_lang": local["slip_lang"],
            "says": spoken(local),
            **scene.facts(local, world),
        }
        return Screen(local["screen"], scene.controls(local, world), shown)

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        change = Change(device, local, world)
        name, _, value = action.control.partition(":")
        if name == "go_to":
            go_to(change, value)
        elif name == "answer":
            answer(change, value)
        else:
            DEEDS[name](change)
        return change.step()

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        return stay(local, world)

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        if event.device == "script":
            return _interrupted(device, local, world, event)
        changes = _learned(local, event)
        return Step(local.set(**changes), world) if changes else stay(local, world)


def _learned(local: Record, event: Event) -> dict[str, Any]:
    """What one notices of the machines: a trouble, or paper in hand that may be needed.

    Whose card was stopped because strangers know its data is in that trouble still.
    """
    if event.name == "receipt_taken":
        kind, lang = event.get("kind"), event.get("lang", "")
        return {"slip": kind, "slip_lang": lang} if kind in WORTH_KEEPING else {}
    detail = event.get("whose") or event.get("reason") or ""
    trouble = TROUBLE_OF.get((event.name, detail)) or TROUBLE_OF.get((event.name, ""))
    told = local["trouble"] == "told" and trouble == "blocked"
    return {"trouble": trouble} if trouble and not told else {}


def _interrupted(device: str, local: Record, world: Record, event: Event) -> Step:
    """Script: a stranger comes near, a message arrives, or the learner is asked something."""
    change = Change(device, local, world)
    text = event.get("text", "")
    if event.name == "helper" and (text or "offer") in HELPERS:
        change.show("helper", helper="near", text=text or "offer")
    elif event.name == "sms" and text in MESSAGES:
        change.show("sms", text=text)
    elif event.name == "question" and text in QUESTIONS:
        change.show("question", question=text, options=event.get("options", ""), right=event.get("right", 0))
    return change.step()


def _card(world: Record) -> str:
    where = world["card"]["where"]
    return {"hand": "hand", "lost": "lost"}.get(where) or ("kept" if where.startswith("captured") else "machine")
