"""`make bench`: the figures of design promises, all in one run on this machine, printed and written as JSON."""

from __future__ import annotations

import http.client
import json
import platform
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import pages, taps  # noqa: E402
from bench.house import environment, manage, serving  # noqa: E402

TOKEN = re.compile(r'name="token" value="([^"]+)"')
RESULTS = ROOT / "bench" / "results"


def prepared(data: Path) -> dict[str, Any]:
    """A site with the course, a class of 60, groups of 30 and 300 and 10,000 people elsewhere."""
    manage(data, "migrate", "-v0")
    manage(data, "collectstatic", "-v0", "--noinput")
    manage(data, "load_scenarios", "-v0")
    manage(data, "load_course", "-v0")
    with sqlite3.connect(data / "db.sqlite3") as database:
        database.execute("CREATE TABLE bench_row (id INTEGER PRIMARY KEY, step INTEGER NOT NULL)")
        database.execute("INSERT INTO bench_row VALUES (1, 0)")
    return json.loads(inside(data, "bench.people"))


def inside(data: Path, module: str, *arguments: str, told: str = "") -> str:
    ran = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT, env=environment(data), input=told, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return ran.stdout


def sign_ins(port: int, told: dict[str, Any], count: int = 35, seconds: float = 10.0) -> dict[str, float]:
    """So many people sign in by code and digits, evenly within so many seconds. Milliseconds of the last step."""
    took: list[float] = []
    refused: list[int] = []

    def one(robot: dict[str, Any], late: float) -> None:
        time.sleep(late)
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        cookies: dict[str, str] = {}

        def ask(method: str, path: str, **fields: str) -> tuple[int, str]:
            headers = {
                "Host": "localhost", "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            }  # fmt: skip
            token = {"csrfmiddlewaretoken": cookies["kladka_form"]} if "kladka_form" in cookies else {}
            line.request(method, path, body=urlencode({**token, **fields}) if fields else None, headers=headers)
            answer = line.getresponse()
            text = answer.read().decode()
            for header in answer.headers.get_all("Set-Cookie") or []:
                name, _, value = header.partition(";")[0].partition("=")
                cookies[name] = value
            return answer.status, text

        ask("GET", "/ru/sign-in/code/")
        _, page = ask("POST", "/ru/sign-in/code/", code=robot["code"])
        token = TOKEN.search(page)
        begun = time.monotonic()
        status, _ = ask(
            "POST", "/ru/sign-in/code/secret/",
            token=token[1] if token else "", kind="digits", secret=told["digits"], send="1",
        )  # fmt: skip
        took.append((time.monotonic() - begun) * 1000)
        if "kladka_learner" not in cookies:
            refused.append(status)

    people = [
        threading.Thread(target=one, args=(robot, n * seconds / count))
        for n, robot in enumerate(told["robots"][-count:])
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    took.sort()
    return {
        "p50 ms": round(took[len(took) // 2]),
        "p95 ms": round(took[int(len(took) * 0.95)]),
        "refused": len(refused),
    }


def start_to_answer(data: Path) -> float:
    """Seconds from the command to the first page."""
    begun = time.monotonic()
    with serving(data) as server:
        line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        line.request("GET", "/ru/", headers={"Host": "localhost"})
        line.getresponse().read()
        return round(time.monotonic() - begun, 2)


def lost_steps(data: Path, answered: dict[str, int]) -> int:
    """Answered taps that are not on the disk after the server was killed."""
    with sqlite3.connect(data / "db.sqlite3") as database:
        kept = dict(database.execute("SELECT uid, step FROM simulators_attempt").fetchall())
    return sum(max(0, step - kept[uid.replace("-", "")]) for uid, step in answered.items())


def export_seconds(data: Path) -> dict[str, float]:
    begun = time.monotonic()
    target = data / "completions.csv"
    manage(data, "export_completions", str(target))
    rows = target.read_text(encoding="utf-8-sig").count("\n") - 1
    return {"rows": rows, "seconds, start included": round(time.monotonic() - begun, 2)}


def measured(data: Path) -> dict[str, Any]:
    told = prepared(data)
    spare, *robots = told["robots"]
    shown, *at_two_devices = told["robots at two devices"]
    found: dict[str, Any] = {"start to first answer, s": start_to_answer(data)}
    with serving(data, "bench.plain_site:application", workers=1) as floor:
        found["floor of a tap, CPU ms"] = taps.cpu_of_the_floor(floor)
    with serving(data, workers=1) as server:
        found["one tap, CPU ms"] = taps.cpu_of_a_tap(server, [spare, *robots[-20:]])
        found["one tap, two devices, CPU ms"] = taps.cpu_of_a_tap(server, at_two_devices)
    with serving(data) as server:
        found["30 without pause"] = taps.play(server.port, robots[:30], 6)
        found["60, a tap every 1.5 s"] = taps.play(server.port, robots[-30:] + robots[:30], 20, 1.5)
        found["memory, MB"] = server.memory()
        found["in a browser"] = pages.measure(server, {"one device": robots[0], "two devices": shown})
        found["35 sign-ins in 10 s"] = sign_ins(server.port, told)
    with serving(data) as server:
        answered = taps.kill_under_load(server, robots[:30])
    found["killed under 30 players"] = {"answered taps": sum(answered.values()), "lost": lost_steps(data, answered)}
    found |= json.loads(inside(data, "bench.inside", told=json.dumps(told)))
    found["CSV"] = export_seconds(data)
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = measured(Path(folder))
    found["machine"] = {"processor": platform.processor() or platform.machine(), "python": platform.python_version()}
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{time.strftime('%Y-%m-%d-%H%M')}.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    for name, value in found.items():
        print(f"{name:32}{json.dumps(value, ensure_ascii=False)}")


if __name__ == "__main__":
    main()
