"""Text size, contrast, night, sound and language: kept in a cookie and in the learner's row; back at the same place."""

import pytest

from people.models import Learner
from people.prefs import COOKIE

pytestmark = pytest.mark.django_db


def choose(client, **fields):
    return client.post("/ru/prefs/", fields)


def test_size_is_kept_and_the_page_comes_back(client):
    response = choose(client, text_size="2", next="/ru/warm-up/digits/?typed=25")

    assert response.headers["Location"] == "/ru/warm-up/digits/?typed=25"
    assert 'class="size-2"' in client.get("/ru/warm-up/").content.decode()


def test_contrast_stands_on_page_and_body(client):
    choose(client, contrast="1", next="/ru/")

    page = client.get("/ru/warm-up/").content.decode()

    assert '<html lang="ru" class="contrast"' in page
    assert '<body class="contrast' in page
    assert 'name="contrast" value="0" aria-pressed="true"' in page


def test_night_is_kept_and_stands_on_page_and_body(client):
    response = choose(client, theme="dark", next="/ru/")

    page = client.get("/ru/warm-up/").content.decode()

    assert response.cookies[COOKIE].value == "ru.0.0.0.dark"
    assert '<html lang="ru" class="dark"' in page
    assert '<body class="dark' in page


def test_without_a_choice_the_page_is_as_the_computer_is_set(client):
    page = client.get("/ru/warm-up/").content.decode()

    assert '<html lang="ru" class=""' in page
    assert 'name="theme" value="dark"' in page and 'name="theme" value="light"' in page


def test_night_puts_an_end_to_black_on_white_and_comes_back_after_it(client):
    choose(client, contrast="1", next="/ru/")
    assert choose(client, theme="dark", next="/ru/").cookies[COOKIE].value == "ru.0.0.0.dark"
    assert choose(client, contrast="1", next="/ru/").cookies[COOKIE].value == "ru.0.1.0.dark"
    assert choose(client, contrast="0", next="/ru/").cookies[COOKIE].value == "ru.0.0.0.dark"


def test_an_error_page_is_dark_too(client):
    choose(client, theme="dark", next="/ru/")

    assert '<html lang="ru" class="dark"' in client.get("/ru/nothing-here/").content.decode()


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("/ru/course/3.2/?card=4", "/be/course/3.2/?card=4"),
        ("/ru/", "/be/"),
        ("/en/warm-up/help/", "/be/warm-up/help/"),
    ],
)
def test_language_keeps_the_place(client, place, there):
    assert choose(client, language="be", next=place).headers["Location"] == there


@pytest.mark.parametrize("foreign", ["https://example.org/", "//example.org/", "javascript:alert(1)", "", "nowhere"])
def test_a_foreign_place_leads_to_the_start_page(client, foreign):
    location = choose(client, text_size="1", next=foreign).headers["Location"]

    assert location == "/ru/"


@pytest.mark.parametrize(
    "fields", [{"text_size": "9"}, {"text_size": "large"}, {"language": "de"}, {"contrast": ""}, {"theme": "pink"}, {}]
)
def test_what_cannot_be_chosen_changes_nothing(client, fields):
    response = choose(client, next="/ru/", **fields)

    assert response.status_code == 302
    assert response.cookies[COOKIE].value == "ru.0.0.0.auto"


def test_the_learners_row_keeps_the_choice(people):
    client = people.learner_client(people.boat)

    choose(client, text_size="1", next="/ru/course/")
    choose(client, sound="1", next="/ru/course/")

    kept = Learner.objects.get(pk=people.boat.pk)
    assert (kept.text_size, kept.sound, kept.contrast, kept.dirty) == (1, True, False, True)


def test_the_learners_row_keeps_the_night(people):
    choose(people.learner_client(people.boat), theme="dark", next="/ru/course/")

    assert Learner.objects.get(pk=people.boat.pk).theme == "dark"


def test_only_the_one_who_is_signed_in_is_changed(people):
    choose(people.learner_client(people.boat), contrast="1", next="/ru/course/")

    assert not Learner.objects.get(pk=people.lamp.pk).contrast


def test_prefs_are_posted_only(client):
    assert client.get("/ru/prefs/").status_code == 405
