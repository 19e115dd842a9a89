"""Numbers of rows in addresses and forms of staff: what cannot be one is answered with a page, never with an error."""

import pytest
from django.urls import reverse

from people.models import Learner

pytestmark = pytest.mark.both

UNLIKELY = ["9" * 23, "9" * 5000, "²", "x"]


@pytest.mark.parametrize("unlikely", UNLIKELY)
def test_bulk_action_on_nobody_shows_nobody(people, unlikely):
    people.boat  # noqa: B018
    client = people.staff_client(people.trainer)

    page = client.get(f"/staff/bulk/people/learner/move/?id={unlikely}")

    assert page.context["items"] == []
    assert people.boat.label not in page.content.decode()


@pytest.mark.parametrize("unlikely", UNLIKELY)
@pytest.mark.parametrize("name", ["people_learners:add", "people_meetings:add"])
def test_form_opened_for_no_group_asks_for_one(people, name, unlikely):
    people.group  # noqa: B018
    client = people.staff_client(people.trainer)

    page = client.get(f"{reverse(name)}?group={unlikely}")

    assert page.context["form"]["group"].initial == people.group
    assert people.group.name in page.content.decode()


@pytest.mark.parametrize("unlikely", UNLIKELY)
def test_form_that_names_no_group_is_told_so(people, unlikely):
    client = people.staff_client(people.trainer)
    sent = {"count": 1, "group": unlikely, "kind": "digits", "language": "ru"}

    page = client.post(reverse("people_learners:add"), sent)

    assert page.context["form"].errors["group"]
    assert not Learner.objects.exists()


@pytest.mark.parametrize("unlikely", UNLIKELY)
def test_chosen_group_that_cannot_be_one_is_not_found(people, unlikely):
    client = people.staff_client(people.trainer)

    answer = client.get(reverse("people_group_chooser:chosen", args=[unlikely]))

    assert answer.status_code == 404
    assert people.group.name not in answer.content.decode()


@pytest.mark.parametrize("unlikely", UNLIKELY)
def test_search_for_such_digits_finds_nobody(people, unlikely):
    people.boat  # noqa: B018
    client = people.staff_client(people.trainer)

    page = client.get(reverse("people_learners:index"), {"q": unlikely})

    assert list(page.context["object_list"]) == []
