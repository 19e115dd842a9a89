"""Brings database, static files and course up to date, and says how to sign in."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from cms.preparation import prepare


class Command(BaseCommand):
    help = "Bring database, static files, scenarios and course up to date; make demo people or the administrator."
    # They load every page of the site, which a second start has no need of; `make test` runs them.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-demo", action="store_true", help="Make no demo people; ask for an administrator.")

    def handle(self, *args: Any, **options: Any) -> None:
        prepare(self.say)
        if options["no_demo"] or not settings.DEMO:
            call_command("first_administrator")
        else:
            call_command("make_demo")
        self.say(f"\n  {settings.BASE_URL}/\n")

    def say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
