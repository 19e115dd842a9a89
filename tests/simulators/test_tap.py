"""One tap is one conditional update: whoever comes second changes nothing and sees the same screen."""

import pytest
from django.urls import reverse

from simulators import logbook
from simulators.models import Attempt, Scenario
from simulators.views import play as view

from .conftest import BUY, Player

pytestmark = pytest.mark.both


def test_tap_moves_the_attempt_and_leads_back_to_its_page(player):
    answer = player.send("key_4")

    assert (answer.status_code, answer["Location"]) == (302, player.url)
    assert player.row.step == 1


def test_tap_costs_two_queries(player, django_assert_num_queries):
    player.do("key_4")

    with django_assert_num_queries(2):
        player.send("key_2", step=1, headers={"X-Play": "1"})


def test_script_gets_the_stage_alone(player):
    answer = player.send("key_4", headers={"X-Play": "1"}).content.decode()

    assert answer.lstrip().startswith('<div class="play__grid ')
    assert '<input type="hidden" name="step" value="1">' in answer


def test_same_tap_sent_twice_is_silently_the_same_screen(player):
    player.send("key_4", step=0)
    again = player.send("key_4", step=0)

    assert again["Location"] == player.url
    assert player.row.step == 1


def test_another_tap_of_an_old_page_changes_nothing_and_says_so(player):
    player.do("key_4", "key_2")
    answer = player.send("enter", step=0)

    assert answer["Location"] == f"{player.url}?said=stale"
    assert "Экран уже сменился" in player.client.get(answer["Location"]).content.decode()
    assert player.row.step == 2


def test_tap_that_loses_a_race_ends_in_the_winner_s_screen(player, monkeypatch):
    tap = view.tap

    def slow(opened, *, action, **form):
        monkeypatch.setattr(view, "tap", tap)
        tap(opened, action=action._replace(control="key_2"), **form)
        return tap(opened, action=action, **form)

    monkeypatch.setattr(view, "tap", slow)
    answer = player.send("key_4", step=0)

    assert answer["Location"] == f"{player.url}?said=stale"
    assert [entry.action.control for entry in logbook.entries(player.row.log)] == ["key_2"]


def test_reload_and_back_show_the_very_screen(player):
    player.do("key_4", "key_2", "enter")
    page = player.client.get(player.url).content.decode()

    assert 'data-screen="menu"' in page
    assert '<input type="hidden" name="step" value="3">' in page


def test_another_computer_lands_at_the_very_screen(player):
    player.do("key_4", "key_2", "enter")
    there = player.people.learner_client(player.learner)

    assert 'data-screen="menu"' in there.get(player.url).content.decode()


def test_last_tap_ends_the_attempt_and_leads_to_the_debrief(player):
    answer = player.do(*BUY)
    row = player.row

    assert answer["Location"] == reverse("simulators:debrief", args=[row.uid])
    assert (row.outcome, row.met, row.state, row.ended is not None) == ("alone", True, "", True)
    assert row.tally == {"steps": 5, "helps": 0, "slips": 0, "harms": 0, "mistakes": {}}


def test_last_tap_sent_again_leads_to_the_same_debrief(player):
    player.do(*BUY)
    again = player.send("take", step=5)

    assert again["Location"] == reverse("simulators:debrief", args=[player.row.uid])
    assert player.row.step == 6


def test_start_pressed_twice_makes_one_attempt(people, tea):
    player = Player(people, tea)
    data = {"scenario": "Z01", "mode": "practice", "lesson": "1.1"}
    first = player.client.post(reverse("simulators:start"), data)
    second = player.client.post(reverse("simulators:start"), data)

    assert first["Location"] == second["Location"] == player.url
    assert Attempt.objects.count() == 1


def test_task_that_is_not_published_cannot_be_started(player):
    Scenario.objects.update(published=False)

    answer = player.client.post(reverse("simulators:start"), {"scenario": "Z01", "mode": "test"})

    assert answer.status_code == 404
    assert Attempt.objects.get() == player.attempt


def test_start_again_keeps_the_old_attempt(player):
    player.do("key_4")
    data = {"scenario": "Z01", "mode": "practice", "again": "1"}
    player.client.post(reverse("simulators:start"), data)
    old, new = Attempt.objects.order_by("id")

    assert (old.outcome, old.state, old.ended is not None) == ("not_yet", "", True)
    assert (new.step, new.ended) == (0, None)
