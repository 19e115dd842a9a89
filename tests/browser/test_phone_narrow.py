"""On a real phone all of the phone is in sight above help, alone and as one of two devices."""

import pytest

from .robot import Robot

pytestmark = pytest.mark.browser

OLD = ("part:lock", *(f"key_{dot}" for dot in "14789"), "secret_check")  # what S02 asks before the lock is changed
HANDHELD = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 640}}


@pytest.fixture
def opened(at_computer, people, begun):
    def show(task, mode="practice"):
        seat = at_computer(people.boat, **HANDHELD)
        seat.goto(f"play/{begun(task, mode).uid}/")
        return seat.page

    return show


def press(page, *controls):
    """From the beginning of a task, each when the page knows of the one before."""
    for step, control in enumerate(controls):
        page.wait_for_selector(f"[name=step][value='{step}']", state="attached")
        page.locator(f"button[value='phone/{control}']").tap()


def foot(page, selector):
    box = page.locator(selector).bounding_box()
    return box["y"] + box["height"]


def head(page, selector):
    return page.locator(selector).bounding_box()["y"]


def test_waiting_for_an_answer_leads_nobody_away_from_the_phone(opened):
    page = opened("S04", "guided")
    for control in ("open:contacts", "contact:nina", "call"):
        page.locator(f"button[value='phone/{control}']").dispatch_event("click")

    page.wait_for_selector("#play-wait[data-pointed]", state="attached")
    assert head(page, ".play__title") >= 0
    assert foot(page, ".phone__glass") <= head(page, ".play__help")


def test_help_that_is_opened_leaves_free_what_it_speaks_of(opened):
    page = opened("S04", "guided")
    for control in ("open:contacts", "contact:nina", "call"):
        page.locator(f"button[value='phone/{control}']").dispatch_event("click")
    page.wait_for_selector("[value='phone/hang_up'][data-pointed]", timeout=20_000)

    page.locator(".play__more summary").tap()
    page.wait_for_function("scrollY > 0")
    assert foot(page, "[value='phone/hang_up']") <= head(page, ".play__more .help__body")


def test_charger_lies_above_help(opened):
    page = opened("S03")

    assert foot(page, "button[value='phone/charger']") <= head(page, ".play__help")


@pytest.mark.parametrize("mode", ["practice", "guided"])
@pytest.mark.parametrize("task", ["S01", "S02", "S08", "S14"])
def test_pin_pattern_and_password_of_the_task_are_in_sight_with_the_phone(opened, task, mode):
    page = opened(task, mode)

    assert head(page, ".you__paper") >= 0
    assert foot(page, ".you__paper") <= head(page, ".phone__glass")
    assert foot(page, ".phone__glass") <= head(page, ".play__help")


@pytest.mark.parametrize("task", ["T04", "U04"])
def test_phone_beside_another_device_is_whole_once_it_is_looked_at(opened, task):
    page = opened(task)

    page.locator(".play__tab--pocket").tap()

    page.wait_for_function("document.querySelector('.phone__glass').offsetParent")
    assert foot(page, ".phone__glass") <= head(page, ".play__help")


def test_key_and_badge_of_the_phone_stay_in_sight_beside_a_long_machine(opened):
    page = opened("T04")

    page.locator(".play__machine").evaluate("place => scrollTo(0, place.getBoundingClientRect().bottom)")

    assert 0 <= head(page, ".play__tab--pocket") < 60


def test_debrief_is_read_from_its_beginning(opened):
    page = opened("S06")
    for control in ("open:sms", "thread:nina"):
        page.locator(f"button[value='phone/{control}']").tap()
    page.locator("[name='value:phone/compose:sms']").fill("да")
    page.locator("button[value='phone/send']").tap()
    page.get_by_text("Спасибо, что ответили.").wait_for()
    page.locator("button[value='phone/back']").tap()

    page.wait_for_selector(".debrief h1")
    assert page.evaluate("scrollY") == 0


