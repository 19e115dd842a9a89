"""The screens of the warm-up, in order. Nobody reads more than eight words on one; a test counts."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


class Step(NamedTuple):
    """One screen: what it asks, what it says about the screen before, and what it wants typed.

    keys: letters to press with the mouse, for a keyboard that is set to another alphabet.
    """

    slug: str
    ask: Promise
    before: Promise | str = ""
    wants: Promise | str = ""
    keys: Promise | str = ""

    @property
    def template(self) -> str:
        return f"lessons/warmup/_{self.slug}.html"

    def is_on_the_way(self, typed: str) -> bool:
        return str(self.wants).startswith(typed)


WELL = pgettext_lazy("warm-up", "Получилось.")
RIGHT = pgettext_lazy("warm-up", "Всё верно.")
STEPS = (
    Step("big", pgettext_lazy("warm-up", "Мышь: левая кнопка, один раз")),
    Step("smaller", pgettext_lazy("warm-up", "Теперь кнопка поменьше"), WELL),
    Step("smallest", pgettext_lazy("warm-up", "И ещё меньше"), WELL),
    Step("digits", pgettext_lazy("warm-up", "Наберите мышью:"), WELL, "258"),
    Step("keyboard", pgettext_lazy("warm-up", "Теперь на клавиатуре:"), RIGHT, "470"),
    Step(
        "word",
        pgettext_lazy("warm-up", "Наберите слово:"),
        RIGHT,
        pgettext_lazy("warm-up, a short word to type", "мост"),
        pgettext_lazy("warm-up, eight letters, those of the short word among them", "аметорск"),
    ),
    Step("scroll", pgettext_lazy("warm-up", "Кнопка ниже. Крутите колёсико"), WELL),
    Step("back", pgettext_lazy("warm-up", "Не та страница? Нажмите «Назад»"), WELL),
    Step(
        "help",
        pgettext_lazy("warm-up", "«Помощь» внизу справа. Нажмите"),
        pgettext_lazy("warm-up", "Вернуться можно всегда."),
    ),
    Step("letters", pgettext_lazy("warm-up", "Выберите буквы: А А А вверху")),
    Step("end", pgettext_lazy("warm-up", "Главное уже получается")),
)
SLUGS = tuple(step.slug for step in STEPS)


def number_of(slug: str) -> int:
    """Which screen it is, from 0; raises ValueError for one that does not exist."""
    return SLUGS.index(slug)


def slug_after(slug: str) -> str:
    return SLUGS[min(number_of(slug) + 1, len(STEPS) - 1)]
