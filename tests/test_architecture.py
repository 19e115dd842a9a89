"""Imports run one way: an app knows those to its left, never those to its right."""

import ast
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.house.tree import APPS, ROOT, files, name

ORDER = ["people", "simulators", "lessons", "progress", "cms"]
# What the lower apps may take from the house itself: nothing that knows an app.
HOUSE = {"cms.environment"}
# The standard library, and one small library that knows no framework.
ENGINE_MAY = set(sys.stdlib_module_names) | {"simulators", "pydantic"}


def imported(file: Path) -> list[tuple[int, str]]:
    package = list(file.relative_to(ROOT).parent.parts)
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            found.append((node.lineno, ".".join([*above, *([node.module] if node.module else [])])))
    return found


@pytest.mark.parametrize("app", ORDER)
def test_app_imports_only_those_below_it(app):
    above = set(ORDER[ORDER.index(app) + 1 :])

    wrong = [
        f"{name(file)}:{line} imports {module}"
        for file in files(".py", under=(app,))
        for line, module in imported(file)
        if module.split(".")[0] in above and module not in HOUSE
    ]

    assert wrong == []


def test_engine_and_machines_know_no_framework():
    pure = [f"{folder}/" for folder in ("simulators/engine", *settings.MACHINES)]

    wrong = [
        f"{name(file)}:{line} imports {module}"
        for file in files(".py", under=("simulators",))
        if name(file).startswith(tuple(pure))
        for line, module in imported(file)
        if module.split(".")[0] not in ENGINE_MAY
    ]

    assert wrong == []


def test_engine_takes_nothing_from_the_rest_of_its_app():
    wrong = [
        f"{name(file)}:{line} imports {module}"
        for file in files(".py", under=("simulators",))
        if file.parent.name == "engine"
        for line, module in imported(file)
        if module.startswith("simulators") and not module.startswith("simulators.engine")
    ]

    assert wrong == []


def test_product_never_imports_its_tests():
    wrong = [
        f"{name(file)}:{line}"
        for file in files(".py", under=APPS)
        for line, module in imported(file)
        if module.split(".")[0] in ("tests", "bench", "pytest", "hypothesis", "playwright")
    ]

    assert wrong == []
