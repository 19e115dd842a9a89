"""Names that stay the same on every server and in every language.

All are uuid5 of a path such as "3.2" or "3.2/why", so a lesson loaded twice, or here and in a classroom,
is the same lesson. Changing NAMESPACE would cut every answer and completion off from its lesson.
"""

import uuid

NAMESPACE = uuid.UUID("8f0f2d7a-5c0b-5d4e-9a52-7f3f6f1c9b60")
COURSE = "course"


def key_of(path: str) -> uuid.UUID:
    """The id of a course, module or lesson ("course", "3", "3.2"): its translation key."""
    return uuid.uuid5(NAMESPACE, path)


def block_id(number: str, slug: str) -> str:
    """The id of a block of a lesson, as Wagtail's StreamField stores it."""
    return str(key_of(f"{number}/{slug}"))


def item_id(block: str, handle: str | int) -> str:
    """The id of a list item or an option inside a block."""
    return str(uuid.uuid5(uuid.UUID(block), str(handle)))


def completion_uid(learner: uuid.UUID, lesson_key: str) -> uuid.UUID:
    """Two servers that see the same person finish the same lesson make the same row."""
    return uuid.uuid5(learner, f"completion/{lesson_key}")
