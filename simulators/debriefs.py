"""What is said at the end of a play: how it went, what happened, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from . import logbook
from .choices import Mode, Outcome
from .engine.machine import Label
from .engine.scenario import Scenario, Trap, Words
from .ladder import Done, after
from .narrative import Moment, in_words, moments
from .setups import Way, setup_of

RESULTS = {
    Outcome.ALONE: _("Без помощи."),
    Outcome.HELPED: _("С помощью."),
    Outcome.NOT_YET: _("Пока нет. Можно ещё раз."),
}
HINTED = _("С подсказками.")

# After a class too it is asked where the machine was at fault, never whose mistake it was.
ASKS = {
    "atm": _("Где банкомат вас запутал?"),
    "phone": _("Где телефон вас запутал?"),
    "bills": _("Где оплата вас запутала?"),
    "tickets": _("Где покупка билета вас запутала?"),
}
ASK = _("Где тренажёр вас запутал?")

# What each next step is called, as the main button and as a quiet one.
STEPS = {
    Mode.SHOW: _("Показать ещё раз"),
    Mode.GUIDED: _("Попробовать с подсказками"),
    Mode.PRACTICE: _("Сделать без подсказок"),
    Mode.TEST: _("Итоговое задание"),
}
AGAIN = _("Сделать ещё раз")


@dataclass(frozen=True)
class Debrief:
    """met: the goal was reached. done: the learner's ended attempts at this task, this one included."""

    way: Way
    met: bool
    outcome: str
    tally: dict[str, Any]
    log: str
    done: Sequence[Done] = ()

    @property
    def aloud(self) -> list[Label]:
        """What stands on the page in words of the scenario, to be heard: the end, the mistakes, the rule."""
        first = self.closing if self.met and self.closing else None if self.met else self.scenario.task
        told = [first, *(trap.say for trap, _recovered in self.mistakes), self.scenario.remember]
        return [words.text for words in told if words]

    @property
    def scenario(self) -> Scenario:
        return setup_of(self.way).scenario

    @property
    def result(self) -> Any:
        """«Без помощи.» Never a number, never a time."""
        if self.outcome:
            return RESULTS[Outcome(self.outcome)]
        return HINTED if self.met else RESULTS[Outcome.NOT_YET]

    @property
    def may_race(self) -> bool:
        """Whether time as in life is offered: by choice only, and to those who have done the task without hints."""
        alone = any(run.met and run.mode != Mode.GUIDED for run in self.done)
        return alone and any(trap.timers for trap in self.scenario.trap)

    @property
    def asks(self) -> Any:
        """The question about the machine that the task is about: its first device."""
        return ASKS.get(next(iter(self.scenario.devices.values())), ASK)

    @property
    def next_mode(self) -> str:
        return after(self.way.mode, met=self.met, harms=self.tally["harms"], done=self.done)

    @property
    def steps(self) -> list[tuple[str, Any, bool]]:
        """(mode, words, whether it is the one suggested): the suggestion first, the demonstration always there."""
        modes = [self.next_mode] if self.next_mode else []
        modes += [mode for mode in (Mode.SHOW, self.way.mode) if mode not in modes]
        words = {**STEPS, Mode(self.way.mode): AGAIN} if self.met else STEPS
        return [(str(mode), words[Mode(mode)], mode == self.next_mode) for mode in modes]

    @property
    def closing(self) -> Words | None:
        """How the task ended, where it was done: what went wrong and stayed so is not passed over."""
        state = self._replayed[-1].after.state if self._replayed else setup_of(self.way).start
        wrong = (trap.done for trap in setup_of(self.way).sprung(state))
        return next(filter(None, wrong), self.scenario.done)

    @cached_property
    def _replayed(self) -> list[Moment]:
        return moments(setup_of(self.way), logbook.entries(self.log))

    @property
    def moments(self) -> list[Moment]:
        return in_words(self._replayed)

    @property
    def mistakes(self) -> list[tuple[Trap, bool]]:
        """Each named mistake, and whether it was put right."""
        known = setup_of(self.way).trap
        found = self.tally["mistakes"].items()
        return [(known[code], recovered) for code, (_times, recovered) in found if code in known]
