"""Tries, lock-out, and answers that give nothing away."""

import datetime

from django.utils import timezone
from freezegun import freeze_time

from people import secret as secret_module
from people.codes import check_digit
from people.learners import reset_secret
from people.models import Learner
from people.signing_in import try_code, try_secret

UNKNOWN = "1" * 11 + check_digit("1" * 11)


def fail(learner: Learner, times: int) -> str:
    answers = [try_secret(Learner.objects.get(pk=learner.pk), "9999") for _n in range(times)]
    return answers[-1].sentence


def test_right_secret_lets_in(people):
    assert try_secret(people.boat, people.digits).learner == people.boat


def test_wrong_try_says_how_many_are_left(people):
    assert fail(people.boat, 1) == "Цифры не подошли. Ещё 3 попытки. Потом позовите преподавателя."
    assert fail(people.boat, 2) == "Цифры не подошли. Ещё 1 попытка. Потом позовите преподавателя."


def test_pictures_have_their_own_words(people):
    assert fail(people.lamp, 1) == "Рисунки не подошли. Ещё 3 попытки. Потом позовите преподавателя."


def test_fourth_wrong_try_locks_that_learner_and_nobody_else(people):
    sentence = fail(people.boat, 4)

    assert sentence == "Вход откроется через 5 минут. Преподаватель может открыть его сейчас."
    assert try_secret(Learner.objects.get(pk=people.boat.pk), people.digits).locked
    assert try_secret(people.cloud, people.digits).learner == people.cloud


def test_lock_ends_by_itself_and_grows(people):
    fail(people.boat, 4)

    with freeze_time(timezone.now() + datetime.timedelta(minutes=6)):
        assert fail(people.boat, 4).startswith("Вход откроется через 15 минут.")


def test_lock_comes_after_every_four_tries_however_many_there_were(people):
    Learner.objects.filter(pk=people.boat.pk).update(failures=1000)

    assert fail(people.boat, 3).startswith("Цифры не подошли.")
    assert fail(people.boat, 1) == "Вход откроется через 60 минут. Преподаватель может открыть его сейчас."


def test_right_secret_forgives_earlier_tries(people):
    fail(people.boat, 3)

    try_secret(Learner.objects.get(pk=people.boat.pk), people.digits)

    assert Learner.objects.get(pk=people.boat.pk).failures == 0


def test_tries_while_locked_do_not_lengthen_the_lock(people):
    fail(people.boat, 4)
    before = Learner.objects.get(pk=people.boat.pk)

    fail(people.boat, 3)

    assert Learner.objects.get(pk=people.boat.pk).locked_until == before.locked_until


def test_new_secret_from_the_trainer_opens_the_door(people):
    fail(people.boat, 4)

    card = reset_secret(people.boat)

    assert try_secret(Learner.objects.get(pk=people.boat.pk), card.secret).learner == people.boat


def test_with_a_code_all_refusals_sound_the_same(people):
    fail(people.cloud, 4)

    unknown = try_code(UNKNOWN, "digits", "5730")
    wrong = try_code(people.boat.code, "digits", "9999")
    locked = try_code(people.cloud.code, "digits", people.digits)
    other_kind = try_code(people.boat.code, "pictures", "4825")

    assert {answer.sentence for answer in (unknown, wrong, locked, other_kind)} == {
        "Код или секрет не подошли. Попробуйте ещё раз. Не выходит – позовите преподавателя."
    }
    assert not any(answer.learner for answer in (unknown, wrong, locked, other_kind))


def test_with_a_code_unknown_and_known_cost_the_same(people, django_assert_num_queries, monkeypatch):
    calls = []
    digest = secret_module._digest
    monkeypatch.setattr(secret_module, "_digest", lambda *args: calls.append(1) or digest(*args))
    code = people.boat.code

    with django_assert_num_queries(2):
        try_code(UNKNOWN, "digits", "9999")
    with django_assert_num_queries(2):
        try_code(code, "digits", "9999")

    assert len(calls) == 2


def test_right_code_and_secret_let_in(people):
    assert try_code(people.boat.code, "digits", people.digits).learner == people.boat


def test_binned_learner_stays_outside(people):
    Learner.objects.filter(pk=people.boat.pk).update(binned_at=timezone.now())

    assert try_code(people.boat.code, "digits", people.digits).learner is None
