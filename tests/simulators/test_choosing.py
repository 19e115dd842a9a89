"""The chooser of tasks: what it offers to whom, how a task is found, and what a chosen one is known by."""

import json

import pytest
from django.urls import reverse

from simulators.choosing import ScenarioChooser, ScenarioField, scenario_chooser
from simulators.library import publish
from simulators.models import Scenario
from tests.engine import toy

RESULTS = "scenario_chooser:choose_results"


@pytest.fixture
def author(people, tea):
    return people.staff_client(people.author)


def offered(client, words: str = "") -> list[str]:
    answer = client.get(reverse(RESULTS), {"q": words})
    return [row.key for row in answer.context["results"]] if answer.status_code == 200 else []


@pytest.mark.parametrize(
    ("who", "keys"), [("author", ["Z01"]), ("trainer", ["Z01"]), ("administrator", ["Z01"]), ("manager", [])]
)
def test_offers_published_tasks_to_those_who_teach_or_write(people, tea, who, keys):
    assert offered(people.staff_client(getattr(people, who))) == keys

    Scenario.objects.update(published=False)

    assert offered(people.staff_client(getattr(people, who))) == []


def test_guest_is_led_to_sign_in(people, tea):
    assert people.guest_client().get(reverse(RESULTS)).status_code == 302


def test_finds_by_key_lesson_and_title_in_any_language_and_case(author, tea):
    told = [*tea.titles.values(), tea.key, tea.lesson_key]

    assert [offered(author, words.swapcase()) for words in told] == [["Z01"]] * len(told)
    assert offered(author, f"{tea.key} нет такого") == []


def test_row_says_what_is_asked_and_shows_it(author, tea):
    page = author.get(reverse("scenario_chooser:choose")).json()["html"]

    assert tea.current.body["task"]["ru"] in page
    assert reverse("simulators:show", args=["Z01"]) in page


def test_chosen_task_is_known_by_its_key(author, tea):
    chosen = json.loads(author.get(reverse("scenario_chooser:chosen", args=["Z01"])).content)["result"]

    assert chosen == {"id": "Z01", "title": str(tea), "edit_url": reverse("scenarios:inspect", args=[tea.pk])}
    assert author.get(reverse("scenario_chooser:chosen", args=["Z99"])).status_code == 404


def test_ten_at_a_time(author, django_assert_max_num_queries):
    for number in range(2, 14):
        publish(toy.scenario(key=f"Z{number:02}"))
    offered(author)

    with django_assert_max_num_queries(10):
        assert len(offered(author)) == 10


@pytest.mark.parametrize("value", ["Z01", "row"])
def test_widget_names_the_task(tea, value):
    html = scenario_chooser.widget_class().render("scenario", tea.pk if value == "row" else value, {"id": "s"})

    assert str(tea) in html
    assert 'value="Z01"' in html


def test_task_that_is_gone_is_neither_lost_nor_accepted(tea):
    assert scenario_chooser.widget_class().get_value_data("A99")["id"] == "A99"
    with pytest.raises(Exception, match="Такого задания нет"):
        ScenarioField().clean("A99")
    assert issubclass(scenario_chooser.widget_class, ScenarioChooser)
