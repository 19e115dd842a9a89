"""Scenes in which somebody presses: announced, as hard as the trainer says, closed where the trainer says so."""

import pytest
from django.urls import reverse

from people.choices import Pressure
from people.sittings import start_sitting
from simulators.engine.scenario import ScenarioError
from simulators.library import publish
from simulators.models import Attempt, ClosedTask, Scenario
from tests.engine import toy

from .conftest import Player

HARDER = {"firm": {"card": {"note": "скорее"}}, "hard": {"card": {"note": "сейчас же"}}}
ANNOUNCED = "Сейчас будет учебный звонок."


@pytest.fixture
def pressing(db, toy_machines) -> Scenario:
    form = toy.scenario(announce=toy.words(ANNOUNCED), levels=["firm", "hard"], variant={"b": {}, **HARDER})
    publish(form)
    return Scenario.objects.select_related("current").get(key="Z01")


def test_levels_go_with_every_variant():
    form = toy.scenario(levels=["firm", "hard"], variant={"b": {}, **HARDER})

    assert form.variant_names == ("a", "b", "a+firm", "b+firm", "a+hard", "b+hard")
    assert form.variant("b+hard").card["note"] == "сейчас же"


def test_level_that_is_no_variant_is_refused_with_its_place():
    with pytest.raises(ScenarioError, match="levels: there is no variant hard"):
        toy.scenario(levels=["hard"])


@pytest.mark.parametrize(
    ("pressure", "variant"), [(Pressure.MILD, "a"), (Pressure.FIRM, "a+firm"), (Pressure.HARD, "a+hard")]
)
def test_group_s_trainer_decides_how_hard_the_scene_presses(people, pressing, pressure, variant):
    people.group.pressure = pressure
    people.group.save()

    assert Player(people, pressing).row.variant == variant


def test_scene_is_announced_and_can_be_skipped(people, pressing):
    player = Player(people, pressing)
    page = player.client.get(player.url).content.decode()

    assert ANNOUNCED in page
    assert "Пропустить" in page


def test_closed_task_is_not_begun_and_says_so(people, pressing):
    sitting = start_sitting(learner=people.boat, pc=people.pc)
    client = people.learner_client(people.boat, sitting)
    ClosedTask.objects.create(place=people.place, scenario=pressing)

    answer = client.post(reverse("simulators:start"), {"scenario": "Z01", "mode": "practice"})

    assert answer.status_code == 403
    assert "Здесь это задание не делают" in answer.content.decode()
    assert not Attempt.objects.exists()


def test_trainer_closes_a_task_at_the_own_place_only(people, pressing):
    client = people.staff_client(people.trainer)
    page = reverse("closed_tasks:add")
    own, other = ({"place": place.pk, "scenario": pressing.key} for place in (people.place, people.other_place))

    client.post(page, own)
    refused = client.post(page, other)

    assert list(ClosedTask.objects.values_list("place", "scenario")) == [(people.place.pk, pressing.pk)]
    assert refused.status_code == 200


def test_manager_and_author_do_not_see_closed_tasks(people, pressing):
    for staff in (people.manager, people.author):
        answer = people.staff_client(staff).get(reverse("closed_tasks:index"))

        assert answer.status_code == 302


def test_trainer_of_another_place_does_not_see_what_is_closed_here(people, pressing):
    closed = ClosedTask.objects.create(place=people.place, scenario=pressing)
    client = people.staff_client(people.other_trainer)

    listed = client.get(reverse("closed_tasks:index")).content.decode()

    assert str(people.place) not in listed.partition("<tbody")[2]
    assert client.get(reverse("closed_tasks:delete", args=[closed.pk])).status_code == 404
    assert client.post(reverse("closed_tasks:delete", args=[closed.pk])).status_code == 404
