"""What can only be measured inside the process: hints, a lesson page, reports, the export.

Runs inside Django: `python -m bench.inside < told.json`.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
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
BATCHES, ROUNDS = 7, 10


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


def cpu(client: Client, address: str) -> dict[str, float]:
    """Milliseconds of processor and queries of one page, once its caches are full.

    Of several batches the quickest counts: whatever else runs on the machine only ever adds.
    """
    answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}: nothing to measure")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
        asked = len(queries)
    batches = []
    for _ in range(BATCHES):
        begun = time.process_time()
        for _ in range(ROUNDS):
            client.get(address)
        batches.append((time.process_time() - begun) / ROUNDS * 1000)
    return {"ms": round(min(batches), 1), "queries": asked}


def pages(told: dict[str, Any]) -> dict[str, Any]:
    """The floor of staff pages is an empty report of Wagtail's own, opened by the same person."""
    learner = Client(HTTP_HOST="localhost")
    name, _, value = told["robots"][0]["cookie"].partition("=")
    learner.cookies[name] = value
    trainer, administrator = Client(HTTP_HOST="localhost"), Client(HTTP_HOST="localhost")
    trainer.force_login(Staff.objects.get(username="bench"))
    administrator.force_login(Staff.objects.get(username="everywhere"))
    groups = told["groups"]
    return {
        "lesson card, warm": cpu(learner, "/ru/course/3.2/?card=3"),
        "whole lesson on paper, warm": cpu(learner, "/ru/course/3.2/paper/"),
        "course map": cpu(learner, "/ru/course/"),
        "empty Wagtail report (floor)": cpu(trainer, "/staff/reports/locked/"),
        "group of 30": cpu(trainer, f"/staff/progress/group/{groups['thirty']}/"),
        "group of 300, a page of it": cpu(trainer, f"/staff/progress/group/{groups['three hundred']}/"),
        "completion report of a place": cpu(trainer, "/staff/reports/completed/"),
        "the same, all places": cpu(administrator, "/staff/reports/completed/"),
        "learners, the last page of 10,000": cpu(administrator, "/staff/people/learners/?p=200"),
        "learners, one found in 10,000": cpu(administrator, f"/staff/people/learners/?q={told['robots'][0]['code']}"),
    }


if __name__ == "__main__":
    told = json.load(sys.stdin)
    json.dump({"hints": hints(), "pages": pages(told)}, sys.stdout)
