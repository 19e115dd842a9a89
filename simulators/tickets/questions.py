"""The notebook beside the page: questions about the journey, with three answers to choose from.

A wrong answer leaves the question standing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from ..engine.machine import Control
from ..engine.text import Money, Text
from . import days
from .cars import CARS
from .controls import one
from .page import Sight, TicketChange
from .texts import NOTES
from .trains import Leg, leg_of, legs

AGAIN = "look_again"  # the notebook says it, not the site


class Question(NamedTuple):
    """answers: the right one first; `place` says where it stands on the page. when: whether this page answers it."""

    ask: Text
    answers: Callable[[Sight], Sequence[Text]]
    place: int
    when: Callable[[Sight], bool]


def _about(sight: Sight) -> Leg:
    local = sight.local
    return leg_of(sight.site.key, sight.body["about"], local["start"], local["end"], sight.day)


def _depart(sight: Sight) -> list[Text]:
    leg = _about(sight)
    return [_hour(leg.leaves), _hour(leg.arrives), _hour(leg.leaves + 90)]


def _hour(minute: int) -> Text:
    return Text("tickets", "в %(time)s").with_params(time=days.clock(minute))


def _arrive(sight: Sight) -> list[Text]:
    """The same hour on the day before is the mistake that people make."""
    leg = _about(sight)
    other = days.plus(leg.arrival_day, 1 if leg.arrival_day == leg.day else -1)
    return [_at(leg.arrives, leg.arrival_day), _at(leg.arrives, other), _at(leg.leaves, leg.day)]


def _at(minute: int, day: str) -> Text:
    return Text("tickets", "в %(time)s, %(day)s").with_params(time=days.clock(minute), day=days.short(day))


def _lasts(sight: Sight) -> list[Text]:
    lasts = _about(sight).lasts
    return [days.lasting(minutes) for minutes in (lasts, days.DAY - lasts, lasts + 60)]


def _kinds(sight: Sight) -> list[Text]:
    both = Text("tickets", "плацкарт и купе")
    return [both, Text("tickets", "только сидячие места"), Text("tickets", "только купе")]


def _cheapest(sight: Sight) -> list[Text]:
    leg = _about(sight)
    by_price = sorted(leg.kinds, key=leg.price)
    answers = [_priced(leg, kind, kind) for kind in by_price]
    return [*answers, _priced(leg, by_price[-1], by_price[0])]


def _priced(leg: Leg, name: str, price: str) -> Text:
    said = Text("tickets", "%(car)s, %(price)s")
    return said.with_params(car=CARS[name].name, price=Money(leg.price(price)))


def _refund(sight: Sight) -> list[Text]:
    return [Text("tickets", "через 7–30 дней"), Text("tickets", "сразу"), Text("tickets", "никогда")]


def _trips(sight: Sight) -> list[Text]:
    left = sight.local["trips"]
    said = Text("tickets", "Поездок: %(count)s")
    return [said.with_params(count=str(count)) for count in (left, left + 1, left + 2)]


def _train_in_sight(sight: Sight) -> bool:
    """Whether the train that the questions are about stands on the page."""
    about, local = sight.body["about"], sight.local
    if local["screen"] not in ("results", "train") or sight.day != sight.body["day"]:
        return False
    if local["train"] not in ("", about):
        return False
    return any(leg.number == about for leg in legs(sight.site.key, local["start"], local["end"], sight.day))


def _returned(sight: Sight) -> bool:
    """Whether a ticket was given back, on the site or at the desk: wherever one has gone on to since."""
    return any(ticket.status in ("returned", "claimed") for ticket in sight.tickets)


def _paid_ride(sight: Sight) -> bool:
    return sight.local["screen"] == "passed"


QUESTIONS: Mapping[str, Question] = {
    "depart": Question(Text("tickets", "Когда поезд отправляется?"), _depart, 1, _train_in_sight),
    "arrive": Question(Text("tickets", "Когда он прибывает?"), _arrive, 2, _train_in_sight),
    "lasts": Question(Text("tickets", "Сколько он в пути?"), _lasts, 0, _train_in_sight),
    "kinds": Question(Text("tickets", "Какие в нём вагоны?"), _kinds, 1, _train_in_sight),
    "cheapest": Question(Text("tickets", "Какой билет дешевле всех?"), _cheapest, 2, _train_in_sight),
    "refund": Question(Text("tickets", "Когда вернутся деньги?"), _refund, 1, _returned),
    "trips": Question(Text("tickets", "Сколько поездок осталось на карте?"), _trips, 1, _paid_ride),
}


def asked(sight: Sight) -> str:
    """The question that can be answered from this page, or ""."""
    questions, answered = sight.body["questions"], sight.local["asked"]
    key = questions[answered] if answered < len(questions) else ""
    return key if key and QUESTIONS[key].when(sight) else ""


def _in_order(question: Question, sight: Sight) -> list[tuple[Text, bool]]:
    right, *wrong = question.answers(sight)
    answers = [(text, False) for text in wrong]
    answers.insert(question.place, (right, True))
    return answers


def controls(sight: Sight) -> tuple[Control, ...]:
    key = asked(sight)
    if not key:
        return ()
    answers = _in_order(QUESTIONS[key], sight)
    return tuple(one(f"answer:{index}", text, "speak", why=f"ask_{key}") for index, (text, _) in enumerate(answers))


def facts(sight: Sight) -> dict[str, Any]:
    """What the notebook shows: the question, how many there are, a word about the answer just given."""
    key = asked(sight)
    if not key:
        return {}
    count = len(sight.body["questions"])
    again = NOTES[AGAIN] if sight.local["note"] == AGAIN else None
    number = str(sight.local["asked"] + 1)
    return {"ask": QUESTIONS[key].ask, "number": number, "count": str(count), "again": again}


def answer(change: TicketChange, index: str) -> None:
    key = asked(change.sight)
    _, right = _in_order(QUESTIONS[key], change.sight)[int(index)]
    change.tell("answered", question=key, right=right)
    if right:
        change.set(asked=change.local["asked"] + 1, note="")
        if not asked(change.sight):
            change.tell("notebook_filled")
    else:
        change.say(AGAIN)
