"""Wagtail's own pages for accounts know nothing of places: they lead to ours, whoever asks."""

import pytest
from django.urls import reverse

from people.models import Staff

BULK = ("delete", "assign_role", "set_active_state")


def addresses_of(other: Staff) -> list[str]:
    single = [f"/staff/users/{page}/{other.pk}/" for page in ("edit", "delete", "history", "copy")]
    bulk = [f"/staff/bulk/people/staff/{action}/?id={other.pk}" for action in BULK]
    lists = ["/staff/users/", "/staff/users/results/", "/staff/users/new/", "/staff/groups/", "/staff/groups/new/"]
    return [*single, *bulk, *lists]


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["place_admin", "administrator", "trainer", "author"])
def test_no_account_is_seen_there(people, who):
    client = people.staff_client(getattr(people, who))

    for address in addresses_of(people.other_trainer):
        answer = client.get(address)

        assert (address, answer.status_code) == (address, 302)
        assert answer["Location"].split("?")[0] == reverse("people_staff:index")


@pytest.mark.django_db
def test_administrator_of_a_place_changes_nobody_elsewhere(people):
    before = Staff.objects.filter(pk=people.other_trainer.pk).values().get()
    client = people.staff_client(people.place_admin)
    sent = {"username": "mine", "first_name": "x", "last_name": "x", "email": "x@example.org", "is_superuser": "on"}

    for address in addresses_of(people.other_trainer):
        client.post(address, sent)

    assert Staff.objects.filter(pk=people.other_trainer.pk).values().get() == before


@pytest.mark.django_db
def test_search_for_an_account_is_led_to_ours(people):
    client = people.staff_client(people.administrator)

    found = client.get("/staff/users/?q=nina", follow=True)

    assert found.redirect_chain[-1][0] == f"{reverse('people_staff:index')}?q=nina"
