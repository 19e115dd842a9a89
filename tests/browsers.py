"""Browsers: Debian's Chromium by default, Chromium 109 and Debian's Firefox on request.

`page` fails its test when the page asked anything of another host, broke the content policy or threw
an error in a script: nobody has to remember to look.
"""

import shutil
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.old_chromium import old_chromium_program
from tests.served import serve

NEEDED = "{0} is missing. Run “make test”, which installs it, or: apt-get install {0}"

# Chromium as the program without a window: each page of the other draws a window too, unseen. Letters are as wide as
# in a window: by itself this program rounds them, and a word may go to the next line.
CHROMIUM = "chromium-headless-shell"
FLAGS = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]


def debian_program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.fail(NEEDED.format(name), pytrace=False)
    return found


@pytest.fixture
def site(committed_db):
    """The served site at `site.url`, on a database with real commits."""
    with serve() as served:
        yield served


@pytest.fixture(scope="session")
def playwright_driver():
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright_driver):
    """Debian's Chromium."""
    browser = playwright_driver.chromium.launch(executable_path=debian_program(CHROMIUM), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def old_chromium(playwright_driver):
    """Chromium 109, the last one for Windows 7."""
    browser = playwright_driver.chromium.launch(
        executable_path=str(old_chromium_program()), args=["--no-sandbox", "--disable-gpu", "--no-zygote"]
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright_driver):
    """Debian's Firefox ESR, driven through WebDriver BiDi."""
    browser = playwright_driver.firefox.launch(
        channel="moz-firefox", executable_path=debian_program("firefox-esr"), timeout=60_000
    )
    yield browser
    browser.close()


class Watch:
    """What a page must never do, written down as it happens."""

    def __init__(self, context, site: str) -> None:
        self.site = urlsplit(site).netloc
        self.problems: list[str] = []
        context.on("request", self.request)
        context.on("console", self.console)
        context.on("weberror", lambda error: self.problems.append(f"script error: {error.error}"))

    def request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.site:
            self.problems.append(f"asked another host: {request.url}")

    def console(self, message) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.problems.append(f"content policy: {message.text}")


def watched_page(browser, site: str, **options):
    """A page in a context of its own; `page.watch.problems` lists what went wrong."""
    if browser.browser_type.name == "firefox":
        options |= dict.fromkeys(("color_scheme", "reduced_motion", "forced_colors", "contrast"), "null")
    context = browser.new_context(base_url=site, locale="ru", **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.watch = Watch(context, site)
    return page


@pytest.fixture
def new_page(chromium, site):
    """Makes pages in contexts of their own: two people, two computers, no script."""
    pages = []

    def make(browser=chromium, **options):
        options.setdefault("viewport", {"width": 1366, "height": 768})
        pages.append(watched_page(browser, site.url, **options))
        return pages[-1]

    yield make
    problems = [problem for page in pages for problem in page.watch.problems]
    for page in pages:
        page.context.close()
    assert problems == []


@pytest.fixture
def page(new_page):
    return new_page()


@pytest.fixture
def plain_page(new_page):
    """The same without script."""
    return new_page(java_script_enabled=False)
