"""Named people with one role each, made when first asked for.

    def test_something(people):
        client = people.learner_client(people.boat)      # Лодка 14 of the group, with a live sitting
        page = people.staff_client(people.trainer).get(…)

At «Класс»: group, boat, lamp, cloud; trainer, manager, place_admin, a PC and an open meeting.
At «Другой класс»: other_group, stone; other_trainer. Everywhere: author, administrator.
Of former days: leaver was in group and is in other_group now. Outside: nobody, of no group.
"""

import datetime
from functools import cached_property

import pytest
from django.http import HttpResponse
from django.test import Client

from people.choices import Role, SecretKind
from people.identity import give_learner_cookie, give_seat_cookie
from people.learners import join_group, move_learners
from people.meetings import enrol_pc, open_meeting
from people.models import Assignment, EnrolledPC, Group, Learner, Meeting, Membership, Place, Sitting, Staff
from people.secret import hash_secret
from people.sittings import start_sitting

PASSWORD = "correct-horse-battery"
DIGITS = "5730"
PICTURES = "4825"


def make_staff(username: str, *roles: tuple[str, Place | None]) -> Staff:
    staff = Staff.objects.create_user(username, password=PASSWORD)
    for role, place in roles:
        Assignment.objects.create(staff=staff, role=role, place=place)
    return Staff.objects.get(pk=staff.pk)


def make_learner(picture: str, number: int, group: Group | None = None, **fields: object) -> Learner:
    kind = fields.setdefault("secret_kind", SecretKind.DIGITS)
    if "secret" not in fields:
        fields["secret"] = _known_hash(kind)
    learner = Learner.objects.create(picture=picture, number=number, **fields)
    if group is not None:
        Membership.objects.create(learner=learner, group=group, since=datetime.date(2026, 1, 12))
    return learner


_hashes: dict[str, str] = {}


def _known_hash(kind: str) -> str:
    """One slow hash for all tests of a run."""
    if kind not in _hashes:
        _hashes[kind] = hash_secret(kind, DIGITS if kind == SecretKind.DIGITS else PICTURES)
    return _hashes[kind]


def make_learners(count: int, group: Group) -> list[Learner]:
    """Many at once, quickly: pictures and numbers in order, after those of an earlier call."""
    from people.pictures import PICTURES as KEYS

    keys, first = list(KEYS), Learner.objects.filter(number__gte=100).count()
    made = Learner.objects.bulk_create(
        Learner(picture=keys[n % 60], number=100 + n // 60, secret_kind=SecretKind.DIGITS)
        for n in range(first, first + count)
    )
    join_group(made, group, day=datetime.date(2026, 1, 12))
    return made


class People:
    """Each attribute is made once, when first used."""

    password = PASSWORD
    digits = DIGITS
    pictures = PICTURES

    # Places and groups

    @cached_property
    def place(self) -> Place:
        return Place.objects.create(code="KLASS", label="Класс")

    @cached_property
    def other_place(self) -> Place:
        return Place.objects.create(code="OTHER", label="Другой класс")

    @cached_property
    def group(self) -> Group:
        return Group.objects.create(place=self.place, name="Группа 1")

    @cached_property
    def other_group(self) -> Group:
        return Group.objects.create(place=self.other_place, name="Группа 2")

    # Learners

    @cached_property
    def boat(self) -> Learner:
        return make_learner("boat", 14, self.group)

    @cached_property
    def lamp(self) -> Learner:
        return make_learner("lamp", 23, self.group, secret_kind=SecretKind.PICTURES)

    @cached_property
    def cloud(self) -> Learner:
        return make_learner("cloud", 35, self.group)

    @cached_property
    def stone(self) -> Learner:
        return make_learner("bridge", 71, self.other_group)

    @cached_property
    def leaver(self) -> Learner:
        learner = make_learner("boot", 48, self.group)
        move_learners(Learner.objects.filter(pk=learner.pk), self.other_group)
        return learner

    @cached_property
    def nobody(self) -> Learner:
        return make_learner("fern", 99)

    # Staff

    @cached_property
    def trainer(self) -> Staff:
        return make_staff("nina", (Role.TRAINER, self.place))

    @cached_property
    def other_trainer(self) -> Staff:
        return make_staff("pavel", (Role.TRAINER, self.other_place))

    @cached_property
    def manager(self) -> Staff:
        return make_staff("maria", (Role.MANAGER, self.place))

    @cached_property
    def place_admin(self) -> Staff:
        return make_staff("alena", (Role.ADMINISTRATOR, self.place))

    @cached_property
    def author(self) -> Staff:
        return make_staff("artsiom", (Role.AUTHOR, None))

    @cached_property
    def administrator(self) -> Staff:
        return make_staff("ada", (Role.ADMINISTRATOR, None))

    @cached_property
    def nothing(self) -> Staff:
        """An account without a role."""
        return make_staff("nil")

    # Meetings, computers, sittings

    @cached_property
    def meeting(self) -> Meeting:
        return open_meeting(group=self.group, by=self.trainer, lesson_key="3.2")

    @cached_property
    def pc(self) -> EnrolledPC:
        return enrol_pc(place=self.place, seat="ПК 1", by=self.trainer)

    def sitting_of(self, learner: Learner) -> Sitting:
        return start_sitting(learner=learner)

    def guest_client(self) -> Client:
        return Client(HTTP_HOST="localhost")

    def learner_client(self, learner: Learner, sitting: Sitting | None = None) -> Client:
        """A browser with the learner's cookie."""
        return with_cookies(give_learner_cookie, sitting or self.sitting_of(learner))

    def pc_client(self, pc: EnrolledPC | None = None) -> Client:
        """An enrolled computer at which nobody sits yet."""
        return with_cookies(give_seat_cookie, pc or self.pc)

    def staff_client(self, staff: Staff) -> Client:
        client = Client(HTTP_HOST="localhost")
        client.force_login(staff)
        return client


def with_cookies(give, row: object) -> Client:
    response = HttpResponse()
    give(response, row)
    client = Client(HTTP_HOST="localhost")
    client.cookies.update(response.cookies)
    return client


@pytest.fixture
def people(request: pytest.FixtureRequest) -> People:
    """In the test's own committed database where it has one, else in the transaction of `db`."""
    request.getfixturevalue("committed_db" if "committed_db" in request.fixturenames else "db")
    return People()
