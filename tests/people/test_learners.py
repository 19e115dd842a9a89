"""Making, moving, binning and erasing learners."""

import datetime

import pytest
from django.utils import timezone

from people import learners as module
from people.learners import (
    NoPictureLeftError,
    bin_learners,
    create_learners,
    move_learners,
    purge_bin,
    restore_learners,
)
from people.models import Learner, Membership, Sitting, Tombstone
from people.queries import find_learners, groups_of, learners_in
from people.secret import check_secret


def one(learner: Learner):
    return Learner.objects.filter(pk=learner.pk)


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(module, "hash_secret", lambda kind, secret: f"{kind}{secret}")


def test_twelve_learners_have_twelve_pictures_and_their_secrets(people):
    cards = create_learners(12, group=people.group)

    assert len({card.learner.picture for card in cards}) == 12
    assert set(learners_in(people.group)) == {card.learner for card in cards}
    assert all(check_secret(card.kind, card.secret, card.learner.secret) for card in cards)


def test_names_avoid_the_pictures_of_the_group(people, quick):
    create_learners(30, group=people.group)

    create_learners(30, group=people.group)

    assert len(set(learners_in(people.group).values_list("picture", flat=True))) == 60


def test_when_pictures_run_out_they_are_given_again(people, quick):
    cards = create_learners(130, group=people.group)

    assert len({(card.learner.picture, card.learner.number) for card in cards}) == 130


def test_when_two_digits_run_out_three_follow(people, quick, monkeypatch):
    monkeypatch.setattr(module, "NUMBERS", range(10, 11))
    monkeypatch.setattr(module, "MORE_NUMBERS", range(100, 101))

    cards = create_learners(120)

    assert {card.learner.number for card in cards} == {10, 100}
    with pytest.raises(NoPictureLeftError):
        create_learners(1)


def test_move_ends_one_membership_and_begins_another(people):
    move_learners(one(people.boat), people.other_group)

    assert [group.place for group in groups_of(people.boat)] == [people.other_place]
    assert Membership.objects.get(learner=people.boat, group=people.group).until is not None


def test_move_into_the_same_group_changes_nothing(people):
    people.boat  # noqa: B018
    before = list(Membership.objects.values())

    move_learners(one(people.boat), people.group)

    assert list(Membership.objects.values()) == before


def test_bin_hides_and_restore_brings_everything_back(people):
    people.sitting_of(people.boat)

    bin_learners(one(people.boat))
    hidden = list(learners_in(people.group))
    restore_learners(one(people.boat))

    assert hidden == []
    assert list(learners_in(people.group)) == [people.boat]
    assert Sitting.objects.filter(learner=people.boat).count() == 1


def test_purge_erases_after_thirty_days_and_leaves_a_tombstone(people):
    people.sitting_of(people.boat)
    bin_learners(one(people.boat) | one(people.cloud))
    one(people.boat).update(binned_at=timezone.now() - datetime.timedelta(days=31))

    assert purge_bin() == 1

    assert list(Learner.objects.filter(pk__in=[people.boat.pk, people.cloud.pk])) == [people.cloud]
    assert not Sitting.objects.exists()
    assert Tombstone.objects.get().erased == people.boat.uid


@pytest.mark.parametrize(
    ("words", "found"),
    [("лодка", "boat"), ("Лодка 14", "boat"), ("14", "boat"), ("лам", "lamp"), ("лодка 23", None), ("{code}", "boat")],
)
def test_learners_are_found_as_they_are_called(people, words, found):
    people.boat, people.lamp  # noqa: B018

    seen = find_learners(Learner.objects.all(), words.format(code=people.boat.shown_code))

    assert list(seen) == ([getattr(people, found)] if found else [])
