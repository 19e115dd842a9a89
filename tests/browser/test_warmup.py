"""The warm-up walked through: with the mouse alone, without script, on a narrow screen with large letters."""

import pytest

from lessons.warmup.steps import STEPS


def walk(page) -> None:
    """Presses what each screen asks for."""
    page.goto("/ru/warm-up/")
    page.get_by_role("link", name="Нажмите сюда").click()
    for _ in range(2):
        page.get_by_role("link", name="Сюда").click()
    for digit in "258":
        page.get_by_role("button", name=digit, exact=True).click()
    page.get_by_role("textbox").fill("470")
    page.get_by_role("button", name="Готово").click()
    for letter in "мост":
        page.get_by_role("button", name=letter, exact=True).click()
    page.get_by_role("link", name="Вниз").click()
    page.get_by_role("link", name="Сюда").click()
    page.get_by_role("link", name="Назад").click()
    page.get_by_role("link", name="Помощь").click()
    page.get_by_role("button", name="Крупные буквы", exact=True).click()
    page.get_by_role("link", name="Удобно").click()


def test_everybody_comes_to_the_end_and_on_to_the_course(page):
    walk(page)

    page.get_by_role("link", name="Дальше").click()

    assert page.url.endswith("/ru/course/")
    assert page.locator("html").get_attribute("class") == "size-1"


def test_the_same_without_script(plain_page):
    walk(plain_page)

    assert plain_page.url.endswith("/ru/warm-up/end/")
    assert plain_page.locator("html").get_attribute("class") == "size-1"


def test_digits_go_in_from_the_keyboard_alone(page):
    page.goto("/ru/warm-up/keyboard/")
    page.locator("[name=typed]:focus").wait_for()  # it comes with the first picture, a moment after the page

    page.keyboard.type("470")
    page.keyboard.press("Enter")

    page.wait_for_url("**/warm-up/word/")
    page.locator("[name=typed]:focus").wait_for()
    page.keyboard.type("мост")
    page.keyboard.press("Enter")

    page.wait_for_url("**/warm-up/scroll/")


def test_the_button_below_is_out_of_sight_until_the_wheel_turns(page):
    page.goto("/ru/warm-up/scroll/")
    button = page.get_by_role("link", name="Сюда")
    height = page.viewport_size["height"]

    assert button.bounding_box()["y"] > height

    page.mouse.wheel(0, 4000)
    button.click()
    page.wait_for_url("**/warm-up/back/")


def test_narrow_screen_with_the_largest_letters_never_scrolls_sideways(new_page):
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto("/be/warm-up/")
    page.get_by_role("button", name="Самыя буйныя літары").click()

    widths = {}
    for step in STEPS:
        page.goto(f"/be/warm-up/{step.slug}/")
        widths[step.slug] = page.evaluate("document.documentElement.scrollWidth")

    assert page.locator("html").get_attribute("class") == "size-2"
    assert set(widths.values()) == {360}


def test_every_target_is_large_enough(page):
    for step in STEPS:
        page.goto(f"/ru/warm-up/{step.slug}/")
        sizes = page.evaluate(
            "[...document.querySelectorAll('main a, main button, main input, .help__button, .prefs button')]"
            ".filter(e => e.getClientRects().length)"
            ".map(e => e.getBoundingClientRect()).map(r => Math.min(r.width, r.height))"
        )
        assert min(sizes) >= 44, step.slug


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_word_of_the_lesson_comes_back_to_its_next_card(new_page, script):
    page = new_page(java_script_enabled=script)
    page.goto("/ru/course/1.1/?card=4")

    page.get_by_role("link", name="Наберите слово").click()
    for letter in "мост":
        page.get_by_role("button", name=letter, exact=True).click()

    page.wait_for_url("**/ru/course/1.1/?card=5&said=typed")
    assert "Слово набрано." in page.locator("main").inner_text()


def test_words_after_a_link_stand_beside_it(page):
    page.goto("/ru/course/1.1/?card=4")
    step = page.locator(".numbered > li").last

    assert step.bounding_box()["height"] < 2 * page.locator(".numbered > li").first.bounding_box()["height"]
