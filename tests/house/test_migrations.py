"""Migrations say what they do, and none is missing."""

import pytest
from django.core.management import call_command

from tests.house.tree import APPS, files, name


def test_no_migration_has_a_name_made_by_a_machine():
    assert [
        name(file) for file in files(".py", under=APPS) if "/migrations/" in name(file) and "_auto_" in file.name
    ] == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
