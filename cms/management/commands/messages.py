"""Takes the Russian texts of the source into each app's catalogues, and says what wants translating."""

import shutil
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.catalogues import APPS, LANGUAGES, extract, merge, write


class Command(BaseCommand):
    help = "Take new Russian texts into the catalogues (be, en; ru for plurals) of all or the named apps."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("apps", nargs="*", help=f"Any of {', '.join(APPS)}; all when none is named.")
        parser.add_argument("--prune", action="store_true", help="Drop what the source no longer says.")

    def handle(self, *args: Any, **options: Any) -> None:
        if unknown := set(options["apps"]) - set(APPS):
            raise CommandError(f"There is no app {', '.join(sorted(unknown))}. Apps: {', '.join(APPS)}.")
        if not shutil.which("xgettext"):
            raise CommandError("xgettext is missing: apt-get install gettext")
        for app in options["apps"] or APPS:
            self.update(app, options["prune"])

    def update(self, app: str, prune: bool) -> None:
        entries = extract(app)
        for language in LANGUAGES:
            merged = merge(app, language, entries, prune)
            write(app, language, merged)
            missing = [entry for entry in merged if not entry.obsolete and not entry.translated()]
            self.stdout.write(f"{app} {language}: {len(merged)} texts, {len(missing)} to translate")
