"""Signing in page by page, without script: at an enrolled computer, and anywhere with a code."""

import re

import pytest
from django.core.cache.backends import locmem

from people import throttle
from people.codes import check_digit
from people.identity import LEARNER_COOKIE
from people.meetings import close_meeting, revoke_pc
from people.models import Learner, Sitting
from tests.people.factories import make_learner, make_learners

CHOOSE = "/ru/sign-in/"
UNKNOWN = "1" * 11 + check_digit("1" * 11)


@pytest.fixture
def pc(people):
    """An enrolled computer, and an open meeting of the group with Лодка 14 and Лампа 23."""
    people.meeting, people.boat, people.lamp, people.stone  # noqa: B018
    return people.pc_client()


def press(client, address: str, secret: str, **more):
    """Presses key after key as a browser without script does."""
    pressed, response = "", None
    for key in secret:
        response = client.post(address, {"secret": pressed, "press": key, **more})
        field = re.search(r'name="secret" value="(\d*)"', response.content.decode())
        pressed = field.group(1) if field else ""
    return response


def token_in(response) -> str:
    return re.search(r'name="token" value="([^"]+)"', response.content.decode()).group(1)


def signs_in(client, people) -> None:
    token = token_in(client.post("/ru/sign-in/code/", {"code": people.boat.code}))
    client.post("/ru/sign-in/code/secret/", {"token": token, "kind": "digits", "secret": people.digits, "send": "1"})


def test_pictures_of_the_open_meeting_are_shown_and_no_others(pc):
    page = pc.get(CHOOSE).content.decode()

    assert re.findall(r'face__name">([^<]+)', page) == ["Лодка 14", "Лампа 23"]


def test_pictures_stand_by_number_and_then_by_their_word(pc, people):
    for picture, number in [("fern", 14), ("ball", 9), ("armchair", 14)]:
        make_learner(picture, number, people.group)

    page = pc.get(CHOOSE).content.decode()

    labels = ["Мяч 9", "Кресло 14", "Лодка 14", "Папоротник 14", "Лампа 23"]
    assert re.findall(r'face__name">([^<]+)', page) == labels


def test_whole_way_in_with_pictures(pc, people):
    asked = pc.get(f"/ru/sign-in/{people.lamp.uid}/").content.decode()
    response = press(pc, f"/ru/sign-in/{people.lamp.uid}/secret/", people.pictures)

    assert "Это вы?" in asked
    assert "Лампа 23" in asked
    assert (response.status_code, response["Location"]) == (302, "/ru/course/")
    sitting = Sitting.objects.get()
    assert (sitting.learner, sitting.place, sitting.group) == (people.lamp, people.place, people.group)
    assert (sitting.meeting, sitting.pc) == (people.meeting, people.pc)


def test_what_was_pressed_is_counted_and_not_shown(pc, people):
    page = press(pc, f"/ru/sign-in/{people.lamp.uid}/secret/", people.pictures[:2]).content.decode()

    assert "Нажато: 2 из 4" in page
    assert page.count("pad__dot--on") == 2
    assert 'aria-pressed="true"' not in page.split('class="pad"')[1]


def test_wrong_pictures_get_a_sentence_and_an_empty_pad(pc, people):
    page = press(pc, f"/ru/sign-in/{people.lamp.uid}/secret/", "1357").content.decode()

    assert "Рисунки не подошли. Ещё 3 попытки. Потом позовите преподавателя." in page
    assert "Нажато: 0 из 4" in page


def test_closed_door_is_said_before_anybody_presses_in_vain(pc, people):
    address = f"/ru/sign-in/{people.lamp.uid}/secret/"
    before = pc.get(address).content.decode()
    for _ in range(4):
        press(pc, address, "1357")

    assert "Вход откроется через" not in before
    assert "Вход откроется через 5 минут. Преподаватель может открыть его сейчас." in pc.get(address).content.decode()


def test_typed_digits_are_taken_too(pc, people):
    response = pc.post(f"/ru/sign-in/{people.boat.uid}/secret/", {"secret": people.digits, "send": "1"})

    assert response.status_code == 302


