"""Error pages: three languages, the learner's look, and no need of a database."""

import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import path
from wagtail.users.models import UserProfile

from cms import errors
from cms.urls import handler400, handler403, handler404, handler500  # noqa: F401
from cms.urls import urlpatterns as site

SAID = {
    400: {
        "ru": "Сайт не понял запрос",
        "be": "Сайт не зразумеў запыт",
        "en": "The site did not understand the request",
    },
    403: {"ru": "Эта страница закрыта", "be": "Гэтая старонка закрытая", "en": "This page is closed"},
    404: {"ru": "Такой страницы нет", "be": "Такой старонкі няма", "en": "There is no such page"},
    500: {"ru": "Сайт ошибся, а не вы", "be": "Памыліўся сайт, а не вы", "en": "The site made a mistake, not you"},
}
PAGES = {400: errors.bad_request, 403: errors.forbidden, 404: errors.not_found, 500: errors.server_error}


def breaks(request) -> HttpResponse:
    raise RuntimeError("what somebody typed")


urlpatterns = [path("ru/breaks/", breaks), *site]


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("status", SAID)
def test_error_page_speaks_the_language_of_the_address(status, language):
    """Without the mark that gives a test the database: a query would fail it."""
    response = PAGES[status](RequestFactory().get(f"/{language}/somewhere/"))

    assert response.status_code == status
    assert f"<h1>{SAID[status][language]}</h1>" in response.content.decode()
    assert f'<html lang="{language}"' in response.content.decode()
    assert f'href="/{language}/"' in response.content.decode()


@pytest.mark.django_db
def test_address_that_does_not_exist_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/be/nothing-here/")

    assert response.status_code == 404
    assert "Такой старонкі няма" in response.content.decode()


@pytest.mark.urls(__name__)
def test_failing_view_gets_the_error_page_and_its_words_stay_out(caplog):
    connection.close()
    client = Client(raise_request_exception=False)

    response = client.get("/ru/breaks/")

    assert response.status_code == 500
    assert "Сайт ошибся, а не вы" in response.content.decode()
    assert "what somebody typed" not in response.content.decode()


def test_stale_form_leads_back_to_its_page():
    request = RequestFactory().post(
        "/en/me/", headers={"referer": "http://testserver/en/me/secret/"}, HTTP_HOST="testserver"
    )

    page = errors.stale_form(request).content.decode()

    assert "This page is too old" in page
    assert 'href="/en/me/secret/"' in page


def test_stale_form_never_leads_to_another_host():
    request = RequestFactory().post(
        "/en/me/", headers={"referer": "http://elsewhere.example/bait/"}, HTTP_HOST="testserver"
    )

    page = errors.stale_form(request).content.decode()

    assert "bait" not in page
    assert 'href="/en/"' in page


def test_page_of_last_resort_when_no_template_can_be_read(monkeypatch):
    monkeypatch.setattr(errors.loader, "get_template", breaks)

    response = errors.server_error(RequestFactory().get("/ru/"))

    assert response.status_code == 500
    assert "Попробуйте через минуту" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_staff_page_that_is_not_there_speaks_the_persons_language(people, language):
    """Whatever the browser asks for."""
    UserProfile.objects.update_or_create(user=people.trainer, defaults={"preferred_language": language})
    client = people.staff_client(people.trainer)

    response = client.get("/staff/nothing-here/", headers={"accept-language": "de, en;q=0.8"})

    assert response.status_code == 404
    assert SAID[404][language] in response.content.decode()
    assert "Wagtail" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "у вас нет доступа"), ("be", "у вас няма дазволу"), ("en", "you do not have permission")],
)
def test_refusal_speaks_the_persons_language(people, language, said):
    UserProfile.objects.update_or_create(user=people.manager, defaults={"preferred_language": language})
    client = people.staff_client(people.manager)

    page = client.get("/staff/people/pcs/", headers={"accept-language": "de"}, follow=True).content.decode()

    assert said in page


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "said"), [("ru", "Пароль"), ("be", "Пароль"), ("en", "Password")])
def test_sign_in_of_staff_has_every_label_in_the_browsers_language(client, language, said):
    page = client.get("/staff/login/", headers={"accept-language": language}).content.decode()

    assert re.search(rf'for="id_password"[^>]*>\s*{said}', page)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("address", ["prefs/", "play/start/", "sitting/finish/"])
def test_address_of_a_button_that_was_typed_is_answered_with_a_sentence(client, address, language):
    response = client.get(f"/{language}/{address}")

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert f"<h1>{SAID[400][language]}</h1>" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_address_of_a_staff_button_that_was_typed_speaks_the_persons_language(people, language):
    """Who is signed out in the meantime presses «Закончить», signs in, and is led to the button's address."""
    UserProfile.objects.update_or_create(user=people.trainer, defaults={"preferred_language": language})
    client = people.staff_client(people.trainer)

    response = client.get(f"/staff/people/meetings/{people.meeting.pk}/close/", headers={"accept-language": "de"})

    assert response.status_code == 405
    assert SAID[400][language] in response.content.decode()
    assert 'href="/staff/"' in response.content.decode()
