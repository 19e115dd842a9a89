"""What staff see of scenarios and of a learner's attempt."""

import pytest
from django.urls import reverse

from simulators.models import Attempt, ClosedTask
from simulators.replays import render_replay

from .conftest import BUY


@pytest.mark.parametrize(
    ("who", "status"), [("trainer", 200), ("author", 200), ("administrator", 200), ("manager", 302)]
)
def test_scenarios_are_for_those_who_teach_or_write(people, tea, who, status):
    client = people.staff_client(getattr(people, who))

    assert client.get(reverse("scenarios:index")).status_code == status
    assert client.get(reverse("scenarios:inspect", args=[tea.pk])).status_code == status


def test_scenario_tells_its_mistakes_and_its_shortest_way(people, tea):
    page = people.staff_client(people.trainer).get(reverse("scenarios:inspect", args=[tea.pk])).content.decode()

    told = ("Вылито", "Позвать", "a/a: 6", reverse("simulators:try", args=["Z01"]), "Код 42")
    assert [words in page for words in told] == [True] * 5


def test_what_is_asked_and_the_story_do_not_run_into_each_other(people, tea):
    page = people.staff_client(people.trainer).get(reverse("scenarios:inspect", args=[tea.pk]))
    form = page.context["form"]

    assert f"<p><strong>{form.task.text.ru}</strong></p>" in page.content.decode()


def test_nobody_changes_a_scenario_here(people, tea):
    client = people.staff_client(people.administrator)

    assert client.get(reverse("scenarios:edit", args=[tea.pk])).status_code == 302
    assert client.get(reverse("scenarios:add")).status_code == 302


@pytest.fixture
def replayed(player, rf):
    def page(step=""):
        row = Attempt.objects.select_related("version").get(pk=player.attempt.pk)
        return render_replay(rf.get("/staff/", {"step": step}), row, back="/staff/back/").content.decode()

    return page


def test_replay_shows_each_step_as_the_learner_saw_it(player, replayed):
    player.do(*BUY[:3], "spill", "play/rewind")
    page = replayed("2")

    assert 'data-screen="code"' in page
    assert page.split('id="tea-enter"')[1].split(">")[0].endswith("data-pointed")


def test_replay_lists_steps_and_mistakes_in_words(player, replayed):
    player.do(*BUY[:3], "spill", "play/rewind")
    page = replayed()

    assert [words in page for words in ("Вылить", "Вылито", "Шаг назад", "Сейчас")] == [True] * 4


def test_replay_ends_with_the_last_screen(player, replayed):
    player.do(*BUY[:3])

    assert 'data-screen="menu"' in replayed("99")


def test_trainers_see_steps_against_the_shortest_way(player, replayed):
    player.do("key_1", *BUY)

    assert "Шагов: 6, кратчайший путь: 5" in replayed()


def test_replay_marks_where_a_machine_has_changed(player, replayed):
    player.do(*BUY[:3])
    Attempt.objects.update(log=player.row.log.replace(player.row.log[-10:-2], "00000000"))

    assert replayed().count("Тренажёр с тех пор изменился") == 1


def test_replay_says_what_cannot_be_repeated(player, replayed):
    player.do(*BUY[:3])
    Attempt.objects.update(log=player.row.log.replace("tea/enter", "tea/start"))

    assert "Ещё 1 шаг сегодняшний тренажёр повторить не может." in replayed()


def test_replay_of_an_attempt_that_was_only_opened_shows_its_start(replayed):
    assert 'data-screen="code"' in replayed()


def test_replay_writes_nothing(player, replayed, django_assert_num_queries):
    player.do(*BUY[:3])
    replayed("2")

    with django_assert_num_queries(1):
        replayed("2")


def test_scenario_is_found_by_its_title(people, tea):
    found = people.staff_client(people.author).get(reverse("scenarios:index"), {"q": tea.titles["be"].upper()})

    assert [row.key for row in found.context["object_list"]] == ["Z01"]


def test_closed_task_is_opened_from_the_list_and_said_so(people, tea):
    client = people.staff_client(people.trainer)
    closing = {"place": people.place.pk, "scenario": tea.key}

    closed = client.post(reverse("closed_tasks:add"), closing, follow=True).content.decode()
    (row,) = ClosedTask.objects.all()
    opened = client.post(reverse("closed_tasks:delete", args=[row.pk]), follow=True).content.decode()

    assert "Задание закрыто: «Z01." in closed
    assert f'action="{reverse("closed_tasks:delete", args=[row.pk])}"' in closed
    assert "Удалить" not in closed.partition("<tbody")[2].partition("</tbody>")[0]
    assert "Задание снова открыто: «Z01." in opened
    assert not ClosedTask.objects.exists()


def test_closing_a_task_is_called_so(people):
    client = people.staff_client(people.trainer)

    assert "Учащимся открыты все задания." in client.get(reverse("closed_tasks:index")).content.decode()
    assert client.get(reverse("closed_tasks:add")).context["breadcrumbs_items"][-1]["label"] == "Закрыть задание"
