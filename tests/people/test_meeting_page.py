"""A meeting's page: who is here, a second person seated beside the first, everybody out."""

from datetime import timedelta

import pytest

from people.models import Meeting, Sitting
from people.models.places import today
from people.sittings import seat_beside, start_sitting


@pytest.fixture
def sitting(people) -> Sitting:
    return start_sitting(learner=people.boat, pc=people.pc, meeting=people.meeting)


def address(people, *rest: object) -> str:
    return "/".join(["/staff/people/meetings", str(people.meeting.pk), *map(str, rest), ""])


def test_page_shows_who_is_here_and_where(people, sitting):
    seat_beside(sitting, people.lamp)
    assert people.cloud

    page = people.staff_client(people.trainer).get(address(people))

    assert [(row.pc.seat, row.learner, row.partner) for row in page.context["sittings"]] == [
        ("ПК 1", people.boat, people.lamp)
    ]
    assert (page.context["here"], page.context["members"]) == (2, 3)


def test_list_is_asked_for_again_while_the_meeting_is_open(people, sitting):
    client = people.staff_client(people.trainer)

    while_open = client.get(address(people)).content.decode()
    client.post(address(people, "close"))
    closed = client.get(address(people)).content.decode()

    assert [page.count(f'hx-get="{address(people)}"') for page in (while_open, closed)] == [1, 0]


def test_trainer_seats_a_second_learner_beside_the_first(people, sitting):
    client = people.staff_client(people.trainer)
    elsewhere = start_sitting(learner=people.lamp, meeting=people.meeting)
    asked = client.get(address(people, "beside", sitting.pk))

    client.post(address(people, "beside", sitting.pk), {"learner": people.lamp.pk})

    sitting.refresh_from_db()
    elsewhere.refresh_from_db()
    assert [(learner, left) for learner, left in asked.context["others"]] == [(people.lamp, elsewhere)]
    assert (sitting.partner, sitting.partner_has_mouse) == (people.lamp, False)
    assert elsewhere.ended is not None


def test_second_learner_leaves_and_the_first_stays(people, sitting):
    seat_beside(sitting, people.lamp)

    people.staff_client(people.trainer).post(address(people, "alone", sitting.pk))

    sitting.refresh_from_db()
    assert (sitting.partner, sitting.ended) == (None, None)


@pytest.mark.parametrize("second", ["boat", "stone", "nobody"])
def test_nobody_from_outside_and_not_oneself_is_seated_beside(people, sitting, second):
    client = people.staff_client(people.trainer)

    answer = client.post(address(people, "beside", sitting.pk), {"learner": getattr(people, second).pk})

    sitting.refresh_from_db()
    assert (answer.status_code, sitting.partner) == (404, None)


def test_sitting_of_another_meeting_is_not_touched(people, sitting):
    other = start_sitting(learner=people.stone)

    answer = people.staff_client(people.trainer).post(address(people, "beside", other.pk), {"learner": people.lamp.pk})

    other.refresh_from_db()
    assert (answer.status_code, other.partner) == (404, None)


@pytest.mark.parametrize(
    ("who", "status"),
    [("trainer", 200), ("place_admin", 200), ("other_trainer", 404), ("manager", 302), ("author", 302)],
)
def test_who_opens_the_pages(people, sitting, who, status):
    client = people.staff_client(getattr(people, who))

    answers = [client.get(page).status_code for page in (address(people), address(people, "beside", sitting.pk))]
    tried = client.post(address(people, "alone", sitting.pk)).status_code

    assert answers == [status, status]
    assert tried == (302 if status in (200, 302) else 404)


def test_everybody_out_from_the_meetings_page(people, sitting):
    client = people.staff_client(people.trainer)
    page = client.get(address(people)).content.decode()

    answer = client.post(address(people, "close"), {"next": address(people)}, follow=True)

    sitting.refresh_from_db()
    assert f'action="{address(people, "close")}"' in page
    assert sitting.ended is not None
    assert answer.context["sittings"] == []
    assert address(people, "reopen") in answer.content.decode()


def test_list_leads_to_the_page(people):
    assert people.meeting

    page = people.staff_client(people.trainer).get("/staff/people/meetings/").content.decode()

    assert f'href="{address(people)}"' in page


@pytest.mark.parametrize(("days", "refused"), [(-1, True), (0, False), (31, False), (32, True)])
def test_meeting_is_opened_for_a_day_that_is_near(people, days, refused):
    day = today() + timedelta(days=days)

    page = people.staff_client(people.trainer).post(
        "/staff/people/meetings/new/", {"group": people.group.pk, "date": str(day), "lesson_key": ""}
    )

    assert (page.status_code == 200) == refused
    assert people.group.meetings.filter(date=day).exists() != refused


def test_lesson_of_a_meeting_long_past_can_be_changed(people):
    Meeting.objects.filter(pk=people.meeting.pk).update(date="2026-01-12")
    form = {"date": "2026-01-12", "lesson_key": ""}

    answer = people.staff_client(people.trainer).post(f"/staff/people/meetings/edit/{people.meeting.pk}/", form)

    people.meeting.refresh_from_db()
    assert (answer.status_code, people.meeting.lesson_key) == (302, "")
