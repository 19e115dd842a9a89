"""Prepares the site that `make shots` takes pictures of, and prints what the camera needs: cookies, passwords, ways.

Runs inside Django. One demo learner for each mode, since a learner has one open attempt of a task.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import django

django.setup()

from django.http import HttpResponse  # noqa: E402
from django.utils import timezone  # noqa: E402

from lessons.models import LessonPage  # noqa: E402
from people.demo import derived_secret, make_demo  # noqa: E402
from people.identity import LEARNER_COOKIE, SEAT_COOKIE, give_learner_cookie, give_seat_cookie  # noqa: E402
from people.models import EnrolledPC, Learner, Meeting, Sitting  # noqa: E402
from people.sittings import seat_beside, start_sitting  # noqa: E402
from simulators.attempts import start_attempt  # noqa: E402
from simulators.engine.machine import Action  # noqa: E402
from simulators.engine.prove import search  # noqa: E402
from simulators.engine.solve import advance, offered_move  # noqa: E402
from simulators.engine.state import Setup  # noqa: E402
from simulators.models import Scenario  # noqa: E402
from simulators.setups import Way, setup_of  # noqa: E402
from tests.browser.robot import FIELDS, text_of  # noqa: E402


def learner_cookie(sitting: Sitting) -> dict[str, str]:
    answer = HttpResponse()
    give_learner_cookie(answer, sitting)
    return {"name": LEARNER_COOKIE, "value": answer.cookies[LEARNER_COOKIE].value}


def seat(meeting: Meeting) -> tuple[EnrolledPC, dict[str, str]]:
    pc = EnrolledPC.objects.create(
        place=meeting.place, seat="ПК 1", enrolled_by=meeting.opened_by, expires=timezone.now() + timezone.timedelta(1)
    )
    answer = HttpResponse()
    give_seat_cookie(answer, pc)
    return pc, {"name": SEAT_COOKIE, "value": answer.cookies[SEAT_COOKIE].value}


def packed(setup: Setup, actions: Sequence[Action]) -> list[tuple[str, str]]:
    """(place, what is typed there) of each action."""
    found, state = [], setup.start
    for action in actions:
        move = offered_move(setup, state, action)
        typed = text_of(setup, state, action) if move.kind in FIELDS else ""
        found.append((f"{action.device}/{action.control}", typed))
        state = advance(setup, state, move)
    return found


def plays(sitting: Sitting, mode: str) -> list[dict]:
    """Every task from its first screen to its last, along the shortest known way."""
    found = []
    for scenario in Scenario.objects.select_related("current"):
        attempt = start_attempt(sitting=sitting, scenario=scenario, mode=mode, language="ru")
        way = Way(attempt.version.sha256, mode, attempt.variant, attempt.skin, attempt.scale)
        setup = setup_of(way)
        plan = packed(setup, setup.plan)
        found.append({"name": f"{scenario.key}-{mode}", "uid": str(attempt.uid), "plan": plan})
    return found


def harms(sittings: list[Sitting]) -> list[dict]:
    """The first task in which each harm can be met, and the way into it. Countdowns run as in life.

    who: whose cookie it is. Neighbours take turns, since a task has several harms and a learner one attempt of it.
    """
    found: dict[str, dict] = {}
    for scenario in Scenario.objects.select_related("current"):
        setup = setup_of(Way(scenario.current.sha256, scale="real"))
        for position, (trap, _, _) in enumerate(setup.traps):
            if trap.kind != "harm" or trap.code in found:
                continue
            flag = len(setup.monitors) + position
            met = search(setup, setup.start, lambda state, flag=flag: state.monitors[flag] == 1)
            if met.moves is None:
                continue
            who = len(found) % len(sittings)
            attempt = start_attempt(
                sitting=sittings[who], scenario=scenario, mode="practice", language="ru", scale="real"
            )
            found[trap.code] = {
                "name": f"harm-{scenario.key}-{trap.code}",
                "uid": str(attempt.uid),
                "plan": packed(setup, [move.action for move in met.moves]),
                "who": f"harm {who}",
            }
    return list(found.values())


def with_digits(learner: Learner) -> dict[str, str]:
    return {"uid": str(learner.uid), "code": learner.code, "digits": derived_secret("digits", learner.picture)}


def main() -> dict:
    demo = make_demo()
    pc, seat_cookie = seat(demo.meeting)
    people = [learner for learner, _ in demo.learners]
    sittings = [start_sitting(learner=learner, meeting=demo.meeting) for learner in people[:4]]
    seat_beside(sittings[3], people[4])
    sittings[3].refresh_from_db()
    modes = ("practice", "test", "guided")
    tasks = {mode: plays(sitting, mode) for sitting, mode in zip(sittings, modes, strict=False)}
    others = [start_sitting(learner=learner) for learner in people[5:]]
    lesson = LessonPage.objects.filter(number="3.2", locale__language_code="ru").get()
    return {
        "staff": {staff.username: password for staff, _, password in demo.staff},
        "cookies": {mode: learner_cookie(sitting) for mode, sitting in zip((*modes, "two"), sittings, strict=True)}
        | {f"harm {n}": learner_cookie(sitting) for n, sitting in enumerate(others)}
        | {"seat": seat_cookie},
        "plays": tasks,
        "harms": harms(others),
        "by_digits": with_digits(people[6]),
        "by_pictures": str(people[7].uid),
        "lessons": list(LessonPage.objects.live().filter(locale__language_code="ru").values_list("number", flat=True)),
        "group": demo.meeting.group_id,
        "place": demo.meeting.place_id,
        "meeting": demo.meeting.pk,
        "learner": people[0].pk,
        "attempt": tasks["practice"][2]["uid"],
        "sitting": sittings[0].pk,
        "pc": pc.pk,
        "scenario": Scenario.objects.get(key="A03").pk,
        "lesson": lesson.pk,
    }


if __name__ == "__main__":
    json.dump(main(), sys.stdout)
