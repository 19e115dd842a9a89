"""Which lessons a meeting can be about. This app does not know lessons: they are told here at start."""

from collections.abc import Callable

Choices = list[tuple[str, str]]
_sources: list[Callable[[], Choices]] = []


def register_lesson_choices(source: Callable[[], Choices]) -> None:
    """`source()` gives (key, title in the language of the moment), in the order of the course."""
    if source not in _sources:
        _sources.append(source)


def lesson_choices() -> Choices:
    return [choice for source in _sources for choice in source()]


def lesson_title(key: str) -> str:
    """The lesson as it is called today; its bare number when it is no longer in the course."""
    return dict(lesson_choices()).get(key, key) if key else ""
