"""The chooser of groups: whose groups it offers, how they are found, and what a chosen one does."""

import json

import pytest
from django.urls import reverse

from people.models import Group, Meeting

pytestmark = pytest.mark.both

RUN, SEEN = "people_group_chooser", "people_seen_group_chooser"


def offered(client, chooser: str, words: str = "") -> list[str]:
    answer = client.get(reverse(f"{chooser}:choose_results"), {"q": words})
    return [group.name for group in answer.context["results"]] if answer.status_code == 200 else []


@pytest.mark.parametrize(
    ("who", "run", "seen"),
    [
        ("trainer", ["Группа 1"], ["Группа 1"]),
        ("manager", [], ["Группа 1"]),
        ("administrator", ["Группа 1", "Группа 2"], ["Группа 1", "Группа 2"]),
        ("author", [], []),
    ],
)
def test_offers_whom_one_runs_or_sees(people, who, run, seen):
    people.group, people.other_group  # noqa: B018
    client = people.staff_client(getattr(people, who))

    assert (offered(client, RUN), offered(client, SEEN)) == (run, seen)


def test_group_of_another_place_is_not_chosen(people):
    client = people.staff_client(people.trainer)
    answers = [
        client.get(reverse(f"{chooser}:chosen", args=[pk]))
        for chooser in (RUN, SEEN)
        for pk in (people.other_group.pk, "nonsense")
    ]
    own = client.get(reverse(f"{RUN}:chosen", args=[people.group.pk]))

    assert [answer.status_code for answer in answers] == [404] * 4
    assert json.loads(own.content)["result"]["title"] == "Группа 1 · Класс"


@pytest.mark.parametrize(("words", "found"), [("ГРУППА", 2), ("группа другой", 1), ("2", 1), ("(", 0), ("", 2)])
def test_finds_by_name_and_place_whatever_the_case(people, words, found):
    people.group, people.other_group  # noqa: B018

    assert len(offered(people.staff_client(people.administrator), RUN, words)) == found


def test_offers_ten_at_a_time(people, django_assert_max_num_queries):
    Group.objects.bulk_create(Group(place=people.place, name=f"Группа {n:03}") for n in range(300))
    client = people.staff_client(people.trainer)
    offered(client, RUN)

    with django_assert_max_num_queries(10):
        assert len(offered(client, RUN)) == 10


def test_form_never_names_a_group_of_another_place(people):
    people.group  # noqa: B018
    client = people.staff_client(people.trainer)
    address = reverse("people_meetings:add")

    shown = client.get(address, {"group": people.other_group.pk}).content.decode()
    sent = client.post(address, {"group": people.other_group.pk, "date": "2026-05-14"}).content.decode()

    assert "Группа 2" not in shown + sent
    assert not Meeting.objects.exists()


def test_only_group_is_chosen_already(people):
    people.group, people.other_group  # noqa: B018

    page = people.staff_client(people.trainer).get(reverse("people_meetings:add")).content.decode()

    assert "Группа 1 · Класс" in page


def test_meeting_keeps_its_group(people):
    meeting = people.meeting
    client = people.staff_client(people.administrator)

    client.post(
        reverse("people_meetings:edit", args=[meeting.pk]),
        {"group": people.other_group.pk, "date": "2026-05-15", "lesson_key": ""},
    )

    meeting.refresh_from_db()
    assert (meeting.group, f"{meeting.date}") == (people.group, "2026-05-15")
