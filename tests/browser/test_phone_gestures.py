"""The phone under one's fingers: swipes, a long press, a drawn pattern, and the keyboard on its glass."""

import itertools

import pytest

pytestmark = pytest.mark.browser


FINGERS = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 640}}


@pytest.fixture
def phone(at_computer, people, begun):
    def show(task, *controls, mode="practice", **options):
        seat = at_computer(people.boat, **options)
        seat.goto(f"play/{begun(task, mode).uid}/")
        held = Touched(seat.page) if options.get("has_touch") else Held(seat.page)
        for control in controls:
            held.presses(control)
        return held

    return show


@pytest.fixture(params=["mouse", "fingers"])
def any_phone(phone, request):
    return lambda *args: phone(*args, **(FINGERS if request.param == "fingers" else {}))


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

    def holds(self, selector):
        self.page.mouse.move(*self.middle(selector))
        self.page.mouse.down()
        self.page.wait_for_selector(".phone-menu")
        self.page.mouse.up()

    def zooms(self, selector, inward):
        """With the wheel."""
        self.page.mouse.move(*self.middle(selector))
        self.page.mouse.wheel(0, 120 if inward else -120)

    def types(self, *keys):
        for key in keys:
            self.page.locator(f"[data-board='{key}']").click()


class Touched(Held):
    """The same under fingers, with all that the browser makes of them (scrolling, zooming, clicks)."""

    def __init__(self, page):
        super().__init__(page)
        self.session = page.context.new_cdp_session(page)

    def touches(self, kind, *points):
        spots = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    def draws(self, *points):
        self.touches("touchStart", points[0])
        for (x, y), (to_x, to_y) in itertools.pairwise(points):
            for part in range(1, 9):
                self.touches("touchMove", (x + (to_x - x) * part / 8, y + (to_y - y) * part / 8))
        self.touches("touchEnd")

    def holds(self, selector):
        self.touches("touchStart", self.middle(selector))
        self.page.wait_for_selector(".phone-menu")
        self.touches("touchEnd")

    def zooms(self, selector, inward):
        """With two fingers."""
        x, y = self.middle(selector)
        ways = range(70, 19, -10) if inward else range(20, 71, 10)
        self.touches("touchStart", (x - ways[0], y), (x + ways[0], y))
        for half in ways:
            self.touches("touchMove", (x - half, y), (x + half, y))
        self.touches("touchEnd")


def test_swipe_up_opens_and_a_swipe_down_goes_back(any_phone):
    held = any_phone("S01", "power")

    held.swipes(".phone-lock__up", 0, -200)
    held.waits_for("lock_pin")

    held.swipes(".phone-lock__ask", 0, 200)
    held.waits_for("lock")


@pytest.mark.parametrize("place", [".phone__status", ".phone-home"])
def test_shade_is_pulled_down_and_pushed_up(any_phone, place):
    held = any_phone("S03")

    held.swipes(place, -40, 150)
    held.waits_for("shade")

    held.swipes(".phone-shade__switches", 0, -100)
    held.waits_for("home")


def test_press_that_moves_a_little_is_still_a_press(any_phone):
    held = any_phone("S03")

    held.swipes("button[value='phone/open:settings']", 3, 3)

    held.waits_for("settings")


def test_long_press_of_the_side_key_opens_the_menu(any_phone):
    held = any_phone("S03", "shade")

    held.holds("button[value='phone/power']")

    held.waits_for("power_menu")


def test_pattern_is_drawn_over_the_dots(any_phone):
    held = any_phone("S02", "part:lock")

    held.draws(*(held.middle(f"[data-dot='{dot}']") for dot in "14789"))
    held.waits_for("settings_lock")
    held.page.locator("[value='phone/kind:pattern']").click()
    for screen in ("settings_pattern_again", "settings_lock"):
        held.draws(*(held.middle(f"[data-dot='{dot}']") for dot in "4156"))
        held.waits_for(screen)


def test_photos_are_turned_over_with_a_swipe(any_phone):
    held = any_phone("S13", "open:gallery", "photo:card")
    before = held.page.locator(".phone-gallery__said").inner_text()

    held.swipes(".phone-gallery__frame", -120, 0)
    held.page.wait_for_function("was => document.querySelector('.phone-gallery__said').innerText != was", arg=before)

    held.swipes(".phone-gallery__frame", 120, 0)
    held.page.wait_for_function("was => document.querySelector('.phone-gallery__said').innerText == was", arg=before)


def test_photo_is_drawn_nearer_and_put_farther(any_phone):
    held = any_phone("S13", "open:gallery", "photo:card")
    held.zooms(".phone-gallery__frame", inward=False)
    held.page.wait_for_selector(".phone-gallery__large--near")
    held.page.wait_for_timeout(300)  # the wheel rests between two steps

    held.zooms(".phone-gallery__frame", inward=True)
    held.page.wait_for_selector(".phone-gallery__large--near", state="detached")


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
    held.waits_for("net_wifi")


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


def test_enter_on_the_glass_goes_on_in_the_mail(phone):
    held = phone("S14", "open:mail", "new")
    held.page.locator("#phone-person-value").fill("Андрей Учебный")

    held.types("enter")

    held.waits_for("mail_login")


def test_pointer_goes_on_from_a_field_that_has_its_text(phone):
    held = phone("S09", "open:operator", "topup", mode="guided")
    pointed = held.page.locator("[data-pointed]")
    assert pointed.get_attribute("id") == "phone-topup_number-value"

    pointed.click()
    held.page.keyboard.type("00 000-00-17")
    held.page.locator("#phone-topup_sum-value").click()
    assert pointed.get_attribute("id") == "phone-topup_sum-value"

    held.page.keyboard.type("5")
    assert pointed.last.get_attribute("value") == "phone/topup_next"
