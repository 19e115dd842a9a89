"""The signs on the top line as things to point at: where a task asks «Где часы?», one shows it on the phone itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ...engine.machine import Control, Label
from ...engine.scenario import ScenarioError
from ...engine.text import Text
from ..app import App, PhoneChange, Sight

MARKS: dict[str, Text] = {
    "time": Text("marks", "Часы"),
    "signal": Text("marks", "Сеть"),
    "battery": Text("marks", "Батарея"),
}
QUESTIONS: dict[str, Text] = {
    "time": Text("marks", "Где часы? Нажмите на них."),
    "signal": Text("marks", "Где сила сети? Нажмите на неё."),
    "battery": Text("marks", "Где заряд батареи? Нажмите на него."),
}
WHY: dict[str, Text] = {
    "time": Text("marks", "Часы стоят в строке наверху, цифры с двоеточием."),
    "signal": Text("marks", "Сеть: лесенка из палочек. В авиарежиме вместо неё самолёт."),
    "battery": Text("marks", "Заряд: число со знаком %."),
}
SAID: dict[str, Text] = {
    "time": Text("marks", "Это часы."),
    "signal": Text("marks", "Это сеть: чем больше палочек, тем лучше слышно."),
    "battery": Text("marks", "Это заряд батареи, в процентах."),
}
AIRPLANE = Text("marks", "Это знак сети. Сейчас здесь самолёт: связи нет.")


def asked(sight: Sight) -> str:
    """What is to be shown now, or ""."""
    asks, number = sight.told("marks")["ask"], sight.app("marks")["shown"]
    return asks[number] if number < len(asks) else ""


def question(sight: Sight) -> Label | None:
    return QUESTIONS.get(asked(sight))


def answer(sight: Sight) -> Label | None:
    """What the sign is that was pointed at last, as it looks now."""
    named = sight.app("marks")["named"]
    return AIRPLANE if named == "signal" and sight.app("net")["airplane"] else SAID.get(named)


def mark_controls(sight: Sight) -> tuple[Control, ...]:
    return _controls(asked(sight))


@cache
def _controls(wanted: str) -> tuple[Control, ...]:
    if not wanted:
        return ()
    return tuple(
        Control(f"mark:{name}", "button", label, WHY[name] if name == wanted else None, at="status")
        for name, label in MARKS.items()
    )


def point(change: PhoneChange, name: str) -> None:
    right = name == asked(change.sight)
    marks = change.app("marks")
    change.put("marks", shown=marks["shown"] + right, named=name)
    change.tell("mark_shown", mark=name, right=right)


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    strange = sorted(set(facts["ask"]) - MARKS.keys())
    if strange:
        raise ScenarioError(f"facts.phone.marks.ask: there is no sign {strange[0]!r}; there are {', '.join(MARKS)}")
    return {"shown": 0, "named": ""}


SIGNS = App(
    key="marks",
    label=Text("marks", "Строка наверху"),
    faces={},
    facts={"ask": ()},
    start=_start,
    on_home=False,
)
