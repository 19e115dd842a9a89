"""Takes back what `make_demo` made."""

from typing import Any

from django.core.management.base import BaseCommand

from people.demo import remove_demo


class Command(BaseCommand):
    help = "Remove demo people, their place, group and meetings, and everything done with them."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Demo learners removed: {remove_demo()}.")
