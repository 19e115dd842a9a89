"""Takes the Russian texts of the source into each app's catalogues, and says what wants translating."""

import shutil
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.catalogues import APPS, LANGUAGES, extract, merge, write


class Command(BaseCommand):
    help = "Take the Russian texts into the catalogues (be, en; ru for plurals) of all or the named apps."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("apps", nargs="*", help=f"Any of {', '.join(APPS)}; all when none is named.")

    def handle(self, *args: Any, **options: Any) -> None:
        if unknown := set(options["apps"]) - set(APPS):
            raise CommandError(f"There is no app {', '.join(sorted(unknown))}. Apps: {', '.join(APPS)}.")
        if not shutil.which("xgettext"):
            raise CommandError("xgettext is missing: apt-get install gettext")
        for app in options["apps"] or APPS:
            self.update(app)

    def update(self, app: str) -> None:
        entries = extract(app)
        for language in LANGUAGES:
            merged = merge(app, language, entries)
            write(app, language, merged)
            missing = [entry for entry in merged if not entry.translated()]
            self.stdout.write(f"{app} {language}: {len(merged)} texts, {len(missing)} to translate")
