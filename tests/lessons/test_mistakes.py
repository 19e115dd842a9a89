"""«Здесь ошибка?»: counted, nameless, shown to trainers of the place, and closed by an author."""

import csv
import io

import pytest

from lessons.mistakes import mistakes_seen_by
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
    assert row.excerpt == "Аўтамат\nНацісніце код. Толькі дзве лічбы."
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


def test_place_is_counted_and_shown_to_its_own_trainers_only(people, course):
    """Two of one place, one of another, one at home."""
    for client in (
        people.learner_client(people.boat),
        people.learner_client(people.lamp),
        people.learner_client(people.stone),
        people.guest_client(),
    ):
        report(client, "unclear")
    report(people.guest_client(), "typo")
    row, at_home = MistakeReport.objects.order_by("pk")

    told = {
        who: [(seen.pk, seen.seen_times) for seen in mistakes_seen_by(getattr(people, who)).order_by("pk")]
        for who in ("trainer", "place_admin", "other_trainer", "manager", "nothing", "author", "administrator")
    }

    everything = [(row.pk, 4), (at_home.pk, 1)]
    assert told == {
        "trainer": [(row.pk, 2)],
        "place_admin": [(row.pk, 2)],
        "other_trainer": [(row.pk, 1)],
        "manager": [],
        "nothing": [],
        "author": everything,
        "administrator": everything,
    }


def test_enrolled_computer_says_the_place_of_a_reader(people, course):
    report(people.pc_client(), "unclear")

    assert [seen.seen_times for seen in mistakes_seen_by(people.trainer)] == [1]


def test_trainer_reads_the_lesson_and_closes_nothing(people, course):
    report(people.learner_client(people.boat), "unclear")
    row = MistakeReport.objects.get()
    trainer = people.staff_client(people.trainer)

    page = trainer.get("/staff/reports/mistakes/").content.decode()
    closed = trainer.post(f"/staff/reports/mistakes/{row.pk}/close/")
    row.refresh_from_db()

    assert "/be/course/1.1/" in page
    assert f"/mistakes/{row.pk}/close/" not in page
    assert (closed.status_code, row.closed_at) == (302, None)


def test_report_is_exported_as_it_is_seen(people, course):
    report(people.learner_client(people.boat), "unclear")
    report(people.guest_client(), "unclear")

    sheet = people.staff_client(people.trainer).get("/staff/reports/mistakes/", {"export": "csv"})
    rows = csv.DictReader(io.StringIO(b"".join(sheet.streaming_content).decode(), newline=""))

    assert [row["Сколько раз"] for row in rows] == ["1"]
