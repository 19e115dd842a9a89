"""A lesson as learners meet it: calm cards, one thought each, made of the page's blocks.

A card is one block; a live screen joins the text it belongs to. Nothing personal is in here, so a lesson is
built once for all readers and kept until it is published again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from lessons.addresses import lesson_address
from lessons.audio import speech_key
from lessons.blocks import QuestionBlock
from lessons.completion import Part, parts_of
from lessons.live_screens import solved_now, stored_screen
from lessons.marked import led_back, word_keys
from lessons.models import GlossaryWord, LessonPage
from lessons.questions import Asked
from simulators.models import Scenario

JOINED_BY_SCREEN = ("text", "steps", "warning", "remember")
NOT_READ = ("handout", "trainer_note")
NOTHING_DRAWN = ("", SafeString(""))


@dataclass(frozen=True, slots=True)
class Piece:
    """One block, ready to be shown. html: of everything that looks the same to everybody.

    speech: the key under which its sound is found. task: what a scenario block leads to.
    """

    id: str
    type: str
    html: SafeString
    text: str
    speech: str
    asked: Asked | None = None
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Task:
    key: str
    required: bool
    lead: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Card:
    pieces: tuple[Piece, ...]

    @property
    def main(self) -> Piece:
        return self.pieces[0]

    @property
    def with_screen(self) -> bool:
        return any(piece.type == "screen" for piece in self.pieces)


@dataclass(frozen=True)
class Lesson:
    """One lesson in one language. address: of its cover. planks: (number, name) of each card.

    words: meanings of the glossary words on its cards. kinds: machines it shows.
    """

    number: str
    title: str
    goal: str
    picture: str
    minutes: int
    language: str
    address: str
    cards: tuple[Card, ...]
    planks: tuple[tuple[int, str], ...]
    parts: tuple[Part, ...]
    handouts: tuple[SafeString, ...]
    kinds: tuple[str, ...]
    words: dict[str, GlossaryWord] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The number of the closing card: cover is 0, cards are 1, 2, 3 …"""
        return len(self.cards) + 1

    @property
    def core_task(self) -> Piece | None:
        tasks = [piece for card in self.cards for piece in card.pieces if piece.task]
        return next((piece for piece in tasks if piece.task.required), tasks[0] if tasks else None)

    def find(self, block_id: str) -> tuple[int, Piece] | None:
        """(number of its card, the block)."""
        for number, card in enumerate(self.cards, start=1):
            for piece in card.pieces:
                if piece.id == block_id:
                    return number, piece
        return None

    def card_words(self, card: Card) -> list[GlossaryWord]:
        keys = sorted(set().union(*(word_keys(piece.text) for piece in card.pieces)))
        return [self.words[key] for key in keys if key in self.words]


def build_lesson(page: LessonPage, *, paper: bool = False) -> Lesson:
    """Everything of a page that is the same for all readers, in the active language."""
    builder = _Builder(page, paper)
    pieces = [builder.piece(child) for child in page.body if child.block_type not in NOT_READ]
    cards = tuple(_led_back(page.number, _grouped(pieces)))
    handouts = [child.render({"paper": paper}) for child in page.body if child.block_type == "handout"]
    return Lesson(
        number=page.number,
        title=page.title,
        goal=page.goal,
        picture=page.picture,
        minutes=page.minutes,
        language=builder.language,
        address=lesson_address(page.number),
        cards=cards,
        planks=tuple(_planks(len(cards))),
        parts=tuple(parts_of(page.body.raw_data)),
        handouts=tuple(handouts),
        kinds=tuple(sorted(builder.kinds)),
        words=builder.words(pieces),
    )


def _planks(count: int) -> Iterator[tuple[int, str]]:
    for card in range(1, count + 1):
        yield card, _("Шаг %(plank)s из %(all)s") % {"plank": card, "all": count}


def _grouped(pieces: list[Piece]) -> Iterator[Card]:
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and piece.type == "screen" and waiting.type in JOINED_BY_SCREEN:
            yield Card((waiting, piece))
            waiting = None
            continue
        if waiting is not None:
            yield Card((waiting,))
        waiting = piece
    if waiting is not None:
        yield Card((waiting,))


def _led_back(number: str, cards: Iterator[Card]) -> Iterator[Card]:
    for place, card in enumerate(cards, start=1):
        to = f"{number}-{place + 1}"
        yield Card(tuple(replace(piece, html=led_back(piece.html, to)) for piece in card.pieces))


class _Builder:
    def __init__(self, page: LessonPage, paper: bool) -> None:
        self.page, self.paper = page, paper
        self.language = page.locale.language_code
        self.kinds: set[str] = set()
        self.scenarios = _scenarios(page.body)

    def piece(self, child: StreamValue.StreamChild) -> Piece:
        block, value = child.block, child.value
        asked = block.asked(value) if isinstance(block, QuestionBlock) else None
        task = self.task(value) if child.block_type == "scenario" else None
        html = SafeString("") if asked or task else child.render(self.context(child))
        said = block.say(value)
        text = "\n".join(str(value.get(name) or "") for name in ("heading", "body", "caption", "ask", "lead"))
        return Piece(child.id, child.block_type, html, text, speech_key(said, self.language), asked, task)

    def task(self, value: Any) -> Task | None:
        scenario = self.scenarios.get(value["scenario"])
        if scenario is None:
            return None
        minutes = scenario.current.body.get("minutes", 0)
        return Task(scenario.key, bool(value["required"]), value["lead"] or "", scenario.titles[self.language], minutes)

    def context(self, child: StreamValue.StreamChild) -> dict[str, Any]:
        drawn = self.machine(child) if child.block_type == "screen" and not self.paper else NOTHING_DRAWN
        return {"paper": self.paper, "kind": drawn[0], "machine": drawn[1], "block_id": child.id}

    def machine(self, child: StreamValue.StreamChild) -> tuple[str, SafeString]:
        """The live screen itself with its machine's kind, as it was solved at publication; in a draft solved now."""
        key, reach = child.value["scenario"], child.value["reach"]
        stored = self.page.screens.get(child.id)
        if not stored or stored["reach"] != reach:
            stored = solved_now(key, reach)
        if not stored:
            return NOTHING_DRAWN
        drawn = stored_screen(stored).drawn(self.language)
        self.kinds.add(drawn[0])
        return drawn

    def words(self, pieces: list[Piece]) -> dict[str, GlossaryWord]:
        keys = set().union(*(word_keys(piece.text) for piece in pieces)) if pieces else set()
        words = GlossaryWord.objects.filter(key__in=keys, locale=self.page.locale_id) if keys else ()
        return {word.key: word for word in words}


def _scenarios(body: StreamValue) -> dict[str, Scenario]:
    keys = {child.value["scenario"] for child in body if child.block_type == "scenario"}
    found = Scenario.objects.filter(key__in=keys, published=True).select_related("current") if keys else ()
    return {scenario.key: scenario for scenario in found}
