"""The completion report: what is counted, for whom, and what is not told."""

import csv
import io
import re
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.utils import timezone
from openpyxl import load_workbook

from people.jobs import Progress
from people.models import Job, Learner
from progress.exports import export_report
from progress.report import Row, cells, counted, rows
from progress.weighing import careful_for
from tests.people.factories import make_learners

from .conftest import MINSK, NOON

pytestmark = pytest.mark.both
REPORT = "/staff/reports/completed/"


def report_for(staff):
    return list(rows(careful_for(staff), cells(counted(staff))))


def test_cell_counts_people_lessons_and_who_finished_the_module(people, complete):
    complete(people.boat, "3.1", people.group)
    complete(people.boat, "3.2", people.group)
    complete(people.lamp, "3.1", people.group)

    assert report_for(people.trainer) == [Row("Класс", "Группа 1", "3", "2026-05", 2, 3, 1)]


def test_lesson_that_is_only_begun_is_not_counted(people, complete):
    complete(people.boat, "3.1", people.group, at=None)

    assert report_for(people.trainer) == []


def test_month_is_that_of_minsk(people, complete):
    complete(people.boat, "3.1", people.group, at=datetime(2026, 6, 1, 1, tzinfo=MINSK))

    assert [row.month for row in report_for(people.trainer)] == ["2026-06"]


def test_module_is_finished_in_the_month_of_its_last_lesson(people, complete):
    complete(people.boat, "3.1", people.group, at=NOON - timedelta(days=30))
    complete(people.boat, "3.2", people.group, at=NOON)

    assert [(row.month, row.finished) for row in report_for(people.trainer)] == [("2026-05", 1), ("2026-04", 0)]


def test_demo_people_and_other_places_are_not_counted(people, complete):
    Learner.objects.filter(pk=people.boat.pk).update(demo=True)
    complete(people.boat, "3.1", people.group)
    complete(people.stone, "3.1", people.other_group)

    assert report_for(people.trainer) == []
    assert len(report_for(people.other_trainer)) == 1


@pytest.mark.parametrize(
    ("begun", "finished", "told"),
    [
        (4, 0, (None, None, None)),
        (5, 0, (5, 5, 0)),
        (9, 4, (9, None, None)),  # 13 lessons less the 9 of the first would tell of the 4
        (9, 5, (9, 14, None)),
        (10, 5, (10, 15, 5)),
        (6, 6, (6, 12, 6)),
    ],
)
def test_manager_is_told_no_number_under_five_nor_its_complement(people, complete, begun, finished, told):
    for position, learner in enumerate(make_learners(begun, people.group)):
        complete(learner, "3.1", people.group)
        if position < finished:
            complete(learner, "3.2", people.group)

    (row,) = report_for(people.manager)

    assert (row.people, row.lessons, row.finished) == told
    assert report_for(people.trainer)[0][4:] == (begun, begun + finished, finished)


def test_screen_csv_and_xlsx_tell_the_same(people, complete):
    for learner in make_learners(4, people.group):
        complete(learner, "3.1", people.group)
    client = people.staff_client(people.manager)

    page = client.get(REPORT).content.decode()
    answer = client.get(f"{REPORT}?export=csv")
    lines = list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig")), delimiter=";"))
    book = load_workbook(io.BytesIO(client.get(f"{REPORT}?export=xlsx").getvalue()))

    assert [cell.strip() for cell in re.findall(r"<td >(.*?)</td>", page, re.DOTALL)] == lines[1]
    assert [list(row) for row in book.active.iter_rows(values_only=True)] == lines
    assert lines[1][:4] == ["Класс", "Группа 1", "3", "2026-05"]
    assert len(set(lines[1][4:])) == 1
    assert not set(lines[1][4:]) & {"4"}


@pytest.mark.parametrize("who", ["trainer", "manager", "administrator"])
@pytest.mark.parametrize("asked", ["", "sums=1"])
def test_both_files_are_the_same_cell_by_cell(people, complete, who, asked):
    """Months, groups and places, names that a file must quote, small numbers that a manager is not told."""
    people.group.name = '=Группа; "первая", А1'
    people.group.save()
    for number, learner in enumerate(make_learners(12, people.group)):
        complete(learner, "3.1", people.group, at=NOON - timedelta(days=31 * (number % 3)))
        complete(learner, "3.2", people.group, at=NOON - timedelta(days=31 * (number % 2)))
    complete(people.stone, "3.1", people.other_group)
    complete(people.cloud, "3.1", people.group, at=NOON - timedelta(days=200))
    client = people.staff_client(getattr(people, who))

    read = client.get(f"{REPORT}?{asked}&export=csv").getvalue().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(read, newline=""), delimiter=";"))
    book = load_workbook(io.BytesIO(client.get(f"{REPORT}?{asked}&export=xlsx").getvalue()))
    cells_of_book = [list(row) for row in book.active.iter_rows(values_only=True)]

    assert [["" if cell is None else str(cell) for cell in row] for row in cells_of_book] == lines
    assert len(lines) > 3
    numbers = [cell for row in cells_of_book[1:] for cell in row[-3:]]
    assert {type(cell) for cell in numbers if cell not in ("скрыто", None)} <= {int}
    assert ("скрыто" in numbers) == (who == "manager")