def test_too_few_digits_get_a_sentence(pc, people):
    page = pc.post(f"/ru/sign-in/{people.boat.uid}/secret/", {"secret": "57", "send": "1"}).content.decode()

    assert "Нужно четыре цифры." in page
    assert Learner.objects.get(pk=people.boat.pk).failures == 0


def test_secret_field_tempts_no_password_keeper(pc, people):
    page = pc.get(f"/ru/sign-in/{people.boat.uid}/secret/").content.decode()

    assert 'type="password"' not in page
    assert 'autocomplete="off"' in page


@pytest.mark.parametrize("who", ["stone", "nobody"])
def test_learner_of_another_class_is_not_asked_here(pc, people, who):
    learner = getattr(people, who)

    for address in (f"/ru/sign-in/{learner.uid}/", f"/ru/sign-in/{learner.uid}/secret/"):
        assert pc.get(address)["Location"] == CHOOSE
    assert press(pc, f"/ru/sign-in/{learner.uid}/secret/", people.digits)["Location"] == CHOOSE
    assert not Sitting.objects.exists()


def test_closed_meeting_shows_no_pictures(pc, people):
    close_meeting(people.meeting)

    page = pc.get(CHOOSE).content.decode()

    assert "Занятие ещё не началось" in page
    assert "Лодка" not in page


def test_revoked_computer_asks_for_a_code(pc, people):
    revoke_pc(people.pc)

    assert pc.get(CHOOSE)["Location"] == "/ru/sign-in/code/"


def test_large_group_pages_through_twelve_at_a_time(pc, people):
    make_learners(23, people.group)

    first, third = (pc.get(f"{CHOOSE}?page={n}").content.decode() for n in (1, 3))

    assert first.count('class="face"') == 12
    assert third.count('class="face"') == 1
    assert "Страница 1 из 3" in first


def test_choosing_costs_the_same_for_one_and_many(pc, people, django_assert_max_num_queries):
    make_learners(300, people.group)

    with django_assert_max_num_queries(5):
        pc.get(CHOOSE)


def test_code_then_digits_let_in_anywhere(people):
    client = people.guest_client()
    shown = client.post("/ru/sign-in/code/", {"code": people.boat.shown_code, "send": "1"})
    digits = client.post("/ru/sign-in/code/secret/", {"token": token_in(shown), "kind": ["pictures", "digits"]})

    response = press(client, "/ru/sign-in/code/secret/", people.digits, token=token_in(digits), kind="digits")

    assert response["Location"] == "/ru/course/"
    sitting = Sitting.objects.get()
    assert (sitting.learner, sitting.place, sitting.group) == (people.boat, None, people.group)


def test_code_page_looks_the_same_for_known_and_unknown(people):
    client = people.guest_client()

    pages = [
        re.sub(r'value="[^"]{20,}"', "", client.post("/ru/sign-in/code/", {"code": code}).content.decode())
        for code in (people.boat.code, people.lamp.code, UNKNOWN)
    ]

    assert pages[0] == pages[1] == pages[2]


def test_mistyped_code_is_noticed_before_the_secret(people):
    wrong = people.boat.code[:-1] + str((int(people.boat.code[-1]) + 1) % 10)

    page = people.guest_client().post("/ru/sign-in/code/", {"code": wrong, "send": "1"}).content.decode()

    assert "одна из них другая" in page
    assert wrong in page


def test_digit_buttons_write_the_code_without_script(people):
    page = people.guest_client().post("/ru/sign-in/code/", {"code": "12", "press": "7"}).content.decode()

    assert 'name="code" value="127"' in page


def test_device_that_guesses_is_slowed_and_no_address_is_kept(people, monkeypatch):
    monkeypatch.setattr(throttle, "WRONG_TRIES", 2)
    client = people.guest_client()
    token = token_in(client.post("/ru/sign-in/code/", {"code": people.boat.code}))
    form = {"token": token, "kind": "digits", "secret": "9999", "send": "1"}

    pages = [client.post("/ru/sign-in/code/secret/", form, REMOTE_ADDR="10.9.8.7").content.decode() for _n in range(3)]

    assert "Подождите десять минут" in pages[2]
    assert Learner.objects.get(pk=people.boat.pk).failures == 2
    assert not any("10.9.8.7" in key for key in locmem._caches[""])


