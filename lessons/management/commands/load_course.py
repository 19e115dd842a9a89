"""Load the lesson files. Loading twice changes nothing; what was edited here is kept and listed."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lessons.content_format import ContentError
from lessons.loading import FOLDER, Loading, PackedCourseError, load_course


class Command(BaseCommand):
    help = "Loads the course from its files. Pages edited in the editor are kept and listed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are")
        parser.add_argument("--take-files", action="store_true", help="overwrite what was edited here")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loading = load_course(options["folder"], take_files=options["take_files"], dry_run=options["dry_run"])
        except ContentError as error:
            raise CommandError(str(error)) from None
        except PackedCourseError:
            raise CommandError("A course pack was imported here, so the files are not loaded over it.") from None
        if options["json"]:
            self.stdout.write(json.dumps(loading.as_dict(), ensure_ascii=False))
        elif options["verbosity"]:
            self.tell(loading, options["dry_run"])

    def tell(self, loading: Loading, dry_run: bool) -> None:
        numbers = f"new {len(loading.new)}, updated {len(loading.updated)}, unchanged {len(loading.same)}"
        self.stdout.write(f"{'Would be: ' if dry_run else ''}{numbers}, kept {len(loading.kept)}")
        for name in loading.kept:
            self.stdout.write(f"  kept as edited here: {name}")
        if loading.kept:
            self.stdout.write("  (--take-files overwrites them, dump_course writes them to the files)")
