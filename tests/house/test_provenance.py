"""Every picture, font, sound and script of others says where it comes from and how it may be used."""

import re
from fnmatch import fnmatch

from tests.house.tree import APPS, ROOT, files, name

KINDS = (
    ".svg",
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".gif",
    ".woff2",
    ".ttf",
    ".mp3",
    ".ogg",
    ".wav",
    ".opus",
    ".m4a",
    ".min.js",
)


def patterns() -> list[str]:
    return re.findall(r"(?m)^\| `([^`]+)`", (ROOT / "PROVENANCE.md").read_text(encoding="utf-8"))


def test_every_file_is_listed():
    media = [name(file) for file in files(*KINDS, under=("static", "docs", *APPS))]

    assert [file for file in media if not any(fnmatch(file, pattern) for pattern in patterns())] == []


def test_every_line_of_the_list_is_about_a_file_that_exists():
    media = [name(file) for file in files(*KINDS, under=("static", "docs", *APPS))]

    assert [pattern for pattern in patterns() if not any(fnmatch(file, pattern) for file in media)] == []
