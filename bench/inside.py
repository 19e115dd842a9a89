"""What can only be measured inside the process: hints, a lesson page, reports, the export.

Runs inside Django: `python -m bench.inside < told.json`.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from people.models import Staff  # noqa: E402
from simulators.engine.solve import advance, moves  # noqa: E402
from simulators.engine.ways import way  # noqa: E402
from simulators.models import Scenario  # noqa: E402
from simulators.setups import Way, setup_of  # noqa: E402

WANDERINGS, FARTHEST = 20, 60
ROUNDS = 20


def hints() -> dict[str, float]:
    """From states reached by random wandering in every scenario, nothing remembered."""
    chance, took, unknown = random.Random(1), [], 0
    for scenario in Scenario.objects.select_related("current"):
        setup = setup_of(Way(scenario.current.sha256))
        for _ in range(WANDERINGS):
            state = setup.start
            for _ in range(chance.randrange(FARTHEST)):
                offers = list(moves(setup, state))
                if not offers or setup.goal(state.view):
                    break
                state = advance(setup, state, chance.choice(offers))
            setup.ways.clear()
            begun = time.perf_counter()
            found = way(setup, state)
            took.append((time.perf_counter() - begun) * 1000)
            unknown += found.length is None and not found.lost and not state.scene
    took.sort()
    return {
        "states": len(took), "p50 ms": round(statistics.median(took), 1),
        "p99 ms": round(took[int(len(took) * 0.99)], 1), "max ms": round(took[-1], 1), "without an answer": unknown,
    }  # fmt: skip


def cpu(work: Callable[[], Any], rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds of processor and queries of one call, after a first one that fills the caches."""
    work()
    with CaptureQueriesContext(connection) as queries:
        work()
    asked = len(queries)
    begun = time.process_time()
    for _ in range(rounds):
        work()
    return {"ms": round((time.process_time() - begun) / rounds * 1000, 1), "queries": asked}


def pages(told: dict[str, Any]) -> dict[str, Any]:
    learner = Client(HTTP_HOST="localhost")
    name, _, value = told["robots"][0]["cookie"].partition("=")
    learner.cookies[name] = value
    trainer = Client(HTTP_HOST="localhost")
    trainer.force_login(Staff.objects.get(username="bench"))
    groups = told["groups"]
    return {
        "lesson card, warm": cpu(lambda: learner.get("/ru/course/3.2/?card=3")),
        "whole lesson on paper, warm": cpu(lambda: learner.get("/ru/course/3.2/paper/")),
        "course map": cpu(lambda: learner.get("/ru/course/")),
        "empty Wagtail report (floor)": cpu(lambda: trainer.get("/staff/reports/locked/")),
        "group of 30": cpu(lambda: trainer.get(f"/staff/progress/group/{groups['thirty']}/")),
        "group of 300": cpu(lambda: trainer.get(f"/staff/progress/group/{groups['three hundred']}/")),
        "completion report": cpu(lambda: trainer.get("/staff/reports/completed/")),
    }


if __name__ == "__main__":
    told = json.load(sys.stdin)
    json.dump({"hints": hints(), "pages": pages(told)}, sys.stdout)
