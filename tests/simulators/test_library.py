"""Scenarios are frozen as versions: running attempts keep theirs, a comma does not split statistics."""

import pytest

from simulators import plans
from simulators.engine.scenario import ScenarioError
from simulators.errors import ImmutableRowError
from simulators.library import load_files, play_hash, publish
from simulators.models import Scenario, ScenarioVersion
from simulators.phone.app import words
from simulators.plans import find_plans, plans_for
from tests.engine import toy

from .conftest import BUY, Player


def test_loading_the_same_text_again_changes_nothing(tea):
    assert publish(toy.scenario(show={"mistakes": ["spilled"]})) is False
    assert ScenarioVersion.objects.count() == 1


def test_another_wording_is_a_new_version_of_the_same_play(tea):
    publish(toy.scenario(show={"mistakes": ["spilled"]}, title=toy.words("Чай, чай")))
    new = Scenario.objects.select_related("current").get(key="Z01").current

    assert new != tea.current
    assert new.play_hash == tea.current.play_hash


def test_another_goal_is_another_play(tea):
    publish(toy.scenario(goal={"seen": "tea.paid"}))

    assert Scenario.objects.get(key="Z01").current.play_hash != tea.current.play_hash


def test_going_back_to_an_old_text_takes_the_old_version(tea):
    publish(toy.scenario(title=toy.words("Чай, чай")))
    publish(toy.scenario(show={"mistakes": ["spilled"]}))

    assert Scenario.objects.get(key="Z01").current == tea.current


def test_running_attempt_keeps_its_version(people, tea):
    player = Player(people, tea)
    player.do("key_4")
    publish(toy.scenario(card={"code": "99", "wrong": "43", "note": "спасибо"}))
    player.do(*BUY[1:])

    assert (player.row.version, player.row.outcome) == (tea.current, "alone")


def test_version_is_written_once(tea):
    with pytest.raises(ImmutableRowError):
        tea.current.save()


def test_copy_with_the_key_of_the_original_does_not_take_its_place(tmp_path, monkeypatch):
    monkeypatch.setattr("simulators.library.load_scenario", lambda path: toy.scenario())

    with pytest.raises(ScenarioError, match=r"^Z02.toml: key: it says 'Z01'"):
        load_files([tmp_path / "Z02.toml"])


def test_text_of_a_telephone_names_the_language_it_lacks():
    with pytest.raises(ScenarioError, match="has no 'be'"):
        words({"ru": "Код", "en": "Code"})


def test_shipped_plan_is_walked_before_it_is_believed(toy_machines, monkeypatch):
    form = toy.scenario()
    found = find_plans(form)
    wrong = {**found, "a/a": {"plan": ["tea/key_4"]}}
    shipped = {"Z01": {"play": play_hash(form.model_dump()), "plans": wrong}}
    monkeypatch.setattr(plans, "shipped_plans", lambda: shipped)

    assert plans_for(form, shipped["Z01"]["play"]) == found


def test_shipped_plan_that_leads_to_the_goal_is_taken(toy_machines, monkeypatch):
    form = toy.scenario()
    longer = find_plans(form)
    longer["a/a"]["plan"] = ["tea/key_9", *longer["a/a"]["plan"]]
    monkeypatch.setattr(plans, "shipped_plans", lambda: {"Z01": {"play": "hash", "plans": longer}})

    assert plans_for(form, "hash") == longer


def test_plans_know_the_shortest_way(tea):
    proof = tea.current.proof

    assert [len(proof[way]["plan"]) for way in ("a/a", "a/b", "b/a", "b/b")] == [6, 6, 6, 6]
