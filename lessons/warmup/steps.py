"""The screens of the warm-up, in order. Nobody reads more than eight words on one; a test counts."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


class Step(NamedTuple):
    """One screen: what it asks, what it says about the screen before, and which digits it wants."""

    slug: str
    ask: Promise
    before: Promise | str = ""
    digits: str = ""

    @property
    def template(self) -> str:
        return f"lessons/warmup/_{self.slug}.html"

    def is_on_the_way(self, typed: str) -> bool:
        return self.digits.startswith(typed)


STEPS = (
    Step("big", pgettext_lazy("warm-up", "Мышь: левая кнопка, один раз")),
    Step("smaller", pgettext_lazy("warm-up", "Теперь кнопка поменьше"), pgettext_lazy("warm-up", "Получилось.")),
    Step("smallest", pgettext_lazy("warm-up", "И ещё меньше"), pgettext_lazy("warm-up", "Получилось.")),
    Step("digits", pgettext_lazy("warm-up", "Наберите мышью:"), pgettext_lazy("warm-up", "Получилось."), "258"),
    Step("keyboard", pgettext_lazy("warm-up", "Теперь на клавиатуре:"), pgettext_lazy("warm-up", "Всё верно."), "470"),
    Step("back", pgettext_lazy("warm-up", "Не та страница? Нажмите «Назад»"), pgettext_lazy("warm-up", "Всё верно.")),
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
