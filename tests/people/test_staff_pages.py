"""Staff pages as a table, person by page by answer; and what is done on them."""

import re

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from people import learners as module
from people.learners import create_learners
from people.models import Job, Learner, Membership
from people.staff_pages.given import new_once, taken_before
from tests.people.factories import make_learner, make_learners

OK, NO, AWAY = "ok", "no", "away"

WHO = ("trainer", "other_trainer", "manager", "author", "administrator", "guest")

#                                 trainer other_t manager author admin guest
PAGES = {
    ("people_meetings:index",):   (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_meetings:add",):     (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_groups:index",):     (OK,    OK,     OK,     NO,    OK,   AWAY),
    ("people_groups:page", "group"): (OK, NO,     OK,     NO,    OK,   AWAY),
    ("people_groups:edit", "group"): (OK, NO,     NO,     NO,    OK,   AWAY),
    ("people_groups:history", "group"): (OK, NO,  NO,     NO,    OK,   AWAY),
    ("people_learners:index",):   (OK,    OK,     OK,     NO,    OK,   AWAY),
    ("people_learners:add",):     (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_learners:edit", "boat"): (OK, NO,    NO,     NO,    OK,   AWAY),
    ("people_learners:edit", "leaver"): (NO, OK,  NO,     NO,    OK,   AWAY),
    ("people_learners:reset", "boat"): (OK, NO,   NO,     NO,    OK,   AWAY),
    ("people_learners:reset", "leaver"): (NO, OK, NO,     NO,    OK,   AWAY),
    ("people_learners:renew", "group"): (OK, NO,  NO,     NO,    OK,   AWAY),
    ("people_learners:import",):  (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_pcs:index",):        (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_pcs:enrol",):        (OK,    OK,     NO,     NO,    OK,   AWAY),
    ("people_places:index",):     (OK,    OK,     OK,     NO,    OK,   AWAY),
    ("people_places:add",):       (NO,    NO,     NO,     NO,    OK,   AWAY),
    ("people_places:edit", "place"): (NO, NO,     NO,     NO,    OK,   AWAY),
    ("people_staff:index",):      (NO,    NO,     NO,     NO,    OK,   AWAY),
    ("people_staff:edit", "trainer"): (NO, NO,    NO,     NO,    OK,   AWAY),
    ("people_staff:password", "trainer"): (NO, NO, NO,    NO,    OK,   AWAY),
    ("people_bin:index",):        (OK,    OK,     NO,     NO,    OK,   AWAY),
}  # fmt: skip


def answer(response) -> str:
    if response.status_code == 302:
        return AWAY if "/login/" in response["Location"] else NO
    return OK if response.status_code == 200 else NO


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_table_of_pages(people, page):
    name, *rows = page
    address = reverse(name, args=[getattr(people, row).pk for row in rows])
    clients = [people.guest_client() if who == "guest" else people.staff_client(getattr(people, who)) for who in WHO]

    assert tuple(answer(client.get(address)) for client in clients) == PAGES[page]


OWN_PAGES = {
    ("people_groups:page", "group"): "people_groups:index",
    ("people_learners:add",): "people_learners:index",
    ("people_learners:import",): "people_learners:index",
    ("people_learners:reset", "boat"): "people_learners:index",
    ("people_learners:renew", "group"): "people_groups:index",
    ("people_meetings:page", "meeting"): "people_meetings:index",
    ("people_pcs:enrol",): "people_pcs:index",
    ("people_staff:password", "trainer"): "people_staff:index",
}


@pytest.mark.parametrize("page", OWN_PAGES, ids=" ".join)
def test_pages_of_ours_have_breadcrumbs_as_wagtails_have(people, page):
    name, *rows = page
    address = reverse(name, args=[getattr(people, row).pk for row in rows])

    shown = people.staff_client(people.administrator).get(address)

    way = [item["url"] for item in shown.context["breadcrumbs_items"]]
    assert (way[0], way[1], way[-1]) == ("/staff/", reverse(OWN_PAGES[page]), "")
    assert "w-breadcrumbs" in shown.content.decode()


def test_manager_sees_codes_and_no_pictures(people):
    people.boat  # noqa: B018
    client = people.staff_client(people.manager)

    for address in (reverse("people_learners:index"), reverse("people_groups:page", args=[people.group.pk])):
        page = client.get(address).content.decode()
        assert people.boat.shown_code in page
        assert "Лодка" not in page
        assert "people-learner__picture" not in page


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [
        ({}, ["Лампа 23", "Лодка 14", "Мяч 9"]),
        ({"ordering": "-picture"}, ["Мяч 9", "Лодка 14", "Лампа 23"]),
    ],
)
def test_learners_stand_by_the_word_of_their_picture(people, wanted, labels):
    people.boat, people.lamp, make_learner("ball", 9, people.group)  # noqa: B018

    page = people.staff_client(people.administrator).get(reverse("people_learners:index"), wanted)

    assert [str(learner) for learner in page.context["object_list"]] == labels


