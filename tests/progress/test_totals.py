"""The report's sums: people counted once, and for managers nothing that could be subtracted."""

import csv
import io
from datetime import timedelta

import pytest

from progress.totals import Total
from tests.people.factories import make_learners

from .conftest import NOON

pytestmark = pytest.mark.both
REPORT = "/staff/reports/completed/"


def sums(client, asked=""):
    return client.get(f"{REPORT}?{asked}").context["sums"]


def test_person_of_two_months_and_two_lessons_is_counted_once(people, complete):
    complete(people.boat, "3.1", people.group, at=NOON - timedelta(days=30))
    complete(people.boat, "3.2", people.group)
    complete(people.lamp, "3.1", people.group)
    complete(people.lamp, "1.1", people.group)

    assert sums(people.staff_client(people.trainer)) == [
        Total("", "", 2, 4, 1),
        Total("1", "", 1, 1, 0),
        Total("1", "1.1", 1, 1, ""),
        Total("3", "", 2, 3, 1),
        Total("3", "3.1", 2, 2, ""),
        Total("3", "3.2", 1, 1, ""),
    ]


def test_sums_follow_what_was_chosen(people, complete):
    complete(people.boat, "3.1", people.group)
    complete(people.lamp, "1.1", people.group)
    client = people.staff_client(people.trainer)

    assert sums(client, "module=3") == [Total("3", "", 1, 1, 0), Total("3", "3.1", 1, 1, "")]
    assert sums(client, "days_to=2026-01-01") == []


def test_page_csv_and_xlsx_tell_the_same_sums(people, complete):
    *most, last = make_learners(7, people.group)
    for learner in most:
        complete(learner, "3.1", people.group)
    complete(last, "1.1", people.group)
    client = people.staff_client(people.manager)

    shown = client.get(REPORT)
    files = dict(shown.context["files"])
    table = client.get(files["csv"]).getvalue().decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(table), delimiter=";"))[1:] == [
        ["все", "все", "7", "7", "0"],
        ["1", "все", "скрыто", "скрыто", "скрыто"],
        ["1", "1.1", "скрыто", "скрыто", ""],
        ["3", "все", "скрыто", "скрыто", "скрыто"],
        ["3", "3.1", "скрыто", "скрыто", ""],
    ]
    assert shown.content.decode().count("скрыто") == 6 + 2 + 6
    assert client.get(files["xlsx"])["Content-Type"].endswith("sheet")


def test_manager_cannot_subtract_one_group_from_the_place(people, complete):
    small = people.group.__class__.objects.create(place=people.place, name="Группа малая")
    for position, learner in enumerate(make_learners(12, people.group)):
        complete(learner, "3.1", small if position < 3 else people.group)
    client = people.staff_client(people.manager)

    assert sums(client)[0] == Total("", "", 12, 12, 0)
    for group in (people.group, small):
        assert {total.people for total in sums(client, f"group={group.pk}")} == {None}
    assert {row.people for row in client.get(REPORT).context["table"].data} == {None}


def test_empty_report_says_that_demo_people_are_never_counted(people):
    page = people.staff_client(people.manager).get(REPORT).content.decode()

    assert "Учащиеся для показа не считаются никогда" in page
    assert "Показаны закончившиеся месяцы" in page


def test_report_is_narrowed_by_modules_of_the_course(people):
    page = people.staff_client(people.trainer).get("/staff/reports/completed/")

    offered = page.context["filters"].form.fields["module"].choices

    assert [module for module, _words in offered if module] == ["3"]
