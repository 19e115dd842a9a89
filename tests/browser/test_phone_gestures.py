"""The phone under one's fingers: swipes, a long press, a drawn pattern, and the keyboard on its glass."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(at_computer, people, begun):
    def show(task, *controls, **options):
        seat = at_computer(people.boat, **options)
        seat.goto(f"play/{begun(task).uid}/")
        held = Held(seat.page)
        for control in controls:
            held.presses(control)
        return held

    return show


class Held:
    """A phone in the browser that is touched with a mouse."""

    def __init__(self, page):
        self.page = page

    @property
    def screen(self):
        return self.page.locator("[data-machine=phone]").get_attribute("data-screen")

    def waits_for(self, screen):
        self.page.wait_for_selector(f"[data-machine=phone][data-screen={screen}]")

    def presses(self, control):
        before = self.page.locator("[name=step]").input_value()
        self.page.locator(f"button[value='phone/{control}']").click()
        self.page.wait_for_function("was => document.querySelector('[name=step]').value != was", arg=before)

    def middle(self, selector):
        box = self.page.locator(selector).first.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def draws(self, *points):
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point, steps=6)
        self.page.mouse.up()

    def swipes(self, selector, across, down):
        x, y = self.middle(selector)
        self.draws((x, y), (x + across, y + down))

    def types(self, *keys):
        for key in keys:
            self.page.locator(f"[data-board='{key}']").click()


def test_swipe_up_opens_and_a_swipe_down_goes_back(phone):
    held = phone("S01", "power")

    held.swipes(".phone-lock__up", 0, -200)
    held.waits_for("lock_pin")

    held.swipes(".phone-lock__ask", 0, 200)
    held.waits_for("lock")


def test_shade_is_pulled_down_and_pushed_up(phone):
    held = phone("S03")

    held.swipes(".phone__status", -40, 200)
    held.waits_for("shade")

    held.swipes(".phone-shade__news", 0, -150)
    held.waits_for("home")


def test_press_that_moves_a_little_is_still_a_press(phone):
    held = phone("S03")

    held.swipes("button[value='phone/open:settings']", 3, 3)

    held.waits_for("settings")


def test_long_press_of_the_side_key_opens_the_menu(phone):
    held = phone("S03", "shade")

    held.page.mouse.move(*held.middle("button[value='phone/power']"))
    held.page.mouse.down()
    held.page.wait_for_timeout(700)
    held.page.mouse.up()

    held.waits_for("power_menu")


def test_pattern_is_drawn_over_the_dots(phone):
    held = phone("S02", "part:lock", "kind:pattern")

    for screen in ("settings_pattern_again", "settings_lock"):
        held.draws(*(held.middle(f"[data-dot='{dot}']") for dot in "4156"))
        held.waits_for(screen)


def test_digits_of_the_real_keyboard_type_a_pin(phone):
    held = phone("S01", "power", "swipe_up")

    for digit in "2580":
        before = held.page.locator("[name=step]").input_value()
        held.page.keyboard.press(digit)
        held.page.wait_for_function("was => document.querySelector('[name=step]').value != was", arg=before)
    held.page.locator("button[value='phone/unlock']").click()

    held.page.wait_for_url("**/debrief/")


def test_keyboard_on_the_glass_types_together_with_the_real_one(phone):
    held = phone("S08", "open:settings", "part:net", "wifi_list", "join:home")
    field = held.page.locator("#phone-wifi_password-value")
    field.click()

    held.types("shift", "m", "o", "s", "t", "i", "k", "signs", "-", "1")
    held.page.keyboard.type("77")
    held.types("rub")

    assert field.input_value() == "Mostik-17"
    held.types("enter")
    held.page.wait_for_url("**/debrief/")


def test_keyboard_on_the_glass_covers_no_field_and_speaks_three_languages(phone):
    held = phone("S08", "open:settings", "part:net", "wifi_list", "join:home", viewport={"width": 1008, "height": 610})
    held.page.locator("#phone-wifi_password-value").click()

    board = held.page.locator(".phone__board").bounding_box()
    field = held.page.locator("#phone-wifi_password-value").bounding_box()
    assert field["y"] + field["height"] <= board["y"]

    letters = []
    for _ in range(3):
        held.types("globe")
        letters.append(held.page.locator(".phone__board-row").nth(2).inner_text().replace("\n", ""))
    assert letters == ["ячсмитьбюё", "ячсмітьбюё", "zxcvbnm"]


def test_keyboard_leaves_when_its_field_is_left(phone):
    held = phone("S08", "open:settings", "part:net", "wifi_list", "join:home")
    held.page.locator("#phone-wifi_password-value").click()
    assert held.page.locator(".phone__board").count() == 1

    held.presses("eye")
    assert held.page.locator(".phone__board").count() == 0