def test_manager_does_not_find_a_learner_by_picture_or_number(people):
    people.boat  # noqa: B018
    client = people.staff_client(people.manager)

    found = [
        list(client.get(reverse("people_learners:index"), {"q": words}).context["object_list"])
        for words in ("лодка", "14", people.boat.shown_code)
    ]

    assert found == [[], [], [people.boat]]


def test_list_shows_only_the_learners_of_ones_own_place(people):
    people.boat, people.stone, people.nobody  # noqa: B018

    page = people.staff_client(people.trainer).get(reverse("people_learners:index")).content.decode()

    assert "Лодка 14" in page
    assert "Мост 71" not in page
    assert "Папоротник 99" not in page


def test_trainer_does_not_choose_a_group_of_another_place(people):
    people.group, people.other_group  # noqa: B018
    client = people.staff_client(people.trainer)

    page = client.get(reverse("people_learners:add")).content.decode()
    client.post(reverse("people_learners:add"), creation(people.other_group, 2))

    assert "Группа 1" in page
    assert "Группа 2" not in page
    assert not Learner.objects.exists()


def creation(group, count: int) -> dict:
    once = "7e6f1a3c-0000-4000-8000-000000000001"
    return {"count": count, "group": group.pk, "kind": "pictures", "language": "ru", "once": once}


def test_twelve_learners_come_with_their_secrets_once(people):
    client = people.staff_client(people.trainer)

    first = client.post(reverse("people_learners:add"), creation(people.group, 12))
    second = client.post(reverse("people_learners:add"), creation(people.group, 12))

    assert first.content.decode().count('class="people-given__card"') == 12
    assert second.status_code == 302
    assert Membership.objects.filter(group=people.group).count() == 12


def test_reset_takes_two_clicks_and_shows_the_secret_once(people):
    client = people.staff_client(people.trainer)
    old = people.boat.secret
    group_page = client.get(reverse("people_groups:page", args=[people.group.pk])).content.decode()
    address = reverse("people_learners:reset", args=[people.boat.pk])
    once = {"once": "7e6f1a3c-0000-4000-8000-000000000002", "kind": "digits"}

    shown = client.post(address, once).content.decode()
    stored = Learner.objects.get(pk=people.boat.pk).secret
    client.post(address, once)

    assert address in group_page
    assert "people-given__digits" in shown
    assert stored != old
    assert Learner.objects.get(pk=people.boat.pk).secret == stored


def test_cards_print_from_the_page_that_shows_the_secrets(people):
    client = people.staff_client(people.trainer)
    page = client.post(reverse("people_learners:add"), creation(people.group, 9)).content.decode()
    token = page.split('name="token" value="')[1].split('"')[0]

    pdf = client.post(reverse("people_learners:cards"), {"token": token})
    foreign = people.staff_client(people.other_trainer).post(reverse("people_learners:cards"), {"token": token})

    assert pdf["Content-Type"] == "application/pdf"
    assert pages_in(pdf.content) == 2
    assert foreign.status_code == 404


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_forged_cards_are_not_printed(people):
    client = people.staff_client(people.trainer)

    assert client.post(reverse("people_learners:cards"), {"token": "x:y:z"}).status_code == 404


def test_large_creation_becomes_a_job(people, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(module, "hash_secret", lambda kind, secret: secret)
    client = people.staff_client(people.trainer)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse("people_learners:add"), creation(people.group, 45))

    job = Job.objects.get()
    assert response["Location"].endswith(f"{job.uid}/")
    assert (job.state, job.done, job.total) == ("done", 45, 45)
    assert Membership.objects.filter(group=people.group).count() == 45


def test_bin_restore_and_erase_from_the_lists(people):
    cards = create_learners(3, group=people.group)
    ids = "&".join(f"id={card.learner.pk}" for card in cards)
    client = people.staff_client(people.trainer)
    foreign = people.staff_client(people.other_trainer)

    foreign.post(f"/staff/bulk/people/learner/bin/?{ids}")
    untouched = Learner.objects.filter(binned_at=None).count()
    client.post(f"/staff/bulk/people/learner/bin/?{ids}")
    binned = Learner.objects.exclude(binned_at=None).count()
    client.post(f"/staff/bulk/people/binnedlearner/restore/?id={cards[0].learner.pk}")
    client.post(f"/staff/bulk/people/binnedlearner/erase/?id={cards[1].learner.pk}&id={cards[0].learner.pk}")

    assert (untouched, binned) == (3, 3)
    assert {(learner.pk, learner.binned_at is None) for learner in Learner.objects.all()} == {
        (cards[0].learner.pk, True),
        (cards[2].learner.pk, False),
    }


