"""Each dependency is pinned, and its reason is written down."""

import re

from tests.house.tree import ROOT


def pins() -> dict[str, str]:
    lines = [
        line
        for file in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "-r"))
    ]
    return {re.split(r"[\[=;]", line)[0].strip().lower(): line for line in lines}


def test_every_dependency_is_pinned():
    assert [line for line in pins().values() if "==" not in line] == []


def test_every_dependency_has_its_line_in_the_docs():
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text(encoding="utf-8").lower()

    assert set(re.findall(r"(?m)^\| `([\w.-]+)`", page)) == set(pins())
