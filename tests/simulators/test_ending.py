"""The end of an attempt: who is told, who is credited, what the learner reads and is asked."""

import pytest
from django.urls import reverse

from people.models import Sitting
from simulators.attempts import continue_attempt, credited, start_attempt
from simulators.library import publish
from simulators.models import Attempt, Scenario
from simulators.signals import attempt_finished
from tests.engine import toy

from .conftest import BUY, Player

pytestmark = pytest.mark.both


@pytest.fixture
def told():
    heard = []

    def listen(sender, attempt, learners, **more):
        heard.append((attempt.pk, attempt.outcome, [learner.picture for learner in learners]))

    attempt_finished.connect(listen)
    yield heard
    attempt_finished.disconnect(listen)


def page_of(player):
    return player.client.get(reverse("simulators:debrief", args=[player.attempt.uid])).content.decode()


def test_end_is_told_once(player, told):
    player.do(*BUY)
    player.send("take", step=5)

    assert told == [(player.attempt.pk, "alone", ["boat"])]


def together(people, tea, mode):
    sitting = people.sitting_of(people.boat)
    Sitting.objects.filter(pk=sitting.pk).update(partner=people.lamp)
    player = Player.__new__(Player)
    player.people, player.learner, player.sitting = people, people.boat, Sitting.objects.get(pk=sitting.pk)
    player.client = people.learner_client(people.boat, sitting)
    player.attempt = start_attempt(sitting=player.sitting, scenario=tea, mode=mode)
    player.url = reverse("simulators:play", args=[player.attempt.uid])
    return player


def test_two_at_one_computer_are_both_credited_in_practice(people, tea, told):
    player = together(people, tea, "practice")
    player.do(*BUY)

    assert told == [(player.attempt.pk, "alone", ["boat", "lamp"])]
    assert "Лодка 14</b> за мышью" in page_of(player)


def test_test_counts_for_the_one_who_has_the_mouse(player, people):
    Attempt.objects.filter(pk=player.attempt.pk).update(mode="test", partner=people.lamp)

    assert credited(player.row) == [people.boat]


def test_two_are_told_that_the_test_is_for_one(people, tea):
    player = together(people, tea, "practice")
    player.do(*BUY)
    first = page_of(player)
    start_attempt(sitting=player.sitting, scenario=tea, mode="practice")
    player.attempt = Attempt.objects.latest("pk")
    player.url = reverse("simulators:play", args=[player.attempt.uid])
    player.do(*BUY)

    assert ["делают по одному" in page for page in (first, page_of(player))] == [False, True]


@pytest.mark.parametrize(("mode", "told"), [("test", True), ("practice", False), ("guided", False)])
def test_two_are_told_before_the_test_begins_and_only_then(people, tea, mode, told):
    player = together(people, tea, mode)

    pages = [player.client.get(player.url).content.decode()]
    player.do("key_2" if mode == "test" else BUY[0])
    pages.append(player.client.get(player.url).content.decode())

    assert ["Это задание делает один" in page for page in pages] == [told, False]


def test_one_alone_is_not_told_of_a_second(people, tea):
    player = Player(people, tea, mode="test")

    assert "Это задание делает один" not in player.client.get(player.url).content.decode()


def test_test_is_done_alone(people, tea, told):
    player = together(people, tea, "test")
    player.do("key_2", "key_4", *BUY[2:])

    assert told == [(player.attempt.pk, "alone", ["boat"])]


def test_debrief_says_how_it_went_and_never_in_numbers(player):
    player.do(*BUY)
    page = page_of(player)

    assert "Без помощи." in page
    assert "Сделать ещё раз" in page
    assert "Шагов" not in page


def test_help_is_told_as_help(player):
    player.do("play/help", *BUY)

    assert (player.row.outcome, "С помощью." in page_of(player)) == ("helped", True)


def test_harm_is_told_with_what_was_put_right(player):
    player.do(*BUY[:3], "spill", "play/rewind", *BUY[:])
    row = player.row

    assert (row.outcome, row.tally["harms"], row.tally["mistakes"]) == ("helped", 1, {"spilled": [1, True]})
    assert "Вылито Исправлено." in page_of(player)


