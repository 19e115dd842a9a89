"""The one module that answers "may this person see that" and "which may this person see".

Every question is a pair: a predicate for one row and a query for many; a test compares them on
random worlds. Nothing is allowed that is not allowed here.

An administrator of a place does all that a trainer and a manager do there. A learner belongs to
the place of their *current* membership, and only to it: the staff of a former place keep sums.
"""

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from people.choices import Role
from people.models import Assignment, EnrolledPC, Group, Learner, Meeting, Membership, Place, Staff
from people.models.places import today

if TYPE_CHECKING:
    from django.db.models import Model

RECORD = (Role.TRAINER, Role.ADMINISTRATOR)
REPORT = (Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR)
MANAGE = (Role.ADMINISTRATOR,)
# The course is one for all places: who writes it, and who writes it or teaches from it.
AUTHORS = (Role.AUTHOR,)
TEACHERS = (Role.AUTHOR, Role.TRAINER, Role.ADMINISTRATOR)


def _at(staff: Staff, roles: tuple[str, ...], path: str) -> Q:
    """The condition that `path` (a place) is one where `staff` holds one of `roles`."""
    if staff.reach.everywhere_as(*roles):
        return Q()
    return Q(**{f"{path}__in": staff.reach.place_ids(*roles)})


def current_memberships() -> QuerySet[Membership]:
    day = today()
    return Membership.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


def current_places(learner: Learner) -> set[int]:
    return set(current_memberships().filter(learner=learner).values_list("group__place_id", flat=True))


# Places, and what is counted there


def may_see_place(staff: Staff, place: Place) -> bool:
    return staff.reach.covers(place.pk, *REPORT)


def places_seen_by(staff: Staff) -> QuerySet[Place]:
    return Place.objects.filter(_at(staff, REPORT, "pk"))


def may_run_place(staff: Staff, place: Place) -> bool:
    """Enrol computers, open meetings, make groups."""
    return staff.reach.covers(place.pk, *RECORD)


def places_run_by(staff: Staff) -> QuerySet[Place]:
    return Place.objects.filter(_at(staff, RECORD, "pk"))


def may_see_all_exactly(staff: Staff) -> bool:
    """Small numbers too, since no place is seen as a manager only: whoever may open the records could count them."""
    if staff.reach.everywhere_as(*RECORD):
        return True
    return not staff.reach.everywhere_as(*REPORT) and staff.reach.place_ids(*REPORT) <= staff.reach.place_ids(*RECORD)


def may_manage_place(staff: Staff, place: Place) -> bool:
    return staff.reach.covers(place.pk, *MANAGE)


def places_managed_by(staff: Staff) -> QuerySet[Place]:
    return Place.objects.filter(_at(staff, MANAGE, "pk"))


def may_make_places(staff: Staff) -> bool:
    return staff.reach.everywhere_as(*MANAGE)


# Groups and meetings


def may_see_group(staff: Staff, group: Group) -> bool:
    return staff.reach.covers(group.place_id, *REPORT)


def groups_seen_by(staff: Staff) -> QuerySet[Group]:
    return Group.objects.filter(_at(staff, REPORT, "place"))


def may_run_group(staff: Staff, group: Group) -> bool:
    return staff.reach.covers(group.place_id, *RECORD)


def groups_run_by(staff: Staff) -> QuerySet[Group]:
    return Group.objects.filter(_at(staff, RECORD, "place"))


def may_run_meeting(staff: Staff, meeting: Meeting) -> bool:
    return staff.reach.covers(meeting.place_id, *RECORD)


def meetings_run_by(staff: Staff) -> QuerySet[Meeting]:
    return Meeting.objects.filter(_at(staff, RECORD, "place"))


def may_run_pc(staff: Staff, pc: EnrolledPC) -> bool:
    return staff.reach.covers(pc.place_id, *RECORD)


def pcs_run_by(staff: Staff) -> QuerySet[EnrolledPC]:
    return EnrolledPC.objects.filter(_at(staff, RECORD, "place"))


