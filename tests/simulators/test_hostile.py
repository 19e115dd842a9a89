"""What nobody's page sends changes nothing, and is answered with a sentence in the reader's language."""

import pytest
from django.urls import reverse
from django.utils import timezone

from people.models import Learner, Sitting
from simulators.models import Attempt

from .conftest import BUY, Player

pytestmark = pytest.mark.both


def page_after(player, answer):
    return player.client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("act", ["buy", "tea/", "coffee/key_4", "play/rewind_all", "play/go_on", "key_4=1"])
def test_action_that_the_screen_does_not_offer_changes_nothing(player, act):
    answer = player.send(act)

    assert "Сейчас это не нажимается." in page_after(player, answer)
    assert player.row.step == 0


@pytest.mark.parametrize("step", ["7", "-1", "", "x", "9" * 40, "1.0", "٣"])
def test_step_from_the_future_or_from_nowhere_changes_nothing(player, step):
    answer = player.client.post(player.url, {"act": "tea/key_4", "step": step})

    assert "Экран уже сменился" in page_after(player, answer)
    assert player.row.step == 0


@pytest.mark.parametrize("data", [{}, {"act": "nonsense"}, {"act": "tea/" + "x" * 200}, {"act": "tea/\x00"}])
def test_form_that_names_no_control_changes_nothing(player, data):
    answer = player.client.post(player.url, {"step": 0, **data})

    assert answer.status_code == 302
    assert player.row.step == 0


def test_value_of_a_megabyte_changes_nothing(player):
    player.do("key_4", "key_2", "enter")
    answer = player.send("note=" + "ы" * 500_000)

    assert "Нажмите ещё раз" in page_after(player, answer)
    assert player.row.step == 3


def test_file_instead_of_a_form_changes_nothing(player):
    answer = player.client.post(player.url, b"{}", content_type="application/json")

    assert "Нажмите ещё раз" in page_after(player, answer)


def test_another_learner_s_attempt_is_not_there(player):
    stranger = player.people.learner_client(player.people.lamp)
    answer = player.send("key_4", client=stranger)

    assert answer.status_code == 404
    assert "Здесь нет вашего задания" in answer.content.decode()
    assert player.row.step == 0


def test_guest_at_a_learner_s_address_is_asked_to_sign_in(player):
    answer = player.send("key_4", client=player.people.guest_client())

    assert answer.status_code == 403
    assert "Войдите ещё раз" in answer.content.decode()
    assert player.row.step == 0


@pytest.mark.parametrize(
    "cut",
    [
        lambda player: Sitting.objects.filter(pk=player.sitting.pk).update(ended=timezone.now()),
        lambda player: Learner.objects.filter(pk=player.learner.pk).update(epoch=1),
        lambda player: Learner.objects.filter(pk=player.learner.pk).update(binned_at=timezone.now()),
    ],
    ids=["sitting ended", "secret reset", "learner in the bin"],
)
def test_who_was_cut_off_changes_nothing_and_is_told(player, cut):
    cut(player)
    answer = player.send("key_4")

    assert answer.status_code == 403
    assert "Задание ждёт" in answer.content.decode()
    assert player.row.step == 0


def test_sentence_comes_in_the_reader_s_language(player):
    answer = player.client.post(player.url.replace("/ru/", "/be/"), {"act": "tea/buy", "step": 0})

    assert "Цяпер гэта не націскаецца." in page_after(player, answer)


def test_form_of_another_site_is_refused(player):
    answer = player.send("key_4", headers={"Origin": "https://elsewhere.example"})

    assert answer.status_code == 403
    assert player.row.step == 0


def test_attempt_that_a_new_machine_cannot_carry_on_is_ended_with_a_sentence(player):
    player.do("key_4")
    log = player.row.log.replace("key_4", "key_star")
    Attempt.objects.filter(pk=player.attempt.pk).update(machines={"tea": 0, "you": 1}, log=log)
    answer = player.client.get(player.url)

    assert answer.status_code == 409
    assert "Тренажёр обновился" in answer.content.decode()
    assert (player.row.step, player.row.ended is not None) == (1, True)


def test_attempt_that_a_new_machine_can_carry_on_goes_on(player):
    player.do("key_4", "key_2", "enter")
    Attempt.objects.filter(pk=player.attempt.pk).update(machines={"tea": 0, "you": 1}, state="{}")
    player.do("buy", "play/wait", "take")

    assert player.row.outcome == "alone"


def test_tap_on_an_ended_attempt_leads_to_its_debrief(player):
    player.do(*BUY)
    answer = player.send("key_4", step=6)

    assert answer["Location"] == reverse("simulators:debrief", args=[player.row.uid])
    assert player.row.step == 6


def test_attempt_too_long_for_its_log_can_only_be_finished(player):
    for _ in range(460):
        if b"said=long" in player.send("key_4")["Location"].encode():
            break
    full = player.row.step
    player.send("key_5")
    player.send("play/finish")

    assert 300 < full < 460
    assert (player.row.step, player.row.outcome, len(player.row.log) <= 4096) == (full + 1, "not_yet", True)


def test_partner_may_take_over_the_mouse_in_mid_attempt(player, people):
    Sitting.objects.filter(pk=player.sitting.pk).update(partner=people.lamp, partner_has_mouse=True)
    player.send("key_4")

    assert player.row.step == 1


def test_learner_met_as_a_stranger_in_a_sitting_gets_nothing(people, tea):
    player = Player(people, tea)
    lamp = people.sitting_of(people.lamp)
    Sitting.objects.filter(pk=lamp.pk).update(partner=people.cloud)
    answer = player.send("key_4", client=people.learner_client(people.lamp, lamp))

    assert answer.status_code == 404
