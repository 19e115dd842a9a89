"""Writes the .mo files that the site reads; they are committed, so that running needs no gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.catalogues import APPS, WAGTAIL_WORDS, catalogues, compiled


class Command(BaseCommand):
    help = "Write the .mo file beside each catalogue."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("apps", nargs="*")

    def handle(self, *args: Any, **options: Any) -> None:
        for app in options["apps"] or [*APPS, WAGTAIL_WORDS]:
            for file in catalogues(app):
                file.with_suffix(".mo").write_bytes(compiled(file))
