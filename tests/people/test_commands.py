"""Demo people, administrators and the bin, from the command line."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from people import demo
from people.models import Assignment, Group, Learner, Meeting, Place, Staff
from people.queries import real_learners
from people.signing_in import try_code


def said(command: str, *args: object, **options: object) -> str:
    out = io.StringIO()
    call_command(command, *args, stdout=out, **options)
    return out.getvalue()


def test_printed_code_and_digits_let_the_demo_learner_in(db):
    printed = said("make_demo")
    code, digits = re.search(r"Лодка \d+ +code ([\d-]+) +digits (\d{4})", printed).groups()

    assert try_code(code.replace("-", ""), "digits", digits).learner.demo


def test_printed_passwords_let_demo_staff_in(people):
    printed = said("make_demo")
    client = people.guest_client()

    for name in ("demo-trainer", "demo-manager", "demo-admin"):
        password = re.search(rf"{name} +(\S+)", printed).group(1)
        assert client.login(username=name, password=password)


def test_demo_made_twice_is_made_once(db):
    first = said("make_demo")
    rows = (Learner.objects.count(), Staff.objects.count(), Meeting.objects.count(), Place.objects.count())

    second = said("make_demo")

    assert second == first
    assert (Learner.objects.count(), Staff.objects.count(), Meeting.objects.count(), Place.objects.count()) == rows


def test_demo_mends_a_changed_secret(db):
    printed = said("make_demo")
    Learner.objects.update(secret="", failures=4)

    assert said("make_demo") == printed
    assert not Learner.objects.filter(secret="").exists()


def test_demo_takes_no_name_of_a_real_learner(people):
    people.boat  # noqa: B018

    said("make_demo")

    assert Learner.objects.get(picture="boat", demo=True).number != people.boat.number


def test_demo_people_are_never_counted_and_go_without_a_trace(people):
    people.boat  # noqa: B018
    said("make_demo")
    counted = list(real_learners())

    said("remove_demo")

    assert counted == [people.boat]
    assert list(Learner.objects.all()) == [people.boat]
    assert list(Group.objects.all()) == [people.group]
    assert not Staff.objects.filter(username__startswith="demo-").exists()


@pytest.mark.parametrize(("host", "url"), [("0.0.0.0", "http://127.0.0.1:8000"), ("127.0.0.1", "https://example.org")])
def test_demo_is_refused_where_others_can_come(db, settings, host, url):
    settings.HOST, settings.BASE_URL, settings.DEMO_ANYWHERE = host, url, False

    with pytest.raises(CommandError, match="DEMO_ANYWHERE=1"):
        said("make_demo")

    settings.DEMO_ANYWHERE = True
    assert demo.demo_is_allowed()


def test_forgotten_administrator_gets_a_new_password_and_all_rights(people):
    Staff.objects.filter(pk=people.administrator.pk).update(is_active=False)
    Assignment.objects.all().delete()

    password = re.search(r"Password: (\S+)", said("make_admin", "ada", generate=True)).group(1)

    staff = Staff.objects.get(username="ada")
    assert staff.is_active
    assert staff.is_superuser
    assert staff.check_password(password)


def test_first_administrator_comes_from_the_environment_once(db, monkeypatch):
    monkeypatch.setenv("ADMIN_USERNAME", "olga")
    monkeypatch.setenv("ADMIN_PASSWORD", "correct-horse-battery")
    said("first_administrator")
    monkeypatch.setenv("ADMIN_USERNAME", "vera")

    said("first_administrator")

    assert list(Staff.objects.values_list("username", "is_superuser")) == [("olga", True)]


def test_weak_password_of_the_first_administrator_is_refused(db, monkeypatch):
    monkeypatch.setenv("ADMIN_USERNAME", "olga")
    monkeypatch.setenv("ADMIN_PASSWORD", "1")

    with pytest.raises(CommandError):
        said("first_administrator")

    assert not Staff.objects.exists()


def test_purge_only_counts_when_it_is_only_asked(people):
    Learner.objects.filter(pk=people.boat.pk).update(binned_at="2026-01-01T00:00:00Z")

    assert "1" in said("purge_bin", dry_run=True)
    assert Learner.objects.count() == 1
    assert "1" in said("purge_bin")
    assert not Learner.objects.exists()


def test_first_administrator_is_asked_for_until_name_and_password_will_do(db, monkeypatch, capsys):
    names = iter(["", "anna"])
    typed = iter(["short", "short", "river-stone-8841", "river-stone-8842", "river-stone-8841", "river-stone-8841"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _words: next(names))
    monkeypatch.setattr("people.management.commands.make_admin.getpass", lambda _words: next(typed))
    monkeypatch.delenv("ADMIN_PASSWORD", raising=False)

    assert said("first_administrator") == "anna: administrator made.\n"
    assert Staff.objects.get().check_password("river-stone-8841")
    assert "This password is too short" in capsys.readouterr().out
