"""A machine told as a table and as a flow chart: its screens, what each offers, and where that leads.

Found by walking through scenarios, along their plans first, so that the description is of the machine and not of
somebody's intention. Controls of one kind (`date:2026-05-16`) are told once (`date:…`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from .machine import Label
from .solve import advance, moves, offered_move
from .state import Setup, State

LOOKS = 500  # different looks of the machine in one setup; three times as many add few arrows and two minutes

Say = Callable[[Label], str]


@dataclass
class Description:
    """screens: name -> control -> label. ways: (screen, control, next screen)."""

    kind: str
    screens: dict[str, dict[str, Label]] = field(default_factory=dict)
    ways: set[tuple[str, str, str]] = field(default_factory=set)

    def table(self, say: Say) -> str:
        """Markdown: a row a screen."""
        rows = [f"| `{name}` | {self._actions(name, say)} |" for name in sorted(self.screens)]
        return "\n".join(["| screen | what can be done |", "|---|---|", *rows])

    def _actions(self, name: str, say: Say) -> str:
        controls = self.screens[name]
        digits = [control for control in controls if control.startswith("key_") and control[4:].isdigit()]
        others = [f"{say(label)} (`{control}`)" for control, label in sorted(controls.items()) if control not in digits]
        return "; ".join([f"0-9 (`{digits[0][:4]}…`)", *others] if digits else others)

    def flow_chart(self) -> str:
        """Mermaid: an arrow for each pair of screens, named by the controls that lead there."""
        arrows: dict[tuple[str, str], list[str]] = {}
        for before, control, after in sorted(self.ways):
            if before != after and not (control.startswith("key_") and control[4:].isdigit()):
                arrows.setdefault((before, after), []).append(control)
        lines = [
            f"  {before} -->|{', '.join(_own(names))}| {after}" for (before, after), names in sorted(arrows.items())
        ]
        return "\n".join(["flowchart TD", *lines])


def _own(names: list[str]) -> list[str]:
    """The machine's own controls where there are any: while it works, everything one does passes the time."""
    return [name for name in names if not name.startswith("you: ")] or names


def describe(kind: str, setups: Iterable[Setup]) -> Description:
    """Walk through the setups, going on only from what shows something new of this machine."""
    found = Description(kind)
    for setup in setups:
        devices = [name for name, machine in setup.machines.items() if machine.kind == kind]
        for device in devices:
            _walk(found, setup, device)
    return found


def _walk(found: Description, setup: Setup, device: str) -> None:
    queue = deque(_planned(setup))
    seen: set[Hashable] = {_shown(setup, device, state) for state in queue}
    while queue:
        state = queue.popleft()
        before = _note(found, setup, device, state)
        for move in moves(setup, state):
            after = advance(setup, state, move)
            name = after.devices[device]["screen"]
            control = _kind(move.action.control)
            if move.action.device not in (device, "play"):
                control = f"you: {control}"
            if name != before or move.action.device in (device, "play"):
                found.ways.add((before, control, name))
            shown = _shown(setup, device, after)
            if shown not in seen and len(seen) < LOOKS:
                seen.add(shown)
                queue.append(after)


def _planned(setup: Setup) -> Iterator[State]:
    """The states of the setup's plan: what lies deep is looked at too."""
    state = setup.start
    yield state
    for action in setup.plan:
        move = offered_move(setup, state, action)
        if move is None:
            return
        state = advance(setup, state, move)
        yield state


def _kind(control: str) -> str:
    """`date:2026-05-16` -> `date:…`."""
    verb, colon, _ = control.partition(":")
    return f"{verb}:…" if colon else verb


def _shown(setup: Setup, device: str, state: State) -> Hashable:
    """What tells looks of the machine apart, without any sums: its words, its controls, and the card."""
    local = state.devices[device]
    screen = setup.machines[device].screen(device, local, state.world)
    words = tuple(value for key, value in local.items() if isinstance(value, str) and key != "lang")
    return words, tuple(control.name for control in screen.controls), state.world["card"]


def _note(found: Description, setup: Setup, device: str, state: State) -> str:
    screen = setup.machines[device].screen(device, state.devices[device], state.world)
    controls = found.screens.setdefault(screen.name, {})
    for control in screen.controls:
        controls.setdefault(_kind(control.name), control.label)
    return screen.name
