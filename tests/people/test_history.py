"""What staff did stands in Wagtail's history, with who did it, and goes with the learner who is erased."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry

from people.learners import bin_learners, create_learners, erase_learners
from people.models import Learner
from people.models.places import today


def entries() -> list[tuple[str, str, object]]:
    rows = ModelLogEntry.objects.order_by("pk").select_related("user")
    return [(row.action, row.label, row.user) for row in rows if row.action.startswith("people.")]


def test_opening_closing_and_opening_again_are_written_down(people):
    client = people.staff_client(people.trainer)
    client.post("/staff/people/meetings/new/", {"group": people.group.pk, "date": str(today()), "lesson_key": ""})
    (meeting,) = people.group.meetings.all()

    client.post(f"/staff/people/meetings/{meeting.pk}/close/")
    client.post(f"/staff/people/meetings/{meeting.pk}/close/")
    client.post(f"/staff/people/meetings/{meeting.pk}/reopen/")

    done = ("people.open_meeting", "people.close_meeting", "people.reopen_meeting")
    assert entries() == [(action, str(meeting), people.trainer) for action in done]


def test_new_secret_is_written_down_without_the_secret(people):
    client = people.staff_client(people.trainer)

    client.post(
        f"/staff/people/learners/{people.boat.pk}/reset/",
        {"once": "7e6f1a3c-0000-4000-8000-000000000003", "kind": "digits"},
    )

    assert entries() == [("people.reset_secret", "Лодка 14", people.trainer)]
    assert list(ModelLogEntry.objects.values_list("data", flat=True)) == [{}]


def test_binning_and_restoring_are_written_down_for_each(people):
    cards = create_learners(3, group=people.group)
    ids = "&".join(f"id={card.learner.pk}" for card in cards)
    client = people.staff_client(people.trainer)

    client.post(f"/staff/bulk/people/learner/bin/?{ids}")
    client.post(f"/staff/bulk/people/binnedlearner/restore/?{ids}")

    actions = [(action, user) for action, _label, user in entries()]
    assert actions == [("people.bin", people.trainer)] * 3 + [("people.restore", people.trainer)] * 3


def test_binning_costs_the_same_for_one_and_for_many(people):
    few, many = (create_learners(count, group=people.group) for count in (1, 20))

    costs = []
    for cards in (few, many):
        with CaptureQueriesContext(connection) as queries:
            bin_learners(Learner.objects.filter(pk__in=[card.learner.pk for card in cards]))
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_erased_learner_leaves_nothing_in_the_history(people):
    bin_learners(Learner.objects.filter(pk__in=[people.boat.pk, people.lamp.pk]))

    erase_learners(Learner.objects.filter(pk=people.boat.pk))

    assert [label for _action, label, _user in entries()] == ["Лампа 23"]


def test_site_history_says_it_in_words_to_administrators_only(people):
    bin_learners(Learner.objects.filter(pk=people.boat.pk))
    address = "/staff/reports/site-history/"

    shown = people.staff_client(people.administrator).get(address).content.decode()
    others = [people.staff_client(who).get(address) for who in (people.trainer, people.manager, people.author)]

    assert "Убрано в корзину" in shown
    assert "Лодка 14" in shown
    assert ["Лодка 14" in page.content.decode() for page in others] == [False, False, False]
