"""Every command of ours and every make target is documented, and nothing else is."""

import re

from tests.house.tree import APPS, ROOT, files

PAGE = ROOT / "docs" / "reference" / "commands.md"


def documented(pattern: str) -> set[str]:
    return set(re.findall(pattern, PAGE.read_text(encoding="utf-8")))


def test_commands_page_lists_our_management_commands():
    ours = {
        file.stem
        for file in files(".py", under=APPS)
        if file.parent.name == "commands" and not file.stem.startswith("_")
    }

    assert documented(r"(?m)^\| `manage\.py (\w+)") == ours


def test_commands_page_lists_the_targets_of_make():
    targets = set(re.findall(r"(?m)^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8")))

    assert documented(r"(?m)^\| `make ([a-z-]+)") == targets
