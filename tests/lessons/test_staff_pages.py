"""The course for staff: who sees what, and what is to come."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.users.models import UserProfile

from lessons.choices import Sound
from lessons.models import SpokenText
from lessons.viewsets import LARGEST_RECORDING

from .conftest import page_of

PAGES = {
    "/staff/course/": {"author", "trainer", "place_admin", "administrator"},
    "/staff/course/1.1/notes/": {"author", "trainer", "place_admin", "administrator"},
    "/staff/spoken_texts/": {"author", "trainer", "place_admin", "administrator"},
    "/staff/reports/translations/": {"author", "administrator"},
    "/staff/reports/mistakes/": {"author", "trainer", "place_admin", "administrator"},
}


@pytest.fixture
def freezer_of_may(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: datetime.date(2026, 5, 20))


STAFF = ["author", "trainer", "manager", "place_admin", "administrator", "nothing"]


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("who", STAFF)
def test_page_opens_for_whom_it_is(people, course, address, who):
    answer = people.staff_client(getattr(people, who)).get(address)

    assert (answer.status_code == 200) == (who in PAGES[address])


@pytest.mark.parametrize("address", PAGES)
def test_nobody_else_comes_in(people, course, address):
    assert people.guest_client().get(address).status_code == 302
    assert people.learner_client(people.boat).get(address).status_code == 302


def test_trainer_sees_what_is_coming(people, course):
    page = people.staff_client(people.trainer).get("/staff/course/?language=en").content.decode()

    assert "I can buy coffee" in page
    assert "Курс - Кладка" in " ".join(page.partition("</title>")[0].split())
    assert "Готовится" in page


def test_notes_can_be_read_and_printed(people, course):
    page = people.staff_client(people.trainer).get("/staff/course/1.1/notes/").content.decode()

    assert "ZAMETKA" in page


def test_only_facts_wait_to_be_checked(people, course):
    page = page_of()
    page.body = [{"type": "trainer_note", "value": {"kind": kind, "body": "Слова"}} for kind in ("prep", "facts")]
    page.save_revision().publish()

    seen = people.staff_client(people.trainer).get("/staff/course/1.1/notes/").content.decode()

    assert seen.count("Ещё не проверено.") == 1


@pytest.mark.parametrize(("checked", "shown"), [("2026-05, О. П.", True), ("2025-10, О. П.", False), ("", True)])
def test_facts_expire_half_a_year_after_they_were_checked(people, course, freezer_of_may, checked, shown):
    page = page_of()
    note = {"kind": "facts", "body": "Деньги вводили в 2016 году", "checked": checked}
    page.body = [{"type": "trainer_note", "value": note}]
    page.save_revision().publish()

    seen = people.staff_client(people.trainer).get("/staff/course/1.1/notes/").content.decode()

    assert ("Деньги вводили" in seen) == shown
    assert ("Они скрыты" in seen) != shown


def test_meeting_can_be_about_a_published_lesson(course):
    from people.lesson_choices import lesson_choices

    assert ("1.1", "1.1. Я умею купить чай") in lesson_choices()


def test_course_is_shown_in_the_language_of_who_reads_it(people, course):
    UserProfile.objects.create(user=people.trainer, preferred_language="en")

    page = people.staff_client(people.trainer).get("/staff/course/").content.decode()

    assert "I can buy coffee" in page


def test_list_without_sounds_says_so_in_a_sentence(people):
    page = people.staff_client(people.trainer).get("/staff/spoken_texts/").content.decode()

    assert "Здесь будут тексты, как только их озвучит программа." in page


@pytest.mark.parametrize(
    ("spot", "place"),
    [
        ("1.1/09884aa9-4434-515e-9a59-1faa39ff7075", "Урок 1.1"),
        ("1.1/goal", "Урок 1.1"),
        ("word/byn", "Словарик"),
        ("scenario/A03/task", "Задание A03"),
        ("machine/atm/0a1b", "Тренажёр"),
    ],
)
def test_list_of_sounds_says_in_words_where_a_text_stands(people, course, spot, place):
    text = "Один раз, левой\nНажмите кнопку мыши."
    SpokenText.objects.update_or_create(spot=spot, language="ru", defaults={"text": text, "text_hash": "0"})

    listed = people.staff_client(people.trainer).get("/staff/spoken_texts/?q=Нажмите").content.decode()
    row = " ".join(listed.partition("<tbody")[2].split())

    assert f"> {place} </td>" in row
    assert "Один раз, левой. Нажмите кнопку мыши." in row
    assert spot not in row


def test_pages_that_only_hold_others_are_not_previewed(people, course):
    client = people.staff_client(people.administrator)

    drafts = {
        page.specific_class.__name__: client.get(f"/staff/pages/{page.pk}/view_draft/").status_code
        for page in page_of().get_ancestors(inclusive=True).filter(depth__gt=1)
    }

    assert drafts == {"HomePage": 302, "CoursePage": 302, "ModulePage": 302, "LessonPage": 200}


def test_list_of_sounds_is_narrowed_by_what_one_hears(people):
    for n, files in enumerate([("a.mp3", "", ""), ("a.mp3", "b.mp3", "now"), ("a.mp3", "b.mp3", "then"), ("", "", "")]):
        heard = dict(zip(("made", "recording", "recording_hash"), files, strict=True))
        SpokenText.objects.create(spot=f"1.1/{n}", language="ru", text="Да", text_hash="now", **heard)
    client = people.staff_client(people.trainer)

    lists = {sound: client.get("/staff/spoken_texts/", {"sound": sound}).context["object_list"] for sound in Sound}

    assert {sound: [row.sound for row in rows] for sound, rows in lists.items()} == {sound: [sound] for sound in Sound}


@pytest.mark.parametrize(("size", "kept"), [(LARGEST_RECORDING, True), (LARGEST_RECORDING + 1, False)])
def test_recording_that_is_too_large_is_refused(people, course, size, kept):
    row = SpokenText.objects.create(spot="1.1/x", language="ru", text="Да", text_hash="1")
    file = SimpleUploadedFile("nina.mp3", b"0" * size, content_type="audio/mpeg")

    people.staff_client(people.trainer).post(f"/staff/spoken_texts/edit/{row.pk}/", {"recording": file})
    row.refresh_from_db()

    assert bool(row.recording) == kept
