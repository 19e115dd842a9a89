"""What SQLite's files still hold after a row has changed: pages of the log written ahead keep what it held before.

Freed bytes of the database itself are overwritten at once (`secure_delete` in the settings).
"""

from __future__ import annotations

from django.db import connection

PATIENCE_MS = 100


def forget_on_disk() -> None:
    """Carry the log into the database and empty it. Where somebody is reading just then, the next ending does it."""
    if connection.vendor != "sqlite":
        return
    usual = int(connection.settings_dict["OPTIONS"].get("timeout", 5) * 1000)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.fetchall()
        cursor.execute(f"PRAGMA busy_timeout={usual}")
