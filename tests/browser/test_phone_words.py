"""Words on the phone stay whole and in sight, also where there is little room for them."""

import pytest

pytestmark = pytest.mark.browser

CLASSROOM = {"viewport": {"width": 1008, "height": 610}}
PARTED = """() => {
    const parted = [], glass = document.querySelector(".phone__screen");
    const texts = document.createTreeWalker(glass, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        for (const { 0: word, index } of texts.currentNode.data.matchAll(/[^\\s-]+-?/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) parted.push(word);
        }
    }
    return parted;
}"""


@pytest.fixture
def opened(new_page):
    def show(task, *controls, mode="practice", language="ru"):
        page = new_page(**CLASSROOM)
        page.goto(f"/{language}/try/{task}/?mode={mode}")
        for control in controls:
            step = page.locator("[name=step]").input_value()
            page.locator(f"button[value='phone/{control}']").click()
            page.wait_for_function("was => document.querySelector('[name=step]').value != was", arg=step)
        return page

    return show


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("mode", ["practice", "test"])
def test_settings_part_no_word_in_the_largest_letters(opened, mode, language):
    page = opened("S08", "open:settings", "part:display", "font:3", "back", mode=mode, language=language)

    assert page.evaluate(PARTED) == []


def test_number_is_never_parted(opened):
    number = opened("S05", "open:sms", "thread:nina").locator(".phone__screen .unbroken", has_text="000-00-35")

    assert number.evaluate("it => getComputedStyle(it).whiteSpace") == "nowrap"


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("mode", ["practice", "test"])
def test_what_is_told_pushes_no_key_of_a_contact_out_of_sight(opened, mode, language):
    page = opened("S05", "open:sms", "thread:nina", "number:center", "save", mode=mode, language=language)
    page.locator("[name='value:phone/contact_name:1']").fill("Центр")
    page.locator("button[value='phone/save']").click()
    page.wait_for_selector(".phone-card--told")

    foot = page.locator(".phone__screen").evaluate("it => it.getBoundingClientRect().bottom")
    names = page.locator(".phone-deeds__deed span")
    assert names.count() == 4
    assert all(name.evaluate("it => it.scrollWidth <= it.parentElement.clientWidth") for name in names.all())
    assert all(name.evaluate("it => it.getBoundingClientRect().bottom") <= foot for name in names.all())


@pytest.mark.parametrize("mode", ["practice", "test"])
def test_refused_pattern_leaves_the_key_that_goes_on_in_sight(opened, mode):
    old, dots = ("1235789" if mode == "test" else "14789"), "1478"
    drawn = (*(f"key_{dot}" for dot in old), "secret_check", "kind:pattern", *(f"key_{dot}" for dot in dots))
    page = opened("S02", "part:lock", *drawn, "secret_next", mode=mode)
    page.wait_for_selector(".phone__screen .phone__note")

    foot = page.locator(".phone__screen").evaluate("it => it.getBoundingClientRect().bottom")
    assert page.locator("button[value='phone/secret_next']").evaluate("it => it.getBoundingClientRect().bottom") <= foot


def test_sign_that_is_asked_for_lies_free_beside_the_key_of_the_shade(opened):
    page = opened("S03", "charger", "open:settings", "part:net", "quick:airplane")
    shade, sign = (page.locator(f"[value='phone/{name}']").bounding_box() for name in ("shade", "mark:signal"))

    assert shade["x"] + shade["width"] <= sign["x"]


def test_number_of_a_telephone_is_typed_with_its_plus(opened):
    page = opened("S04", "open:contacts", "new")
    page.locator("[name^='value:phone/contact_number']").click()
    page.locator(".phone__board-key", has_text="+").click()

    assert page.locator("[name^='value:phone/contact_number']").input_value() == "+"