def test_file_of_the_background_job_is_the_one_that_comes_at_once(people, complete):
    for learner in make_learners(12, people.group):
        complete(learner, "3.1", people.group)
    at_once = people.staff_client(people.trainer).get(f"{REPORT}?export=csv").getvalue()
    job = Job.objects.create(kind="progress.exports.export_report", started_by=people.trainer)

    export_report(Progress(job), people.trainer.pk, "", "csv")

    assert (Path(settings.RESULTS_ROOT) / job.result).read_bytes() == at_once
    assert job.done == job.total > 0


def test_filter_narrows_screen_and_file_alike(people, complete):
    complete(people.boat, "3.1", people.group)
    complete(people.lamp, "3.1", people.group, at=NOON - timedelta(days=60))
    client = people.staff_client(people.trainer)

    answer = client.get(f"{REPORT}?days_from=2026-05-01&days_to=2026-05-31&export=csv")

    assert answer.getvalue().decode().count("2026-") == 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_in_a_name_stays_text(people, complete, start):
    people.group.name = f"{start}cmd()"
    people.group.save()
    complete(people.boat, "3.1", people.group)

    answer = people.staff_client(people.trainer).get(f"{REPORT}?export=csv")

    assert f"'{start}cmd()" in answer.getvalue().decode()


def test_long_report_becomes_a_job(people, complete, monkeypatch, settings, django_capture_on_commit_callbacks):
    monkeypatch.setattr("progress.views.report.LONGEST_AT_ONCE", 0)
    complete(people.boat, "3.1", people.group)

    with django_capture_on_commit_callbacks():
        answer = people.staff_client(people.trainer).get(f"{REPORT}?export=csv")

    job = Job.objects.get()
    assert answer["Location"].endswith(f"{job.uid}/")
    assert job.kind == "progress.exports.export_report"


def test_manager_narrows_by_finished_months_and_cannot_subtract_a_day(people, complete):
    *most, last = make_learners(6, people.group)
    for learner in most:
        complete(learner, "3.1", people.group)
    complete(last, "3.1", people.group, at=NOON + timedelta(days=1))
    days = f"days_from=2026-05-02&days_to=2026-05-{NOON.day}"

    told = {
        role: people.staff_client(getattr(people, role)).get(f"{REPORT}?{asked}&export=csv").getvalue().decode()
        for role, asked in (("manager", f"period=2026-05&{days}"), ("trainer", days))
    }

    assert told["manager"].endswith("3;2026-05;6;6;0\r\n")
    assert told["trainer"].endswith("3;2026-05;5;5;0\r\n")


def test_manager_is_not_told_of_the_running_month(people, complete):
    for learner in make_learners(6, people.group):
        complete(learner, "3.1", people.group, at=timezone.now())

    assert report_for(people.manager) == []
    assert [row.people for row in report_for(people.trainer)] == [6]


def test_long_report_keeps_the_place_and_the_group_asked_for(people, complete):
    complete(people.boat, "3.1", people.group)
    complete(people.stone, "3.1", people.other_group)
    asking = {"place": people.group.place_id, "group": people.group.pk}

    assert _exported(people.administrator, asking) == ["Группа 1"]


def _exported(staff, asking):
    """The groups of the lines that the background job writes."""
    job = Job.objects.create(kind="progress.exports.export_report", started_by=staff)
    export_report(Progress(job), staff.pk, urlencode(asking), "csv")
    lines = (Path(settings.RESULTS_ROOT) / job.result).read_text("utf-8-sig").splitlines()
    return [line.split(";")[1] for line in lines[1:]]


def test_number_of_queries_does_not_grow_with_the_rows(people, complete, django_assert_max_num_queries):
    client = people.staff_client(people.trainer)
    client.get(REPORT)
    for month in range(1, 12):
        complete(make_learners_once(people, month), "3.1", people.group, at=NOON.replace(month=month))

    with django_assert_max_num_queries(22):
        assert client.get(REPORT).status_code == 200


def make_learners_once(people, month):
    return Learner.objects.create(picture="lamp", number=500 + month)


def test_manager_is_told_why_a_number_is_hidden_and_when_this_month_comes(people, complete):
    complete(people.boat, "3.1", people.group)
    month = timezone.localdate().month % 12
    named = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()[month]

    to_manager = people.staff_client(people.manager).get(REPORT).content.decode()
    to_trainer = people.staff_client(people.trainer).get(REPORT).content.decode()

    assert f"Этот месяц появится 1 {named}." in to_manager
    assert "возьмите шире: год, а не месяц; место, а не группу" in to_manager
    assert "появится" not in to_trainer
