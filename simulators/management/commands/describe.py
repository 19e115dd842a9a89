"""Print a machine's screens, actions and flow chart, as the docs hold them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from simulators.descriptions import description_page
from simulators.machines import MACHINES
from simulators.words import LANGUAGES


class Command(BaseCommand):
    help = "Describe a machine: its screens, what each offers, and where that leads (Markdown with Mermaid)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=sorted(MACHINES))
        parser.add_argument("--language", default="ru", choices=LANGUAGES)

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["language"]):
            self.stdout.write(description_page(options["kind"]))
