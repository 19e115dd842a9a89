"""Making staff and giving them roles. The one rule here: somebody can always administer everything."""

import secrets
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from people.choices import Role
from people.models import Assignment, Place, Staff

_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"


class LastAdministratorError(ValueError):
    """Without this person nobody could administer the server."""


def new_password() -> str:
    """Sixteen letters in fours, easy to copy from paper."""
    return "-".join("".join(secrets.choice(_LETTERS) for _n in range(4)) for _part in range(4))


@transaction.atomic
def make_administrator(username: str, password: str, email: str = "") -> tuple[Staff, bool]:
    """(the administrator of everything, whether new). An existing account is repaired and gets the password."""
    staff, created = Staff.objects.get_or_create(username=username, defaults={"email": email})
    staff.is_active = True
    staff.set_password(password)
    staff.save()
    Assignment.objects.get_or_create(staff=staff, role=Role.ADMINISTRATOR, place=None)
    staff.refresh_from_db()
    return staff, created


@transaction.atomic
def set_assignments(staff: Staff, wanted: Iterable[tuple[str, Place | None]], *, within: Iterable[int | None]) -> None:
    """Makes the assignments at the places `within` (None: the general ones) exactly `wanted`; others stay."""
    wanted = {(role, place.pk if place else None) for role, place in wanted}
    within = set(within)
    for assignment in staff.assignments.all():
        if assignment.place_id in within and (assignment.role, assignment.place_id) not in wanted:
            assignment.delete()
    for role, place_id in wanted:
        Assignment.objects.get_or_create(staff=staff, role=role, place_id=place_id)
    refuse_nobody_left()


def administrators_of_everything() -> QuerySet[Assignment]:
    """Of those who may still enter."""
    return Assignment.objects.filter(role=Role.ADMINISTRATOR, place=None, staff__is_active=True)


def is_last_administrator(staff: Staff) -> bool:
    return set(administrators_of_everything().values_list("staff_id", flat=True)) == {staff.pk}


def refuse_nobody_left() -> None:
    """Undoes the transaction around it when the last administrator of everything is gone."""
    if not administrators_of_everything().exists() and Staff.objects.exists():
        raise LastAdministratorError
