"""A play: a state, the log's length and the tally, moved by one logged action at a time.

`take` accepts only what `offered` offers. Rewinding needs the log so far, because checkpoints are positions
in it and are rebuilt by replay; the tally is never rewound.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from .machine import Action, Control, Screen
from .record import apply_difference, difference, freeze
from .scenario import Trap
from .state import Due, Setup, State, Turn
from .ways import leads_away

HELP_WORDS, HELP_POINTER, HELP_TOGETHER, HELP_TRAINER = 1, 2, 3, 4
MOST_STEPS = 600  # a play longer than this can only be finished
REWIND = Action("play", "rewind")
LONGEST_VALUE = 500  # characters
MOST_CHECKPOINTS = 20


class NotOfferedError(ValueError):
    """The screen does not offer this action (a stale page, a forged form, a second click)."""


class LogEntry(NamedTuple):
    """One line of the log. clock: virtual ms afterwards; events: names; digest: 8 hex digits of the state."""

    action: Action
    clock: int
    events: tuple[str, ...]
    digest: str

    def packed(self) -> list[Any]:
        return ["/".join(self.action[:2]), self.action.value, self.clock, " ".join(self.events), self.digest]

    @classmethod
    def unpacked(cls, line: Sequence[Any]) -> LogEntry:
        device, _, control = line[0].partition("/")
        return cls(Action(device, control, line[1]), line[2], tuple(line[3].split()), line[4])


class Mistake(NamedTuple):
    code: str
    times: int
    recovered: bool


class Tally(NamedTuple):
    """What is never rewound."""

    steps: int = 0
    helps: int = 0
    slips: int = 0
    harms: int = 0
    mistakes: tuple[Mistake, ...] = ()

    def with_mistake(self, trap: Trap) -> Tally:
        known = {mistake.code: mistake for mistake in self.mistakes}
        times = known[trap.code].times + 1 if trap.code in known else 1
        known[trap.code] = Mistake(trap.code, times, False)
        return self._replace(mistakes=tuple(known.values()), harms=self.harms + (trap.kind == "harm"))

    def with_recovered(self, codes: Sequence[str]) -> Tally:
        return self._replace(
            mistakes=tuple(
                mistake._replace(recovered=True) if mistake.code in codes else mistake for mistake in self.mistakes
            )
        )


@dataclass(frozen=True, slots=True)
class Play:
    """step: the number of logged actions. notice: what the last action led to ("trap:card_left", "slip", …).

    ended: "" while open, "met" when the goal is reached, "left" when it was finished before.
    private: what was typed into private fields ("device/control", text), and what a machine keeps of it under another
    name; empty as soon as the play ends.
    """

    state: State
    step: int = 0
    tally: Tally = Tally()
    help: int = 0
    notice: str = ""
    checkpoints: tuple[int, ...] = ()
    ended: str = ""
    private: tuple[tuple[str, str], ...] = ()

    def outcome(self, mode: str) -> str:
        """ "alone", "helped" or "not_yet"; "" where the mode gives none."""
        if mode in ("show", "guided"):
            return ""
        if self.ended != "met":
            return "not_yet"
        return "helped" if self.tally.harms or self.tally.helps else "alone"


class Offer:
    """What can be done now: every device's screen, and the play's own controls by name."""

    def __init__(self, setup: Setup, play: Play) -> None:
        self._setup, self._play = setup, play

    @cached_property
    def screens(self) -> dict[str, Screen]:
        return {device: self.screen(device) for device in self._setup.machines}

    def screen(self, device: str) -> Screen:
        state = self._play.state
        return self._setup.machines[device].screen(device, state.devices[device], state.world)

    @cached_property
    def plays(self) -> tuple[str, ...]:
        return tuple(_plays(self._setup, self._play))


def open_play(setup: Setup) -> Play:
    return Play(setup.start)


def offered(setup: Setup, play: Play) -> Offer:
    return Offer(setup, play)


def _plays(setup: Setup, play: Play) -> list[str]:
    if play.ended:
        return []
    if play.state.scene:
        return ["rewind", "go_on", "finish"] if _can_go_on(setup, play) else ["rewind", "finish"]
    names = ["finish"]
    if play.step >= MOST_STEPS:
        return names
    if play.state.due:
        names.append("wait")
    if setup.mode == "practice" and play.help < HELP_TRAINER:
        names.append("help")
    if play.help:
        names.append("alone")
    if setup.mode != "test" or play.tally.harms:
        names.append("rewind")
    return names


def _can_go_on(setup: Setup, play: Play) -> bool:
    return setup.trap[play.state.scene].recover is not None


def check(setup: Setup, play: Play, action: Action) -> Control | None:
    """The control that is meant, None for the play's own. Raises NotOfferedError."""
    offer = offered(setup, play)
    if action.device == "play":
        if action.control not in offer.plays or action.value:
            raise NotOfferedError(action.control)
        return None
    if play.ended or play.state.scene or play.step >= MOST_STEPS or action.device not in setup.machines:
        raise NotOfferedError(action.control)
    control = offer.screen(action.device).control(action.control)
    if control is None:
        raise NotOfferedError(action.control)
    if len(action.value) > LONGEST_VALUE or (action.value and control.kind not in ("typed", "private")):
        raise NotOfferedError(action.control)
    return control


