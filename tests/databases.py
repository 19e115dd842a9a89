"""Test databases: migrated once, kept under the hash of all that shapes them, and copied from there."""

import fcntl
import hashlib
import itertools
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

ROOT = Path(settings.BASE_DIR)
KEPT = Path(tempfile.gettempdir()) / f"kladka-migrated-{os.getuid()}"
numbers = itertools.count()


def migrations_hash() -> str:
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for pattern in ("*/migrations/*.py", "*/models.py", "*/models/*.py", "*/apps.py", "people/roles.py"):
        for file in sorted(ROOT.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def use_database(name: str) -> None:
    connections.close_all()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


@contextmanager
def migrated_database() -> Iterator[None]:
    if connection.vendor == "sqlite":
        use_database(settings.DATABASES["default"]["TEST"]["NAME"])
        shutil.copyfile(kept_sqlite(), connection.settings_dict["NAME"])
        yield
        connections.close_all()
        return
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, serialize=False)
    yield
    connection.creation.destroy_test_db(before, verbosity=0)


def kept_sqlite() -> Path:
    """The migrated file, made by whichever test run comes first."""
    KEPT.mkdir(exist_ok=True)
    kept = KEPT / f"{migrations_hash()}.sqlite3"
    with open(KEPT / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            call_command("migrate", verbosity=0)
            connections.close_all()
            with closing(sqlite3.connect(connection.settings_dict["NAME"])) as made:
                made.execute("VACUUM INTO ?", [str(kept)])
    return kept


@contextmanager
def fresh_copy() -> Iterator[None]:
    """Points every thread at a copy of its own of the migrated database."""
    before = connection.settings_dict["NAME"]
    connections.close_all()
    name = f"{Path(before).with_suffix('')}_{next(numbers)}"
    if connection.vendor == "sqlite":
        name += ".sqlite3"
        shutil.copyfile(kept_sqlite(), name)
        use_database(name)
        yield
        use_database(before)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{before}"')
    use_database(name)
    yield
    use_database(before)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
