"""What every answer carries: strict content policy, no caching on shared computers, cookies by path."""

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db


def test_learners_page_allows_nothing_inline_and_no_other_host(client):
    policy = client.get("/ru/").headers["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "http" not in policy
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy


def test_staff_page_has_a_policy_of_its_own(client):
    policy = client.get("/staff/login/").headers["Content-Security-Policy"]

    assert policy == settings.STAFF_POLICY
    assert "unsafe-eval" not in policy


@pytest.mark.parametrize("address", ["/ru/", "/be/", "/en/", "/ru/sign-in/", "/staff/login/", "/ru/nothing-here/"])
def test_pages_are_not_kept_by_a_shared_computer(client, address):
    headers = client.get(address, follow=True).headers

    assert "no-store" in headers["Cache-Control"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_learners_page_starts_no_session(client):
    response = client.get("/ru/")

    assert settings.SESSION_COOKIE_NAME not in response.cookies
    assert not hasattr(response.wsgi_request, "session")
    assert not hasattr(response.wsgi_request, "user")


def test_staff_cookies_are_sent_to_staff_pages_only(people):
    client = Client()

    client.post("/staff/login/", {"username": people.trainer.username, "password": people.password})
    form = client.get("/staff/")

    assert form.status_code == 200
    assert client.cookies[settings.SESSION_COOKIE_NAME]["path"] == "/staff/"
    assert client.cookies[settings.SESSION_COOKIE_NAME]["httponly"]
    assert client.cookies[settings.STAFF_CSRF_COOKIE_NAME]["path"] == "/staff/"
    assert settings.CSRF_COOKIE_NAME not in client.cookies


def test_staff_form_without_its_cookie_is_refused(people):
    client = Client(enforce_csrf_checks=True)
    sent = {"username": people.trainer.username, "password": people.password}

    assert client.post("/staff/login/", sent).status_code == 403


def test_staff_form_with_its_cookie_is_taken(people):
    client = Client(enforce_csrf_checks=True)
    token = client.get("/staff/login/").context["csrf_token"]
    sent = {"username": people.trainer.username, "password": people.password, "csrfmiddlewaretoken": str(token)}

    assert client.post("/staff/login/", sent).status_code == 302


def test_learners_form_token_does_not_open_a_staff_form(people):
    client = Client(enforce_csrf_checks=True)
    token = client.get("/ru/").context["csrf_token"]
    sent = {"username": people.trainer.username, "password": people.password, "csrfmiddlewaretoken": str(token)}

    assert client.post("/staff/login/", sent).status_code == 403
