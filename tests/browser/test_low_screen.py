"""What matters on a classroom's low screen is seen without scrolling."""

import pytest
from playwright.sync_api import Locator, Page

from people.models import Sitting

from .learner import AtComputer, plan_of
from .robot import Robot

pytestmark = pytest.mark.browser

CLASSROOM = {"width": 1008, "height": 610}


@pytest.fixture
def seat(at_computer, people) -> AtComputer:
    return at_computer(people.boat, viewport=CLASSROOM)


def is_free(part: Locator) -> bool:
    """Whether a person sees all of it: inside the window, and nothing lies over its corners or its middle."""
    return part.evaluate(
        """part => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            const spots = [[left + 3, top + 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
            return spots.every(([x, y]) => {
                const seen = document.elementFromPoint(x, y);
                return seen && (part.contains(seen) || seen.contains(part));
            });
        }"""
    )


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_verdict_comes_into_sight(at_computer, people, script):
    seat = at_computer(people.boat, viewport=CLASSROOM, java_script_enabled=script)
    seat.goto("course/3.2/?card=12")
    seat.page.get_by_label("Чужой чек рядом").check()
    seat.page.get_by_role("button", name="Ответить", exact=True).click()
    seat.page.wait_for_url("**#verdict")

    assert is_free(seat.page.locator("#verdict"))


@pytest.mark.parametrize(
    ("lesson", "card"),
    [
        ("3.1", 7),
        ("3.1", 8),
        ("3.2", 2),
        ("3.2", 4),
        ("3.2", 7),
        ("3.3", 2),
        ("3.3", 12),
        ("4.1", 2),
        ("4.2", 1),
        ("4.2", 5),
        ("4.3", 2),
        ("4.4", 4),
        ("4.4", 7),
        ("5.4", 2),
    ],
)
def test_caption_under_a_live_machine_is_seen(seat, lesson, card):
    seat.goto(f"course/{lesson}/?card={card}")

    assert is_free(seat.page.locator(".live-screen__caption"))


@pytest.mark.parametrize(
    ("lesson", "card"),
    [
        ("3.1", 7),
        ("3.1", 8),
        ("3.2", 7),
        ("3.3", 2),
        ("4.1", 2),
        ("4.2", 5),
        ("4.4", 4),
        ("4.4", 7),
        ("5.1", 4),
        ("5.2", 1),
        ("5.4", 6),
    ],
)
def test_caption_under_a_live_machine_is_seen_on_a_laptop(at_computer, people, lesson, card):
    seat = at_computer(people.boat, viewport={"width": 1366, "height": 768})
    seat.goto(f"course/{lesson}/?card={card}")

    assert is_free(seat.page.locator(".live-screen__caption"))


@pytest.mark.parametrize(("lesson", "card"), [("3.1", 7), ("3.3", 2)])
def test_keys_of_a_pin_are_seen_with_its_screen(seat, lesson, card):
    seat.goto(f"course/{lesson}/?card={card}")

    assert is_free(seat.page.locator(".live-screen .atm__entry"))
    assert is_free(seat.page.locator(".live-screen .atm__key--enter"))


@pytest.mark.parametrize(("lesson", "card"), [("3.3", 12), ("5.1", 2), ("5.1", 4), ("5.2", 1), ("5.4", 2), ("5.4", 6)])
def test_picture_of_a_tall_machine_ends_above_the_way_on(seat, lesson, card):
    seat.goto(f"course/{lesson}/?card={card}")
    picture = seat.page.locator(".live-screen__view").bounding_box()

    assert picture["y"] + picture["height"] <= seat.page.locator(".lesson__nav").bounding_box()["y"]


def test_mark_of_the_next_day_is_in_the_picture_it_is_explained_by(seat):
    seat.goto("course/5.1/?card=4")
    mark = seat.page.locator(".live-screen").get_by_text("+1 день").bounding_box()
    window = seat.page.locator(".live-screen .window__page").bounding_box()

    assert mark["y"] + mark["height"] <= window["y"] + window["height"]


def test_question_is_answered_again_without_scrolling(seat, begun):
    attempt = begun("A03")
    seat.goto(f"play/{attempt.uid}/")
    seat.act(*plan_of(attempt)[:-1])
    seat.act("you/answer:2000")

    assert [is_free(choice) for choice in seat.main(".you__talk--question .you__act").all()] == [True] * 3
    assert is_free(seat.main(".you__hands .notes__one img").last)


def test_what_can_be_done_after_a_harm_is_seen(seat, begun):
    attempt = begun("A03", scale="real")
    seat.goto(f"play/{attempt.uid}/")
    for action in seat.follow(attempt):
        if action == "atm/take_card":
            break
    seat.page.locator("button[name=act][value='play/wait']").dispatch_event("click")
    seat.says("Что случилось")
    seat.act("play/go_on")

    assert is_free(seat.main("button[value='you/call_bank']"))
    assert is_free(seat.main("button[value='play/rewind']"))


def test_help_in_full_leaves_the_way_out_free(seat, begun):
    seat.goto(f"play/{begun('A03').uid}/")
    seat.act("play/help", "play/help", "play/help")

    assert is_free(seat.main(".play__leave"))


def test_long_list_of_answers_leaves_the_way_out_free(seat, begun):
    seat.goto(f"play/{begun('A11').uid}/")
    seat.act("atm/key_cancel", "you/call_bank")

    assert is_free(seat.main(".you__talk .you__act").last)
    assert is_free(seat.main(".play__leave"))


