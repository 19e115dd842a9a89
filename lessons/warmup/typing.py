"""What was typed on a screen of the warm-up: digits or letters, nothing else is taken, and nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.warmup.steps import Step

MOST_SIGNS = 12
LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю"
OTHER_ALPHABET = str.maketrans(LATIN + CYRILLIC, CYRILLIC + LATIN)


def typed_so_far(sent: Mapping[str, str], step: Step) -> str:
    """The field's text, and the letter whose key was pressed with the mouse after it."""
    typed = (sent.get("typed", "") + sent.get("letter", ""))[:MOST_SIGNS].strip().lower()
    if not step.wants:
        return ""
    fits = typed.isalpha() if step.keys else typed.isdecimal() and typed.isascii()
    return typed if fits else ""


def advice_for(sent: Mapping[str, str], step: Step, typed: str) -> str:
    """Nothing while all is well, "alphabet" if the keyboard writes another one, else "again"."""
    if "typed" not in sent or (is_pressed(sent) and step.is_on_the_way(typed)):
        return ""
    other = typed.translate(OTHER_ALPHABET)
    return "alphabet" if typed and step.keys and step.is_on_the_way(other) else "again"


def is_pressed(sent: Mapping[str, str]) -> bool:
    """Whether a key was pressed with the mouse; «Готово» says that all was typed."""
    return "letter" in sent
