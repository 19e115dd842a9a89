"""What a browser sees: weight and requests of the first screens, time to content and from tap to paint."""

from __future__ import annotations

import statistics
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.house import Server

CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu"]}
SLOWER = 4  # times slower than this processor
TAPS = 40
# When the first content was painted, in ms since the navigation began.
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
# Presses a key of the machine and waits for the frame that shows the new stage.
TAP = """() => new Promise(resolve => {
  const stage = document.querySelector('#stage'), begun = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  }).observe(stage, {childList: true});
  const key = n => document.querySelector(`button[name=act][value="atm/key_${n}"]`);
  (document.body.classList.toggle('bench') ? key(1) : key('clear')).click();
})"""


def measure(server: Server, robot: dict[str, Any]) -> dict[str, Any]:
    site = f"http://127.0.0.1:{server.port}"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**CHROMIUM)
        found: dict[str, Any] = {}
        for name, address in (("start", "/ru/"), ("sign-in", "/ru/sign-in/"), ("map", "/ru/course/")):
            context = browser.new_context(base_url=site, viewport={"width": 1008, "height": 610})
            found[name] = first_screen(context, address)
            context.close()
        context = browser.new_context(base_url=site, viewport={"width": 1008, "height": 610})
        cookie_name, _, value = robot["cookie"].partition("=")
        context.add_cookies([{"name": cookie_name, "value": value, "url": site}])
        found["tap to paint"] = tap_to_paint(context, robot["path"])
        browser.close()
    return found


def first_screen(context: BrowserContext, address: str) -> dict[str, float]:
    """Bytes on the wire and requests with an empty cache, and ms to content at a slower processor."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    weights: list[float] = []
    wire.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    return {
        "KB": round(sum(weights) / 1024, 1),
        "requests": len(weights),
        "content ms at 4x": round(page.evaluate(PAINTED)),
    }


def tap_to_paint(context: BrowserContext, path: str) -> dict[str, float]:
    page: Page = context.new_page()
    page.goto(path)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = sorted(page.evaluate(TAP) for _ in range(TAPS))
    return {"p50 ms at 4x": round(statistics.median(took)), "p95 ms at 4x": round(took[int(TAPS * 0.95)])}