@pytest.mark.parametrize("size", [(1366, 768), (1008, 610), (360, 640)])
def test_replay_of_a_machine_and_a_telephone_is_not_squeezed(new_page, at_computer, people, begun, size):
    seat, attempt = at_computer(people.boat), begun("A03", variant="d")
    seat.goto(f"play/{attempt.uid}/")
    seat.act("atm/insert_card")
    page = new_page(viewport={"width": size[0], "height": size[1]})
    sign_in(page, people)

    page.goto(f"/staff/progress/attempt/{attempt.uid}/?step=1")
    machine = page.locator(".play__machine").bounding_box()

    assert machine["width"] >= min(600, size[0] - 40) * 0.9
    assert page.locator(".play__pocket").is_visible() == (size[0] >= 1280)
    keys = page.locator("#replay-before").bounding_box()
    assert size[0] < 800 or keys["y"] + keys["height"] <= machine["y"]


def test_keys_of_a_replay_are_the_foot_of_the_page_on_a_telephone(new_page, at_computer, people, begun):
    seat, attempt = at_computer(people.boat), begun("S02")
    seat.goto(f"play/{attempt.uid}/")
    seat.act("phone/part:lock", "phone/key_1", "phone/key_4", "phone/key_7")
    page = new_page(viewport={"width": 360, "height": 640})
    sign_in(page, people)

    page.goto(f"/staff/progress/attempt/{attempt.uid}/?step=3#now")
    foot, glass = (page.locator(part).bounding_box() for part in (".replay__stage > .help", ".phone__glass"))
    assert (foot["x"], foot["width"]) == (0, 360)
    assert glass["y"] + glass["height"] <= foot["y"]

    line, dot = (page.locator(part).bounding_box() for part in (".phone-dots polyline", "[data-dot='1']"))
    assert line["x"] == pytest.approx(dot["x"] + dot["width"] / 2, abs=3)


def sign_in(page: Page, people) -> None:
    page.goto("/staff/login/")
    page.fill("[name=username]", people.trainer.username)
    page.fill("[name=password]", people.password)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/staff/")


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_two_people_and_all_choices_keep_to_one_line(at_computer, people, language):
    seat = at_computer(people.boat, viewport=CLASSROOM)
    Sitting.objects.filter(learner=people.boat).update(partner=people.lamp)
    seat.page.goto(f"/{language}/course/")

    assert seat.page.locator(".who--two .who__picture").count() == 2
    assert seat.page.locator(".bar").bounding_box()["height"] <= 56


def test_nothing_of_the_secret_s_pad_lies_under_help_on_a_phone(new_page, people):
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto("/ru/sign-in/")
    page.fill("[name=code]", people.lamp.code)
    page.press("[name=code]", "Enter")

    assert page.locator(".pad__picture").count() == 9
    assert is_free(page.locator(".pad__key").last)
    assert is_free(page.locator("[data-pad-clear]"))


def test_hint_beside_two_devices_covers_neither(at_computer, people, begun):
    seat = at_computer(people.boat, viewport={"width": 1366, "height": 768})
    seat.goto(f"play/{begun('A03', variant='d').uid}/")
    seat.act("play/help", "play/help", "play/help")

    assert is_free(seat.main(".help__body"))
    assert [is_free(key) for key in seat.main(".phone__nav-key").all()] == [True] * 3
    assert is_free(seat.main("button[value='atm/key_0']"))
    assert is_free(seat.main("button[value='atm/insert_card']"))


@pytest.mark.parametrize("mode", ["guided", "test"])
@pytest.mark.parametrize("width", [1008, 360])
def test_help_is_in_its_place_and_what_it_says_is_read(at_computer, people, begun, mode, width):
    seat = at_computer(people.boat, viewport={"width": width, "height": 610})
    seat.goto(f"play/{begun('A11', mode=mode).uid}/")
    key = seat.page.locator(".play__help .help__button")
    place = key.bounding_box()
    key.click()
    told = seat.page.locator(".play__more .help__body")

    assert place["x"] + place["width"] > width - 24
    assert is_free(told)
    assert told.bounding_box()["x"] >= 0
    assert width == 360 or told.bounding_box()["x"] >= foot_of_machine(seat)


def foot_of_machine(seat: AtComputer) -> float:
    box = seat.page.locator(".play__device").bounding_box()
    return box["x"] + box["width"]


@pytest.mark.parametrize("size", [CLASSROOM, {"width": 1024, "height": 768}], ids=["classroom", "1024x768"])
def test_all_answers_to_the_bank_are_seen_beside_the_help(new_page, size):
    page = new_page(viewport=size)
    seat = AtComputer(page)
    seat.goto("try/A11/")
    seat.act("you/call_bank")
    seat.act(*["play/help"] * 2)

    for part in (*page.locator(".you__talk button").all(), page.locator("#guide"), page.locator("#play-alone")):
        assert is_free(part)


def test_what_lies_under_the_help_can_be_scrolled_clear_of_it(seat, begun):
    receipt = seat.main("[value='you/throw_receipt']")
    for _ in Robot(seat, begun("A09")).steps():
        if receipt.count():
            break
    seat.act("play/help", "play/help")
    leave = seat.main(".play__leave")

    assert not is_free(leave)
    seat.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert is_free(leave)


def test_kiosk_is_seen_down_to_its_slots_where_its_tree_begins(seat, begun):
    attempt = begun("U06", variant="kiosk")
    seat.goto(f"play/{attempt.uid}/")
    seat.act(*plan_of(attempt)[:7])

    assert seat.main(".bills__row").count() > 5
    assert is_free(seat.main(".kiosk__shelf"))
