"""Robots that play through the web interface, and what a tap costs the server."""

from __future__ import annotations

import http.client
import statistics
import subprocess
import threading
import time
from itertools import cycle
from typing import Any
from urllib.parse import urlencode

from bench.house import Server

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Host": "localhost", "X-Play": "1"}


class Robot(threading.Thread):
    """Walks its way, then presses the same few controls in turn until time is up.

    took: seconds of each answer. answered: the step the server last confirmed.
    """

    def __init__(self, port: int, told: dict[str, Any], ends: float, pause: float = 0.0, late: float = 0.0) -> None:
        super().__init__()
        self.port, self.told, self.ends, self.pause, self.late = port, told, ends, pause, late
        self.took: list[float] = []
        self.errors = 0
        self.answered = told.get("step", 0)

    def run(self) -> None:
        time.sleep(self.late)
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        for action in self.actions():
            if time.monotonic() >= self.ends:
                break
            begun = time.monotonic()
            if not self.tap(line, action):
                break
            self.took.append(time.monotonic() - begun)
            time.sleep(max(0.0, self.pause - self.took[-1]))
        self.told["step"] = self.answered

    def actions(self):
        yield from self.told["way"][self.answered :]
        yield from cycle(self.told["in turn"])

    def tap(self, line: http.client.HTTPConnection, action: str) -> bool:
        body = urlencode({"step": self.answered, "act": action})
        try:
            line.request("POST", self.told["path"], body=body, headers={**HEADERS, "Cookie": self.told["cookie"]})
            answer = line.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException):
            return False
        fresh = answer.headers.get("Set-Cookie", "").partition(";")[0]
        self.told["cookie"] = fresh or self.told["cookie"]
        if answer.status != 200 or f'name="step" value="{self.answered + 1}"'.encode() not in text:
            self.errors += 1
            return False
        self.answered += 1
        return True


def play(port: int, robots: list[dict], seconds: float, pause: float = 0.0) -> dict[str, float]:
    """All robots at once. Milliseconds, except `a second` and `errors`."""
    ends = time.monotonic() + seconds
    running = [Robot(port, told, ends, pause, pause * n / len(robots)) for n, told in enumerate(robots)]
    for one in running:
        one.start()
    for one in running:
        one.join()
    took = sorted(value for one in running for value in one.took)
    return {
        "a second": round(len(took) / seconds, 1),
        "p50": round(statistics.median(took) * 1000, 1),
        "p95": round(took[int(len(took) * 0.95)] * 1000, 1),
        "errors": sum(one.errors for one in running),
    }


def cpu_of_a_tap(server: Server, robots: list[dict], seconds: float = 0.3) -> float:
    """Milliseconds of the server's processor for one tap, one robot after another, as long as a task is.

    The first robot warms the server up and is not needed afterwards, since its log is full then.
    """
    spare, *robots = robots
    play(server.port, [spare], 2)
    cpu = server.cpu_seconds()
    for robot in robots:
        play(server.port, [robot], seconds)
    return round((server.cpu_seconds() - cpu) / sum(robot["step"] for robot in robots) * 1000, 2)


def cpu_of_the_floor(server: Server, seconds: float = 5.0) -> float:
    """The same for an empty view with our middleware and one durable update (bench/plain_site.py)."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def tap() -> None:
        line.request("POST", "/tap/?row=1", body="step=1", headers=HEADERS)
        line.getresponse().read()

    for _ in range(50):
        tap()
    cpu, count, ends = server.cpu_seconds(), 0, time.monotonic() + seconds
    while time.monotonic() < ends:
        tap()
        count += 1
    return round((server.cpu_seconds() - cpu) / count * 1000, 2)


def kill_under_load(server: Server, robots: list[dict], seconds: float = 4.0) -> dict[str, int]:
    """Robot id -> the last step the server answered before it was killed outright."""
    ends = time.monotonic() + 60
    running = [Robot(server.port, told, ends) for told in robots]
    for one in running:
        one.start()
    time.sleep(seconds)
    subprocess.run(["pkill", "-9", "-s", str(server.process.pid)], check=False)
    for one in running:
        one.join()
    return {one.told["uid"]: one.answered for one in running}
