"""The list of learners narrowed to those whose way in is closed, or open."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.both


@pytest.mark.parametrize(("entry", "found"), [("closed", ["boat"]), ("open", ["lamp", "cloud"])])
def test_list_is_narrowed_by_the_way_in(people, entry, found):
    people.boat.locked_until = timezone.now() + datetime.timedelta(minutes=5)
    people.boat.save()
    expected = {getattr(people, name) for name in ("lamp", "cloud", "boat") if name in found}

    page = people.staff_client(people.trainer).get(reverse("people_learners:index"), {"entry": entry})

    assert set(page.context["object_list"]) == expected


@pytest.mark.parametrize(("language", "said"), [("ru", "закрыт"), ("be", "закрыты"), ("en", "closed")])
def test_what_is_filtered_by_is_said_in_the_persons_language(people, language, said):
    UserProfile.objects.update_or_create(user=people.trainer, defaults={"preferred_language": language})

    page = people.staff_client(people.trainer).get(reverse("people_learners:index"), {"entry": "closed"})

    assert [str(pill.value) for pill in page.context["active_filters"]] == [said]
