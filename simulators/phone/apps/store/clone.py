"""A clone: looks like the program people want, asks for SMS and contacts, and then sends SMS at their cost."""

from __future__ import annotations

from typing import Any

from ....engine.machine import Control, Event, Timer
from ....engine.text import Money, Text
from ...app import App, Face, PhoneChange, Sight
from ..perms import allowed, ask
from . import flow, texts
from .catalogue import ITEMS

SENDS = 12
COST = 36  # kopecks, for all of them
SECONDS = 3

LABELS = {"pro": Text("store", "Весточка PRO+"), "max": Text("store", "Карты МАКС")}
GO_ON = Text("store", "Продолжить")
NOTES = {"wants": Text("store", "Программа просит снова. Можно не разрешать и удалить её.")}


def clone(key: str) -> App:
    """The clone with that key in the catalogue."""

    def opened(change: PhoneChange, event: Event) -> None:
        if event.get("app") == key:
            ask(change, key, "sms", then=key)

    def answered(change: PhoneChange, event: Event) -> None:
        """One question after the other, as such programs do."""
        if event.get("app") != key or event.get("permission") != "sms":
            return
        if event.name == "perm_given":
            change.timers[f"{key}_sends"] = Timer(SECONDS, deadline=False)
        if change.local["screen"] == key:
            ask(change, key, "contacts", then=key)

    def sends(change: PhoneChange) -> None:
        """As long as it is there and may."""
        if not (flow.is_here(change.sight, key) and allowed(change.sight, key, "sms")):
            return
        cost = min(COST, change.world["money"]["sim"])
        change.move("sim", "operator", cost)
        change.put(key, spent=cost)
        change.notify(key, "sent")
        change.tell("sms_sent_by_app", app=key, cost=cost)

    def notice(sight: Sight, ref: str) -> Text:
        return texts.SPENT.with_params(count=str(SENDS), sum=Money(sight.app(key)["spent"]))

    def facts(sight: Sight) -> dict[str, Any]:
        return {"key": key, "item": ITEMS[key]}

    def controls(sight: Sight) -> tuple[Control, ...]:
        return (Control("go_on", "button", GO_ON),)

    return App(
        key=key,
        label=LABELS[key],
        first=key,
        start=lambda facts: {"spent": 0},
        faces={key: Face(ITEMS[key].name, controls, {"go_on": lambda change, _: change.say("wants")}, facts=facts)},
        hears={"app_opened": opened, "perm_given": answered, "perm_refused": answered},
        timers={f"{key}_sends": sends},
        notes=NOTES,
        notice=notice,
        later=True,
        opens=lambda change, ref: flow.visit_item(change, key),
    )


PRO = clone("pro")
MAX = clone("max")
