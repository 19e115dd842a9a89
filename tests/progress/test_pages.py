"""A group's standing, a learner's record, an attempt's replay: who sees what."""

import csv
import io

import pytest

from simulators.models import Attempt
from tests.simulators.conftest import Player, tea, toy_machines  # noqa: F401 - fixtures

pytestmark = pytest.mark.both


@pytest.fixture
def player(people, tea):  # noqa: F811 - a fixture
    return Player(people, tea)


def test_group_shows_what_is_done_begun_and_open_now(people, complete, player):
    complete(people.boat, "3.1", people.group)
    complete(people.boat, "3.2", people.group, at=None, done={"a": {}, "b": {}})
    player.do("key_4")

    page = people.staff_client(people.trainer).get(f"/staff/progress/group/{people.group.pk}/")

    (row,) = page.context["standings"]
    assert [(lesson.state, lesson.parts_done) for lesson in row.lessons] == [("done", 0), ("begun", 2)]
    assert (row.now, row.now.step) == (Attempt.objects.get(), 1)


def test_manager_sees_codes_and_no_pictures(people, complete):
    complete(people.boat, "3.1", people.group)

    page = people.staff_client(people.manager).get(f"/staff/progress/group/{people.group.pk}/").content.decode()

    assert people.boat.shown_code in page
    assert "boat.svg" not in page
    assert "/staff/progress/learner/" not in page


def test_group_as_a_file_has_a_line_a_learner(people, complete):
    complete(people.boat, "3.1", people.group)
    assert people.lamp

    answer = people.staff_client(people.trainer).get(f"/staff/progress/group/{people.group.pk}/?export=csv")

    lines = list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig")), delimiter=";"))
    assert [line[0] for line in lines[1:]] == [people.boat.shown_code, people.lamp.shown_code]
    assert [line[-2] for line in lines[1:]] == ["1", "0"]


def test_group_page_asks_as_often_for_thirty_as_for_one(people, complete, django_assert_max_num_queries):
    from tests.people.factories import make_learners

    for learner in make_learners(30, people.group):
        complete(learner, "3.1", people.group)
    client = people.staff_client(people.trainer)
    address = f"/staff/progress/group/{people.group.pk}/"
    client.get(address)

    with django_assert_max_num_queries(14):
        client.get(address)


@pytest.mark.parametrize(
    ("who", "group", "record", "replay"),
    [
        ("trainer", 200, 200, 200),
        ("place_admin", 200, 200, 200),
        ("administrator", 200, 200, 200),
        ("manager", 200, 302, 302),
        ("other_trainer", 404, 404, 404),
        ("author", 302, 302, 302),
        ("nothing", 302, 302, 302),
    ],
)
def test_person_by_page(people, player, who, group, record, replay):
    client = people.staff_client(getattr(people, who))
    player.do("key_4")

    answers = [
        client.get(f"/staff/progress/group/{people.group.pk}/").status_code,
        client.get(f"/staff/progress/learner/{people.boat.pk}/").status_code,
        client.get(f"/staff/progress/attempt/{player.attempt.uid}/").status_code,
    ]

    assert answers == [group, record, replay]


def test_former_place_loses_record_and_replay_at_once(people, player):
    from people.learners import move_learners
    from people.models import Learner

    move_learners(Learner.objects.filter(pk=people.boat.pk), people.other_group)
    client = people.staff_client(people.trainer)

    assert client.get(f"/staff/progress/learner/{people.boat.pk}/").status_code == 404
    assert client.get(f"/staff/progress/attempt/{player.attempt.uid}/").status_code == 404


def test_record_lists_attempts_a_page_at_a_time(people, player, monkeypatch):
    monkeypatch.setattr("progress.views.record.ATTEMPTS_A_PAGE", 1)
    player.do("key_4", "play/finish")
    from simulators.attempts import start_attempt
    from simulators.models import Scenario

    start_attempt(sitting=player.sitting, scenario=Scenario.objects.get(), mode="practice", language="ru")

    page = people.staff_client(people.trainer).get(f"/staff/progress/learner/{people.boat.pk}/?p=2")

    assert [attempt.pk for attempt in page.context["attempts"]] == [player.attempt.pk]
