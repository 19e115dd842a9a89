"""The real course behind a real server, prepared once and copied for each test; and people who use it."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, connections

from simulators.attempts import start_attempt
from simulators.models import Attempt, Scenario
from tests.browser.learner import AtComputer
from tests.databases import KEPT, ROOT, fresh_copy, kept_sqlite, migrations_hash, use_database

SOURCES = ("lessons/content/*.toml", "simulators/*/scenarios/*.toml", "simulators/**/*.py", "lessons/**/*.py")


def content_hash() -> str:
    digest = hashlib.sha256(migrations_hash().encode())
    for pattern in SOURCES:
        for file in sorted(ROOT.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def kept_course() -> Path:
    """The migrated database with scenarios and course loaded, made by whichever test comes first."""
    kept = KEPT / f"course-{content_hash()}.sqlite3"
    KEPT.mkdir(exist_ok=True)
    with open(KEPT / "course-lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept_sqlite()
            call_command("load_scenarios", verbosity=0)
            call_command("load_course", verbosity=0)
            connections.close_all()
            with closing(sqlite3.connect(connection.settings_dict["NAME"])) as made:
                made.execute("VACUUM INTO ?", [str(kept)])
    return kept


@pytest.fixture(scope="session")
def course_file(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Path:
    with django_db_blocker.unblock(), fresh_copy():
        return kept_course()


@pytest.fixture
def committed_db(course_file: Path, django_db_blocker: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Here every test has the whole course in a database of its own."""
    before = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        copy = tmp_path / "db.sqlite3"
        shutil.copyfile(course_file, copy)
        use_database(str(copy))
        yield
        use_database(before)


@pytest.fixture
def at_computer(new_page, people) -> type:
    """`at_computer(people.boat)`: a learner signed in at a browser of their own."""

    def sit_down(learner=None, browser=None, **options) -> AtComputer:
        page = new_page(browser, **options) if browser else new_page(**options)
        seated = AtComputer(page)
        if learner is not None:
            seated.sign_in(learner)
        return seated

    return sit_down


@pytest.fixture
def begun(people, monkeypatch) -> Callable[..., Attempt]:
    """`begun("T04")`: an attempt of the learner in the boat."""

    def begin(task: str, mode: str = "practice", variant: str = "", scale: str = "") -> Attempt:
        if variant:
            monkeypatch.setattr("simulators.attempts.variant_for", lambda *args: variant)
        scenario = Scenario.objects.get(key=task)
        sitting = people.boat.sittings.get()
        return start_attempt(sitting=sitting, scenario=scenario, mode=mode, language="ru", scale=scale)

    return begin
