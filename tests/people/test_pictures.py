"""The sixty pictures: drawn, named in three languages, and none that could be read as a sign."""

import pytest
from django.contrib.staticfiles import finders
from django.utils.translation import override

from people.pictures import PICTURES, SECRET_PICTURES, picture_name, picture_path

FORBIDDEN = {
    "cat",
    "dog",
    "bird",
    "rooster",
    "goat",
    "wolf",
    "bear",
    "fish",
    "spade_suit",
    "heart",
    "club",
    "diamond",
    "ace",
    "crown",
    "star",
    "cross",
    "dome",
    "church",
    "key",
    "lock",
    "candle",
    "flower",
    "rose",
    "tulip",
    "ship",
    "anchor",
    "knife",
    "banana",
    "cucumber",
    "eggplant",
    "carrot",
    "peach",
    "spider",
    "web",
    "chain",
    "bars",
}


def test_there_are_sixty_and_none_is_forbidden():
    assert len(PICTURES) == 60
    assert FORBIDDEN.isdisjoint(PICTURES)


@pytest.mark.parametrize("key", PICTURES)
def test_picture_is_drawn(key):
    assert finders.find(picture_path(key))


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_words_are_short_and_differ(language):
    with override(language):
        words = [picture_name(key) for key in PICTURES]

    assert len(set(words)) == 60
    assert max(map(len, words)) <= 14


def test_pictures_are_translated():
    with override("be"):
        assert picture_name("umbrella") == "Парасон"
    with override("en"):
        assert picture_name("umbrella") == "Umbrella"


def test_secret_has_nine_different_pictures():
    assert len(set(SECRET_PICTURES)) == 9
    assert set(SECRET_PICTURES) <= set(PICTURES)
