"""Words that learners must not meet, as patterns by language, and how to find them.

Some words mean something else to people who have been inside; some address the reader by gender; some cheer or
scold; some are misspelt. A pattern is matched without regard to case unless it says otherwise.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ELSEWHERE = {
    "ru": (
        r"\bрежим\w*",
        r"\bсрок\w*",
        r"\bпроверк\w*",
        r"\bзач[её]т\w*",
        r"\bпоказани\w*\b(?! сч[её]тчик)",
        r"\bкамер\w*\b(?! телефона)",
        r"\bэтап\w*",
        r"\bотряд\w*",
        r"\bзон(?:а|ы|у|е|ой|ам|ах)\b",
        r"\bраз(?:бор|бер|обр)\w*",
        r"\bопусти\w*",
        r"\bспро\w+ с (?:кого|вас|него|них)\b",
        r"\bкуратор\w*",
        r"\bвор(?:а|у|ом|ы|ов)?\b",
        r"«Наши»",
        r"\b(?:тюр|колони|осужд|заключ[её]нн|освобожд|надзират)\w*",
        r"\bВИЧ\b",
    ),
    "be": (
        r"\bрэжым\w*",
        r"\bтэрмін\w*",
        r"\bправерк\w*",
        r"\bзалік\w*",
        r"\bпаказанн\w*\b(?! лічыльнік)",
        r"\bкамер\w*\b(?! тэлефона)",
        r"\bэтап\w*",
        r"\bатрад\w*",
        r"\bзон(?:а|ы|у|е|ай|ам|ах)\b",
        r"\bраз(?:бор|бяр|абр)\w*",
        r"\bапусці\w*",
        r"\bкуратар\w*",
        r"\bзлодз\w*",
        r"«Нашы»",
        r"\b(?:турм|турэм|калоні|асудж|зняволен|вызвал)\w*",
        r"\bВІЧ\b",
    ),
    "en": (r"\b(?:prison|inmate|convict|jail|warder|detain)\w*", r"\bHIV\b", r"\bthie(?:f|ves)\b"),
}
GENDERED = {
    "ru": (
        r"\w\((?:а|ла|лась|ая|на|ца)\)",
        r"\b[Яя] (?:не )?\w+(?:л|ла|лся|лась)\b",
        r"\bвы(?: \w+)? (?:сам|сама|готов|готова|уверен|уверена|должен|должна|рад|рада)\b",
        r"^Сам[а]?\b",
    ),
    "be": (
        r"\w\((?:а|ла|лася|ая|ца)\)",
        r"\b[Яя] (?:не )?\w{2,}(?:ў|ла|ўся|лася)\b",
        r"\bвы(?: \w+)? (?:сам|сама|гатовы|гатовая|упэўнены|упэўненая|павінен|павінна|рады|радая)\b",
        r"^Сам[а]?\b",
    ),
    "en": (r"\bhe or she\b", r"\bhis or her\b"),
}
TONE = {
    "ru": (
        r"!",
        r"\b(?:молодец|умница|упс|неверно|ты|тебе|тебя|тво[йяеёи]\w*)\b",
        r"(?-i:(?<=[\w,;] )В(?:ы|ас|ам|аш\w*)\b)",
    ),
    "be": (
        r"!",
        r"\b(?:маладзец|разумніца|упс|няверна|ты|табе|цябе|тва[йяёе]\w*)\b",
        r"(?-i:(?<=[\w,;] )В(?:ы|ас|ам|аш\w*)\b)",
    ),
    "en": (r"!", r"\b(?:oops|well done|good job|great job|awesome|please try again)\b"),
}
# What a dictionary cannot see, or has been misspelt before.
SPELLING = {
    "ru": (r"—",),
    "be": (
        r"(?<=[аеёіоуыэюя] )(?<!\d\w )у\w*",
        r"(?<=[бвгджзйклмнпрстўфхцчшь.,:;?–] )ў\w*",
        r"\b(?:зверва|звярыц|выправіце|здыміц)\w*",
        r"\b(?:баланса|заказа|занятка)\b",
        r"(?<=[ўуУ] )(?:\d\d:\d\d|%\((?:time|arrives|departs)\))",
        r"—",
    ),
    "en": (r"\w'\w", r"—"),
}
ALL = (ELSEWHERE, GENDERED, TONE, SPELLING)


def unwelcome(text: str, language: str) -> list[str]:
    """What must not stand in this text, as it stands there."""
    patterns = [pattern for table in ALL for pattern in table[language]]
    return [found[0] for pattern in patterns for found in re.finditer(pattern, text, re.IGNORECASE | re.MULTILINE)]


def words_of(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """(place, text) of every string in a tree of tables and lists."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from words_of(inner, f"{place}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from words_of(inner, f"{place}[{number}]")


def in_three_languages(value: Any, place: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """(place, {ru, be, en}) of every text that stands in three languages."""
    if isinstance(value, dict):
        if {"ru", "be", "en"} <= value.keys():
            yield place, value
            return
        for key, inner in value.items():
            yield from in_three_languages(inner, f"{place}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from in_three_languages(inner, f"{place}[{number}]")


def stem(path: Path) -> str:
    return path.name.removesuffix(".toml")
