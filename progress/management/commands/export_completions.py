"""Every completed lesson as a line: code, place, group, lesson, day. For the administrator of this server."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from progress.report import completed
from progress.spreadsheets import write_spreadsheet

HEADINGS = ("code", "place", "group", "lesson", "completed")


class Command(BaseCommand):
    help = "Write all completed lessons, without demo people, to a CSV or XLSX file. Codes only: no pictures."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="ends in .csv or .xlsx")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        with path.open("wb") as file:
            write_spreadsheet(file, "xlsx" if path.suffix == ".xlsx" else "csv", HEADINGS, lines())


def lines() -> Iterator[tuple[str, ...]]:
    columns = ("learner__code", "place__code", "group__name", "lesson_key", "completed_at")
    found = completed().order_by("completed_at").values_list(*columns)
    for code, place, group, lesson, at in found.iterator(chunk_size=2000):
        yield code, place or "", group or "", lesson, timezone.localtime(at).date().isoformat()
