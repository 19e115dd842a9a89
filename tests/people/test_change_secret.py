"""A learner's own choice of secret: old, new, and the new one again."""

import re

from people.models import Learner
from people.secret import check_secret

PAGE = "/ru/me/secret/"


def enter(client, secret: str, step: str = "", **more) -> str:
    response = client.post(PAGE, {"secret": secret, "send": "1", "step": step, **more})
    return response.content.decode() or response["Location"]


def step_in(page: str) -> str:
    return re.search(r'name="step" value="([^"]+)"', page).group(1)


def opens(learner: Learner, kind: str, secret: str) -> bool:
    learner = Learner.objects.get(pk=learner.pk)
    return learner.secret_kind == kind and check_secret(kind, secret, learner.secret)


def test_old_new_and_again_change_the_secret(people):
    client = people.learner_client(people.boat)

    second = enter(client, people.digits)
    third = enter(client, "9048", step_in(second))
    end = enter(client, "9048", step_in(third))

    assert end == "/ru/me/?changed"
    assert opens(people.boat, "digits", "9048")


def test_button_says_that_one_goes_on_and_not_in(people):
    page = people.learner_client(people.boat).get(PAGE).content.decode()

    assert re.search(r'id="pad-send"[^>]*>([^<]+)<', page).group(1) == "Дальше"


def test_digits_can_become_pictures(people):
    client = people.learner_client(people.boat)
    second = enter(client, people.digits)
    pictures = client.post(PAGE, {"step": step_in(second), "secret": "", "kind": ["digits", "pictures"]})

    third = enter(client, "4825", step_in(pictures.content.decode()), kind="pictures")
    enter(client, "4825", step_in(third))

    assert opens(people.boat, "pictures", "4825")


def test_wrong_old_secret_changes_nothing(people):
    page = enter(people.learner_client(people.boat), "9999")

    assert "Цифры не подошли." in page
    assert opens(people.boat, "digits", people.digits)


def test_easy_secret_is_refused_with_a_sentence(people):
    client = people.learner_client(people.boat)

    page = enter(client, "1234", step_in(enter(client, people.digits)))

    assert "Цифры подряд легко угадать." in page


def test_different_second_time_begins_again(people):
    client = people.learner_client(people.boat)
    third = enter(client, "9048", step_in(enter(client, people.digits)))

    page = enter(client, "9047", step_in(third))

    assert "Второй раз вышло по-другому." in page
    assert opens(people.boat, "digits", people.digits)


def test_step_of_another_sitting_is_not_taken(people):
    stolen = step_in(enter(people.learner_client(people.boat), people.digits))
    other = people.learner_client(people.cloud)

    page = enter(other, "9048", stolen)

    assert "прежние" in page
    assert opens(people.cloud, "digits", people.digits)
