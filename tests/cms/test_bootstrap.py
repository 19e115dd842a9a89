"""Making the environment: a sentence for what is missing, and nothing done twice."""

import pytest

from cms import bootstrap


@pytest.fixture
def ran(monkeypatch, tmp_path):
    """What would have been run; the stamp is kept in a folder of the test."""
    commands = []
    monkeypatch.setattr(bootstrap, "run", lambda command, otherwise: commands.append(command))
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "stamp")
    return commands


def test_python_without_ensurepip_names_the_package(monkeypatch, ran):
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None)
    monkeypatch.setattr(bootstrap.sys, "version_info", type("V", (), {"major": 3, "minor": 11})())

    with pytest.raises(SystemExit) as refusal:
        bootstrap.make_environment()

    assert "apt-get install python3.11-venv" in str(refusal.value)
    assert ran == []


def test_old_python_is_refused(monkeypatch, ran):
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 10))

    with pytest.raises(SystemExit) as refusal:
        bootstrap.main(["requirements.txt"])

    assert "Python 3.11 or newer is needed" in str(refusal.value)


def test_requirements_are_installed_once(ran):
    bootstrap.install(bootstrap.VENV, "requirements.txt")
    bootstrap.install(bootstrap.VENV, "requirements.txt")

    assert len(ran) == 1


def test_requirements_of_before_are_installed_again_after_others(monkeypatch, ran):
    read = {}
    monkeypatch.setattr(bootstrap, "fingerprint", lambda name: f"{name}:{read.get(name)}")
    for read["a"] in ("old", "new", "old"):
        bootstrap.install(bootstrap.VENV, "a")
        bootstrap.install(bootstrap.VENV, "b")

    assert len(ran) == 4


def test_change_of_an_included_file_is_noticed(monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    (tmp_path / "dev.txt").write_text("-r run.txt\n")
    (tmp_path / "run.txt").write_text("a==1\n")
    before = bootstrap.fingerprint("dev.txt")

    (tmp_path / "run.txt").write_text("a==2\n")

    assert bootstrap.fingerprint("dev.txt") != before
