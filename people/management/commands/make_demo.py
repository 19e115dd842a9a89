"""Makes demo people and prints how to sign in as each of them. Runs at every `make run`."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from people.demo import DemoPeople, demo_is_allowed, make_demo, spoken_secret

WORDS = {"trainer": "Trainer", "manager": "Manager", "administrator": "Administrator"}


class Command(BaseCommand):
    help = "Make demo people (marked, never counted, removable by remove_demo) and print how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        if not demo_is_allowed():
            raise CommandError(
                "Demo people have printed passwords, so they are made only where HOST and BASE_URL are this machine. "
                "Set DEMO_ANYWHERE=1 to make them all the same, or DEMO=0 to start without them."
            )
        demo = make_demo()
        with override("ru"):
            self.stdout.write("\n".join(lines_of(demo)))


def lines_of(demo: DemoPeople) -> list[str]:
    first, second = demo.learners[0], demo.learners[1]
    site = settings.BASE_URL
    lines = ["", f"Demo people ({settings.PYTHON} manage.py remove_demo removes them)", ""]
    for learner, secret in (first, second):
        kind = "digits" if learner.secret_kind == "digits" else "pictures"
        lines.append(f"  Learner        {site}/ru/sign-in/")
        lines.append(
            f"                 {learner.label}   code {learner.shown_code}   {kind} {spoken_secret(learner, secret)}"
        )
    for staff, role, password in demo.staff:
        lines.append(f"  {WORDS[role]:<14} {site}/staff/   {staff.username}   {password}")
    lines += [
        "",
        "  A computer of a class shows pictures instead of asking for a code: sign in as the trainer",
        f"  in this browser, open {site}/staff/people/pcs/enrol/ and press the button.",
        "",
    ]
    return lines
