"""What the learner's paper card says: the facts of a scenario that a person would know by heart or on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .engine.scenario import CardValue, Scenario
from .engine.text import Authored, Counted, Text
from .words import LANGUAGES

# Words on the card that have no line here (wrong digits for the solver to type) are never shown.
LINES = {
    "pin": Text("card", "ПИН-код"),
    "pin_maybe": Text("card", "ПИН-код, кажется"),
    "new_pin": Text("card", "Новый ПИН-код"),
    "pattern": Text("card", "Узор, номера точек"),
    "new_pattern": Text("card", "Новый узор"),
    "wifi_name": Text("card", "Сеть Wi-Fi"),
    "wifi": Text("card", "Пароль Wi-Fi"),
    "amount": Text("card", "Сумма"),
    "phone": Text("card", "Номер телефона"),
    "phone_nina": Text("card", "Номер Нины"),
    "phone_bank": Text("card", "Телефон банка, на карте"),
    "operator": Text("card", "Оператор"),
    "account": Text("card", "Лицевой счёт"),
    "name": Text("card", "Фамилия"),
    "login": Text("card", "Логин"),
    "person": Text("card", "Имя и фамилия"),
    "mailbox": Text("card", "Имя почты"),
    "password": Text("card", "Пароль"),
}
# Written in Russian, Belarusian and English, three by three; on the card as the reader's language has it.
IN_LANGUAGES = ("person", "contact", "reply", "greeting", "question", "place", "search", "program")


class CardLine(NamedTuple):
    name: str
    label: Text
    value: str | Counted | Authored


def card_lines(scenario: Scenario) -> Iterator[CardLine]:
    """The lines in the card's own order."""
    for name, value in scenario.card.items():
        if name in LINES:
            yield CardLine(name, LINES[name], _shown(name, value))


def _shown(name: str, value: CardValue) -> str | Counted | Authored:
    if isinstance(value, list) and name in IN_LANGUAGES:
        return Authored(*map(str, value))
    if isinstance(value, list):
        return " · ".join(str(item) for item in value)
    return Counted(value) if isinstance(value, int) else value


def in_own_words(scenario: Scenario, word: str, language: str) -> str:
    """A word of the card as somebody who speaks that language writes it."""
    for name in IN_LANGUAGES:
        words = scenario.card.get(name, ())
        if isinstance(words, list) and word in words:
            first = words.index(word) // len(LANGUAGES) * len(LANGUAGES)
            return str(words[first + LANGUAGES.index(language)])
    return word
