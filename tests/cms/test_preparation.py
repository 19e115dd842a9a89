"""Steps of the start run when what they read has changed, and only then."""

import pytest

from cms import preparation
from cms.models import Preparation

pytestmark = pytest.mark.django_db


@pytest.fixture
def ran(monkeypatch):
    commands = []
    monkeypatch.setattr(preparation, "call_command", lambda name, **options: commands.append(name))
    return commands


@pytest.fixture
def source(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    file = tmp_path / "lesson.toml"
    file.write_text("number = 1")
    return file


def load(said=print):
    preparation.load("load_course", ["*.toml"], said, "Loading …")


def test_second_start_loads_nothing(ran, source):
    load()
    load()

    assert ran == ["load_course"]


def test_changed_file_is_loaded_again(ran, source):
    load()
    source.write_text("number = 2")
    load()

    assert ran == ["load_course", "load_course"]
    assert Preparation.objects.count() == 1


def test_static_files_are_collected_once_for_each_state_of_them(ran, source, monkeypatch, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    monkeypatch.setattr(preparation, "STATIC_FILES", ["*.toml"])

    preparation.collect_static(print)
    preparation.collect_static(print)
    source.write_text("number = 2")
    preparation.collect_static(print)

    assert ran == ["collectstatic"] * 2


def test_step_that_failed_is_tried_again(monkeypatch, source):
    def fail(name, **options):
        raise RuntimeError

    monkeypatch.setattr(preparation, "call_command", fail)

    with pytest.raises(RuntimeError):
        load()

    assert not Preparation.objects.exists()


def test_prepared_database_is_not_migrated_again(ran):
    said = []

    preparation.migrate(said.append)

    assert (ran, said) == ([], [])


def test_speech_is_queued_once_for_each_state_of_the_course(monkeypatch, source):
    queued = []
    monkeypatch.setattr(preparation, "enqueue", queued.append)
    monkeypatch.setattr(preparation, "SPOKEN_FILES", ["*.toml"])

    preparation.queue_speech()
    preparation.queue_speech()
    source.write_text("number = 2")
    preparation.queue_speech()

    assert queued == [preparation.make_audio] * 2
