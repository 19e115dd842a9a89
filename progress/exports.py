"""The completion report as a file: at once when it is short, as a background job when it is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.jobs import JobError, Progress, work
from people.models import Staff

from .filters import CompletionFilterSet
from .report import counted, rows
from .spreadsheets import write_spreadsheet
from .totals import Total
from .weighing import careful_for, hash_of, kept_cells

LONGEST_AT_ONCE = 10_000  # rows


def headings() -> list[str]:
    return [_("Место"), _("Группа"), _("Модуль"), _("Месяц"), _("Человек"), _("Пройдено уроков"), _("Прошли модуль")]


def sum_headings() -> list[str]:
    return [_("Модуль"), _("Урок"), _("Человек"), _("Пройдено уроков"), _("Прошли модуль")]


def lines(shown: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Rows or sums; a number that must not be told is told as «скрыто»."""
    hidden = _("скрыто")
    for row in shown:
        yield tuple(hidden if value is None else value for value in row)


def sum_lines(shown: Iterable[Total]) -> Iterator[tuple[Any, ...]]:
    """A sum of several modules or lessons says so: an empty cell would look forgotten."""
    everything = _("все")
    for line in lines(shown):
        module, lesson, *numbers = line
        yield module or everything, lesson or everything, *numbers


@work(gettext_lazy("Отчёт о пройденном"))
def export_report(progress: Progress, staff: int, query: str, kind: str) -> None:
    """query: the report's address part with its filters; what the person may see is asked anew."""
    asking = Staff.objects.filter(pk=staff, is_active=True).first()
    if asking is None:
        raise JobError(_("У вас больше нет доступа к отчёту."))
    asked = SimpleNamespace(user=asking)  # all that the filters ask of a request; without it they offer no place
    chosen = CompletionFilterSet(QueryDict(query), queryset=counted(asking), request=asked).qs
    found = kept_cells(chosen, hash_of(chosen))
    progress.expect(len(found))
    with progress.result_file(f"report.{kind}").open("wb") as file:
        shown = rows(careful_for(asking), found)
        write_spreadsheet(file, kind, headings(), _counting(progress, lines(shown)))


def _counting(progress: Progress, written: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for line in written:
        yield line
        progress.step()
