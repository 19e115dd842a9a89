"""Staff's pages on a trainer's telephone, and a replay on a small screen of a class."""

import pytest
from playwright.sync_api import Page

from .test_low_screen import is_free, sign_in

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}


@pytest.fixture
def phone(new_page, people) -> Page:
    people.boat, people.meeting, people.pc  # noqa: B018
    page = new_page(viewport=PHONE)
    sign_in(page, people)
    return page


@pytest.mark.parametrize(
    ("address", "button"),
    [
        ("people/groups/{group}/", "Новый секрет"),
        ("people/meetings/", "Закончить для всех"),
        ("people/pcs/", "Отключить"),
    ],
)
def test_button_of_a_row_is_in_sight(phone, people, address, button):
    phone.goto("/staff/" + address.format(group=people.group.pk))

    assert is_free(phone.locator(".people-post .button", has_text=button))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("people/meetings/", "Занятия"),
        ("people/learners/", "Учащиеся"),
        ("people/learners/{boat}/reset/", "Новый секрет: Лодка 14"),
        ("progress/group/{group}/", "Группа 1: кто что прошёл"),
    ],
)
def test_name_of_a_page_is_read_whole(phone, people, address, name):
    phone.goto("/staff/" + address.format(boat=people.boat.pk, group=people.group.pk))

    assert is_free(phone.locator(".w-breadcrumbs a", has_text=name))


def test_choice_with_long_names_is_no_wider_than_the_page(phone):
    phone.goto("/staff/people/meetings/new/")

    choice = phone.locator("[name=lesson_key]").bounding_box()

    assert choice["x"] + choice["width"] <= PHONE["width"]


def test_what_one_remembers_is_read_beside_its_eye_in_a_replay(new_page, at_computer, people, begun):
    seat, attempt = at_computer(people.boat), begun("A03")
    seat.goto(f"play/{attempt.uid}/")
    seat.act("atm/insert_card")
    page = new_page(viewport={"width": 1024, "height": 768})
    sign_in(page, people)

    page.goto(f"/staff/progress/attempt/{attempt.uid}/?step=1")
    words = page.locator(".you__paper :is(h2, h3)").first.evaluate(
        "title => { const all = document.createRange(); all.selectNodeContents(title.firstChild);"
        " return all.getBoundingClientRect().right; }"
    )

    assert words <= page.locator(".you__paper svg").first.bounding_box()["x"]
