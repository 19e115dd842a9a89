"""What a machine is: a screen with controls, and pure functions from one state to the next.

A newcomer's mistake: acting on what the screen does not offer. `play` checks that before it calls `act`,
so a machine may trust every action it gets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from .record import Record
from .text import Authored, Text

Label = Text | Authored


class Action(NamedTuple):
    """One thing a learner does: on which device, which control, and the value typed (mostly empty)."""

    device: str
    control: str
    value: str = ""


class Event(NamedTuple):
    """What happened, in the past tense: `Event("atm", "cash_taken", (("amount", 5000),))`."""

    device: str
    name: str
    data: tuple[tuple[str, Any], ...] = ()

    def get(self, key: str, default: Any = None) -> Any:
        for name, value in self.data:
            if name == key:
                return value
        return default


class Timer(NamedTuple):
    """Something due later. A `deadline` is stretched or switched off by the scale; a delay always comes.

    seconds: virtual seconds from now. beep: a deadline's last seconds that are announced.
    """

    seconds: int
    deadline: bool = True
    beep: int = 15


@dataclass(frozen=True, slots=True)
class Control:
    """One thing a learner can do now.

    name: unique on the screen, and the same on every screen where it means the same.
    kind: "button", "slot", "take", "move" or "speak"; a "key" types one character into the screen's entry; "typed" and
    "private" take a value, of private text only its class (`private.py`).
    label: what stands on it; why: one short reason to use it (shown in the demo and as a hint).
    at: where it sits on the machine, for template and keyboard ("side:L1", "keypad", "slot", "screen").
    value: the character a key types; what a field holds by now (of private text: its class).
    commit: nothing after this can be taken back in life, so `play` keeps a checkpoint before it.
    aside: true to life, and on nobody's way (louder, quieter): advice is looked for without it.
    looks: one only looks, and looks away again: in the guided mode that is no wrong step.
    words: for `typed` and `private`: what kind of word from the card is asked ("phone", "amount").
    known: for `private`: words that the machine itself knows (names of stations), as `private.plain` gives them -> what
    class each is of. Where there are any, the card's do not count.
    """

    name: str
    kind: str
    label: Label
    why: Label | None = None
    at: str = "screen"
    value: str = ""
    commit: bool = False
    words: str = ""
    known: Mapping[str, str] | None = None
    aside: bool = False
    looks: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """What a device shows: a name (one template), controls, and the facts its template prints.

    entry: what has been typed so far with keys, or None where the screen takes no keys.
    countdown: the name of the timer whose rest is shown, or "".
    """

    name: str
    controls: tuple[Control, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    entry: str | None = None
    countdown: str = ""
    lang: str = ""

    def control(self, name: str) -> Control | None:
        return next((control for control in self.controls if control.name == name), None)


class Step(NamedTuple):
    """What an action led to. timers: name -> Timer to start afresh, or None to stop it.

    kept: private control -> name under which its text stays readable from now on (a message that was sent), so that the
    control is free for the next one.
    """

    local: Record
    world: Record
    events: tuple[Event, ...] = ()
    timers: Mapping[str, Timer | None] = {}
    kept: Mapping[str, str] = {}


class Machine(Protocol):
    """All functions are pure. `device` is the name the scenario gave this machine ("left")."""

    kind: str
    version: int
    skins: tuple[str, ...]
    carried: bool
    """Always at hand, wherever one stands (a phone); others are walked up to and away from."""
    facts: Mapping[str, Any]
    """Facts a scenario may set on this device, with their defaults; others are refused."""

    def accounts(self, device: str, facts: Mapping[str, Any]) -> Mapping[str, int]:
        """The money this device brings along: account -> kopecks ({"cassettes:left": 100000})."""

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        """The device's local state before anything was done."""

    def screen(self, device: str, local: Record, world: Record) -> Screen: ...

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step: ...

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        """A timer of this device ran out."""

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        """Something happened on another device, or the script injected something (device "script")."""


def stay(local: Record, world: Record) -> Step:
    """Nothing happens."""
    return Step(local, world)
