"""What a secret is worth: hashing, the pepper, and what is too easy."""

import pytest

from people.secret import check_secret, hash_secret, new_secret, pictures_of, weakness, well_formed


def test_secret_opens_its_own_hash_only():
    stored = hash_secret("digits", "5730")

    assert check_secret("digits", "5730", stored)
    assert not check_secret("digits", "5731", stored)
    assert not check_secret("pictures", "5730", stored)


def test_same_secret_is_stored_differently_each_time():
    assert hash_secret("digits", "5730") != hash_secret("digits", "5730")


def test_without_the_pepper_the_database_opens_nothing(settings):
    stored = hash_secret("digits", "5730")

    settings.KLADKA_PEPPER = "another"

    assert not check_secret("digits", "5730", stored)


@pytest.mark.parametrize("stored", ["", "scrypt13$", "scrypt13$AAAA", "md5$AAAA$AAAA"])
def test_broken_or_missing_hash_opens_for_nobody(stored):
    assert not check_secret("digits", "", stored)
    assert not check_secret("digits", "5730", stored)


@pytest.mark.parametrize(
    "digits", ["1111", "1234", "4321", "0123", "9876", "1212", "1122", "1985", "2026", "2580", "7777", "0000"]
)
def test_easy_digits_are_refused_with_a_sentence(digits):
    assert weakness("digits", digits).endswith(".")


@pytest.mark.parametrize("digits", ["5730", "9048", "3172", "8264"])
def test_other_digits_are_accepted(digits):
    assert weakness("digits", digits) == ""


@pytest.mark.parametrize("places", ["1123", "1234", "9876", "5555"])
def test_easy_pictures_are_refused(places):
    assert weakness("pictures", places).endswith(".")


@pytest.mark.parametrize("kind", ["digits", "pictures"])
def test_new_secrets_are_well_formed_and_never_weak(kind):
    made = [new_secret(kind) for _n in range(300)]

    assert all(well_formed(kind, secret) and not weakness(kind, secret) for secret in made)
    assert len(set(made)) > 200


def test_pictures_of_a_secret_are_in_order():
    assert pictures_of("4825") == ["spade", "book", "umbrella", "cloud"]


@pytest.mark.parametrize("secret", ["", "123", "12345", "12a4", "0123"])
def test_what_is_no_secret_of_pictures(secret):
    assert not well_formed("pictures", secret)
