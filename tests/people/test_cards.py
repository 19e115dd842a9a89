"""What a card says, in whose language, and what it does not say."""

import datetime
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from people import cards as module
from people import learners
from people.card_jobs import delete_old_cards, import_learners, make_learners, renew_group
from people.cards import cards_pdf
from people.jobs import enqueue, send
from people.learners import Card
from people.models import Job, Learner, Membership


@pytest.fixture
def words(monkeypatch):
    """Everything that is written on the cards."""
    said = []
    write = module.text
    monkeypatch.setattr(
        module, "text", lambda pdf, words, *args, **more: said.append(words) or write(pdf, words, *args, **more)
    )
    return said


def test_card_says_picture_number_code_and_secret(people, words):
    cards_pdf([Card(people.boat, "digits", "5730")])

    assert words[0] == "Лодка 14"
    assert people.boat.shown_code in words
    assert "5 7 3 0" in words


def test_card_says_nothing_of_where_or_with_whom(people, words):
    cards_pdf([Card(people.boat, "digits", "5730"), Card(people.lamp, "pictures", "4825")])

    everything = " ".join(words)
    for secret in (people.place.label, people.place.code, people.group.name, settings.BASE_URL):
        assert secret not in everything


def test_card_speaks_its_learners_language(people, words):
    people.boat.language = "be"

    cards_pdf([Card(people.boat, "digits", "5730")])

    assert "Запомніце, адарвіце і парвіце" in words


def test_eight_cards_to_a_sheet(people):
    card = Card(people.lamp, "pictures", "4825")

    sheets = [len(re.findall(rb"/Type\s*/Page\b(?!s)", cards_pdf([card] * count))) for count in (1, 8, 9)]

    assert sheets == [1, 1, 2]


@pytest.mark.parametrize(("kind", "secret"), [("pictures", "4825"), ("digits", "5730")])
@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_nothing_stands_where_a_printer_leaves_the_sheet_white(people, monkeypatch, kind, secret, language):
    people.lamp.language = language
    write, draw, edges = module.text, module.picture, []

    def written(pdf, words, x, y, width, size, **more):
        write(pdf, words, x, y, width, size, **more)
        edges.append((x, y, x + width, pdf.get_y()))

    def drawn(pdf, key, x, y, size):
        draw(pdf, key, x, y, size)
        edges.append((x, y, x + size, y + size))

    monkeypatch.setattr(module, "text", written)
    monkeypatch.setattr(module, "picture", drawn)
    cards_pdf([Card(people.lamp, kind, secret)] * 8)
    left, top, right, bottom = zip(*edges, strict=True)

    assert min(left) >= 8
    assert min(top) >= 8
    assert max(right) <= 210 - 8
    assert max(bottom) <= 297 - 8


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr("people.learners.hash_secret", lambda kind, secret: f"{kind}{secret}")


def run(django_capture_on_commit_callbacks, *args, **more) -> Job:
    with django_capture_on_commit_callbacks(execute=True):
        job = enqueue(*args, **more)
    job.refresh_from_db()
    return job


@pytest.mark.both
def test_job_makes_learners_and_a_file_that_is_deleted_after_a_day(people, quick, django_capture_on_commit_callbacks):
    job = run(django_capture_on_commit_callbacks, make_learners, people.group.pk, 25, "digits", "ru")
    file = Path(settings.RESULTS_ROOT) / job.result

    kept = delete_old_cards()
    later = delete_old_cards(now=timezone.now() + datetime.timedelta(hours=25))

    assert Membership.objects.filter(group=people.group).count() == 25
    assert (kept, later, file.exists()) == (0, 1, False)


def test_job_begun_again_makes_only_the_missing(people, quick, django_capture_on_commit_callbacks):
    first = run(django_capture_on_commit_callbacks, make_learners, people.group.pk, 25, "digits", "ru")
    Job.objects.filter(pk=first.pk).update(state="waiting")

    with django_capture_on_commit_callbacks(execute=True):
        send(first)

    assert Learner.objects.count() == 25


def test_import_begun_again_makes_nobody_twice(people, quick, django_capture_on_commit_callbacks):
    rows, own = [{"group": people.group.name}] * 25, people.trainer.pk
    first = run(django_capture_on_commit_callbacks, import_learners, rows, None, own)
    Job.objects.filter(pk=first.pk).update(state="waiting")

    with django_capture_on_commit_callbacks(execute=True):
        send(first)

    first.refresh_from_db()
    assert (first.state, first.done, Learner.objects.count()) == ("done", 25, 25)


@pytest.mark.parametrize("task", [make_learners, import_learners])
def test_nobody_waits_for_secrets_to_be_thought_of(
    people, quick, monkeypatch, django_capture_on_commit_callbacks, task
):
    """On SQLite a transaction keeps every learner's tap waiting, and a secret costs 20 ms."""
    depths, think = [], learners.new_secret
    monkeypatch.setattr(
        learners, "new_secret", lambda kind: depths.append(len(connection.savepoint_ids)) or think(kind)
    )
    rows = [{"group": people.group.name}] * 25
    asked = (people.group.pk, 25, "digits", "ru") if task is make_learners else (rows, None, people.trainer.pk)

    run(django_capture_on_commit_callbacks, task, *asked)

    assert depths == [0] * 25


def test_job_asks_again_whether_the_group_may_be_run(people, django_capture_on_commit_callbacks):
    people.boat  # noqa: B018
    secret = people.boat.secret

    job = run(django_capture_on_commit_callbacks, renew_group, people.group.pk, people.other_trainer.pk)

    assert (job.state, job.result) == ("failed", "")
    assert Learner.objects.get(pk=people.boat.pk).secret == secret
