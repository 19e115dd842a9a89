"""Fixtures for all tests: the database, people, and a served site with a browser in front of it.

Where no server or browser is needed, plain `db` is enough and quickest. `committed_db` is a database of
the test's own with real commits, for threads, processes and browsers.
"""

import os
from collections.abc import Iterator

import pytest
from django.utils.translation import override
from hypothesis import settings

from tests.databases import fresh_copy, migrated_database

# The same random walks everywhere, so that what passes here passes there; HYPOTHESIS_PROFILE=default takes new ones.
settings.register_profile("gate", derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))

pytest_plugins = ["tests.browsers", "tests.people.factories"]


@pytest.fixture(autouse=True)
def russian() -> Iterator[None]:
    """Every test begins in the source language, whatever page the one before it read."""
    with override("ru"):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """Migrates once for each state of the migrations, then copies."""
    with django_db_blocker.unblock(), migrated_database():
        yield


@pytest.fixture
def committed_db(django_db_setup, django_db_blocker):
    """A copy of the migrated database for this test alone, where every commit is real."""
    with django_db_blocker.unblock(), fresh_copy():
        yield