def test_question_about_what_the_phone_shows_is_in_sight(opened):
    page = opened("S16")
    ways = "open:maps perm:use near place:jobcentre route way:bus"
    for control in ways.split():
        page.locator(f"button[value='phone/{control}']").dispatch_event("click")

    page.wait_for_selector(".you__talk--question")
    assert head(page, ".you__talk--question") >= 0
    assert foot(page, ".you__talk--question") <= head(page, ".phone__glass")


def test_question_about_a_site_is_in_sight_above_it(opened):
    page = opened("U07")
    for place in "bank/saved:0 bank/next bank/pay play/wait bank/look_history".split():
        page.locator(f"[value='{place}']").dispatch_event("click")
        page.wait_for_load_state("networkidle")

    page.wait_for_selector(".you__talk--question")
    assert head(page, ".you__talk--question") > -1
    assert foot(page, ".you__talk--question") <= head(page, ".play__machine")


def test_what_a_caller_says_last_lies_above_the_keys(opened):
    page = opened("S15")
    lost = "phone/open:bank phone/ask_code play/wait play/wait phone/expect phone/answer phone/say:tell play/go_on"
    for place in lost.split():
        page.locator(f"[value='{place}']").dispatch_event("click")
        page.wait_for_load_state("networkidle")

    page.wait_for_selector(".phone-calls__heard")
    assert foot(page, ".phone-calls__heard") <= head(page, ".phone-calls__foot")


def test_message_that_was_sent_is_in_sight_above_the_keyboard(opened):
    page = opened("S12")
    for control in ("open:messenger", "chat:house"):
        page.locator(f"button[value='phone/{control}']").tap()
    page.locator("[name='value:phone/compose:chat']").tap()
    page.locator("[name='value:phone/compose:chat']").fill("Здравствуйте")
    page.keyboard.press("Enter")

    page.wait_for_selector(".phone__said--own")
    assert foot(page, ".phone__said--own") <= head(page, ".phone__write")


def test_field_keeps_the_task_and_the_note_in_sight(opened):
    page = opened("S08")
    for control in ("open:settings", "part:net", "wifi_list", "join:home"):
        page.locator(f"button[value='phone/{control}']").dispatch_event("click")
    page.locator("[name='value:phone/wifi_password']").tap()

    page.wait_for_selector(".phone__board")
    page.wait_for_timeout(300)  # a browser moves the page only after the focus
    assert head(page, ".play__title") >= 0
    assert foot(page, ".phone__board") <= head(page, ".play__help")


def test_pattern_and_the_key_that_goes_on_are_in_sight(opened):
    page = opened("S02")
    press(page, *OLD, "kind:pattern")

    page.wait_for_selector(".phone-dots")
    assert foot(page, "button[value='phone/secret_next']") <= foot(page, ".phone__screen")


REFUSED = {
    "a simple pattern": (
        "S02",
        f"{' '.join(OLD)} kind:pattern key_1 key_4 key_7 key_8 key_9 secret_next",
        "secret_next",
    ),
    "a simple PIN": ("S02", f"{' '.join(OLD)} kind:pin key_1 key_2 key_3 key_4 secret_next", "secret_next"),
    "a wrong PIN": ("S01", "power swipe_up key_1 key_1 key_1 key_1 unlock", "unlock"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_keys_under_what_was_refused_are_in_sight(opened, what):
    task, way, accept = REFUSED[what]
    page = opened(task)
    press(page, *way.split())

    page.wait_for_selector(".phone__note")
    assert foot(page, f"button[value='phone/{accept}']") <= foot(page, ".phone__screen")
    assert foot(page, ".phone__glass") <= head(page, ".play__help")


def test_what_is_pointed_at_on_one_of_two_devices_is_in_sight(at_computer, people, begun):
    seat, ringed_keys = at_computer(people.boat, **HANDHELD), 0
    for place in Robot(seat, begun("U04", "guided")).steps():
        if place.endswith("wait"):
            continue
        ringed = seat.page.locator(".machine [data-pointed]:visible, .phone [data-pointed]:visible").first
        if ringed.count():
            ringed_keys += 1
            box = ringed.bounding_box()
            assert 0 <= box["y"] <= seat.page.locator(".play__help").bounding_box()["y"] - box["height"], place

    assert ringed_keys > 5
