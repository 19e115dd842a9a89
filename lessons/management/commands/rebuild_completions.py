"""Make completions anew from answers and attempts; what is complete stays complete."""

from typing import Any

from django.core.management.base import BaseCommand

from lessons.completion import rebuild
from people.models import Learner


class Command(BaseCommand):
    help = "Rebuilds who completed which lesson from the stored answers and attempts."

    def handle(self, *args: Any, **options: Any) -> None:
        changed = rebuild(Learner.objects.iterator(chunk_size=500))
        if options["verbosity"]:
            self.stdout.write(f"changed {changed} rows")
