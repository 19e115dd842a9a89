"""`make shots`: every screen of the product as a picture, signed in as each role, at three sizes, into shots/.

Makes a site of its own with demo people, so the pictures show the real course and nobody's data.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from bench.house import environment, manage, serving  # noqa: E402

OUT = ROOT / "shots"
SIZES = {"1366": (1366, 768), "1008": (1008, 610), "360": (360, 640)}
PUBLIC = {
    "start": "",
    "sign-in": "sign-in/",
    "warm-up": "warm-up/",
    "map": "course/",
    "lesson": "course/3.2/",
    "show": "show/A03/",
    "try": "try/A02/",
    "error": "nothing-here/",
}
GROUP = "progress/group/{group}/"
STAFF = {
    "demo-trainer": [
        "",
        "people/groups/",
        "people/learners/",
        "people/learners/add/",
        "people/meetings/",
        "people/pcs/enrol/",
        GROUP,
        "progress/learner/{learner}/",
        "reports/completed/",
    ],
    "demo-manager": ["", "people/groups/", GROUP, "reports/completed/"],
    "demo-admin": ["", "people/places/", "people/staff/", "pages/", "jobs/", "rq/", "pages/{lesson}/edit/"],
}
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu"]}
FACTS = """
import json
from people.demo import make_demo
from people.identity import LEARNER_COOKIE, give_learner_cookie
from people.sittings import start_sitting
from people.models import Group
from lessons.models import LessonPage
from simulators.attempts import start_attempt
from simulators.models import Scenario
from simulators.setups import Way, setup_of
from django.http import HttpResponse
demo = make_demo()
learner = demo.learners[0][0]
sitting = start_sitting(learner=learner)
answer = HttpResponse()
give_learner_cookie(answer, sitting)
plays = []
for scenario in Scenario.objects.select_related("current"):
    for mode in ("practice", "test"):
        attempt = start_attempt(sitting=sitting, scenario=scenario, mode=mode, language="ru")
        way = Way(attempt.version.sha256, mode, attempt.variant, attempt.skin, attempt.scale)
        plan = [f"{action.device}/{action.control}" for action in setup_of(way).plan]
        plays.append({"key": scenario.key, "mode": mode, "uid": str(attempt.uid), "plan": plan})
print(json.dumps({
    "staff": {staff.username: password for staff, role, password in demo.staff},
    "cookie": {"name": LEARNER_COOKIE, "value": answer.cookies[LEARNER_COOKIE].value},
    "group": Group.objects.first().pk, "learner": learner.pk, "plays": plays,
    "lesson": LessonPage.objects.filter(number="3.2", locale__language_code="ru").first().pk,
}))
"""


def facts(data: Path) -> dict:
    told = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", FACTS],
        cwd=ROOT, env=environment(data), check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(told.stdout.strip().splitlines()[-1])


def shoot(page: Page, name: str) -> None:
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(150)
        (OUT / size).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=OUT / size / f"{name}.png", full_page=name.startswith(("lesson", "staff")))


def public_pages(browser: Browser, site: str) -> None:
    page = browser.new_context(base_url=site).new_page()
    for language in ("ru", "be", "en"):
        for name, address in PUBLIC.items():
            page.goto(f"/{language}/{address}")
            shoot(page, f"{name}-{language}")
    for name, choice in (("contrast", "button[name=contrast]"), ("large", "button[name=text_size][value='2']")):
        page.goto("/ru/try/A03/")
        page.locator(choice).first.click()
        for address in ("course/", "try/A03/"):
            page.goto(f"/ru/{address}")
            shoot(page, f"{name}-{address.split('/')[0]}")


def learners_pages(browser: Browser, site: str, told: dict) -> None:
    context = browser.new_context(base_url=site)
    context.add_cookies([{**told["cookie"], "url": site}])
    page = context.new_page()
    page.goto("/ru/course/")
    shoot(page, "learner-map")
    for card in range(1, 40):
        page.goto(f"/ru/course/3.2/?card={card}")
        if "card=" not in page.url:
            break
        shoot(page, f"lesson-3.2-{card:02}")
    for address in ("me/", "me/secret/", "sitting/beside/", "course/3.2/paper/"):
        page.goto(f"/ru/{address}")
        shoot(page, f"learner-{address.strip('/').replace('/', '-')}")
    for play in told["plays"]:
        for name in tasks_screens(page, play):
            shoot(page, name)


def tasks_screens(page: Page, play: dict) -> Iterator[str]:
    """Walk a task by its plan; stop at every screen not seen in it before."""
    page.goto(f"/ru/play/{play['uid']}/")
    seen = set()
    for step, action in enumerate([*play["plan"], ""]):
        machine = page.locator("[data-screen]").first
        screen = machine.get_attribute("data-screen") if machine.count() else "debrief"
        if screen not in seen:
            seen.add(screen)
            yield f"{play['key']}-{play['mode']}-{len(seen):02}-{screen}"
        if action:
            page.request.post(
                f"/ru/play/{play['uid']}/", form={"step": str(step), "act": action}, headers={"Origin": origin(page)}
            )
            page.goto(f"/ru/play/{play['uid']}/")


def origin(page: Page) -> str:
    return page.evaluate("location.origin")


def staff_pages(browser: Browser, site: str, told: dict) -> None:
    for name, addresses in STAFF.items():
        page = browser.new_context(base_url=site, locale="ru").new_page()
        page.goto("/staff/login/")
        page.fill("[name=username]", name)
        page.fill("[name=password]", told["staff"][name])
        page.click("button[type=submit]")
        page.wait_for_url("**/staff/")
        for address in addresses:
            page.goto(f"/staff/{address.format(**told)}")
            shoot(page, f"staff-{name}-{address.strip('/').replace('/', '-').format(**told) or 'home'}")


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        os.environ["KLADKA_DATA"] = folder
        manage(data, "prepare")
        told = facts(data)
        with serving(data) as server, sync_playwright() as driver:
            browser = driver.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            site = f"http://127.0.0.1:{server.port}"
            public_pages(browser, site)
            learners_pages(browser, site, told)
            staff_pages(browser, site, told)
            browser.close()
    sys.stdout.write(f"{len(list(OUT.rglob('*.png')))} pictures in {OUT}\n")


if __name__ == "__main__":
    main()
