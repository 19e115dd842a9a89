"""Completion: every required block done, the rule kept, never taken back, and rebuilt from the detail."""

import pytest
from django.core.management import call_command

from lessons.keys import completion_uid
from lessons.models import Answer, Completion
from people.sittings import seat_beside
from simulators.models import Attempt

from .conftest import Player, answer, block, option, page_of

pytestmark = pytest.mark.both
BUY = ("key_4", "key_2", "enter", "buy", "play/wait", "take")


@pytest.fixture
def player(people, tea, course):
    return Player(people, tea)


def complete(player) -> Completion:
    answer(player.client, "digits", *option("digits", "two"))
    player.do(*BUY)
    return Completion.objects.get(learner=player.learner)


def test_lesson_is_complete_when_every_required_block_is_done(player):
    answer(player.client, "digits", *option("digits", "two"))
    assert not Completion.objects.get().complete

    player.do(*BUY)

    row = Completion.objects.get()
    assert row.complete
    assert row.rule == {"required": [block("digits"), block("buy")]}
    assert row.uid == completion_uid(player.learner.uid, "1.1")
    assert row.group == player.people.group


def test_optional_blocks_alone_do_not_complete(player):
    answer(player.client, "rest", "2")
    answer(player.client, "needed", *option("needed", "code", "money"))

    assert not Completion.objects.get().complete


def test_attempt_without_the_goal_is_not_done(player):
    player.do("key_4", "play/finish")

    assert not Completion.objects.exists()


def test_guided_walk_is_not_done(people, tea, course):
    Player(people, tea, mode="guided").do(*BUY)

    assert Attempt.objects.get().met
    assert not Completion.objects.exists()


def test_test_passed_with_i_can_do_this_counts(people, tea, course):
    Player(people, tea, mode="test").do("key_2", "key_4", "enter", "buy", "play/wait", "take")

    assert list(Completion.objects.get().done) == [block("buy")]


def test_both_people_are_credited_for_practice(people, tea, course):
    player = Player(people, tea)
    sitting = people.sitting_of(people.lamp)
    seat_beside(sitting, people.cloud)
    sitting.refresh_from_db()
    attempt = player.row
    Attempt.objects.filter(pk=attempt.pk).update(partner=people.cloud)

    player.do(*BUY)

    assert {row.learner for row in Completion.objects.all()} == {people.boat, people.cloud}
    assert all(row.done[block("buy")]["together"] for row in Completion.objects.all())


def test_new_version_never_makes_a_finished_learner_unfinished(player):
    before = complete(player)
    page = page_of()
    body = list(page.body.raw_data)
    next(child for child in body if child["id"] == block("rest"))["value"]["required"] = True
    page.body = body
    page.save_revision().publish()

    answer(player.client, "needed", *option("needed", "hat"))
    call_command("rebuild_completions", verbosity=0)

    after = Completion.objects.get()
    assert (after.completed_at, after.rule) == (before.completed_at, before.rule)


def test_lesson_done_again_keeps_the_day_it_was_completed(player):
    before = complete(player)

    answer(player.client, "digits", *option("digits", "two"), attempt=2)

    assert Answer.objects.filter(right=True).count() == 2
    assert Completion.objects.get().completed_at == before.completed_at


def test_rebuilding_from_the_detail_gives_the_same_rows(player):
    complete(player)
    kept = list(Completion.objects.values("uid", "lesson_key", "done", "rule", "completed_at", "place", "group"))
    Completion.objects.all().delete()

    call_command("rebuild_completions", verbosity=0)

    assert (
        list(Completion.objects.values("uid", "lesson_key", "done", "rule", "completed_at", "place", "group")) == kept
    )


def test_rebuilding_repairs_what_was_lost_and_touches_nothing_else(player):
    row = complete(player)
    Completion.objects.update(done={}, dirty=False)

    call_command("rebuild_completions", verbosity=0)
    repaired = Completion.objects.get()
    Completion.objects.update(dirty=False)
    call_command("rebuild_completions", verbosity=0)

    assert repaired.done == row.done
    assert repaired.dirty
    assert not Completion.objects.get().dirty


def test_lesson_began_with_the_earliest_of_what_was_done(player):
    row = complete(player)
    Completion.objects.update(started_at=row.completed_at)

    call_command("rebuild_completions", verbosity=0)

    assert Completion.objects.get().started_at == Answer.objects.earliest("answered_at").answered_at


def test_closing_card_says_what_is_left_and_leads_there(player):
    answer(player.client, "digits", *option("digits", "two"))

    page = player.client.get("/ru/course/1.1/?card=99").content.decode()

    assert "Почти всё" in page
    assert 'href="/ru/course/1.1/?card=9"' in page


def test_finished_lesson_is_walked_on_the_map(player):
    complete(player)

    page = player.client.get("/ru/course/").content.decode()

    assert "plank--done" in page
    assert "Все уроки пройдены." in page


def test_answers_of_another_lesson_do_not_count(player):
    complete(player)

    assert set(Completion.objects.values_list("lesson_key", flat=True)) == {"1.1"}
    assert Answer.objects.count() == 1
