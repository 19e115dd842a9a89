"""Whether database, migrations and media are in order, in plain words."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

IN_ORDER = "in order"


def database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "the database does not answer"
    return IN_ORDER


def migrations() -> str:
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "the database does not answer"
    return f"migrations are missing ({len(missing)}): run “manage.py migrate”" if missing else IN_ORDER


def media() -> str:
    try:
        Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=settings.MEDIA_ROOT) as file:
            file.write(b"kladka")
    except OSError:
        return "the media folder cannot be written to"
    return IN_ORDER


CHECKS: dict[str, Callable[[], str]] = {"database": database, "migrations": migrations, "media": media}


def report() -> dict[str, str]:
    return {name: check() for name, check in CHECKS.items()}
