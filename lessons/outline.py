"""The course as a list: published modules and lessons in order, and how far a learner has walked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page

from lessons.choices import SOURCE_LANGUAGE
from lessons.models import Completion, LessonPage, ModulePage
from people.models import Sitting


class LessonLine(NamedTuple):
    number: str
    title: str
    goal: str
    picture: str
    minutes: int


class Plank(NamedTuple):
    """A lesson on the map. state: "done", "next" (one in all) or "ahead"."""

    number: str
    title: str
    picture: str
    url: str
    state: str


class Stretch(NamedTuple):
    number: str
    title: str
    lessons: list[Plank]
    done: int


class CourseMap(NamedTuple):
    """next: where the large «Дальше» leads; None when everything is done. begun: something was done before."""

    modules: list[Stretch]
    next: Plank | None
    begun: bool


@dataclass(frozen=True)
class Outline:
    modules: list[tuple[ModulePage, list[LessonLine]]]

    @property
    def lessons(self) -> list[LessonLine]:
        return [line for _, lines in self.modules for line in lines]

    def following(self, number: str) -> LessonLine | None:
        """The lesson after this one."""
        numbers = [line.number for line in self.lessons]
        place = numbers.index(number) + 1 if number in numbers else len(numbers)
        return self.lessons[place] if place < len(numbers) else None

    def walked_by(self, sitting: Sitting | None) -> CourseMap:
        complete, begun = _walked(sitting)
        lit = self._lit(complete, sitting)
        modules = [
            Stretch(
                module.number,
                module.title,
                [_plank(line, complete, lit, begun) for line in lines],
                sum(line.number in complete for line in lines),
            )
            for module, lines in self.modules
        ]
        ahead = next((plank for stretch in modules for plank in stretch.lessons if plank.state == "next"), None)
        return CourseMap(modules, ahead, bool(begun))

    def _lit(self, complete: set[str], sitting: Sitting | None) -> str | None:
        """Where «Дальше» leads: in a class to its lesson, so that all come to the same; else to the first undone."""
        undone = [line.number for line in self.lessons if line.number not in complete]
        meeting = sitting.meeting if sitting else None
        if meeting and meeting.lesson_key in undone:
            return meeting.lesson_key
        return next(iter(undone), None)


def _walked(sitting: Sitting | None) -> tuple[set[str], set[str]]:
    """(complete lessons, begun lessons) of whoever has the mouse."""
    if sitting is None:
        return set(), set()
    rows = Completion.objects.filter(learner_id=sitting.with_mouse.pk).values_list("lesson_key", "completed_at")
    found = list(rows)
    return {key for key, completed in found if completed}, {key for key, _ in found}


def _plank(line: LessonLine, complete: set[str], lit: str | None, begun: set[str]) -> Plank:
    state = "done" if line.number in complete else "next" if line.number == lit else "ahead"
    url = reverse("lessons:lesson", args=[line.number])
    if line.number in begun and line.number not in complete:
        url += "?card=on"
    return Plank(line.number, line.title, line.picture, url, state)


def outline_of(language: str) -> Outline:
    """What learners may see: live lessons of live modules."""
    modules = ModulePage.objects.live().filter(locale__language_code=language).order_by("path")
    lessons = LessonPage.objects.live().filter(locale__language_code=language).order_by("path")
    lines: dict[str, list[LessonLine]] = {}
    for path, *fields in lessons.values_list("path", "number", "title", "goal", "picture", "minutes"):
        lines.setdefault(path[: -Page.steplen], []).append(LessonLine(*fields))
    return Outline([(module, lines[module.path]) for module in modules if module.path in lines])


def choices_for_meetings() -> list[tuple[str, str]]:
    """What a meeting can be about, in the language of the moment."""
    lines = outline_of(get_language() or SOURCE_LANGUAGE).lessons
    return [(line.number, f"{line.number}. {line.title}") for line in lines]
