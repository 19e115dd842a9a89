"""Every variable is documented, and every wrong value is refused with a sentence that names it."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cms.environment import Environment, SettingError, kept_secret, own_address
from tests.house.tree import APPS, ROOT, files, name

READ = re.compile(r"env\.(?:text|flag|number|choice|names|folder|web_address|redis|database)\(\s*\"(\w+)\"")
ELSEWHERE = {"ADMIN_USERNAME", "ADMIN_PASSWORD", "ADMIN_EMAIL"}


def test_settings_page_documents_exactly_what_the_code_reads():
    read = set(READ.findall((ROOT / "cms" / "settings.py").read_text(encoding="utf-8"))) | ELSEWHERE
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")

    assert set(re.findall(r"(?m)^\| `(\w+)`", page)) == read


def test_every_variable_that_is_read_changes_something():
    settings = (ROOT / "cms" / "settings.py").read_text(encoding="utf-8")
    product = "\n".join(file.read_text(encoding="utf-8") for file in files(".py", under=APPS))
    read = re.findall(r"(?m)^((\w+) = env\..+)$", settings)

    unasked = [setting for line, setting in read if not re.search(rf"\b{setting}\b", product.replace(line, ""))]

    assert read
    assert unasked == []


def test_environment_is_read_in_one_place():
    users = [
        name(file)
        for file in files(".py", under=("people", "simulators", "lessons", "progress"))
        if "os.environ" in file.read_text(encoding="utf-8") and "/management/" not in name(file)
    ]

    assert users == []


@pytest.mark.parametrize(
    ("read", "given", "sentence"),
    [
        (lambda env: env.flag("X", False), "maybe", "The variable X is “maybe”. It accepts 1 or 0."),
        (lambda env: env.number("X", 1, 1, 9), "10", "The variable X is “10”. It accepts a whole number from 1 to 9."),
        (lambda env: env.choice("X", "a", ("a", "b")), "c", "The variable X is “c”. It accepts one of a, b."),
        (
            lambda env: env.web_address("X", ""),
            "example",
            "The variable X is “example”. It accepts an address such as https://course.example.org.",
        ),
        (
            lambda env: env.redis("X"),
            "localhost",
            "The variable X is “localhost”. It accepts an address such as redis://127.0.0.1:6379/0, or nothing.",
        ),
    ],
)
def test_wrong_value_is_refused_with_name_and_accepted_values(read, given, sentence):
    with pytest.raises(SettingError) as refusal:
        read(Environment({"X": given}))

    assert str(refusal.value) == sentence


def test_folder_of_the_data_is_made_for_this_user_alone(tmp_path):
    made = Environment({"X": str(tmp_path / "new" / "data")}).folder("X", tmp_path)

    assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_wrong_database_is_refused_without_its_password():
    with pytest.raises(SettingError) as refusal:
        Environment({"X": "mysql://me:secret@host/name"}).database("X", Path("db"))

    assert "mysql://host/name" in str(refusal.value)
    assert "secret" not in str(refusal.value)


def test_postgres_address_is_taken_apart():
    database = Environment({"X": "postgres://ann:p%40ss@db:5433/course"}).database("X", Path("db"))

    assert database == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "course",
        "USER": "ann",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": "5433",
    }


@pytest.mark.parametrize(
    ("host", "typed"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://localhost:8000"),
        ("::", "http://localhost:8000"),
        ("fd00::5", "http://[fd00::5]:8000"),
    ],
)
def test_address_told_is_one_that_a_browser_takes(host, typed):
    assert own_address(host, 8000) == typed
    assert Environment({}).web_address("X", own_address(host, 8000)) == typed


def test_secret_is_made_once_and_kept_from_others(tmp_path):
    first = kept_secret(tmp_path, "secret-key")

    assert kept_secret(tmp_path, "secret-key") == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
    assert kept_secret(tmp_path, "secret-key", "given") == "given"


@pytest.mark.parametrize("name", ["DEMO", "HTTPS_REDIRECT"])
def test_switch_that_is_neither_on_nor_off_is_refused_everywhere(name, tmp_path):
    variables = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings", "KLADKA_DATA": str(tmp_path), name: "perhaps"}

    ended = subprocess.run(
        [sys.executable, "-c", "import cms.settings"], cwd=ROOT, env=variables, capture_output=True, text=True
    )

    assert f"The variable {name} is “perhaps”. It accepts 1 or 0." in ended.stderr


@pytest.mark.parametrize("command", [["manage.py", "prepare"], ["-m", "cms.supervisor"]], ids=["prepare", "serve"])
@pytest.mark.parametrize(("name", "given"), [("PORT", "abc"), ("WEB_WORKERS", "0")])
def test_command_says_what_is_wrong_and_nothing_else(command, name, given, tmp_path):
    variables = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings", "KLADKA_DATA": str(tmp_path), name: given}

    ended = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60
    )

    said = (ended.stdout + ended.stderr).strip()
    assert ended.returncode == 1
    assert said.startswith(f"The variable {name} is “{given}”. It accepts a whole number from 1 to ")
    assert "\n" not in said
