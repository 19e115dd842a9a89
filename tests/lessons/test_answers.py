"""Answers: stored exactly once, retried freely, right once is done, frozen as they were asked."""

import pytest

from lessons.models import Answer, AskedQuestion, Completion
from people.sittings import seat_beside, start_sitting, swap_mouse

from .conftest import answer, block, option, page_of

pytestmark = pytest.mark.both


@pytest.fixture
def client(people, course):
    return people.learner_client(people.boat, start_sitting(learner=people.boat, pc=people.pc))


def test_answer_is_stored_with_where_and_what_was_asked(people, client):
    answer(client, "digits", *option("digits", "three"))

    row = Answer.objects.get()
    assert (row.learner, row.place, row.group) == (people.boat, people.place, people.group)
    assert (row.lesson_key, row.block_id, row.attempt, row.right) == ("1.1", block("digits"), 1, False)
    assert row.chosen == option("digits", "three")
    assert [choice["text"] for choice in row.asked.body["choices"] if choice["id"] in row.chosen] == ["Три"]


def test_form_sent_twice_counts_once(client):
    answer(client, "digits", *option("digits", "two"))
    answer(client, "digits", *option("digits", "two"))
    answer(client, "digits", *option("digits", "three"))

    assert [row.right for row in Answer.objects.all()] == [True]


def test_wrong_answer_is_explained_and_may_be_tried_again(client):
    answer(client, "digits", *option("digits", "three"))
    page = client.get("/ru/course/1.1/?card=4").content.decode()
    answer(client, "digits", *option("digits", "two"), attempt=2)

    assert "Нет, цифр две." in page
    assert 'name="attempt" value="2"' in page
    assert [row.right for row in Answer.objects.all()] == [False, True]


def test_right_once_is_done_whatever_comes_later(client):
    answer(client, "digits", *option("digits", "two"))
    answer(client, "digits", *option("digits", "three"), attempt=2)

    assert list(Completion.objects.get().done) == [block("digits")]


def test_steps_of_an_order_are_put_together_in_the_address(client):
    chosen = option("order", "enter", "buy", "take")

    for count in (1, 2):
        sent = answer(client, "order", *chosen[:count])
        assert sent.url.count("chosen=") == count
    answer(client, "order", *chosen)

    assert Answer.objects.get().right


def test_number_is_read_as_it_is_typed(client):
    answer(client, "rest", " 2,00 ")

    assert (Answer.objects.get().chosen, Answer.objects.get().right) == (["2"], True)


@pytest.mark.parametrize("chosen", [["x"], [], ["много"] * 2])
def test_what_is_no_answer_is_not_stored_and_gets_a_sentence(client, chosen):
    sent = answer(client, "digits", *chosen)

    assert not Answer.objects.exists()
    assert "Выберите ответ." in client.get(sent.url).content.decode()


def test_attempt_from_the_future_is_the_next_one(client):
    answer(client, "digits", *option("digits", "two"), attempt=900)

    assert Answer.objects.get().attempt == 1


def test_two_people_at_one_computer_are_both_credited(people, course):
    sitting = people.sitting_of(people.boat)
    seat_beside(sitting, people.lamp)
    sitting.refresh_from_db()
    client = people.learner_client(people.boat, sitting)

    answer(client, "digits", *option("digits", "two"))

    assert {(row.learner, row.done[block("digits")]["together"]) for row in Completion.objects.all()} == {
        (people.boat, True),
        (people.lamp, True),
    }


def test_whoever_has_the_mouse_answers(people, course):
    sitting = people.sitting_of(people.boat)
    seat_beside(sitting, people.lamp)
    swap_mouse(sitting, to_partner=True)
    client = people.learner_client(people.boat, sitting)

    answer(client, "digits", *option("digits", "two"))

    assert (Answer.objects.get().learner, Answer.objects.get().partner) == (people.lamp, people.boat)


def test_changed_question_is_asked_anew_and_the_old_one_stays_readable(client):
    answer(client, "digits", *option("digits", "two"))
    page = page_of()
    body = list(page.body.raw_data)
    next(child for child in body if child["id"] == block("digits"))["value"]["ask"] = "Сколько теперь?"
    page.body = body
    page.save_revision().publish()

    seen = client.get("/ru/course/1.1/?card=4").content.decode()
    answer(client, "digits", *option("digits", "two"), attempt=2)

    assert "Верно." not in seen
    assert {row.body["ask"] for row in AskedQuestion.objects.all()} == {"Сколько цифр в коде?", "Сколько теперь?"}


def test_another_learners_answers_are_not_shown(people, client):
    answer(client, "digits", *option("digits", "two"))

    other = people.learner_client(people.lamp)

    assert "Верно." not in other.get("/ru/course/1.1/?card=4").content.decode()


def test_block_that_is_no_question_takes_no_answer(client):
    assert answer(client, "machine", "x").status_code == 404
    assert answer(client, "buy", "x").status_code == 404


def test_signed_out_in_the_meantime_stores_nothing(people, client):
    people.boat.epoch += 1
    people.boat.save()

    answer(client, "digits", *option("digits", "two"))

    assert not Answer.objects.exists()


@pytest.mark.parametrize("said", ["three", "two"])
def test_browser_is_led_to_what_is_said_about_the_answer(client, said):
    sent = answer(client, "digits", *option("digits", said))

    assert sent.url.endswith("#verdict")
    assert 'id="verdict" role="status" tabindex="-1"' in client.get(sent.url).content.decode()


@pytest.mark.parametrize(
    ("typed", "said"), [("7", "Получилось больше, чем нужно."), ("1", "Получилось меньше, чем нужно.")]
)
def test_number_that_nobody_foresaw_is_answered_by_where_it_lies(client, typed, said):
    sent = answer(client, "rest", typed)

    assert said in client.get(sent.url).content.decode()
