"""`/healthz` says in plain words whether database, migrations and media are in order."""

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


def test_healthy_server_says_so(client):
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json() == {"well": True, "database": "in order", "migrations": "in order", "media": "in order"}


def test_missing_migration_is_named(client):
    MigrationRecorder(connection).migration_qs.filter(app="cms", name="0002_home_page").delete()

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["migrations"] == "migrations are missing (1): run “manage.py migrate”"


def test_silent_database_is_named(client, monkeypatch):
    def refuse(*args):
        raise DatabaseError("password=secret")

    monkeypatch.setattr(connection, "cursor", refuse)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["database"] == "the database does not answer"
    assert "secret" not in response.content.decode()


def test_media_folder_that_cannot_be_written_is_named(client, settings, tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file" / "media"

    assert client.get("/healthz").json()["media"] == "the media folder cannot be written to"
