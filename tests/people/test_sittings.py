"""Sittings: who is here, until when, and what cuts them off at once."""

import datetime

from django.test import RequestFactory
from django.utils import timezone
from freezegun import freeze_time

from people.identity import LEARNER_COOKIE, LearnerMiddleware, live_sitting, read_learner_cookie, read_signed_learner
from people.learners import bin_learners, choose_secret, reset_secret
from people.models import Learner, Sitting
from people.sittings import end_idle_sittings, live_sittings, start_sitting

ME = "/ru/me/"


def is_in(client) -> bool:
    return client.get(ME).status_code == 200


def later(**span: float):
    return freeze_time(timezone.now() + datetime.timedelta(**span))


def test_signed_in_learner_sees_who_they_are(people):
    page = people.learner_client(people.boat).get(ME).content.decode()

    assert "Лодка 14" in page


def test_without_a_sitting_one_is_led_to_sign_in(people):
    assert people.guest_client().get(ME)["Location"] == "/ru/sign-in/?next=%2Fru%2Fme%2F"


def test_forged_cookie_is_nobody(people):
    client = people.learner_client(people.boat)
    client.cookies[LEARNER_COOKIE] = client.cookies[LEARNER_COOKIE].value.replace(".", ".9", 1)

    assert not is_in(client)


def test_signing_in_elsewhere_leaves_the_first_computer(people):
    first = people.learner_client(people.boat)

    second = people.learner_client(people.boat)

    assert (is_in(first), is_in(second)) == (False, True)


def test_next_person_at_the_same_computer_ends_the_sitting_before(people):
    before = start_sitting(learner=people.boat, pc=people.pc)

    start_sitting(learner=people.cloud, pc=people.pc)

    before.refresh_from_db()
    assert before.ended is not None


def test_reset_cuts_off_at_once(people):
    client = people.learner_client(people.boat)

    reset_secret(people.boat)

    assert not is_in(client)


def test_bin_cuts_off_at_once(people):
    client = people.learner_client(people.boat)

    bin_learners(Learner.objects.filter(pk=people.boat.pk))

    assert not is_in(client)


def test_own_new_secret_keeps_one_signed_in(people):
    client = people.learner_client(people.boat)

    choose_secret(people.boat, kind="digits", secret="9048")

    assert is_in(client)


def test_idle_learner_is_signed_out_by_the_server_too(people, settings):
    client = people.learner_client(people.boat)

    with later(minutes=settings.IDLE_MINUTES + 1):
        assert is_in(client)
    with later(minutes=2 * settings.IDLE_MINUTES + 6):
        assert not is_in(client)


def test_every_sign_of_life_counts_from_anew(people):
    client = people.learner_client(people.boat)

    for minutes in range(10, 61, 10):
        with later(minutes=minutes):
            assert client.post("/ru/sitting/here/").status_code == 204


def test_sign_of_life_after_the_end_says_so(people):
    client = people.learner_client(people.boat)
    client.post("/ru/sitting/finish/")

    assert client.post("/ru/sitting/here/").status_code == 403


def test_last_seen_is_written_once_a_minute_and_not_more(people, django_assert_num_queries):
    client = people.learner_client(people.boat)

    with django_assert_num_queries(2):
        client.post("/ru/sitting/here/")
    with later(seconds=61), django_assert_num_queries(3):
        client.post("/ru/sitting/here/")
    with later(seconds=90), django_assert_num_queries(2):
        client.post("/ru/sitting/here/")


def test_reading_the_cookie_for_a_tap_costs_no_query(people, django_assert_num_queries):
    client = people.learner_client(people.boat)
    request = RequestFactory().post("/ru/play/")
    request.COOKIES[LEARNER_COOKIE] = client.cookies[LEARNER_COOKIE].value

    with django_assert_num_queries(0):
        LearnerMiddleware(lambda request: read_learner_cookie(request) and _Answer())(request)

    sitting = Sitting.objects.get()
    assert read_learner_cookie(request) == (sitting.pk, people.boat.pk, people.boat.epoch)


class _Answer:
    cookies: dict = {}


def test_joined_condition_follows_every_ending(people):
    client = people.learner_client(people.boat)
    cookie = read_signed_learner(client.cookies[LEARNER_COOKIE].value)
    assert live_sitting(cookie).learner == people.boat

    Learner.objects.filter(pk=people.boat.pk).update(epoch=7)

    assert live_sitting(cookie) is None


def test_sitting_left_alone_ends_when_it_was_last_seen(people, settings):
    sitting = people.sitting_of(people.boat)

    with later(hours=3):
        assert not live_sittings().exists()
        assert end_idle_sittings() == 1

    sitting.refresh_from_db()
    assert sitting.ended == sitting.last_seen


def test_not_me_signs_out_and_shows_the_pictures(people):
    client = people.learner_client(people.boat)

    response = client.post("/ru/sitting/not-me/")

    assert response["Location"] == "/ru/sign-in/"
    assert not is_in(client)


def test_idle_page_asks_to_sign_in_again(people):
    client = people.learner_client(people.boat)

    response = client.post("/ru/sitting/finish/", {"why": "idle"})

    assert response["Location"] == "/ru/sitting/idle/"
    assert "Всё сохранено" in client.get(response["Location"]).content.decode()


def test_looking_at_the_idle_page_signs_nobody_out(people):
    client = people.learner_client(people.boat)

    assert client.get("/ru/sitting/idle/").status_code == 302
    assert is_in(client)


def test_pages_of_the_sitting_change_nothing_by_get(people):
    client = people.learner_client(people.boat)

    for name in ("finish", "not-me", "here", "swap"):
        assert client.get(f"/ru/sitting/{name}/").status_code == 405
    assert is_in(client)


def test_idle_watch_stands_on_signed_in_pages_only(people):
    assert "data-idle=" in people.learner_client(people.boat).get(ME).content.decode()
    assert "data-idle=" not in people.guest_client().get("/ru/sign-in/code/").content.decode()
