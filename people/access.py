"""The one module that answers "which may this person see", and where a page asks it of one row, "may they".

A view takes its row out of the query, so that what may not be seen is not found. A test compares all of them with
their rules on random worlds. Nothing is allowed that is not allowed here.

An administrator of a place does all that a trainer and a manager do there. A learner belongs to
the place of their *current* membership, and only to it: the staff of a former place keep sums.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from people.choices import Role
from people.models import Assignment, EnrolledPC, Group, Job, Learner, Meeting, Membership, Place, Staff
from people.models.places import today

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


# Places, and what is counted there


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


def groups_seen_by(staff: Staff) -> QuerySet[Group]:
    return Group.objects.filter(_at(staff, REPORT, "place"))


def may_run_group(staff: Staff, group: Group) -> bool:
    return staff.reach.covers(group.place_id, *RECORD)


def groups_run_by(staff: Staff) -> QuerySet[Group]:
    return Group.objects.filter(_at(staff, RECORD, "place"))


def meetings_run_by(staff: Staff) -> QuerySet[Meeting]:
    return Meeting.objects.filter(_at(staff, RECORD, "place"))


def pcs_run_by(staff: Staff) -> QuerySet[EnrolledPC]:
    return EnrolledPC.objects.filter(_at(staff, RECORD, "place"))


# Learners: the code (managers too), and the whole record (trainers)


def learners_seen_by(staff: Staff) -> QuerySet[Learner]:
    """That there is such a code, and its sums. Not the picture: that is part of the record."""
    return _learners_at(staff, REPORT).filter(binned_at=None)


def records_seen_by(staff: Staff) -> QuerySet[Learner]:
    """Picture, number, every attempt and its replay, new secrets and cards."""
    return _learners_at(staff, RECORD).filter(binned_at=None)


def binned_seen_by(staff: Staff) -> QuerySet[Learner]:
    return _learners_at(staff, RECORD).exclude(binned_at=None)


def attempts_seen_by(staff: Staff, attempts: QuerySet) -> QuerySet:
    """`attempts` are any rows with a learner: attempts, completions, answers."""
    return attempts.filter(learner__in=records_seen_by(staff).order_by())


def _learners_at(staff: Staff, roles: tuple[str, ...]) -> QuerySet[Learner]:
    if staff.reach.everywhere_as(*roles):
        return Learner.objects.all()
    here = current_memberships().filter(learner=OuterRef("pk"), group__place__in=staff.reach.place_ids(*roles))
    return Learner.objects.filter(Exists(here))


# Mistakes that learners pointed out in the course. `reports` are rows whose `places` count them by place.


def may_see_all_mistakes(staff: Staff) -> bool:
    """Authors mend the course for everybody, wherever a mistake was met."""
    return staff.reach.holds(*AUTHORS) or staff.reach.everywhere_as(*RECORD)


def mistakes_seen_by(staff: Staff, reports: QuerySet) -> QuerySet:
    """Joined with the counts of the places that make them seen, so that those can be summed up."""
    if may_see_all_mistakes(staff):
        return reports
    return reports.filter(places__place__in=staff.reach.place_ids(*RECORD)).distinct()


# Staff and their assignments


def staff_managed_by(staff: Staff) -> QuerySet[Staff]:
    """An administrator of places manages those who work at these places and nowhere else."""
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


# Background jobs: one's own, and to an administrator of all places everybody's


def may_see_all_jobs(staff: Staff) -> bool:
    return staff.reach.everywhere_as(*MANAGE)


def jobs_seen_by(staff: Staff) -> QuerySet[Job]:
    return Job.objects.all() if may_see_all_jobs(staff) else Job.objects.filter(started_by=staff)
