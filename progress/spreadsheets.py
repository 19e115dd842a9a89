"""Rows as CSV and XLSX, the way Excel in Belarus opens them: UTF-8 with a mark, semicolons, no formulas.

A cell that a spreadsheet would take for a formula is given an apostrophe, since a name may come from a file.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone

FORMATS = ("csv", "xlsx")
TYPES = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"

Cells = Sequence[Any]


def safe(value: Any) -> Any:
    """Numbers stay numbers; None is an empty cell; text cannot become a formula."""
    if value is None or isinstance(value, (int, float)):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def csv_lines(headings: Cells, rows: Iterable[Cells]) -> Iterator[str]:
    writer = csv.writer(_Echo(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow([safe(heading) for heading in headings])
    for row in rows:
        yield writer.writerow([safe(value) for value in row])


class _Echo:
    """What `csv` writes into: gives the line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def write_spreadsheet(file: BinaryIO, kind: str, headings: Cells, rows: Iterable[Cells]) -> None:
    """Write a whole file, a row at a time. kind: csv or xlsx."""
    if kind == "csv":
        file.writelines(line.encode() for line in csv_lines(headings, rows))
        return
    from openpyxl import Workbook  # costs every start a second, and few ever need it

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([safe(heading) for heading in headings])
    for row in rows:
        sheet.append([safe(value) for value in row])
    book.save(file)


def spreadsheet_response(name: str, kind: str, headings: Cells, rows: Iterable[Cells]) -> HttpResponseBase:
    """A download, streamed where the format allows it. name: without ending; the moment is added."""
    filename = f"{name}-{timezone.localtime():%Y-%m-%d-%H%M}.{kind}"
    if kind == "csv":
        response: HttpResponseBase = StreamingHttpResponse(csv_lines(headings, rows), content_type=TYPES[kind])
        response["Content-Disposition"] = f'attachment; filename="{filename}"'
        return response
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    write_spreadsheet(file, kind, headings, rows)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=filename, content_type=TYPES[kind])
