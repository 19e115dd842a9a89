"""Writes the .mo files that the site reads; they are committed, so that running needs no gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.catalogues import APPS, LANGUAGES, WAGTAIL_WORDS, catalogue, compiled


class Command(BaseCommand):
    help = "Write the .mo file beside each catalogue."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("apps", nargs="*")

    def handle(self, *args: Any, **options: Any) -> None:
        for app in options["apps"] or [*APPS, WAGTAIL_WORDS]:
            for language in LANGUAGES:
                if catalogue(app, language).exists():
                    catalogue(app, language).with_suffix(".mo").write_bytes(compiled(app, language))