@pytest.mark.parametrize(
    ("deeds", "closing"),
    [
        (["spill", "play/go_on", "you/complain"], "Деньги вернут."),
        (["spill", "play/rewind", *BUY], "Чай куплен."),
        (BUY[3:], "Чай куплен."),
    ],
    ids=["put right", "rewound", "without harm"],
)
def test_end_begins_with_what_truly_happened(people, toy_machines, db, deeds, closing):
    spilled, *others = toy.scenario_data()["trap"]
    goal = {"any": [{"seen": "tea.tea_taken"}, {"seen": "you.complained"}]}
    traps = [{**spilled, "done": toy.words("Деньги вернут.")}, *others]
    publish(toy.scenario(goal=goal, trap=traps, done=toy.words("Чай куплен.")))
    player = Player(people, Scenario.objects.select_related("current").get(key="Z01"))
    player.do(*BUY[:3], *deeds)

    assert f"<h1>{closing}</h1>" in page_of(player)


def test_steps_are_told_in_words_with_typing_as_one_line(player):
    player.do(*BUY)
    page = page_of(player)

    assert [word in page for word in ("<li>Набор цифр</li>", "<li>Чай</li>", "<li>Взять</li>")] == [True] * 3
    assert page.count("<li>Набор цифр</li>") == 1


def test_guided_gives_no_outcome(people, tea):
    player = Player(people, tea, mode="guided")
    player.do(*BUY)

    assert (player.row.outcome, player.row.met) == ("", True)
    assert "С подсказками." in page_of(player)


def test_wrong_tap_in_guided_is_explained_and_not_applied(people, tea):
    player = Player(people, tea, mode="guided")
    player.do(*BUY[:3])
    page = player.client.get(player.send("spill")["Location"]).content.decode()

    assert ("Пока не это." in page, player.screen, player.row.tally["slips"]) == (True, "menu", 1)


def test_guided_points_at_the_next_control(people, tea):
    player = Player(people, tea, mode="guided")
    page = player.client.get(player.url).content.decode()

    assert 'value="tea/key_4" id="tea-key_4"' in page
    assert page.split('id="tea-key_4"')[1].split(">")[0].endswith("data-pointed")


def test_answer_to_what_confused_is_kept_in_one_tap(player):
    player.do(*BUY)
    player.client.post(reverse("simulators:debrief", args=[player.attempt.uid]), {"confused": "keys"})

    assert (player.row.confused, "Спасибо, записано." in page_of(player)) == ("keys", True)


def test_answer_in_other_words_is_not_kept(player):
    player.do(*BUY)
    player.client.post(reverse("simulators:debrief", args=[player.attempt.uid]), {"confused": "my own words"})

    assert player.row.confused == ""


def test_debrief_of_an_open_attempt_leads_back_to_it(player):
    answer = player.client.get(reverse("simulators:debrief", args=[player.attempt.uid]))

    assert answer["Location"] == player.url


def test_debrief_of_a_stranger_is_not_there(player):
    player.do(*BUY)
    stranger = player.people.learner_client(player.people.lamp)
    answer = stranger.get(reverse("simulators:debrief", args=[player.attempt.uid]))

    assert (answer.status_code, "Здесь нет вашего задания" in answer.content.decode()) == (404, True)


@pytest.fixture
def begun_elsewhere(player):
    player.do(*BUY[:3])
    Attempt.objects.filter(pk=player.attempt.pk).update(origin="elsewhere")
    return player


def test_attempt_from_another_server_goes_on_as_a_new_one(begun_elsewhere):
    old = begun_elsewhere.row
    copied = continue_attempt(old, sitting=begun_elsewhere.sitting)
    again = continue_attempt(old, sitting=begun_elsewhere.sitting)

    assert copied == again
    assert (copied.continued_from, copied.step, copied.log) == (old.uid, 3, old.log)


def test_address_of_an_attempt_from_another_server_leads_to_the_new_one(begun_elsewhere):
    answer = begun_elsewhere.client.post(begun_elsewhere.url, {"act": "tea/buy", "step": 3})
    old, new = Attempt.objects.order_by("id")

    assert answer["Location"] == reverse("simulators:play", args=[new.uid])
    assert (old.step, new.step, new.origin == old.origin) == (3, 3, False)


def test_start_carries_on_what_was_begun_on_another_server(begun_elsewhere, tea):
    started = start_attempt(sitting=begun_elsewhere.sitting, scenario=tea, mode="practice")

    assert (started.continued_from, started.step) == (begun_elsewhere.attempt.uid, 3)
    assert begun_elsewhere.row.ended is None
