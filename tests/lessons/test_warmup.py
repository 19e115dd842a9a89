"""The warm-up: few words, no sign-in, nothing written, and a clear way on from every screen."""

import re
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lessons.warmup.steps import STEPS

pytestmark = pytest.mark.django_db

MOST_WORDS = 8
KEY = re.compile(r'<button class="keypad__key".*?</button>')
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Main(HTMLParser):
    """The words that stand in <main>: what a person reads; labels for ears and drawings are not read."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.silent, self.text = 0, 0, []

    def handle_starttag(self, tag, attrs):
        if tag == "main":
            self.depth += 1
        self.silent += tag == "svg"

    def handle_endtag(self, tag):
        self.depth -= tag == "main"
        self.silent -= tag == "svg"

    def handle_data(self, data):
        if self.depth and not self.silent:
            self.text.append(data)


def words_on(page: str) -> list[str]:
    """A letter on a key is pressed, not read."""
    main = Main()
    main.feed(KEY.sub("", page))
    return WORD.findall(" ".join(main.text))


def address(slug: str, language: str = "ru") -> str:
    return f"/{language}/warm-up/{slug}/"


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("slug", [step.slug for step in STEPS])
def test_nobody_reads_more_than_eight_words(client, slug, language):
    words = words_on(client.get(address(slug, language)).content.decode())

    assert 1 <= len(words) <= MOST_WORDS, words


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize(("slug", "slip"), [("digits", "99"), ("keyboard", "99"), ("word", "rota"), ("word", "vjcn")])
def test_a_slip_is_answered_in_as_few_words(client, slug, slip, language):
    page = client.get(address(slug, language), {"typed": slip})

    assert page.context["advice"]
    assert len(words_on(page.content.decode())) <= MOST_WORDS, words_on(page.content.decode())


@pytest.mark.parametrize("typed", ["460", "ab", ""])
def test_after_a_slip_the_field_is_empty_and_nothing_is_praised(client, typed):
    page = client.get(address("keyboard"), {"typed": typed}).content.decode()

    assert 'name="typed" value=""' in page
    assert "Попробуйте ещё раз." in page
    assert "Всё верно." not in page


@pytest.mark.parametrize("number", range(len(STEPS) - 1))
def test_every_screen_leads_to_the_next(client, number):
    this, following = STEPS[number], STEPS[number + 1]

    if this.wants:
        response = client.get(address(this.slug), {"typed": str(this.wants)})
        assert response.headers["Location"] == address(following.slug)
    else:
        assert f'href="{address(following.slug)}"' in client.get(address(this.slug)).content.decode()


def test_digits_are_put_together_one_press_at_a_time(client):
    page = client.get(address("digits"), {"typed": "2", "letter": "5"}).content.decode()

    assert 'name="typed" value="25"' in page
    assert 'name="letter" value="8" id="key-8"' in page
    assert "Другая цифра" not in page


def test_a_wrong_digit_is_said_calmly_and_can_be_rubbed_out(client):
    page = client.get(address("digits"), {"typed": "2", "letter": "1"}).content.decode()

    assert 'name="typed" value="21"' in page
    assert "Другая цифра. Сотрите." in page
    assert f'href="{address("digits")}"' in page


def test_letters_are_put_together_by_mouse_and_keyboard(client):
    page = client.get(address("word"), {"typed": "мо", "letter": "с"}).content.decode()

    assert 'name="typed" value="мос"' in page
    assert "Ещё раз." not in page


def test_word_may_begin_with_a_capital(client):
    assert client.get(address("word"), {"typed": "Мост"}).headers["Location"] == address("scroll")


@pytest.mark.parametrize(("language", "typed"), [("ru", "vjcn"), ("be", "vj"), ("en", "ищфе")])
def test_a_keyboard_with_another_alphabet_is_noticed(client, language, typed):
    page = client.get(address("word", language), {"typed": typed})

    assert page.context["advice"] == "alphabet"


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_the_word_can_be_pressed_with_the_mouse(client, language):
    step = client.get(address("word", language)).context["step"]

    assert set(str(step.wants)) <= set(str(step.keys))
    assert len(set(str(step.keys))) == 8


@pytest.mark.parametrize("typed", ["<b>", "２５", "-1", "2 5", "x" * 5000])
def test_what_is_not_digits_is_not_shown(client, typed):
    page = client.get(address("keyboard"), {"typed": typed})

    assert 'name="typed" value=""' in page.content.decode()


@pytest.mark.parametrize("typed", ["<b>", "мост1", "мо ст"])
def test_what_is_not_letters_is_not_shown(client, typed):
    page = client.get(address("word"), {"typed": typed})

    assert 'name="typed" value=""' in page.content.decode()


def test_word_asked_for_by_a_lesson_leads_on_in_that_lesson(client):
    page = client.get(address("word"), {"after": "1.1-6", "typed": "м"}).content.decode()
    done = client.get(address("word"), {"after": "1.1-6", "typed": "мос", "letter": "т"})

    assert 'name="after" value="1.1-6"' in page
    assert 'href="/ru/warm-up/word/?after=1.1-6"' in page
    assert 'href="/ru/course/1.1/?card=5"' in page
    assert done.headers["Location"] == "/ru/course/1.1/?card=6&said=typed"


@pytest.mark.parametrize("mark", ["//evil.example", "1.1-6/../x", "1.1", "-6", "1.1-6666"])
def test_other_places_are_not_led_to(client, mark):
    assert client.get(address("word"), {"after": mark, "typed": "мост"}).headers["Location"] == address("scroll")


def test_help_lies_where_it_always_lies_and_leads_on(client):
    page = client.get(address("help")).content.decode()

    assert page.index("</main>") < page.index('class="help"')
    assert f'href="{address("letters")}"' in page


def test_the_end_leads_to_the_pictures_of_an_open_meeting(people):
    assert people.meeting

    assert 'href="/ru/sign-in/"' in people.pc_client().get(address("end")).content.decode()


def test_the_end_leads_to_the_course_everywhere_else(client, people):
    for someone in (client, people.pc_client(), people.learner_client(people.boat)):
        assert 'button--large" href="/ru/course/"' in someone.get(address("end")).content.decode()


def test_nothing_is_asked_of_the_database_before_the_end(client):
    with CaptureQueriesContext(connection) as asked:
        for step in STEPS[:-1]:
            client.get(address(step.slug))

    assert len(asked) == 0


def test_unknown_screen_is_not_found(client):
    assert client.get(address("nothing")).status_code == 404


def test_warm_up_begins_at_its_first_screen(client):
    assert str(STEPS[0].ask) in client.get("/ru/warm-up/").content.decode()
