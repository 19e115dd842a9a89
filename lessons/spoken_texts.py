"""Everything that can be heard: lessons, the glossary, tasks, and what machines say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import polib
from django.conf import settings

from lessons.audio import Said
from lessons.blocks import QuestionBlock
from lessons.choices import LANGUAGES, SOURCE_LANGUAGE
from lessons.marked import spoken
from lessons.models import GlossaryWord, LessonPage
from simulators.engine.scenario import Words, read_scenario
from simulators.models import Scenario

# Where what the machines say is translated, and the card beside them.
FOLDERS = ("simulators", *settings.MACHINES)


def all_texts() -> list[Said]:
    """Nothing empty, and every spot once for a language."""
    sources = (lesson_texts(), glossary_texts(), scenario_texts(), machine_texts())
    texts = {(said.spot, said.language): said for source in sources for said in source if said.text.strip()}
    return list(texts.values())


def lesson_texts() -> Iterator[Said]:
    for page in LessonPage.objects.live().select_related("locale"):
        language = page.locale.language_code
        yield Said(f"{page.number}/goal", language, cover_text(page.title, page.goal))
        for child in page.body:
            yield Said(f"{page.number}/{child.id}", language, child.block.say(child.value))
            if isinstance(child.block, QuestionBlock):
                yield from _explanations(page.number, language, child)


def cover_text(title: str, goal: str) -> str:
    """What is heard on the first card of a lesson."""
    return f"{spoken(title)}.\n{spoken(goal)}"


def _explanations(number: str, language: str, child: object) -> Iterator[Said]:
    asked = child.block.asked(child.value)
    yield Said(f"{number}/{child.id}/why", language, spoken(asked.why))
    for choice in asked.choices:
        yield Said(f"{number}/{child.id}/{choice.id}", language, spoken(choice.why))
    for answer, why in asked.near:
        yield Said(f"{number}/{child.id}/{answer}", language, spoken(why))


def glossary_texts() -> Iterator[Said]:
    for word in GlossaryWord.objects.select_related("locale"):
        yield Said(f"word/{word.key}", word.locale.language_code, word.said)


def scenario_texts() -> Iterator[Said]:
    """What authors wrote of each task, in both its variants."""
    for scenario in Scenario.objects.filter(published=True).select_related("current"):
        whole = read_scenario(scenario.current.body, place=scenario.key)
        for variant in whole.variant_names:
            plain = whole.variant(variant)
            spot = f"scenario/{scenario.key}/{variant}"
            for name in ("title", "task", "story", "announce", "remember", "ask", "done"):
                yield from _authored(f"{spot}/{name}", getattr(plain, name))
            for trap in plain.trap:
                for name in ("say", "sign", "now", "done"):
                    yield from _authored(f"{spot}/{trap.code}/{name}", getattr(trap, name))


def _authored(spot: str, words: Words | None) -> Iterator[Said]:
    for language in LANGUAGES if words else ():
        yield Said(spot, language, getattr(words, language))


def machine_texts() -> Iterator[Said]:
    """Labels, captions and messages of the machines and of the card beside them.

    Those with sums in them differ each time and are left out.
    """
    for folder in FOLDERS:
        for language in LANGUAGES:
            for entry in polib.pofile(str(_catalogue(folder, language))):
                if entry.msgctxt and "%" not in entry.msgid:
                    digest = hashlib.sha256(entry.msgid.encode()).hexdigest()[:16]
                    text = entry.msgid if language == SOURCE_LANGUAGE else entry.msgstr
                    yield Said(f"machine/{entry.msgctxt}/{digest}", language, text)


def _catalogue(folder: str, language: str) -> Path:
    """A catalogue of the source language has nothing but plurals; what it says stands as keys in any other."""
    told_in = LANGUAGES[-1] if language == SOURCE_LANGUAGE else language
    return Path(settings.BASE_DIR) / folder / "locale" / told_in / "LC_MESSAGES" / "django.po"