def test_the_bin_asks_about_one_learner_and_about_many(people):
    cards = create_learners(2, group=people.group)
    client = people.staff_client(people.trainer)

    one = client.get(f"/staff/bulk/people/learner/bin/?id={cards[0].learner.pk}")
    both = client.get(f"/staff/bulk/people/learner/bin/?id={cards[0].learner.pk}&id={cards[1].learner.pk}")

    assert "Убрать в корзину 1 учащегося?" in one.content.decode()
    assert "Убрать в корзину 2 учащихся?" in both.content.decode()


def test_lists_count_their_rows_in_words_that_fit_every_number(people):
    make_learners(10, people.group)

    content = people.staff_client(people.trainer).get(reverse("people_learners:index")).content.decode()

    assert f"Всего: {Learner.objects.count()}" in content
    assert f"{Learner.objects.count()} учащиеся" not in content


@pytest.mark.parametrize(("page", "row"), [("people_meetings:index", "meeting"), ("people_pcs:index", "pc")])
def test_a_button_in_a_row_of_a_list_can_be_pressed(people, page, row):
    shown = getattr(people, row)
    client = people.staff_client(people.trainer)
    client.handler.enforce_csrf_checks = True

    content = client.get(reverse(page)).content.decode()
    form = re.search(r'people-post"><form method="post" action="([^"]+)"><input [^>]*value="([^"]+)"', content)
    answer = client.post(form[1], {"csrfmiddlewaretoken": form[2]})

    assert f"/{shown.pk}/" in form[1]
    assert answer.status_code == 302


def test_many_are_moved_into_another_group(people):
    people.administrator, people.other_group  # noqa: B018
    client = people.staff_client(people.administrator)

    client.post(
        f"/staff/bulk/people/learner/move/?id={people.boat.pk}&id={people.cloud.pk}", {"group": people.other_group.pk}
    )

    now = Membership.objects.filter(until=None).values_list("learner", "group")
    assert set(now) == {(people.boat.pk, people.other_group.pk), (people.cloud.pk, people.other_group.pk)}


def test_all_in_the_list_means_the_list_as_it_is_filtered(people):
    people.boat, people.stone  # noqa: B018
    client = people.staff_client(people.administrator)

    client.post(f"/staff/bulk/people/learner/bin/?group={people.group.pk}&id=all")

    assert list(Learner.objects.exclude(binned_at=None)) == [people.boat]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("places", "Новое место"),
        ("groups", "Новая группа"),
        ("meetings", "Открыть занятие"),
        ("staff", "Новый сотрудник"),
    ],
)
def test_list_and_form_say_in_good_grammar_what_is_made(people, page, words):
    client = people.staff_client(people.administrator)

    button = client.get(f"/staff/people/{page}/").content.decode()
    form = client.get(f"/staff/people/{page}/new/")

    assert words in button
    assert form.context["breadcrumbs_items"][-1]["label"] == words
    assert "Новый: " not in form.content.decode()


def test_staff_session_ends_with_the_browser_whatever_is_sent(people):
    client = people.guest_client()
    page = client.get("/staff/login/").content.decode()

    sent = {"username": people.trainer.username, "password": people.password, "remember": "on"}
    answer = client.post("/staff/login/", sent)

    assert "remember" not in page
    assert answer.status_code == 302
    assert not answer.cookies["kladka_staff"]["max-age"]
    assert not answer.cookies["kladka_staff"]["expires"]


def test_list_frames_only_what_is_unusual_about_a_learner(people):
    people.boat  # noqa: B018
    Learner.objects.create(picture="lamp", number=77, demo=True)
    client = people.staff_client(people.administrator)

    listed = client.get(reverse("people_learners:index")).content.decode().partition("<tbody")[2]

    assert listed.count("w-status") == listed.count("для показа") == 1


def test_two_clicks_answered_side_by_side_make_learners_once(people, rf):
    key = people.staff_client(people.trainer).session.session_key
    once = new_once()
    clicks = [rf.post("/", {"once": once}), rf.post("/", {"once": once})]
    for click in clicks:
        click.session = SessionStore(key)
        click.session.get("people_once")  # read before the other one has written

    assert [taken_before(click) for click in clicks] == [False, True]
