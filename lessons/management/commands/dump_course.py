"""Write what was edited in the editor back to the lesson files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from lessons.dumping import dump_course
from lessons.loading import FOLDER


class Command(BaseCommand):
    help = "Writes published lessons that differ from their files back to the files. Drafts are not written."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are")
        parser.add_argument("--dry-run", action="store_true", help="say which files would be written, write none")

    def handle(self, *args: Any, **options: Any) -> None:
        for path in dump_course(options["folder"], dry_run=options["dry_run"]):
            if options["verbosity"]:
                self.stdout.write(f"{'would write' if options['dry_run'] else 'wrote'} {path.name}")
