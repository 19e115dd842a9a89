"""What the engine says, as people read it: texts, authors' texts and sums in a given language.

The language is the *device's*, which may differ from the page's, so nothing here looks at the active one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.utils.translation import trans_real

from people.choices import Language

from .engine.text import Authored, Counted, Money, Spelled, Text
from .numerals import count_money, spell_money

LANGUAGES = tuple(Language.values)


def say(said: Any, language: str) -> str:
    """A `Text`, `Authored`, an amount of any kind, or a plain value in that language; nothing for None."""
    if said is None:
        return ""
    if isinstance(said, (Text, Authored, Money, Counted, Spelled)):
        return _say(said, type(said).__name__, language)
    return str(said)


@lru_cache(maxsize=8192)
def _say(said: Text | Authored | Money | Counted | Spelled, kind: str, language: str) -> str:
    """kind: a part of the cache's key, since named tuples of different types may be equal."""
    if kind == "Text":
        return _translate(said, language)
    if kind == "Authored":
        return getattr(said, language)
    if kind == "Money":
        return f"{said.kopecks // 100}.{said.kopecks % 100:02} BYN"
    if kind == "Counted":
        return count_money(said.kopecks, language)
    return spell_money(said.kopecks, language)


def _translate(text: Text, language: str) -> str:
    words = trans_real.translation(language).pgettext(text.context, text.source)
    if not text.params:
        return words
    return words % {name: say(value, language) for name, value in text.params}
