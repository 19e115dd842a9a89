"""The admin's first page, by role, and that nothing on it leads to another host."""

import re

import pytest
from wagtail.users.models import UserProfile

from people.meetings import close_meeting
from people.models import Staff
from people.sittings import seat_beside, start_sitting

HOME = "/staff/"


def home(people, who: str) -> str:
    return people.staff_client(getattr(people, who)).get(HOME).content.decode()


def test_trainer_sees_who_is_signed_in_to_the_meeting_of_today(people):
    sitting = start_sitting(learner=people.boat, meeting=people.meeting)
    seat_beside(sitting, people.lamp)

    page = people.staff_client(people.trainer).get(HOME)

    assert f"/staff/people/meetings/{people.meeting.pk}/close/" in page.content.decode()
    assert [meeting.here for meeting in meetings_of(page)] == [2]


def meetings_of(page) -> list:
    panel = next(panel for panel in page.context["panels"] if "_meetings" in panel.template_name)
    return panel.about()["meetings"]


def test_closed_meeting_of_today_can_be_opened_again(people):
    close_meeting(people.meeting)

    page = home(people, "trainer")

    assert f"/staff/people/meetings/{people.meeting.pk}/reopen/" in page
    assert f"/staff/people/meetings/{people.meeting.pk}/close/" not in page


def test_without_a_meeting_there_is_the_button_that_opens_one(people):
    assert people.group

    page = home(people, "trainer")

    assert "Сегодня занятия ещё не было" in page
    assert 'href="/staff/people/meetings/new/"' in page


def test_closing_from_the_home_page_comes_back_to_it(people):
    client = people.staff_client(people.trainer)

    answer = client.post(f"/staff/people/meetings/{people.meeting.pk}/close/", {"next": HOME})

    assert answer["Location"] == HOME


WHERE = {
    "meetings": "/staff/people/meetings/new/",
    "standing": "/staff/progress/group/",
    "report": 'button--icon" href="/staff/reports/completed/',
    "computers": 'button--icon" href="/staff/people/pcs/',
    "staff": 'button--icon" href="/staff/people/staff/',
    "pages": 'role="search"',
}
SEEN = {
    "trainer": {"meetings", "standing", "report", "computers"},
    "other_trainer": {"meetings", "report", "computers"},
    "manager": {"standing", "report"},
    "place_admin": {"meetings", "standing", "report", "computers", "staff"},
    "administrator": {"meetings", "standing", "report", "computers", "staff", "pages"},
    "author": {"pages"},
}


@pytest.mark.parametrize("who", SEEN)
def test_table_of_what_is_on_the_first_page(people, who):
    assert people.group
    main = home(people, who).split("<main")[1]

    assert {name for name, sign in WHERE.items() if sign in main} == SEEN[who]


def test_meeting_of_another_place_is_not_shown(people):
    assert people.meeting

    assert meetings_of(people.staff_client(people.other_trainer).get(HOME)) == []


FOREIGN = re.compile(r"""(?:https?:)?//(?!localhost|127\.0\.0\.1|www\.w3\.org)[\w.-]+\.[a-z]{2,}""")


@pytest.mark.parametrize("who", ["trainer", "manager", "author", "administrator"])
@pytest.mark.parametrize("address", [HOME, "/staff/people/groups/", "/staff/account/", "/staff/login/"])
def test_nothing_leads_to_another_host(people, who, address):
    client = people.staff_client(getattr(people, who))

    page = client.get(address, follow=True).content.decode()

    assert "<main" in page
    assert FOREIGN.findall(page) == []


@pytest.mark.parametrize(("asked", "title"), [("", "Главная"), ("fr", "Главная"), ("be", "Галоўная"), ("en", "Home")])
def test_staff_pages_are_russian_unless_the_browser_asks_otherwise(people, asked, title):
    client = people.staff_client(people.trainer)

    page = client.get(HOME, headers={"accept-language": asked} if asked else {}).content.decode()

    assert f"<title>{title} - " in re.sub(r"\s+", " ", page)


def test_demo_staff_see_russian_whatever_the_browser_asks(people):
    from people.demo import make_demo

    make_demo()
    client = people.staff_client(Staff.objects.get(username="demo-trainer"))

    page = client.get(HOME, headers={"accept-language": "en"}).content.decode()

    assert "Занятие сегодня" in page


def test_language_is_changed_without_a_name_being_asked(people):
    client = people.staff_client(people.trainer)
    form = {"locale-preferred_language": "be", "theme-theme": "system", "theme-contrast": "system"}

    answer = client.post("/staff/account/", {**form, "theme-density": "default", "name_email-first_name": ""})

    assert answer.status_code == 302
    assert UserProfile.objects.get(user=people.trainer).preferred_language == "be"
