"""Fills the site to be measured: learners, sittings, attempts, and 10,000 more whom nobody asks about.

Runs inside Django (`python -m bench.people [PEOPLE ELSEWHERE]`) and prints what robots need: cookies, attempts, plans.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta

import django

django.setup()

from django.contrib.auth.hashers import make_password  # noqa: E402
from django.db import transaction  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.utils import timezone  # noqa: E402

from lessons.models import Completion  # noqa: E402
from people.choices import Role, SecretKind  # noqa: E402
from people.identity import LEARNER_COOKIE, give_learner_cookie  # noqa: E402
from people.learners import join_group  # noqa: E402
from people.models import Assignment, Group, Learner, Place, Staff  # noqa: E402
from people.pictures import PICTURES  # noqa: E402
from people.secret import hash_secret  # noqa: E402
from people.sittings import start_sitting  # noqa: E402
from simulators.attempts import start_attempt  # noqa: E402
from simulators.models import Scenario  # noqa: E402
from simulators.setups import setup_of, way_of  # noqa: E402

CLASS, TWO_DEVICES, DIGITS, PASSWORD = 61, 22, "5730", "bench-bench-bench"
ELSEWHERE = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000  # people of other places
LESSONS = ("3.1", "3.2", "3.3", "3.4")
# Task -> the beginning of a robot's way, and what it then presses in turn for ever: the amount at the cash machine, and
# a train on the site of tickets, with the telephone beside it.
A03, T04 = "A03", "T04"
BEGINNINGS = {A03: (7, ["atm/withdraw", "atm/amount_other"]), T04: (0, [])}
IN_TURN = {A03: ["atm/key_1", "atm/key_clear"], T04: ["tickets/train:745У", "tickets/back"]}


def learners(count: int, group: Group, first: int) -> list[Learner]:
    keys = list(PICTURES)
    secret = hash_secret(SecretKind.DIGITS, DIGITS)
    made = Learner.objects.bulk_create(
        (
            Learner(picture=keys[n % 60], number=first + n // 60, secret_kind=SecretKind.DIGITS, secret=secret)
            for n in range(count)
        ),
        batch_size=500,
    )
    join_group(made, group)
    return made


def completions(made: list[Learner], group: Group) -> None:
    """Every learner has done every lesson, spread over a year."""
    now = timezone.now()
    Completion.objects.bulk_create(
        (
            Completion(
                learner=learner, lesson_key=lesson, group=group, place=group.place,
                started_at=now - timedelta(days=position % 365), completed_at=now - timedelta(days=position % 365),
            )
            for position, learner in enumerate(made)
            for lesson in LESSONS
        ),
        batch_size=500,
    )  # fmt: skip


def robot(learner: Learner, scenario: Scenario) -> dict:
    """A signed-in learner with an open attempt: cookie, address and what to press."""
    sitting = start_sitting(learner=learner)
    attempt = start_attempt(sitting=sitting, scenario=scenario, mode="practice", language="ru")
    answer = HttpResponse()
    give_learner_cookie(answer, sitting)
    way = way_of(attempt)
    steps, then = BEGINNINGS[scenario.key]
    return {
        "code": learner.code,
        "cookie": f"{LEARNER_COOKIE}={answer.cookies[LEARNER_COOKIE].value}",
        "path": f"/ru/play/{attempt.uid}/",
        "uid": str(attempt.uid),
        "way": [*(f"{action.device}/{action.control}" for action in setup_of(way).plan[:steps]), *then],
        "in turn": IN_TURN[scenario.key],
    }


def staff(place: Place) -> None:
    """A trainer of one place who also writes, so that an empty report of Wagtail's opens; and an administrator."""
    password = make_password(PASSWORD)
    for name, roles in (
        ("bench", [(Role.TRAINER, place), (Role.AUTHOR, None)]),
        ("everywhere", [(Role.ADMINISTRATOR, None)]),
    ):
        person = Staff.objects.create(username=name, password=password)
        for role, at in roles:
            Assignment.objects.create(staff=person, role=role, place=at)


@transaction.atomic
def main() -> dict:
    place = Place.objects.create(label="Bench")
    names = ("class", "thirty", "three hundred", "two devices")
    groups = {name: Group.objects.create(place=place, name=name) for name in names}
    seated = learners(CLASS, groups["class"], 1)
    at_two_devices = learners(TWO_DEVICES, groups["two devices"], 120)
    for name, count, first in (("thirty", 30, 100), ("three hundred", 300, 110)):
        completions(learners(count, groups[name], first), groups[name])
    for part in range(ELSEWHERE // 500):
        group = Group.objects.create(place=Place.objects.create(label=f"Elsewhere {part}"), name=f"Group {part}")
        completions(learners(500, group, 200 + part * 10), group)
    staff(place)
    scenarios = {scenario.key: scenario for scenario in Scenario.objects.select_related("current")}
    return {
        "robots": [robot(learner, scenarios[A03]) for learner in seated],
        "robots at two devices": [robot(learner, scenarios[T04]) for learner in at_two_devices],
        "digits": DIGITS,
        "password": PASSWORD,
        "groups": {name: group.pk for name, group in groups.items()},
    }


if __name__ == "__main__":
    json.dump(main(), sys.stdout)
