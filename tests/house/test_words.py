"""Words that mean something else to some of the learners, and subjects that never stand in learners' texts."""

import re
import tomllib

import pytest

from cms.catalogues import APPS, extract
from tests.house.tree import ROOT, files, name

WORDS = re.compile(
    r"\b(режим\w*|срок\w*|проверк\w*|зач[её]т\w*|этап\w*|отряд\w*|зон[аыуе]|разбор\w*|разбер[её]м\w*|опусти\w*|опуска\w*"
    r"|куратор\w*|вор(а|ы|ов|ам|у|ом)?|спросить с|показани[яйею]м?и?(?! сч[её]тчик)|камер[аыуе](?! телефона)"
    r"|рэжым\w*|праверк\w*|залік\w*|атрад\w*|куратар\w*)\b",
    re.IGNORECASE,
)
SUBJECTS = re.compile(
    r"тюрем|тюрьм|турм|колони[яюие]|калоні|заключ[её]нн|зняволен|осужд[её]н|освобожд|вызвален\w* з|\bСИЗО\b|судимост"
    r"|\bВИЧ\b|\bВІЧ\b|\bHIV\b|prison|convict|inmate|jail",
    re.IGNORECASE,
)
# The «Наши» of the yard; «наши правила» at the start of a sentence is another word in the same letters.
OURS = re.compile(r"«Наши»")
STAFF = ("wagtailadmin", "wagtailusers")


def learners_templates() -> set[str]:
    """Templates that no member of staff needs to sign in for."""
    return {
        name(file)
        for file in files(".html", under=tuple(APPS))
        if not any(mark in file.read_text(encoding="utf-8") for mark in STAFF) and "/staff/" not in name(file)
    }


def interface_texts():
    learners = learners_templates()
    for app in APPS:
        for entry in extract(app):
            if entry.msgctxt or any(file in learners for file, line in entry.occurrences):
                yield entry.msgid


def strings(value, skip=()):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        if value.get("type") == "trainer_note":
            return
        for key, part in value.items():
            if key not in skip:
                yield from strings(part, skip)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, skip)


def content_texts():
    for file in files(".toml", under=("lessons", "simulators")):
        if {"content", "scenarios"} & set(file.relative_to(ROOT).parts):
            for text in strings(tomllib.loads(file.read_text(encoding="utf-8"))):
                yield f"{name(file)}: {text}"


@pytest.mark.parametrize("pattern", [WORDS, SUBJECTS, OURS], ids=["words", "subjects", "ours"])
def test_texts_for_learners_are_free_of(pattern):
    texts = [*interface_texts(), *content_texts()]

    assert [text for text in texts if pattern.search(text)] == []
