"""The demonstration: somebody else errs first, and it works as plain links."""

import pytest
from django.urls import reverse

from simulators.models import Attempt, ScenarioVersion
from simulators.shows import frames

URL = reverse("simulators:show", args=["Z01"])


@pytest.fixture
def page(people, tea):
    client = people.guest_client()
    return lambda **query: client.get(URL, query).content.decode()


def test_person_shown_makes_one_mistake_and_recovers(tea):
    actions = [frame.action.control for frame in frames(tea.current.sha256, "ru") if frame.action]

    assert actions == ["key_4", "key_2", "enter", "spill", "rewind", "key_4", "key_2", "enter", "buy", "wait", "take"]


def test_frame_says_why_and_points(page):
    text = page(n=2)

    assert "Код набран" in text
    assert text.split('id="tea-enter"')[1].split(">")[0].endswith("data-pointed")


def test_frame_without_a_reason_says_what_is_pressed(page):
    assert "<p>Нажмём: 4</p>" in page(n=0)


def test_words_of_the_card_can_be_read_as_they_are_typed(page, tea):
    proof = tea.current.proof
    proof["show"]["actions"].insert(3, "tea/note=note:7")
    ScenarioVersion.objects.filter(pk=tea.current.pk).update(proof=proof)

    assert 'value="спасибо"' in page(n=4)


def test_frames_lead_forward_and_back_by_links(page):
    text = page(n=2, lesson="1.1")

    assert 'href="?lesson=1.1&amp;n=3"' in text
    assert 'href="?lesson=1.1&amp;n=1"' in text


def test_harm_is_shown_as_it_is_told_to_learners(page):
    text = page(n=4)

    assert [words in text for words in ("Что случилось", "Вылито", "Вернёмся на шаг назад.")] == [True] * 3


def test_nothing_on_a_picture_can_be_pressed(page):
    text = page(n=3)

    assert 'class="play__machine" id="machine" tabindex="-1" data-focus inert' in text
    assert "<form" not in text.split('id="play"')[1].split("</main>")[0]


def test_last_frame_offers_the_learner_the_task(page):
    text = page(n=99, lesson="1.1")

    assert "Показ закончен. Теперь вы." in text
    assert '<input type="hidden" name="lesson" value="1.1">' in text


def test_last_frame_says_what_to_remember_and_has_help_and_a_way_back(page):
    text = page(n=99).split('id="play"')[1]

    assert "<span>Код 42" in text.split("panel--rule")[1]
    assert text.count("help__button") == text.count("К уроку") == 1


@pytest.mark.parametrize("number", ["-1", "x", "", "99999", "²"])
def test_strange_number_shows_a_frame(page, number):
    assert "Дальше" in page(n=number) or number == "99999"


def test_demonstration_leaves_no_row(page):
    page(n=3)

    assert Attempt.objects.count() == 0


def test_unknown_scenario_is_not_there(people, tea):
    assert people.guest_client().get(reverse("simulators:show", args=["Z99"])).status_code == 404


def test_first_start_of_a_learner_is_the_demonstration(people, tea):
    client = people.learner_client(people.boat)
    answer = client.post(reverse("simulators:start"), {"scenario": "Z01", "lesson": "1.1"})

    assert answer["Location"] == f"{URL}?lesson=1.1"
