"""The front page of the hub, and the start page of a computer in a classroom."""

import pytest
from django.test import override_settings

pytestmark = pytest.mark.django_db


def page_of(client, address: str = "/ru/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_hub_shows_course_without_asking_who_one_is(client):
    page = page_of(client)

    assert "Цифровой курс для взрослых" in page
    assert 'href="/ru/sign-in/code/"' in page
    assert 'href="/ru/course/"' in page
    assert 'href="/ru/warm-up/"' in page


def test_front_page_stands_while_no_course_is_loaded(client):
    assert '<form class="start__form"' not in page_of(client)


def test_enrolled_computer_offers_pictures_while_a_meeting_is_open(people):
    assert people.meeting

    page = page_of(people.pc_client())

    assert '<a class="door door--main" href="/ru/sign-in/">' in page
    assert "по своему рисунку" in page
    assert 'href="/ru/warm-up/"' in page


def test_enrolled_computer_asks_for_the_code_while_no_meeting_is_open(people):
    page = page_of(people.pc_client())

    assert '<a class="door door--main" href="/ru/sign-in/code/">' in page


def test_meeting_of_another_place_opens_nothing_here(people):
    assert people.meeting
    here = people.pc_client()
    people.pc.place = people.other_place
    people.pc.save()

    assert "по коду с карточки" in page_of(here)


@override_settings(KLADKA_ROLE="classroom")
def test_classroom_computer_that_is_not_enrolled_has_the_same_two_doors(client):
    page = page_of(client)

    assert page.count('class="door') >= 2
    assert 'href="/ru/sign-in/code/"' in page


def test_learner_goes_on_to_the_course(people):
    assert people.learner_client(people.boat).get("/ru/").headers["Location"] == "/ru/course/"


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "Попробовать мышь"), ("be", "Паспрабаваць мыш"), ("en", "Try the mouse")]
)
def test_front_page_speaks_three_languages(client, language, word):
    page = page_of(client, f"/{language}/")

    assert f'<html lang="{language}"' in page
    assert word in page
