"""Who may see whom, as a table; and on random worlds, that each query says what its rule says."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from people import access
from people.choices import Role
from people.learners import bin_learners
from people.models import Assignment, EnrolledPC, Group, Learner, Meeting, Membership, Place, Sitting, Staff
from people.models.places import today

pytestmark = pytest.mark.both

STAFF = ("trainer", "other_trainer", "manager", "place_admin", "author", "administrator", "nothing")

#                          trainer other_t manager place_a author admin  nothing
TABLE = {
    # the learner's code and sums
    ("learner", "boat"):   (True,  False,  True,   True,   False, True,  False),
    ("learner", "leaver"): (False, True,   False,  False,  False, True,  False),
    ("learner", "nobody"): (False, False,  False,  False,  False, True,  False),
    ("learner", "binned"): (False, False,  False,  False,  False, False, False),
    # picture, attempts, replay, new secrets
    ("record", "boat"):    (True,  False,  False,  True,   False, True,  False),
    ("record", "leaver"):  (False, True,   False,  False,  False, True,  False),
    ("record", "nobody"):  (False, False,  False,  False,  False, True,  False),
    ("record", "binned"):  (False, False,  False,  False,  False, False, False),
    ("restore", "binned"): (True,  False,  False,  True,   False, True,  False),
    ("restore", "boat"):   (False, False,  False,  False,  False, False, False),
    # places, groups, meetings, computers
    ("see_place", "place"):    (True,  False, True,  True,  False, True,  False),
    ("run_place", "place"):    (True,  False, False, True,  False, True,  False),
    ("manage_place", "place"): (False, False, False, True,  False, True,  False),
    ("see_group", "group"):    (True,  False, True,  True,  False, True,  False),
    ("run_group", "group"):    (True,  False, False, True,  False, True,  False),
    ("meeting", "meeting"):    (True,  False, False, True,  False, True,  False),
    ("pc", "pc"):              (True,  False, False, True,  False, True,  False),
    # colleagues
    ("staff", "trainer"):       (False, False, False, True,  False, True,  False),
    ("staff", "other_trainer"): (False, False, False, False, False, True,  False),
    ("staff", "administrator"): (False, False, False, False, False, True,  False),
}  # fmt: skip

QUERIES = {
    "learner": access.learners_seen_by,
    "record": access.records_seen_by,
    "restore": access.binned_seen_by,
    "see_place": access.places_seen_by,
    "run_place": access.places_run_by,
    "manage_place": access.places_managed_by,
    "see_group": access.groups_seen_by,
    "run_group": access.groups_run_by,
    "meeting": access.meetings_run_by,
    "pc": access.pcs_run_by,
    "staff": access.staff_managed_by,
}


def taught(staff: Staff, learner: Learner, roles) -> bool:
    """Where the learner is today, one of the roles is held."""
    places = access.current_memberships().filter(learner=learner).values_list("group__place_id", flat=True)
    return staff.reach.everywhere_as(*roles) or not staff.reach.place_ids(*roles).isdisjoint(places)


def in_record(staff: Staff, learner: Learner) -> bool:
    return learner.binned_at is None and taught(staff, learner, access.RECORD)


def managed(staff: Staff, other: Staff) -> bool:
    if staff.reach.everywhere_as(*access.MANAGE):
        return True
    places = set(other.assignments.values_list("place_id", flat=True))
    return not other.is_superuser and bool(places) and places <= staff.reach.place_ids(*access.MANAGE)


RULES = (
    (lambda who, row: row.binned_at is None and taught(who, row, access.REPORT), access.learners_seen_by, Learner),
    (in_record, access.records_seen_by, Learner),
    (lambda who, row: row.binned_at and taught(who, row, access.RECORD), access.binned_seen_by, Learner),
    (lambda who, row: who.reach.covers(row.pk, *access.REPORT), access.places_seen_by, Place),
    (access.may_run_place, access.places_run_by, Place),
    (access.may_manage_place, access.places_managed_by, Place),
    (lambda who, row: who.reach.covers(row.place_id, *access.REPORT), access.groups_seen_by, Group),
    (access.may_run_group, access.groups_run_by, Group),
    (lambda who, row: who.reach.covers(row.place_id, *access.RECORD), access.meetings_run_by, Meeting),
    (lambda who, row: who.reach.covers(row.place_id, *access.RECORD), access.pcs_run_by, EnrolledPC),
    (
        lambda who, row: in_record(who, row.learner),
        lambda staff: access.attempts_seen_by(staff, Sitting.objects.all()),
        Sitting,
    ),
    (managed, access.staff_managed_by, Staff),
)


def row_named(people, name: str):
    if name != "binned":
        return getattr(people, name)
    bin_learners(Learner.objects.filter(pk=people.cloud.pk))
    return Learner.objects.get(pk=people.cloud.pk)


@pytest.mark.parametrize(("question", "name"), TABLE)
def test_table_of_access(people, question, name):
    row = row_named(people, name)

    found = tuple(QUERIES[question](getattr(people, who)).filter(pk=row.pk).exists() for who in STAFF)

    assert found == TABLE[question, name]


def test_switched_off_account_sees_nothing(people):
    people.boat  # noqa: B018
    Staff.objects.filter(pk=people.administrator.pk).update(is_active=False)
    staff = Staff.objects.get(pk=people.administrator.pk)

    assert not access.learners_seen_by(staff).exists()
    assert not access.records_seen_by(staff).exists()


def test_staff_of_the_former_place_lose_sight_at_once(people):
    people.sitting_of(people.leaver)

    assert not access.attempts_seen_by(people.trainer, Sitting.objects.all()).exists()
    assert access.attempts_seen_by(people.other_trainer, Sitting.objects.all()).exists()


DAYS = st.integers(-3, 3).map(lambda n: today() + datetime.timedelta(days=n))


@st.composite
def worlds(draw):
    """Numbers only: places, groups at places, memberships, assignments."""
    places = draw(st.integers(1, 3))
    groups = draw(st.lists(st.integers(0, places - 1), min_size=1, max_size=4))
    memberships = draw(
        st.lists(
            st.tuples(st.integers(0, 3), st.integers(0, len(groups) - 1), DAYS, st.none() | DAYS),
            max_size=6,
            unique_by=lambda row: row[:2],
        )
    )
    assignments = draw(
        st.lists(
            st.tuples(st.integers(0, 3), st.sampled_from(Role.values), st.none() | st.integers(0, places - 1)),
            max_size=5,
            unique=True,
        )
    )
    return places, groups, memberships, assignments, draw(st.sets(st.integers(0, 3)))


def build(world) -> None:
    places, groups, memberships, assignments, binned = world
    for model in (Assignment, Sitting, Meeting, EnrolledPC, Membership, Learner, Staff, Group, Place):
        model.objects.all().delete()
    place_rows = [Place.objects.create(code=f"P{n}", label=f"{n}") for n in range(places)]
    group_rows = [Group.objects.create(place=place_rows[place], name=f"{place}") for place in groups]
    learners = [Learner.objects.create(picture="boat", number=n) for n in range(4)]
    staff = [Staff.objects.create(username=f"s{n}", is_active=n != 3) for n in range(4)]
    for who, group, since, until in memberships:
        Membership.objects.create(learner=learners[who], group=group_rows[group], since=since, until=until)
    for who, role, place in assignments:
        Assignment.objects.create(staff=staff[who], role=role, place=None if place is None else place_rows[place])
    bin_learners(Learner.objects.filter(pk__in=[learners[n].pk for n in binned]))
    for group in group_rows:
        Meeting.objects.create(group=group, place=group.place)
        EnrolledPC.objects.create(place=group.place, seat="1", expires=learners[0].created)
    for learner in learners:
        now = learner.created
        Sitting.objects.create(learner=learner, epoch=0, started=now, last_seen=now)


@pytest.mark.slow
@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds())
def test_query_says_what_the_rule_says(world):
    build(world)

    for staff in Staff.objects.all():
        for rule, query, model in RULES:
            seen = set(query(staff).values_list("pk", flat=True))
            assert seen == {row.pk for row in model.objects.all() if rule(staff, row)}, query.__name__
