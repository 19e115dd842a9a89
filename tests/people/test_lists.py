"""Staff's lists and pages with rows: they ask the database as often for thirty as for three, and know Minsk's days."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time

from people.learners import bin_learners
from people.meetings import enrol_pc, open_meeting
from people.models import Assignment, Group, Job, Learner, Place, Sitting, Staff
from people.models.jobs import JobState
from tests.people.factories import make_learners

LISTS = (
    "wagtailadmin_home",
    "people_meetings:index",
    "people_groups:index",
    "people_learners:index",
    "people_pcs:index",
    "people_places:index",
    "people_staff:index",
    "people_bin:index",
    "jobs",
)
PAGES = ("people_groups:page", "people_meetings:page")


def add_rows(people, count: int) -> None:
    """So many more of whatever a list may show, each with what it hangs on."""
    now = timezone.now()
    everybody = make_learners(count, people.group)
    bin_learners(Learner.objects.filter(pk__in=[learner.pk for learner in everybody[::3]]))
    for n, learner in enumerate(everybody, start=Place.objects.count()):
        place = Place.objects.create(code=f"P{n}", label=f"Место {n}")
        pc = enrol_pc(place=people.place, seat=f"ПК {n}", by=people.trainer)
        Sitting.objects.create(
            learner=learner, partner=everybody[0], place=people.place, meeting=people.meeting, pc=pc, epoch=0,
            started=now, last_seen=now,
        )  # fmt: skip
        open_meeting(group=Group.objects.create(place=place, name=f"Группа {n}"), by=people.trainer)
        colleague = Staff.objects.create(username=f"colleague{n}")
        Assignment.objects.create(staff=colleague, role="trainer", place=place)
        Job.objects.create(kind="people.card_jobs.renew_group", started_by=colleague, state=JobState.DONE)


def queries_of(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", [*LISTS, *PAGES])
def test_page_asks_as_often_for_thirty_rows_as_for_three(people, name):
    rows = {"people_groups:page": [people.group.pk], "people_meetings:page": [people.meeting.pk]}
    address, client = reverse(name, args=rows.get(name)), people.staff_client(people.administrator)

    add_rows(people, 3)
    few = queries_of(client, address)
    add_rows(people, 27)

    assert queries_of(client, address) == few


def test_bin_tells_days_as_minsk_counts_them(people):
    """Half past one at night there, still the day before in London."""
    with freeze_time(datetime.datetime(2026, 5, 14, 22, 30, tzinfo=datetime.UTC)):
        bin_learners(Learner.objects.filter(pk=people.boat.pk))

        page = people.staff_client(people.trainer).get(reverse("people_bin:index")).content.decode()

    assert "15.05.2026" in page
    assert "14.06.2026" in page
