"""Wagtail knows Belarusian in part: what it says on the pages of trainers and managers is said in our own catalogue."""

import json
import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

NOT_BELARUSIAN = re.compile(r"\w*[ищъИЩЪ]\w*")
SAID = ("aria-label", "title", "placeholder", "alt")
PAGES = ("", "account/", "people/learners/", "people/meetings/", "people/groups/", "people/bin/", "progress/")
PAGES_OF_ONE = ("people/groups/edit/{}/", "people/groups/delete/{}/", "people/groups/history/{}/", "people/groups/{}/")


class Words(HTMLParser):
    """What a page says: its texts, and what a screen reader says instead of pictures; the menu comes as data."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.inside = "menu" if ("id", "wagtail-sidebar-props") in attrs else tag
        self.words += [value for name, value in attrs if name in SAID and value]

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "menu":
            self.words.append(json.dumps(json.loads(data), ensure_ascii=False))
        elif self.inside not in ("script", "style"):
            self.words.append(data)


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["trainer", "manager"])
def test_pages_of_staff_say_no_russian_in_belarusian(people, who):
    staff = getattr(people, who)
    UserProfile.objects.update_or_create(user=staff, defaults={"preferred_language": "be"})
    client = people.staff_client(staff)
    group = people.boat.memberships.get().group.pk
    russian = {}

    for page in (*PAGES, *(page.format(group) for page in PAGES_OF_ONE)):
        answer = client.get(f"/staff/{page}", follow=True)
        said = NOT_BELARUSIAN.findall(" ".join(Words(answer.content.decode()).words))
        russian[page] = set(said) - {"Русский"}

    assert {page: words for page, words in russian.items() if words} == {}


@pytest.mark.django_db
def test_scripts_of_wagtail_say_it_in_belarusian(people):
    UserProfile.objects.update_or_create(user=people.trainer, defaults={"preferred_language": "be"})

    answer = people.staff_client(people.trainer).get(reverse("wagtailadmin_javascript_catalog"))

    said = json.loads(answer.content.decode().split("const newcatalog = ")[1].split(";\n")[0])
    assert (said["Main menu"], said["Toggle section"]) == ("Галоўнае меню", "Згарнуць або разгарнуць раздзел")
