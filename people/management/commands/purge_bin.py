"""Erases for good who has been in the bin for thirty days. Meant for a daily timer; safe at any time."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from people.card_jobs import delete_old_cards
from people.learners import BIN_DAYS, due_for_erasure, purge_bin
from people.meetings import close_old_meetings
from people.sittings import end_idle_sittings


class Command(BaseCommand):
    help = f"Erase learners binned more than {BIN_DAYS} days ago, and close what was left open."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Only say how many would be erased.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dry_run"]:
            self.stdout.write(f"Would be erased: {due_for_erasure().count()}.")
            return
        delete_old_cards()
        end_idle_sittings()
        close_old_meetings()
        self.stdout.write(f"Erased: {purge_bin()}.")
