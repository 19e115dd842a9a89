"""The drawings that ship with the course: `static/pictures/lessons/<key>.svg`."""

from functools import cache
from pathlib import Path

from django.conf import settings

FOLDER = "pictures/lessons"


@cache
def shipped() -> frozenset[str]:
    """The keys of all drawings there are."""
    folder = Path(settings.BASE_DIR) / "static" / FOLDER
    return frozenset(path.stem for path in folder.glob("*.svg"))


def picture_path(key: str) -> str:
    """The static path of a drawing, or nothing when it has not been drawn."""
    return f"{FOLDER}/{key}.svg" if key in shipped() else ""


def picture_choices() -> list[tuple[str, str]]:
    return [("", "–"), *((key, key.replace("_", " ")) for key in sorted(shipped()))]
