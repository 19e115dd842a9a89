"""Learners from a CSV file: first a plan that changes nothing, then the plan carried out.

A row with a code is somebody we know (another group, another language); a row without one is a new
learner. Who is not in the file stays as they are: an import never deletes and never bins.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people import access
from people.choices import Language, SecretKind
from people.codes import read_code
from people.learners import Card, Thought, create_learners, move_learners, think_of
from people.models import Group, Learner, Staff

MOST_ROWS = 10_000
NO_TABLE = gettext_lazy("Этот файл не прочитать. Сохраните его как «CSV UTF-8».")
HEADINGS = {
    "code": ("code", "код"),
    "group": ("group", "группа", "група"),
    "kind": ("kind", "вход", "уваход"),
    "language": ("language", "язык", "мова"),
}
KINDS = {
    "pictures": SecretKind.PICTURES,
    "рисунки": SecretKind.PICTURES,
    "малюнкі": SecretKind.PICTURES,
    "digits": SecretKind.DIGITS,
    "цифры": SecretKind.DIGITS,
    "лічбы": SecretKind.DIGITS,
}

Row = dict[str, str]


class UnreadableFileError(ValueError):
    """The file is no table we know; the text says why."""


@dataclass
class Plan:
    """What would be done, and which lines cannot be: (line of the file, sentence)."""

    new: list[tuple[Group, str, str]] = field(default_factory=list)
    moved: list[tuple[Learner, Group]] = field(default_factory=list)
    spoken: list[tuple[Learner, str]] = field(default_factory=list)
    unchanged: int = 0
    problems: list[tuple[int, str]] = field(default_factory=list)
    # Where those who move are now: learner's key -> names of groups.
    now_in: dict[int, list[str]] = field(default_factory=dict)

    @property
    def joined(self) -> list[tuple[Group, str, str, int]]:
        """Which groups the new ones join: group, way in, language, how many."""
        counted = Counter(self.new)
        return [
            (group, SecretKind(kind).label, Language(language).label, count)
            for (group, kind, language), count in counted.items()
        ]

    @property
    def moves(self) -> list[tuple[Learner, str, Group]]:
        return [(learner, ", ".join(self.now_in.get(learner.pk, [])), group) for learner, group in self.moved]

    @property
    def languages(self) -> list[tuple[Learner, str]]:
        return [(learner, Language(language).label) for learner, language in self.spoken]

    @property
    def changes(self) -> int:
        return len(self.new) + len(self.moved) + len(self.spoken)


def read_rows(data: bytes) -> list[Row]:
    """The file's rows under our own names; comma or semicolon, in any of the ways Excel saves a CSV."""
    content = decoded(data).replace("\r\n", "\n").replace("\r", "\n")  # an old Mac ends its lines in its own way
    first = content.split("\n", 1)[0]
    table = csv.DictReader(io.StringIO(content), delimiter=";" if first.count(";") >= first.count(",") else ",")
    try:
        names = {heading: known_name(heading) for heading in table.fieldnames or []}
        rows = [tidy(row, names) for row in table]
    except csv.Error as error:
        raise UnreadableFileError(NO_TABLE) from error
    if not any(names.values()):
        raise UnreadableFileError(_("В первой строке нужны названия столбцов: код, группа, вход, язык."))
    if len(rows) > MOST_ROWS:
        raise UnreadableFileError(_("В файле больше %(n)d строк. Разделите его.") % {"n": MOST_ROWS})
    return rows


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 by their marks, UTF-8 without one, else what Excel in Belarus writes by itself."""
    encodings = ("utf-16",) if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError(NO_TABLE)


def known_name(heading: str | None) -> str:
    word = (heading or "").strip().lower()
    return next((name for name, words in HEADINGS.items() if word in words), "")


def tidy(row: dict, names: dict[str, str]) -> Row:
    return {names[key]: (value or "").strip() for key, value in row.items() if key in names and names[key]}


def make_plan(rows: Sequence[Row], staff: Staff, default_group: Group | None) -> Plan:
    """Reads only. Rights are asked here, so a plan made again at the end notices what has changed."""
    planner = Planner(staff, rows, default_group)
    for line, row in enumerate(rows, start=2):
        if sentence := planner.take(row):
            planner.plan.problems.append((line, sentence))
    return planner.plan


class Planner:
    def __init__(self, staff: Staff, rows: Sequence[Row], default_group: Group | None) -> None:
        self.plan = Plan()
        self.default_group = default_group
        self.groups: dict[str, list[Group]] = {}
        for group in access.groups_run_by(staff).select_related("place"):
            self.groups.setdefault(group.name.lower(), []).append(group)
        codes = [code for row in rows if (code := read_code(row.get("code", "")))]
        known = access.records_seen_by(staff).filter(code__in=codes)
        self.known = {learner.code: learner for learner in known}
        here = access.current_memberships().filter(learner__in=self.known.values())
        self.inside = set(here.values_list("learner_id", "group_id"))
        for learner, name in here.order_by("group__name").values_list("learner_id", "group__name"):
            self.plan.now_in.setdefault(learner, []).append(name)
        self.taken: set[str] = set()

    def take(self, row: Row) -> str:
        """Adds the row to the plan, or says why it cannot be."""
        language = row.get("language", "").lower()
        if language and language not in Language.values:
            return _("Язык: ru, be или en.")
        named = self.groups.get(row.get("group", "").lower(), [])
        if row.get("group") and len(named) != 1:
            return _("Такой группы у вас нет.") if not named else _("Групп с таким названием несколько.")
        group = named[0] if named else None
        if row.get("code"):
            return self.take_known(row["code"], group, language)
        return self.take_new(row.get("kind", "").lower(), group or self.default_group, language)

    def take_known(self, typed: str, group: Group | None, language: str) -> str:
        code = read_code(typed)
        learner = self.known.get(code or "")
        if learner is None:
            return _("Такого кода нет среди ваших учащихся.")
        if code in self.taken:
            return _("Этот код в файле уже был.")
        self.taken.add(code)
        moves = group is not None and (learner.pk, group.pk) not in self.inside
        speaks = bool(language) and language != learner.language
        if moves:
            self.plan.moved.append((learner, group))
        if speaks:
            self.plan.spoken.append((learner, language))
        self.plan.unchanged += not (moves or speaks)
        return ""

    def take_new(self, kind: str, group: Group | None, language: str) -> str:
        if kind and kind not in KINDS:
            return _("Вход: рисунки или цифры.")
        if group is None:
            return _("Не указана группа.")
        self.plan.new.append((group, KINDS.get(kind, SecretKind.PICTURES), language or Language.RUSSIAN))
        return ""


def thoughts_for(plan: Plan) -> Iterator[Thought]:
    """A secret for each new learner, in the plan's order."""
    return (think_of(kind) for _group, kind, _language in plan.new)


def carry_out(plan: Plan, thoughts: Sequence[Thought] = ()) -> list[Card]:
    """All of the plan or nothing; gives the cards of the new learners, in the order of the file's groups.

    `thoughts` are of `thoughts_for`. The transaction is short, however many lines the file has.
    """
    thoughts = thoughts or list(thoughts_for(plan))
    own: dict[tuple[Group, str, str], list[Thought]] = {}
    for key, thought in zip(plan.new, thoughts, strict=True):
        own.setdefault(key, []).append(thought)
    cards = []
    with transaction.atomic():
        for group, keys in together(plan.moved).items():
            move_learners(Learner.objects.filter(pk__in=keys), group)
        for language, keys in together(plan.spoken).items():
            Learner.objects.filter(pk__in=keys).update(language=language, dirty=True)
        for (group, kind, language), mine in own.items():
            cards += create_learners(len(mine), group=group, kind=kind, language=language, thoughts=mine)
    return cards


def together(pairs: Sequence[tuple[Learner, Any]]) -> dict[Any, list[int]]:
    """The keys of the learners for whom the same is planned."""
    found: dict[Any, list[int]] = {}
    for learner, where in pairs:
        found.setdefault(where, []).append(learner.pk)
    return found
