"""Listings on a server with 10,000 learners in 800 groups: a page at a time, with the queries of an empty one."""

import datetime

import pytest
from django.urls import reverse

from lessons.models import Completion
from people.models import Group, Learner, Membership, Place
from people.pictures import PICTURES

EVERYBODY, GROUPS, PLACES = 10_000, 800, 20
NOON = datetime.datetime(2026, 5, 14, 9, tzinfo=datetime.UTC)


@pytest.fixture
def crowd(db) -> Group:
    """One of the groups. Everybody has completed a lesson."""
    keys = list(PICTURES)
    places = Place.objects.bulk_create(Place(label=f"Класс {n:02}") for n in range(PLACES))
    groups = Group.objects.bulk_create(Group(place=places[n % PLACES], name=f"Группа {n:03}") for n in range(GROUPS))
    learners = Learner.objects.bulk_create(
        (Learner(picture=keys[n % 60], number=100 + n // 60) for n in range(EVERYBODY)), batch_size=500
    )
    since = datetime.date(2026, 1, 12)
    Membership.objects.bulk_create(
        (Membership(learner=row, group=groups[n % GROUPS], since=since) for n, row in enumerate(learners)),
        batch_size=500,
    )
    Completion.objects.bulk_create(
        (
            Completion(
                learner=row, lesson_key="3.1", group=groups[n % GROUPS], place=groups[n % GROUPS].place,
                started_at=NOON, completed_at=NOON,
            )
            for n, row in enumerate(learners)
        ),
        batch_size=500,
    )  # fmt: skip
    return groups[0]


def test_pages_are_short_and_ask_little(people, crowd, django_assert_max_num_queries):
    client = people.staff_client(people.administrator)
    some = Learner.objects.last()
    pages = {
        reverse("wagtailadmin_home"): 0,
        reverse("people_learners:index"): 30,
        reverse("people_learners:index") + "?p=300": 30,
        reverse("people_learners:index") + f"?q={some.code}": 1,
        reverse("people_learners:index") + f"?group={crowd.pk}": 13,
        reverse("people_groups:index"): 30,
        reverse("people_groups:index") + "?q=группа 007": 1,
        reverse("people_groups:page", args=[crowd.pk]): 13,
        reverse("people_meetings:index"): 0,
        reverse("people_bin:index"): 0,
        reverse("progress_group", args=[crowd.pk]): 13,
        reverse("progress_report"): 50,
    }
    client.get(reverse("wagtailadmin_home"))

    for address, rows in pages.items():
        with django_assert_max_num_queries(24):
            answer = client.get(address)
        assert answer.status_code == 200, address
        assert len(answer.content) < 250_000, address
        page = answer.context.get("page_obj")
        assert rows == 0 or len(page) == rows, address
