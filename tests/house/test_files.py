"""Files stay short enough to be read, and open with what one should know."""

import ast

from tests.house.tree import APPS, ROOT, files, name

SOURCES = files(".py", ".css", ".js", ".html", under=(*APPS, "static", "tests", "bench"))
# Written by others, and kept as they came.
VENDORED = ("static/vendor/",)


def own(file):
    """What people here wrote: a first migration is as long as the tables it makes."""
    return not name(file).startswith(VENDORED) and "/migrations/" not in name(file)


def lines(file):
    return file.read_text(encoding="utf-8").count("\n")


def test_no_source_file_is_over_400_lines():
    assert [f"{name(file)}: {lines(file)}" for file in SOURCES if own(file) and lines(file) > 400] == []


def test_readme_is_short_enough_to_be_read():
    assert lines(ROOT / "README.md") <= 120


def test_every_module_says_what_lives_in_it():
    silent = [
        name(file)
        for file in files(".py", under=(*APPS, "tests", "bench"))
        if file.stat().st_size
        and "/migrations/" not in name(file)
        and not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]

    assert silent == []


def test_nothing_is_left_to_be_done_later():
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")

    found = [
        name(file) for file in SOURCES if own(file) and any(mark in file.read_text(encoding="utf-8") for mark in marks)
    ]

    assert found == []


def test_nothing_is_called_by_a_name_that_says_nothing():
    empty = {"utils.py", "helpers.py", "services.py", "common.py", "misc.py"}

    assert [name(file) for file in files(".py", under=APPS) if file.name in empty] == []
