"""Text size, contrast, sound and language: kept in a cookie, in the learner's row, and back at the same place."""

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
    "fields", [{"text_size": "9"}, {"text_size": "large"}, {"language": "de"}, {"contrast": ""}, {}]
)
def test_what_cannot_be_chosen_changes_nothing(client, fields):
    response = choose(client, next="/ru/", **fields)

    assert response.status_code == 302
    assert response.cookies[COOKIE].value == "ru.0.0.0"


def test_the_learners_row_keeps_the_choice(people):
    client = people.learner_client(people.boat)

    choose(client, text_size="1", next="/ru/course/")
    choose(client, sound="1", next="/ru/course/")

    kept = Learner.objects.get(pk=people.boat.pk)
    assert (kept.text_size, kept.sound, kept.contrast, kept.dirty) == (1, True, False, True)


def test_only_the_one_who_is_signed_in_is_changed(people):
    choose(people.learner_client(people.boat), contrast="1", next="/ru/course/")

    assert not Learner.objects.get(pk=people.lamp.pk).contrast


def test_prefs_are_posted_only(client):
    assert client.get("/ru/prefs/").status_code == 405