def test_behind_a_proxy_the_device_is_what_the_proxy_saw(rf, settings):
    """Whatever a visitor says of themselves stands before it."""
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    def asked(*addresses: str):
        return rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=", ".join(addresses))

    for n in range(throttle.WRONG_TRIES):
        throttle.count_wrong(asked(f"10.9.8.{n}", "10.9.9.1"))

    assert throttle.too_many(asked("10.9.8.250", "10.9.9.1"))
    assert not throttle.too_many(asked("10.9.9.1", "10.9.9.2"))


def test_forged_code_token_leads_back(people):
    response = people.guest_client().post("/ru/sign-in/code/secret/", {"token": people.boat.code, "secret": "5730"})

    assert response["Location"] == "/ru/sign-in/code/"


def test_learner_is_led_back_in_their_own_language(people):
    Learner.objects.filter(pk=people.boat.pk).update(language="be", text_size=2, theme="dark")
    client = people.guest_client()
    token = token_in(client.post("/ru/sign-in/code/", {"code": people.boat.code}))
    form = {"token": token, "kind": "digits", "secret": people.digits, "send": "1", "next": "/ru/course/3.2/"}

    response = client.post("/ru/sign-in/code/secret/", form)

    assert response["Location"] == "/be/course/3.2/"
    assert client.cookies["kladka_prefs"].value == "be.2.0.0.dark"


def test_look_chosen_just_before_signing_in_wins_and_is_stored(people):
    Learner.objects.filter(pk=people.boat.pk).update(text_size=2, theme="dark", contrast=True)
    client = people.guest_client()
    client.post("/ru/prefs/", {"theme": "light"})

    signs_in(client, people)

    assert client.cookies["kladka_prefs"].value == "ru.2.0.0.light"
    kept = Learner.objects.get(pk=people.boat.pk)
    assert (kept.text_size, kept.theme, kept.contrast, kept.dirty) == (2, "light", False, True)


def test_look_of_the_person_before_is_not_the_next_one_s(people):
    client = people.guest_client()
    signs_in(client, people)
    client.post("/ru/prefs/", {"text_size": "2"})
    client.post("/ru/sitting/finish/")
    Learner.objects.filter(pk=people.boat.pk).update(text_size=0)

    signs_in(client, people)

    assert client.cookies["kladka_prefs"].value == "ru.0.0.0.auto"


def test_look_chosen_long_ago_gives_way_to_the_learner_s_own(people, settings):
    client = people.guest_client()
    client.post("/ru/prefs/", {"text_size": "2"})
    assert client.cookies["kladka_chosen"]["max-age"] == settings.IDLE_MINUTES * 60

    del client.cookies["kladka_chosen"]
    signs_in(client, people)

    assert client.cookies["kladka_prefs"].value == "ru.0.0.0.auto"


@pytest.mark.parametrize("place", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_sign_in_leads_to_no_other_site(people, place):
    client = people.guest_client()
    token = token_in(client.post("/ru/sign-in/code/", {"code": people.boat.code}))
    form = {"token": token, "kind": "digits", "secret": people.digits, "send": "1", "next": place}

    assert client.post("/ru/sign-in/code/secret/", form)["Location"] == "/ru/course/"


def test_finish_clears_the_computer_for_the_next(pc, people):
    press(pc, f"/ru/sign-in/{people.lamp.uid}/secret/", people.pictures)

    response = pc.post("/ru/sitting/finish/")

    assert response["Location"] == f"{CHOOSE}?saved"
    assert pc.cookies[LEARNER_COOKIE].value == ""
    assert "Всё сохранено" in pc.get(response["Location"]).content.decode()
    assert Sitting.objects.get().ended is not None
