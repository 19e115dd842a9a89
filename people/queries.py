"""Who is in a group today, which meeting is open here: small questions that many pages ask."""

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat, StrIndex

from people.access import current_memberships
from people.models import Group, Learner, Meeting, Place
from people.pictures import PICTURES, picture_name

# Of a meeting: opened, and not closed since.
OPEN = Q(closed_at=None, opened_at__isnull=False)


def learners_in(group: Group) -> QuerySet[Learner]:
    """The group's learners of today, as one looks for oneself: by number, which everybody reads."""
    members = current_memberships().filter(group=group).values("learner")
    return by_number(Learner.objects.filter(pk__in=members, binned_at=None))


def by_number(learners: QuerySet[Learner]) -> QuerySet[Learner]:
    """Equal numbers by the picture's word in the language of the moment; its key is English and says nothing here."""
    return learners.order_by("number", picture_place())


def picture_place() -> StrIndex:
    """Where a learner's picture stands by its word, in the alphabet of the moment."""
    in_order = ",".join(["", *sorted(PICTURES, key=picture_name), ""])
    return StrIndex(Value(in_order), Concat(Value(","), F("picture"), Value(",")))


def groups_of(learner: Learner) -> QuerySet[Group]:
    return Group.objects.filter(pk__in=current_memberships().filter(learner=learner).values("group"))


def open_meetings(place: Place) -> QuerySet[Meeting]:
    found = Meeting.objects.filter(OPEN, place=place)
    return found.select_related("group").order_by("group__name", "pk")


def open_meeting_with(place: Place, learner: Learner) -> Meeting | None:
    """The open meeting at `place` whose group `learner` is in."""
    return open_meetings(place).filter(group__in=groups_of(learner)).first()


def real_learners() -> QuerySet[Learner]:
    """Those that reports count: demo people never are."""
    return Learner.objects.filter(demo=False, binned_at=None)


def find_learners(learners: QuerySet[Learner], words: str) -> QuerySet[Learner]:
    """By code (with or without dashes), number, or picture as it is called on the page."""
    for word in words.split():
        digits = word.replace("-", "")
        if digits.isdecimal():
            wanted = Q(number=int(digits)) if len(digits) < 4 else Q(code__contains=digits)
        else:
            keys = [key for key, name in PICTURES.items() if word.lower() in str(name).lower()]
            wanted = Q(picture__in=keys)
        learners = learners.filter(wanted)
    return learners


def find_rows(rows: QuerySet, fields: Iterable[str], words: str) -> QuerySet:
    """Rows with each of the words in one of the fields, whatever its case: SQLite's own search knows only Latin."""
    for word in words.split():
        pattern = re.escape(word)
        rows = rows.filter(reduce(or_, (Q(**{f"{field}__iregex": pattern}) for field in fields)))
    return rows


def find_groups(groups: QuerySet[Group], words: str) -> QuerySet[Group]:
    return find_rows(groups, ("name", "place__label"), words)