def take(setup: Setup, play: Play, action: Action, history: Sequence[LogEntry] = ()) -> tuple[Play, LogEntry]:
    """Carry out one action. history: the log so far, needed for `rewind` only. Raises NotOfferedError.

    Private text is classified here: neither machine nor log ever sees it.
    """
    control = check(setup, play, action)
    if control is None or control.kind != "private":
        return _take(setup, play, action, control, history)
    field = f"{action.device}/{action.control}"
    texts = {**dict(play.private), field: action.value}
    kept = replace(play, private=tuple(texts.items()))
    said = setup.vocabulary.classify(action.value, control.words, control.known)
    return _take(setup, kept, action._replace(value=said), control, history)


def _take(
    setup: Setup, play: Play, action: Action, control: Control | None, history: Sequence[LogEntry]
) -> tuple[Play, LogEntry]:
    if control is None:
        moved, events = _take_own(setup, play, action.control, history)
    elif setup.mode == "guided" and not control.looks and leads_away(setup, play.state, action, control.kind):
        moved, events = replace(play, tally=play.tally._replace(slips=play.tally.slips + 1), notice="slip"), ("slip",)
    else:
        moved, events = _take_control(setup, play, action, control)
    private = () if moved.ended or action == REWIND else moved.private
    moved = replace(moved, step=play.step + 1, private=private)
    return moved, LogEntry(action, moved.state.clock, events, digest(setup, moved.state))


def _take_control(setup: Setup, play: Play, action: Action, control: Control) -> tuple[Play, tuple[str, ...]]:
    turn = Turn(setup, play.state)
    turn.act(action, control.kind)
    keeps = control.commit and play.step not in play.checkpoints
    checkpoints = (*play.checkpoints, play.step)[-MOST_CHECKPOINTS:] if keeps else play.checkpoints
    together = play.help if play.help == HELP_TOGETHER else 0
    moved = replace(play, checkpoints=checkpoints, help=together)
    moved = replace(moved, tally=moved.tally._replace(steps=moved.tally.steps + 1))
    return _settle(setup, moved, turn)


def _settle(setup: Setup, play: Play, turn: Turn) -> tuple[Play, tuple[str, ...]]:
    """Count what the turn led to: mistakes, what was recovered, and whether the goal is reached."""
    state, tally, notice = turn.state(), play.tally, ""
    for trap in turn.trapped:
        tally, notice = tally.with_mistake(trap), f"trap:{trap.code}"
    met = not state.scene and setup.goal(state.view)
    back = [trap.code for trap, _, recover in setup.traps if (recover(state.view) if recover else met)]
    ended = "met" if met else ""
    moved = replace(play, state=state, tally=tally.with_recovered(back), notice=notice, ended=ended)
    if turn.kept:
        moved = replace(moved, private=_kept(play.private, turn.kept))
    return moved, tuple(f"{event.device}.{event.name}" for event in turn.events)


