"""What a browser sees: weight and requests of the first screens, time to content and from tap to paint."""

from __future__ import annotations

import statistics
from itertools import cycle, islice
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.house import Server
from tests import browsers

CHROMIUM = {"executable_path": f"/usr/bin/{browsers.CHROMIUM}", "args": browsers.FLAGS}
SLOWER = 4  # times slower than this processor
WARMING, TAPS = 4, 40
VISITS = 5  # of a first screen, each with an empty cache
# Wide enough for all that stands on the page to be seen at once.
SCREENS = {"one device": {"width": 1008, "height": 610}, "two devices": {"width": 1366, "height": 768}}
# When the first content was painted, in ms since the navigation began.
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
# Presses a control and waits for the frame that shows the changed stage; half a minute without one is a failure.
TAP = """action => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`nothing was painted after ${action}`)), 30000);
  const begun = performance.now();
  const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  document.addEventListener('stage', painted, {once: true});
  document.querySelector(`button[name=act][value="${action}"]`).click();
})"""


def measure(server: Server, robots: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """robots: by what they have before them, as in SCREENS."""
    site = f"http://127.0.0.1:{server.port}"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**CHROMIUM)
        found: dict[str, Any] = {}
        for name, address in (("start", "/ru/"), ("sign-in", "/ru/sign-in/"), ("map", "/ru/course/")):
            found[name] = first_screen(browser, site, address)
        for devices, robot in robots.items():
            context = browser.new_context(base_url=site, viewport=SCREENS[devices])
            name, _, value = robot["cookie"].partition("=")
            context.add_cookies([{"name": name, "value": value, "url": site}])
            found[f"tap to paint, {devices}"] = tap_to_paint(context, robot)
            context.close()
        browser.close()
    return found


def first_screen(browser: Browser, site: str, address: str) -> dict[str, float]:
    """Bytes on the wire and requests with an empty cache, and ms to content at a slower processor: a middle visit."""
    visits = []
    for _ in range(VISITS):
        context = browser.new_context(base_url=site, viewport={"width": 1008, "height": 610})
        visits.append(visit(context.new_page(), address))
        context.close()
    return sorted(visits, key=lambda found: found["content ms at 4x"])[VISITS // 2]


def visit(page: Page, address: str) -> dict[str, float]:
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    weights: list[float] = []
    wire.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    return {
        "KB": round(sum(weights) / 1024, 1),
        "requests": len(weights),
        "content ms at 4x": round(page.wait_for_function(PAINTED).json_value()),
    }


def tap_to_paint(context: BrowserContext, robot: dict[str, Any]) -> dict[str, float]:
    """The server has warmed up by then, and so has the browser after the first few taps."""
    page: Page = context.new_page()
    page.goto(robot["path"])
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = [page.evaluate(TAP, action) for action in islice(cycle(robot["in turn"]), WARMING + TAPS)]
    took = sorted(took[WARMING:])
    return {"p50 ms at 4x": round(statistics.median(took)), "p95 ms at 4x": round(took[int(TAPS * 0.95)])}
