"""«Здесь ошибка?»: counted, nameless, and closed by an author."""

import pytest

from lessons.models import MistakeReport

from .conftest import block


def report(client, kind: str, slug: str = "machine"):
    return client.post(f"/be/course/1.1/mistake/{block(slug)}/", {"kind": kind})


@pytest.fixture
def guest(people, course):
    return people.guest_client()


def test_one_tap_is_counted_and_thanked(guest):
    sent = report(guest, "unclear")

    row = MistakeReport.objects.get()
    assert (row.lesson_key, row.block_id, row.language, row.kind, row.times) == (
        "1.1",
        block("machine"),
        "be",
        "unclear",
        1,
    )
    assert row.excerpt.startswith("Аўтамат")
    assert "Дзякуй" in guest.get(sent.url).content.decode()


def test_the_same_mistake_again_is_one_row(guest):
    for _ in range(3):
        report(guest, "unclear")
    report(guest, "typo")

    assert sorted(MistakeReport.objects.values_list("kind", "times")) == [("typo", 1), ("unclear", 3)]


@pytest.mark.parametrize("kind", ["", "x", "unclear'--"])
def test_unknown_kind_is_not_stored(guest, kind):
    report(guest, kind)

    assert not MistakeReport.objects.exists()


def test_author_closes_it_and_a_new_one_opens(people, guest):
    report(guest, "unclear")
    author = people.staff_client(people.author)

    author.post(f"/staff/reports/mistakes/{MistakeReport.objects.get().pk}/close/")
    report(guest, "unclear")

    assert [row.closed_at is None for row in MistakeReport.objects.order_by("pk")] == [False, True]
