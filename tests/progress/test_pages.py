"""A group's standing, a learner's record, an attempt's replay: who sees what."""

import csv
import io

import pytest

from simulators.models import Attempt
from simulators.setups import Way, setup_of
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


def test_group_shows_the_modules_it_has_begun_and_its_file_all(people, complete, monkeypatch):
    sizes = {"1": ["1.1"], "3": ["3.1", "3.2"]}
    monkeypatch.setattr("progress.standing.lessons_by_module", lambda: sizes)
    client, address = people.staff_client(people.trainer), f"/staff/progress/group/{people.group.pk}/"
    fresh = client.get(address).context["numbers"]

    complete(people.boat, "3.1", people.group)
    begun = client.get(address).context["numbers"]
    table = client.get(f"{address}?export=csv").getvalue().decode("utf-8-sig")

    assert (fresh, begun) == (["1.1", "3.1", "3.2"], ["3.1", "3.2"])
    assert "Урок 1.1" in table


@pytest.mark.parametrize("file", ["", "?export=csv", "?export=xlsx"])
def test_manager_is_led_from_the_group_to_its_sums(people, complete, file):
    complete(people.boat, "3.1", people.group)

    answer = people.staff_client(people.manager).get(f"/staff/progress/group/{people.group.pk}/{file}", follow=True)

    assert answer.redirect_chain == [(f"/staff/reports/completed/?group={people.group.pk}", 302)]
    assert people.boat.shown_code not in answer.content.decode()


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

    with django_assert_max_num_queries(21):
        client.get(address)


@pytest.mark.parametrize(
    ("who", "group", "record", "replay"),
    [
        ("trainer", 200, 200, 200),
        ("place_admin", 200, 200, 200),
        ("administrator", 200, 200, 200),
        ("manager", 302, 302, 302),
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


def test_record_lists_what_was_done_beside_another_but_no_final_task_of_theirs(people, player):
    player.do("key_4")
    Attempt.objects.update(partner=people.lamp)
    client, address = people.staff_client(people.trainer), f"/staff/progress/learner/{people.lamp.pk}/"
    together = list(client.get(address).context["attempts"])

    Attempt.objects.update(mode="test")

    assert (together, list(client.get(address).context["attempts"])) == ([player.row], [])


def test_record_compares_the_learners_steps_with_the_shortest_way(people, player):
    tally = {"steps": 18, "helps": 0, "slips": 0, "harms": 0, "mistakes": {"gone": [2, True]}}
    Attempt.objects.update(step=31, par=15, tally=tally)

    page = people.staff_client(people.trainer).get(f"/staff/progress/learner/{people.boat.pk}/").content.decode()

    assert "<td>18 (кратчайший путь 15)</td>" in page
    assert "<td>gone (2 раза) · исправлено</td>" in page


def test_record_names_a_mistake_in_words(people, player):
    (trap, *_others) = setup_of(Way(player.attempt.version.sha256)).trap.values()
    Attempt.objects.update(tally={"steps": 1, "mistakes": {trap.code: [1, False]}})

    page = people.staff_client(people.trainer).get(f"/staff/progress/learner/{people.boat.pk}/").content.decode()

    assert f"<td>{trap.say.ru}</td>" in page


@pytest.mark.parametrize("address", ["group/{group}", "learner/{learner}"])
def test_pages_have_breadcrumbs_from_the_home_page(people, player, address):
    where = address.format(group=people.group.pk, learner=people.boat.pk)

    page = people.staff_client(people.trainer).get(f"/staff/progress/{where}/")

    way = [item["url"] for item in page.context["breadcrumbs_items"]]
    assert way == ["/staff/", "/staff/people/groups/", f"/staff/people/groups/{people.group.pk}/", ""]
