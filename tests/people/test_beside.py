"""Two at one computer: by their own choice, and each with their own secret."""

import re

import pytest

from people.learners import reset_secret
from people.models import Learner, Sitting
from people.sittings import AlreadyHereError, seat_beside, start_sitting


@pytest.fixture
def here(people):
    """Лодка 14 at the computer of an open meeting; Лампа 23 is in the group too."""
    people.lamp  # noqa: B018
    return start_sitting(learner=people.boat, pc=people.pc, meeting=people.meeting)


def now(sitting: Sitting) -> Sitting:
    return Sitting.objects.get(pk=sitting.pk)


def test_second_person_comes_with_their_own_secret(people, here):
    client = people.learner_client(people.boat, here)
    shown = re.findall(r'face__name">([^<]+)', client.get("/ru/sitting/beside/").content.decode())

    response = client.post(f"/ru/sitting/beside/{people.lamp.uid}/", {"secret": people.pictures, "send": "1"})

    assert shown == ["Лампа 23"]
    assert response.status_code == 302
    assert (now(here).with_mouse, now(here).reading) == (people.boat, people.lamp)


def test_without_their_secret_nobody_is_seated(people, here):
    client = people.learner_client(people.boat, here)

    page = client.post(f"/ru/sitting/beside/{people.lamp.uid}/", {"secret": "1357", "send": "1"}).content.decode()

    assert "Рисунки не подошли." in page
    assert now(here).partner is None


def test_learner_of_another_group_cannot_be_seated(people, here):
    client = people.learner_client(people.boat, here)

    client.post(f"/ru/sitting/beside/{people.stone.uid}/", {"secret": people.digits, "send": "1"})

    assert now(here).partner is None


def test_outside_a_class_the_second_person_has_a_code(people):
    client = people.learner_client(people.boat)
    shown = client.post("/ru/sitting/beside/code/", {"code": people.cloud.code}).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', shown).group(1)
    form = {"token": token, "kind": "digits", "secret": people.digits, "send": "1"}

    client.post("/ru/sitting/beside/code/", form)

    assert Sitting.objects.get(learner=people.boat).partner == people.cloud


def test_own_code_seats_nobody(people):
    client = people.learner_client(people.boat)
    shown = client.post("/ru/sitting/beside/code/", {"code": people.boat.code}).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', shown).group(1)
    form = {"token": token, "kind": "digits", "secret": people.digits, "send": "1"}

    page = client.post("/ru/sitting/beside/code/", form).content.decode()

    assert "Нужен код второго человека" in page


def test_nobody_sits_beside_themselves(people, here):
    with pytest.raises(AlreadyHereError):
        seat_beside(here, people.boat)


def test_swap_sent_twice_swaps_once(people, here):
    seat_beside(here, people.lamp)
    client = people.learner_client(people.boat, here)

    for _n in range(2):
        client.post("/ru/sitting/swap/", {"mouse": "partner", "next": "/ru/me/"})

    assert (now(here).with_mouse, now(here).reading) == (people.lamp, people.boat)


def test_second_person_who_signs_in_elsewhere_is_no_longer_beside(people, here):
    seat_beside(here, people.lamp)

    start_sitting(learner=people.lamp)

    assert now(here).partner is None
    assert now(here).ended is None


def test_new_secret_of_the_second_person_takes_them_away(people, here):
    seat_beside(here, people.lamp)

    reset_secret(Learner.objects.get(pk=people.lamp.pk))

    assert now(here).partner is None


def test_both_are_named_on_every_page_and_one_can_go_on_alone(people, here):
    seat_beside(here, people.lamp)
    client = people.learner_client(people.boat, here)
    page = client.get("/ru/me/").content.decode()

    client.post("/ru/sitting/beside/leave/")

    assert "за мышью" in page
    assert "читает" in page
    assert now(here).partner is None


def test_bar_marks_who_has_the_mouse(people, here):
    seat_beside(here, people.lamp)
    client = people.learner_client(people.boat, here)

    def marked() -> list[str]:
        page = client.get("/ru/me/").content.decode().split("<main")[0]
        return re.findall(r'(\w+ \d+)&nbsp;<svg class="icon" role="img" aria-label="за мышью"', page)

    before = marked()
    client.post("/ru/sitting/swap/", {"mouse": "partner"})

    assert (before, marked()) == (["Лодка 14"], ["Лампа 23"])
