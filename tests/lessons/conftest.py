"""A small course: one published lesson with every kind of block, and a module that is still to come.

It is loaded once for a module of tests, inside a transaction around all of them; each test has its own within.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from lessons import completion, rendering
from lessons.audio import forget_index
from lessons.keys import block_id, item_id
from lessons.loading import load_course
from lessons.models import LessonPage
from simulators.library import publish
from simulators.machines import MACHINES
from simulators.models import Scenario
from tests.engine import toy
from tests.simulators.conftest import Player, forget_setups, toy_machines  # noqa: F401 - a fixture among them

FILES = Path(__file__).parent / "course"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the course's files that a test may write to."""
    for file in FILES.glob("*.toml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        for kind, machine in toy.MACHINES.items():
            patch.setitem(MACHINES, kind, machine)
        forget_setups()
        publish(toy.scenario(show={"mistakes": ["spilled"]}))
        load_course(FILES)
        forget_setups()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def fresh() -> Iterator[None]:
    forget()
    yield
    forget()


def forget() -> None:
    """Row numbers begin anew in each test, and what is kept in the process is known by them."""
    rendering._body.cache_clear()
    completion._parts_of_pages.cache_clear()
    forget_index()


@pytest.fixture
def course(loaded: None, db: None, toy_machines: None, folder: Path, fresh: None) -> Path:  # noqa: F811 - a fixture
    return folder


@pytest.fixture
def tea(course: Path) -> Scenario:
    return Scenario.objects.select_related("current").get(key="Z01")


def page_of(language: str = "ru", number: str = "1.1") -> LessonPage:
    return LessonPage.objects.get(number=number, locale__language_code=language)


def block(slug: str) -> str:
    return block_id("1.1", slug)


def option(slug: str, *options: str) -> list[str]:
    return [item_id(block(slug), name) for name in options]


def answer(client: Any, slug: str, *chosen: str, attempt: int = 1, language: str = "ru") -> Any:
    address = f"/{language}/course/1.1/answer/{block(slug)}/"
    return client.post(address, {"attempt": attempt, "chosen": list(chosen)})
