"""Questions without pages or people: what was asked, and whether an answer to it is right.

`Asked` is what gets frozen by its hash. Choices stand in the author's order; `shown_choices` mixes those whose
order would give the answer away, the same for everybody, so that two people at one table can talk about it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from lessons.choices import QuestionKind

ANSWER_LENGTH = 20


class NotAnAnswerError(ValueError):
    """What came is no answer to this question: an unknown option, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`right`: belongs to the answer. In order and match every choice does; its place is the answer.

    left: in match, what this choice is the partner of.
    """

    id: str
    text: str
    right: bool = True
    why: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """right, and sentences that explain: (what they are about, explanation)."""

    right: bool
    reasons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    kind: str
    ask: str
    why: str = ""
    choices: tuple[Choice, ...] = ()
    answer: str = ""
    unit: str = ""
    near: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return json.loads(json.dumps(asdict(self)))

    @property
    def sha256(self) -> str:
        text = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def choice(self, choice_id: str) -> Choice:
        return next(choice for choice in self.choices if choice.id == choice_id)

    @property
    def shown_choices(self) -> tuple[Choice, ...]:
        if self.kind not in (QuestionKind.ORDER, QuestionKind.MATCH):
            return self.choices
        mixed = tuple(sorted(self.choices, key=lambda choice: hashlib.sha256(choice.id.encode()).digest()))
        return mixed if mixed != self.choices else mixed[1:] + mixed[:1]

    @property
    def steps(self) -> int:
        """How many taps the answer takes, or 0 where any number will do."""
        many = self.kind in (QuestionKind.ORDER, QuestionKind.MATCH)
        return len(self.choices) if many else int(self.kind != QuestionKind.SEVERAL)


def read_answer(asked: Asked, chosen: Sequence[str]) -> tuple[str, ...]:
    """The answer as it is judged and stored. Raises NotAnAnswerError for anything the form did not offer."""
    if asked.kind == QuestionKind.NUMBER:
        number = read_number(chosen[0]) if len(chosen) == 1 else ""
        if not number:
            raise NotAnAnswerError
        return (number,)
    ids = {choice.id for choice in asked.choices}
    fits = len(chosen) == asked.steps if asked.steps else bool(chosen)
    if not fits or len(set(chosen)) != len(chosen) or not set(chosen) <= ids:
        raise NotAnAnswerError
    if asked.kind == QuestionKind.SEVERAL:
        return tuple(choice.id for choice in asked.choices if choice.id in chosen)
    return tuple(chosen)


def read_number(typed: str) -> str:
    """«1 500,50 руб.» -> "1500.5"; nothing where no number was typed."""
    found = re.fullmatch(r"(\d+(?:[.,]\d{1,2})?)\D*", re.sub(r"\s", "", typed))
    if not found or len(typed) > ANSWER_LENGTH:
        return ""
    try:
        return format(Decimal(found[1].replace(",", ".")).normalize(), "f")
    except InvalidOperation:
        return ""


def judge(asked: Asked, chosen: Sequence[str]) -> Verdict:
    """Whether an answer that `read_answer` let through is right, and why."""
    return _JUDGES[asked.kind](asked, tuple(chosen))


def _judge_choice(asked: Asked, chosen: tuple[str, ...]) -> Verdict:
    picked = [asked.choice(choice_id) for choice_id in chosen]
    right = {choice.id for choice in asked.choices if choice.right} == set(chosen)
    told = picked if right else [choice for choice in picked if not choice.right]
    return Verdict(right, _reasons(asked, told, right))


def _judge_order(asked: Asked, chosen: tuple[str, ...]) -> Verdict:
    wrong = [choice for choice, given in zip(asked.choices, chosen, strict=True) if choice.id != given]
    return Verdict(not wrong, _reasons(asked, wrong[:1], not wrong))


def _judge_match(asked: Asked, chosen: tuple[str, ...]) -> Verdict:
    wrong = [choice for choice, given in zip(asked.choices, chosen, strict=True) if choice.id != given]
    told = wrong or asked.choices
    return Verdict(not wrong, _reasons(asked, told, not wrong))


def _judge_number(asked: Asked, chosen: tuple[str, ...]) -> Verdict:
    right = read_number(asked.answer) == chosen[0]
    near = next((why for answer, why in asked.near if read_number(answer) == chosen[0]), "")
    said = asked.why if right else near
    return Verdict(right, ((("", said),) if said else ()))


def _reasons(asked: Asked, told: Sequence[Choice], right: bool) -> tuple[tuple[str, str], ...]:
    """The choices' own explanations, then the question's, which would give the answer away too early."""
    reasons = [(choice.left or choice.text, choice.why) for choice in told if choice.why]
    if asked.why and (right or not reasons):
        reasons.append(("", asked.why))
    return tuple(reasons)


_JUDGES = {
    QuestionKind.SINGLE: _judge_choice,
    QuestionKind.SEVERAL: _judge_choice,
    QuestionKind.ORDER: _judge_order,
    QuestionKind.MATCH: _judge_match,
    QuestionKind.NUMBER: _judge_number,
}
