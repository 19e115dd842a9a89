"""An attempt told again: the log replayed, step by step, as the learner saw it.

Where a machine has changed since, the replay may come to another state; such steps are marked, never hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .engine.machine import Control
from .engine.play import LogEntry, NotOfferedError, Play, offered, open_play, retake
from .engine.scenario import Trap
from .engine.state import Setup
from .engine.text import Authored, Text

OWN = {
    "wait": Text("play", "Ожидание"),
    "help": Text("play", "Помощь"),
    "alone": Text("play", "Дальше без помощи"),
    "rewind": Text("play", "Шаг назад"),
    "go_on": Text("play", "Если это уже случилось"),
    "finish": Text("play", "Задание закончено раньше"),
}
TYPED = Text("play", "Набор цифр")
SLIP = Text("play", "Нажато не то: %(control)s")


class Moment(NamedTuple):
    """One line of the log. before: what the learner saw; control: what they used, None for the play's own.

    same: the replay came to the very state that was logged.
    """

    number: int
    before: Play
    after: Play
    entry: LogEntry
    control: Control | None
    trap: Trap | None
    same: bool

    @property
    def typing(self) -> bool:
        return self.control is not None and self.control.kind == "key"

    @property
    def words(self) -> Text | Authored:
        if self.control is None:
            return OWN.get(self.entry.action.control, TYPED)
        if self.entry.events == ("slip",):
            return SLIP.with_params(control=self.control.label)
        return TYPED if self.typing else self.control.label


def moments(setup: Setup, log: Sequence[LogEntry]) -> list[Moment]:
    """All that can be played again; it ends early where a machine no longer offers what the log did."""
    found: list[Moment] = []
    play = open_play(setup)
    for position, entry in enumerate(log):
        try:
            after, again = _again(setup, play, entry, log[:position])
        except (NotOfferedError, IndexError, LookupError):
            break
        kind, _, code = after.notice.partition(":")
        trap = setup.trap.get(code) if kind == "trap" else None
        same = again.digest == entry.digest
        found.append(Moment(position + 1, play, after, entry, _control(setup, play, entry), trap, same))
        play = after
    return found


def _again(setup: Setup, play: Play, entry: LogEntry, history: Sequence[LogEntry]) -> tuple[Play, LogEntry]:
    """A slip was judged when it was made; the solver is not asked again."""
    if entry.events == ("slip",):
        slips = play.tally._replace(slips=play.tally.slips + 1)
        return replace(play, step=play.step + 1, tally=slips, notice="slip"), entry
    return retake(setup, play, entry, history)


def _control(setup: Setup, play: Play, entry: LogEntry) -> Control | None:
    device, name, _ = entry.action
    if device not in setup.machines:
        return None
    return offered(setup, play).screen(device).control(name)


def in_words(found: Sequence[Moment]) -> list[Moment]:
    """One moment a line for people: digits typed one after another are one line."""
    kept: list[Moment] = []
    for moment in found:
        if kept and moment.typing and kept[-1].typing and moment.trap is None:
            continue
        kept.append(moment)
    return kept
