"""For everyone: axe finds nothing serious, nothing scrolls sideways, targets are large enough."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

# axe measures with inline styles of its own: its pages alone are excused from the content policy.
AXE = (Path(__file__).parent.parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # else it fetches every style sheet again, for rules about sound and turned screens
}
SIZES = {"desktop": (1366, 768), "classroom": (1008, 610), "phone": (360, 640)}
PUBLIC = ["", "sign-in/", "sign-in/code/", "warm-up/", "course/", "course/3.1/", "course/3.2/?card=3", "show/A03/"]


def faults(page) -> list[str]:
    """What axe calls serious or critical, as `rule: element`."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(
        """async rules => (await axe.run(document, rules)).violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)}`))""",
        RULES,
    )


def sideways(page) -> int:
    """By how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("size", SIZES)
def test_public_pages_are_for_everyone(new_page, size):
    width, height = SIZES[size]
    page = new_page(viewport={"width": width, "height": height}, bypass_csp=True)

    for language in ("ru", "be", "en"):
        for address in PUBLIC:
            page.goto(f"/{language}/{address}")
            assert sideways(page) <= 0, f"{language}/{address}"
            if language == "ru":
                assert faults(page) == [], f"{language}/{address}"


@pytest.mark.parametrize("address", ["", "course/", "course/3.2/?card=3", "sign-in/"])
def test_targets_are_large_enough(new_page, address):
    page = new_page(viewport={"width": 1008, "height": 610})
    page.goto(f"/ru/{address}")

    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
            .filter(e => e.checkVisibility() && !e.closest(".atm, [inert], [aria-hidden=true], p"))
            .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 44 || box.height < 44))
            .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""
    )

    assert small == []


@pytest.mark.parametrize("address", ["", "course/", "course/3.2/?card=3", "try/A03/"])
def test_twice_the_size_needs_no_scrolling_sideways(new_page, address):
    """200 % zoom of a 1280 window is a window of 640."""
    page = new_page(viewport={"width": 640, "height": 400})
    page.goto(f"/ru/{address}")

    assert sideways(page) <= 0


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_machine_in_a_lesson_is_no_wider_than_a_phone(new_page, language):
    """The check of a payment has the longest words of all live pictures."""
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(f"/{language}/course/3.4/?card=8")

    assert page.locator(".live-screen .atm__table").count() == 1
    assert sideways(page) <= 0


@pytest.mark.parametrize(
    ("width", "height", "letters"),
    [(1008, 610, "2"), (683, 384, "0"), (504, 305, "0")],
    ids=["largest letters", "200 % of a laptop", "200 % of a classroom"],
)
@pytest.mark.parametrize("script", [True, False])
def test_keys_of_a_tall_machine_are_one_step_away(new_page, width, height, letters, script):
    page = new_page(viewport={"width": width, "height": height}, java_script_enabled=script)
    page.goto("/ru/try/A02/")
    page.locator(f"button[name=text_size][value='{letters}']").click()
    page.goto("/ru/try/A02/")

    assert page.locator(".atm__glass").bounding_box()["y"] < height
    page.locator("a[href='#machine-foot']").click()
    foot = page.locator(".play__help").bounding_box()["y"]
    keys = [page.locator(f"button[value='atm/{key}']").bounding_box() for key in ("key_4", "key_0")]

    assert all(key["y"] >= 0 and key["y"] + key["height"] <= foot for key in keys)
    assert page.locator("#play-help").bounding_box()["y"] + 44 <= height
    page.locator("a[href='#machine']").click()
    assert 0 <= page.locator(".machine__strip").bounding_box()["y"] < height / 3
