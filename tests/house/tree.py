"""The files of the project, for tests that read them."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("cms", "people", "simulators", "lessons", "progress")
SKIPPED = {
    ".venv",
    ".git",
    "var",
    "shots",
    "node_modules",
    "__pycache__",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
}


@cache
def all_files() -> tuple[Path, ...]:
    return tuple(sorted(walk(ROOT)))


def walk(folder: Path):
    for entry in folder.iterdir():
        if entry.name in SKIPPED:
            continue
        if entry.is_dir():
            yield from walk(entry)
        else:
            yield entry


def files(*endings: str, under: tuple[str, ...] = ()) -> list[Path]:
    """Files with one of the endings, below one of the named top folders (or anywhere)."""
    return [
        file
        for file in all_files()
        if file.name.endswith(endings) and (not under or file.relative_to(ROOT).parts[0] in under)
    ]


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def place(file: Path, text: str, position: int) -> str:
    return f"{name(file)}:{text.count(chr(10), 0, position) + 1}"