def _kept(private: tuple[tuple[str, str], ...], kept: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    texts = dict(private)
    for field, name in kept.items():
        texts[name] = texts.pop(field, "")
    return tuple(texts.items())


def _take_own(setup: Setup, play: Play, name: str, history: Sequence[LogEntry]) -> tuple[Play, tuple[str, ...]]:
    if name == "wait":
        turn = Turn(setup, play.state)
        turn.wait()
        return _settle(setup, play, turn)
    if name == "rewind":
        return _rewind(setup, play, history), ("rewound",)
    if name == "go_on":
        return replace(play, state=play.state._replace(scene=""), notice="went_on"), ("went_on",)
    if name == "finish":
        return replace(play, ended="left", notice=""), ("finished",)
    if name == "alone":
        return replace(play, help=0), ("alone",)
    tally = play.tally._replace(helps=play.tally.helps + 1)
    return replace(play, tally=tally, help=play.help + 1), ("helped",)


def _rewind(setup: Setup, play: Play, history: Sequence[LogEntry]) -> Play:
    """Back to the last checkpoint, or to the start; the mistakes made since count as recovered."""
    *earlier, position = play.checkpoints or (0,)
    state = replay(setup, history[:position])[-1].state if position else setup.start
    tally = play.tally.with_recovered([mistake.code for mistake in play.tally.mistakes])
    return replace(play, state=state, tally=tally, help=0, notice="rewound", checkpoints=tuple(earlier))


def replay(setup: Setup, history: Sequence[LogEntry]) -> list[Play]:
    """All plays from the start to the end of the log, one more than it has lines.

    Raises NotOfferedError where a machine no longer offers what the log did.
    """
    plays = [open_play(setup)]
    for position, entry in enumerate(history):
        plays.append(retake(setup, plays[-1], entry, history[:position])[0])
    return plays


def retake(setup: Setup, play: Play, entry: LogEntry, history: Sequence[LogEntry]) -> tuple[Play, LogEntry]:
    """Carry out a logged action again; its private text is long gone, its class is in the log."""
    return follow(setup, play, entry.action, history)


def follow(setup: Setup, play: Play, action: Action, history: Sequence[LogEntry] = ()) -> tuple[Play, LogEntry]:
    """Carry out an action of a log, a plan or the solver: where it is private, it says the class and not the text."""
    return _take(setup, play, action, check(setup, play, action), history)


def pack_state(setup: Setup, state: State) -> dict[str, Any]:
    """What differs from the start, JSON-able; a fresh play packs to almost nothing."""
    start = setup.start
    return {
        "world": difference(start.world, state.world),
        "devices": difference(start.devices, state.devices),
        "monitors": [[i, now] for i, now in enumerate(state.monitors) if now != start.monitors[i]],
        "due": state.due,
        "clock": state.clock,
        "scene": state.scene,
    }


def unpack_state(setup: Setup, data: Mapping[str, Any]) -> State:
    start = setup.start
    monitors = list(start.monitors)
    for index, value in data["monitors"]:
        monitors[index] = value
    return State(
        apply_difference(start.world, data["world"]),
        apply_difference(start.devices, data["devices"]),
        tuple(monitors),
        tuple(Due(*due) for due in data["due"]),
        data["clock"],
        data["scene"],
    )


def pack(setup: Setup, play: Play) -> dict[str, Any]:
    """The whole play as JSON, without its log."""
    return {
        "state": pack_state(setup, play.state),
        "step": play.step,
        "tally": play.tally,
        "help": play.help,
        "notice": play.notice,
        "checkpoints": play.checkpoints,
        "ended": play.ended,
        "private": play.private,
    }


def unpack(setup: Setup, data: Mapping[str, Any]) -> Play:
    *counts, mistakes = data["tally"]
    return Play(
        state=unpack_state(setup, data["state"]),
        step=data["step"],
        tally=Tally(*counts, tuple(Mistake(*mistake) for mistake in mistakes)),
        help=data["help"],
        notice=data["notice"],
        checkpoints=freeze(data["checkpoints"]),
        ended=data["ended"],
        private=freeze(data["private"]),
    )


def digest(setup: Setup, state: State) -> str:
    """Four bytes that tell whether a replay came to the same state."""
    packed = json.dumps(pack_state(setup, state), ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(packed.encode(), digest_size=4).hexdigest()
