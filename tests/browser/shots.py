"""`make shots`: every screen of the product as a picture, signed in as each role, at three sizes, into shots/.

Makes a site of its own with demo people, so the pictures show the real course and nobody's data.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from bench.house import environment, manage, serving  # noqa: E402
from bench.pages import CHROMIUM  # noqa: E402
from tests.browser.shot_list import AT_A_SEAT, LEARNERS, PUBLIC, STAFF, TWO  # noqa: E402

OUT = ROOT / "shots"
SIZES = {"1366": (1366, 768), "1008": (1008, 610), "360": (360, 640)}
# Countdowns stand still, or they would tap by themselves while a picture is taken.
HELD = "window.setInterval = () => 0"


class Camera:
    """A browser of one person. Whatever they look at is kept in every size."""

    def __init__(self, browser: Browser, site: str, told: dict[str, Any], *cookies: str) -> None:
        context = browser.new_context(base_url=site, locale="ru", viewport={"width": 1366, "height": 768})
        context.add_init_script(HELD)
        context.add_cookies([{**told["cookies"][name], "url": site} for name in cookies])
        self.site, self.told, self.page = site, told, context.new_page()

    def goto(self, address: str) -> None:
        self.page.goto(address.format(**self.told))

    def shoot(self, name: str) -> None:
        for size, (width, height) in SIZES.items():
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.wait_for_timeout(120)
            self.page.screenshot(path=OUT / size / f"{name}.png")
        self.page.set_viewport_size({"width": 1366, "height": 768})

    def look(self, pages: dict[str, str], prefix: str = "", language: str = "ru") -> None:
        for name, address in pages.items():
            self.goto(f"/{language}/{address}")
            self.shoot(f"{prefix}{name}-{language}")

    def act(self, path: str, step: int, action: str, typed: str) -> None:
        """A tap as a form without script sends it."""
        form = {"step": str(step), "act": action, **({f"value:{action}": typed} if typed else {})}
        answer = self.page.request.post(path, form=form, headers={"Origin": self.site})
        if not answer.ok:
            raise SystemExit(f"make shots: {action} at {path} was answered with {answer.status}.")
        self.page.goto(path)


def public_pages(camera: Camera) -> None:
    for language in ("ru", "be", "en"):
        camera.look(PUBLIC, language=language)
    camera.goto("/ru/show/A03/")
    frame = 0
    while camera.page.locator("#demo-next").count():
        camera.page.goto(f"/ru/show/A03/?n={frame}")
        camera.shoot(f"show-A03-{frame:02}")
        frame += 1
    for name, choice in (("night", "theme][value=dark"), ("contrast", "contrast"), ("large", "text_size][value='2'")):
        camera.goto("/ru/try/A03/")
        camera.page.locator(f"button[name={choice}]").first.click()
        camera.page.wait_for_load_state("networkidle")
        camera.look({"start": "", "map": "course/", "try": "try/A03/"}, f"{name}-")


def at_a_seat(camera: Camera) -> None:
    """Signing in from the pictures, with one wrong secret on the way."""
    camera.look(AT_A_SEAT)
    camera.goto("/ru/sign-in/{digits_uid}/secret/")
    for _ in range(4):
        camera.page.click("button[name=press][value='0']")
    camera.shoot("seat-wrong-ru")


def lessons(camera: Camera) -> None:
    for number in camera.told["lessons"]:
        for language in ("ru", "be", "en") if number == "3.2" else ("ru",):
            camera.goto(f"/{language}/course/{number}/?card=99")
            last = len(camera.page.query_selector_all(".steps-walked__item"))
            for card in range(last + 2):
                camera.goto(f"/{language}/course/{number}/?card={card}")
                camera.shoot(f"lesson-{number}-{card:02}-{language}")


def tasks(camera: Camera, plays: list[dict]) -> None:
    for play in plays:
        for name in screens(camera, play):
            camera.shoot(name)


def screens(camera: Camera, play: dict) -> Iterator[str]:
    """Walk a task by its way; stop at every screen not seen in it before."""
    path, seen = f"/ru/play/{play['uid']}/", set()
    camera.goto(path)
    for step, (action, typed) in enumerate([*play["plan"], ("", "")]):
        machine = camera.page.locator("[data-screen]").first
        screen = machine.get_attribute("data-screen") if machine.count() else "around" if action else "end"
        if not action and machine.count():
            raise SystemExit(f"make shots: the way through {play['name']} does not end, it stops at {screen}.")
        if screen not in seen or not action:
            seen.add(screen)
            yield f"task-{play['name']}-{len(seen):02}-{screen}"
        if action:
            camera.act(path, step, action, typed)


def staff_pages(camera: Camera, name: str) -> None:
    page = camera.page
    camera.goto("/staff/login/")
    camera.shoot("staff-login")
    page.fill("[name=username]", name)
    page.fill("[name=password]", camera.told["staff"][name])
    page.click("button[type=submit]")
    page.wait_for_url("**/staff/")
    for address in STAFF[name]:
        camera.goto(f"/staff/{address}")
        words = re.sub(r"\{\w+\}|\?.*", "", address).strip("/").replace("/", "-").replace("--", "-")
        camera.shoot(f"staff-{name.removeprefix('demo-')}-{words or 'home'}{'-one' if '{' in address else ''}")
    if name == "demo-trainer":
        new_learners(camera)


def new_learners(camera: Camera) -> None:
    """The page that shows new secrets, and the plan of an import: neither has an address of its own."""
    camera.goto("/staff/people/learners/new/?group={group}")
    camera.page.fill("[name=count]", "3")
    camera.page.locator("main form button[type=submit], main form .button").last.click()
    camera.shoot("staff-trainer-given")
    camera.goto("/staff/people/learners/import/")
    table = "code;group;kind\n;Группа для показа;pictures\n4242;Группа для показа;\n"
    camera.page.set_input_files(
        "[type=file]", {"name": "list.csv", "mimeType": "text/csv", "buffer": table.encode("utf-8-sig")}
    )
    camera.page.locator("main form button[type=submit], main form .button").last.click()
    camera.shoot("staff-trainer-import-plan")


def prepared(data: Path) -> dict[str, Any]:
    manage(data, "prepare")
    told = subprocess.run(
        [sys.executable, "tests/browser/shot_facts.py"],
        cwd=ROOT, env=environment(data), check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    found = json.loads(told.stdout)
    return {**found, "digits_uid": found["by_digits"]["uid"]}


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    os.environ["IDLE_MINUTES"] = "240"  # people wait for their turn longer than a class would
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        told = prepared(data)
        with serving(data) as server, sync_playwright() as driver:
            browser = driver.chromium.launch(**CHROMIUM)

            def camera(*cookies: str) -> Camera:
                return Camera(browser, f"http://127.0.0.1:{server.port}", told, *cookies)

            public_pages(camera())
            at_a_seat(camera("seat"))
            camera("practice").look(LEARNERS, "learner-")
            camera("two").look(TWO, "two-")
            lessons(camera("practice"))
            for mode, plays in told["plays"].items():
                tasks(camera(mode), plays)
            for play in told["harms"]:
                tasks(camera(play["who"]), [play])
            for name in STAFF:
                staff_pages(camera(), name)
            browser.close()
    sys.stdout.write(f"{len(list(OUT.rglob('*.png')))} pictures in {OUT}\n")


if __name__ == "__main__":
    main()