# Learners: the code (managers too), and the whole record (trainers)


def may_see_learner(staff: Staff, learner: Learner) -> bool:
    """That there is such a code, and its sums. Not the picture: that is part of the record."""
    return learner.binned_at is None and _covers_current(staff, learner, REPORT)


def learners_seen_by(staff: Staff) -> QuerySet[Learner]:
    return _learners_at(staff, REPORT).filter(binned_at=None)


def may_see_record(staff: Staff, learner: Learner) -> bool:
    """Picture, number, every attempt and its replay, new secrets and cards."""
    return learner.binned_at is None and _covers_current(staff, learner, RECORD)


def records_seen_by(staff: Staff) -> QuerySet[Learner]:
    return _learners_at(staff, RECORD).filter(binned_at=None)


def may_restore_learner(staff: Staff, learner: Learner) -> bool:
    return learner.binned_at is not None and _covers_current(staff, learner, RECORD)


def binned_seen_by(staff: Staff) -> QuerySet[Learner]:
    return _learners_at(staff, RECORD).exclude(binned_at=None)


def may_see_attempt(staff: Staff, attempt: "Model") -> bool:
    """`attempt` is any row with a learner: an attempt, a completion, an answer."""
    return may_see_record(staff, attempt.learner)


def attempts_seen_by(staff: Staff, attempts: QuerySet) -> QuerySet:
    return attempts.filter(learner__in=records_seen_by(staff).order_by())


def _covers_current(staff: Staff, learner: Learner, roles: tuple[str, ...]) -> bool:
    if staff.reach.everywhere_as(*roles):
        return True
    return not staff.reach.place_ids(*roles).isdisjoint(current_places(learner))


def _learners_at(staff: Staff, roles: tuple[str, ...]) -> QuerySet[Learner]:
    if staff.reach.everywhere_as(*roles):
        return Learner.objects.all()
    here = current_memberships().filter(learner=OuterRef("pk"), group__place__in=staff.reach.place_ids(*roles))
    return Learner.objects.filter(Exists(here))


# Mistakes that learners pointed out in the course. `report` is a row whose `places` count it by place.


def may_see_all_mistakes(staff: Staff) -> bool:
    """Authors mend the course for everybody, wherever a mistake was met."""
    return staff.reach.holds(*AUTHORS) or staff.reach.everywhere_as(*RECORD)


def may_see_mistake(staff: Staff, report: "Model") -> bool:
    if may_see_all_mistakes(staff):
        return True
    return not staff.reach.place_ids(*RECORD).isdisjoint(report.places.values_list("place_id", flat=True))


def mistakes_seen_by(staff: Staff, reports: QuerySet) -> QuerySet:
    """Joined with the counts of the places that make them seen, so that those can be summed up."""
    if may_see_all_mistakes(staff):
        return reports
    return reports.filter(places__place__in=staff.reach.place_ids(*RECORD)).distinct()


# Staff and their assignments


def may_manage_staff(staff: Staff, other: Staff) -> bool:
    """An administrator of places manages those who work at these places and nowhere else."""
    if staff.reach.everywhere_as(*MANAGE):
        return True
    if other.is_superuser:
        return False
    places = set(other.assignments.values_list("place_id", flat=True))
    return bool(places) and places <= staff.reach.place_ids(*MANAGE)


def staff_managed_by(staff: Staff) -> QuerySet[Staff]:
    if staff.reach.everywhere_as(*MANAGE):
        return Staff.objects.all()
    own = Assignment.objects.filter(staff=OuterRef("pk"))
    mine = staff.reach.place_ids(*MANAGE)
    elsewhere = own.filter(Q(place=None) | ~Q(place__in=mine))
    return Staff.objects.filter(Exists(own.filter(place__in=mine)), ~Exists(elsewhere), is_superuser=False)


def may_assign(staff: Staff, place: Place | None) -> bool:
    """Give or take roles at `place` (None: at all of them)."""
    if place is None:
        return staff.reach.everywhere_as(*MANAGE)
    return may_manage_place(staff, place)
