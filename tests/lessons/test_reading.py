"""Learners' pages: the map, the cards, paper, and what is never shown to them."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from lessons.models import Answer, Completion, LessonPage, ModulePage

from .conftest import answer, block, option, page_of

CARDS = 11


@pytest.fixture
def guest(people, course):
    return people.guest_client()


def test_map_shows_published_modules_only(guest):
    page = guest.get("/ru/course/").content.decode()

    assert "Я умею купить чай" in page
    assert "Кофе" not in page


def test_empty_course_is_a_page_with_a_sentence(people, guest):
    LessonPage.objects.all().delete()

    assert "Уроков пока нет." in people.guest_client().get("/ru/course/").content.decode()


@pytest.mark.parametrize(
    ("language", "title"), [("ru", "Я умею купить чай"), ("be", "Я ўмею купіць гарбату"), ("en", "I can buy tea")]
)
def test_same_address_in_three_languages(guest, language, title):
    assert title in guest.get(f"/{language}/course/1.1/").content.decode()


def test_every_card_opens_and_has_one_way_on(guest):
    for card in range(CARDS + 1):
        page = guest.get(f"/ru/course/1.1/?card={card}").content.decode()
        assert page.count("button--large lesson__onward") == 1, card


def test_card_beyond_the_last_is_the_closing_one(guest):
    assert "Это весь урок" in guest.get("/ru/course/1.1/?card=99").content.decode()


def test_live_screen_stands_beside_its_text_named_in_plain_words_and_cannot_be_pressed(guest):
    page = guest.get("/ru/course/1.1/?card=1").content.decode()

    assert "Автомат" in page
    assert 'aria-label="Здесь набирают код."' in page
    assert "inert" in page


def test_no_template_tag_is_left_on_a_page(guest):
    pages = [guest.get(f"/ru/course/1.1/?card={card}").content.decode() for card in range(CARDS + 2)]

    assert any('class="meaning"' in page for page in pages)
    assert not any("{%" in page or "{{" in page for page in pages)


def test_trainers_notes_are_on_no_page_of_a_learner(guest):
    addresses = [f"/ru/course/1.1/?card={card}" for card in range(CARDS + 2)]
    addresses += ["/ru/course/1.1/paper/", "/ru/course/"]

    assert not any("ZAMETKA" in guest.get(address).content.decode() for address in addresses)


def test_paper_has_every_part_and_the_handout(guest):
    page = guest.get("/ru/course/1.1/paper/").content.decode()

    for text in ("Сначала код, потом чай.", "Сколько цифр в коде?", "paper__cut"):
        assert text in page


@pytest.mark.parametrize("number", ["2.1", "9.9", "1.2"])
def test_lesson_that_is_not_published_does_not_exist(guest, number):
    assert guest.get(f"/ru/course/{number}/").status_code == 404


def test_lesson_of_an_unpublished_module_does_not_exist(guest):
    ModulePage.objects.get(number="1", locale__language_code="ru").unpublish()

    assert guest.get("/ru/course/1.1/").status_code == 404
    assert guest.get("/be/course/1.1/").status_code == 200


def test_published_edit_is_seen_at_once(guest):
    guest.get("/ru/course/1.1/")
    page = page_of()
    page.goal = "Купить два чая"
    page.save_revision().publish()

    assert "Купить два чая" in guest.get("/ru/course/1.1/").content.decode()


def test_draft_is_not_seen(guest):
    page = page_of()
    page.goal = "Черновик"
    page.save_revision()

    assert "Черновик" not in guest.get("/ru/course/1.1/").content.decode()


def test_glossary_word_is_explained_on_its_card(guest):
    page = guest.get("/ru/course/1.1/?card=1").content.decode()

    assert 'href="#word-code"' in page
    assert 'id="word-code"' in page
    assert "Две цифры." in page


def test_guest_leaves_no_row(guest):
    answer(guest, "digits", *option("digits", "two"))
    guest.post("/ru/course/1.1/", {"card": 3})

    assert not Answer.objects.exists()
    assert not Completion.objects.exists()


def test_guests_answer_is_judged_from_the_address(guest):
    sent = answer(guest, "digits", *option("digits", "three"))

    assert "Нет, цифр две." in guest.get(sent.url).content.decode()


def test_learner_goes_on_where_reading_stopped(people, course):
    client = people.learner_client(people.boat)

    client.post("/ru/course/1.1/", {"card": 4})
    other_computer = people.learner_client(people.boat)

    assert "?card=on" in other_computer.get("/ru/course/").content.decode()
    assert 'name="card" value="5"' in other_computer.get("/ru/course/1.1/?card=on").content.decode()


def test_start_again_keeps_what_was_done(people, course):
    client = people.learner_client(people.boat)
    client.post("/ru/course/1.1/", {"card": 4})
    answer(client, "digits", *option("digits", "two"))

    client.post("/ru/course/1.1/", {"card": 1, "again": 1})

    row = Completion.objects.get()
    assert (row.reached, list(row.done)) == (0, [block("digits")])
    assert Answer.objects.count() == 1


@pytest.mark.parametrize("card", ["-1", "abc", "٣", "999999999"])
def test_nonsense_card_number_is_answered_with_a_page(guest, card):
    assert guest.get("/ru/course/1.1/", {"card": card}).status_code == 200


def test_warm_card_takes_few_queries(people, course, django_assert_max_num_queries):
    client = people.learner_client(people.boat)
    client.get("/ru/course/1.1/?card=4")

    for card in range(CARDS + 1):
        with django_assert_max_num_queries(5):
            client.get(f"/ru/course/1.1/?card={card}")


def test_wagtail_shows_the_same_page_under_the_learners_address(course):
    page = LessonPage.objects.get(number="1.1", locale__language_code="be")

    with override("be"):
        assert page.url == reverse("lessons:lesson", args=["1.1"])
