"""A question on a page: what is still to be chosen, what was chosen last, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lessons.audio import audio_for
from lessons.choices import QuestionKind
from lessons.marked import spoken
from lessons.models import Answer
from lessons.questions import Asked, Choice, NotAnAnswerError, Verdict, judge, read_answer, read_number


@dataclass(frozen=True, slots=True)
class Reason:
    about: str
    text: str
    audio: str


@dataclass(frozen=True, slots=True)
class Asking:
    """chosen: the answer being put together; answered: the last whole answer; attempt: the number of the next one."""

    block_id: str
    asked: Asked
    language: str
    chosen: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    attempt: int = 1
    verdict: Verdict | None = None
    unclear: bool = False

    @property
    def kind(self) -> str:
        return self.asked.kind

    @property
    def right(self) -> bool:
        return self.verdict is not None and self.verdict.right

    @property
    def too_much(self) -> bool:
        """A number nobody foresaw is answered at least by where it lies."""
        return self._unforeseen and Decimal(self.answered[0]) > Decimal(read_number(self.asked.answer))

    @property
    def too_little(self) -> bool:
        return self._unforeseen and not self.too_much

    @property
    def _unforeseen(self) -> bool:
        told = self.verdict and (self.verdict.right or self.verdict.reasons)
        return self.kind == QuestionKind.NUMBER and self.verdict is not None and not told

    @property
    def too_few(self) -> bool:
        """Several: all that is ticked belongs to the answer, and something is missing."""
        ticked = self.kind == QuestionKind.SEVERAL and self.verdict is not None and not self.verdict.right
        return ticked and all(self.asked.choice(choice_id).right for choice_id in self.answered)

    @property
    def in_steps(self) -> bool:
        return self.kind in (QuestionKind.ORDER, QuestionKind.MATCH)

    @property
    def placed(self) -> list[tuple[str, Choice]]:
        """In order and match: what has been chosen, each with what it stands at."""
        ids = self.answered if self.verdict and not self.chosen else self.chosen
        return [(self._label(place), self.asked.choice(choice_id)) for place, choice_id in enumerate(ids)]

    @property
    def left(self) -> list[Choice]:
        """What can still be chosen."""
        taken = set(self.chosen)
        return [choice for choice in self.asked.shown_choices if choice.id not in taken]

    @property
    def now(self) -> str:
        """In match: the word that waits for its partner."""
        return self._label(len(self.chosen)) if len(self.chosen) < len(self.asked.choices) else ""

    @property
    def without_last(self) -> tuple[str, ...]:
        return self.chosen[:-1]

    @property
    def reasons(self) -> list[Reason]:
        told = self.verdict.reasons if self.verdict else ()
        return [Reason(about, text, audio_for(spoken(text), self.language)) for about, text in told]

    def _label(self, place: int) -> str:
        return self.asked.choices[place].left if self.kind == QuestionKind.MATCH else str(place + 1)


def of_learner(
    block_id: str, asked: Asked, language: str, last: Answer | None, chosen: Sequence[str], *, again: bool
) -> Asking:
    """`again`: the learner wants to answer once more what is already right."""
    attempt = last.attempt + 1 if last else 1
    asking = Asking(block_id, asked, language, chosen=_known(asked, chosen), attempt=attempt)
    if last is None or again or asking.chosen or last.asked_id != asked.sha256:
        return asking
    answered = tuple(last.chosen)
    return Asking(block_id, asked, language, answered=answered, attempt=attempt, verdict=judge(asked, answered))


def of_guest(block_id: str, asked: Asked, language: str, chosen: Sequence[str], *, whole: bool) -> Asking:
    """A guest's answer stands in the address and nowhere else."""
    if not whole:
        return Asking(block_id, asked, language, chosen=_known(asked, chosen))
    try:
        answered = read_answer(asked, chosen)
    except NotAnAnswerError:
        return Asking(block_id, asked, language, unclear=True)
    return Asking(block_id, asked, language, answered=answered, verdict=judge(asked, answered))


def _known(asked: Asked, chosen: Sequence[str]) -> tuple[str, ...]:
    ids = {choice.id for choice in asked.choices}
    return tuple(dict.fromkeys(choice_id for choice_id in chosen if choice_id in ids))[: max(asked.steps - 1, 0)]
