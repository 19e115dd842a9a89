"""Demo people: marked, never counted in reports, removable, with secrets that this server prints.

Passwords and secrets are derived from the server's own key: they can be printed at each start,
stand in no file, and differ from server to server.
"""

import hmac
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.users.models import UserProfile

from people.choices import Language, Role, SecretKind
from people.learners import NUMBERS, erase_learners, join_group
from people.meetings import close_old_meetings, open_meeting
from people.models import Assignment, EnrolledPC, Group, Learner, Meeting, Membership, Place, Sitting, Staff
from people.pictures import picture_name
from people.queries import OPEN
from people.secret import check_secret, hash_secret, pictures_of, signs_of, weakness

PLACE_CODE = "DEMO"
LEARNERS = (
    ("boat", 14, SecretKind.DIGITS),
    ("lamp", 23, SecretKind.PICTURES),
    ("cloud", 35, SecretKind.DIGITS),
    ("guitar", 41, SecretKind.DIGITS),
    ("scarf", 52, SecretKind.DIGITS),
    ("hammer", 17, SecretKind.DIGITS),
    ("fern", 66, SecretKind.DIGITS),
    ("bicycle", 28, SecretKind.PICTURES),
    ("samovar", 73, SecretKind.DIGITS),
    ("bridge", 49, SecretKind.DIGITS),
    ("mitten", 84, SecretKind.DIGITS),
    ("book", 91, SecretKind.DIGITS),
)
STAFF = (
    ("demo-trainer", Role.TRAINER, True),
    ("demo-manager", Role.MANAGER, True),
    ("demo-admin", Role.ADMINISTRATOR, False),
)
LESSON = "3.2"


@dataclass(frozen=True)
class DemoPeople:
    """What `make_demo` prints: learners with their secrets, staff with their passwords."""

    learners: list[tuple[Learner, str]]
    staff: list[tuple[Staff, str, str]]
    meeting: Meeting


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def demo_is_allowed() -> bool:
    """Printed passwords are for one machine, unless somebody asked otherwise."""
    address = urlsplit(settings.BASE_URL).hostname or ""
    return settings.DEMO_ANYWHERE or (is_loopback(settings.HOST) and is_loopback(address))


def derived(purpose: str) -> str:
    return hmac.digest(settings.SECRET_KEY.encode(), f"demo:{purpose}".encode(), "sha256").hex()


def derived_secret(kind: str, purpose: str) -> str:
    """Four digits or four different places of pictures that nobody would refuse."""
    for attempt in range(100):
        number = int(derived(f"{purpose}:{attempt}"), 16)
        letters = list(signs_of(kind))
        secret = ""
        for _n in range(4):
            number, place = divmod(number, len(letters))
            secret += letters.pop(place)
        if not weakness(kind, secret):
            return secret
    raise AssertionError("a hundred weak secrets in a row")


@transaction.atomic
def make_demo() -> DemoPeople:
    """Makes what is missing and mends what was changed; may be run again and again."""
    place, _created = Place.objects.get_or_create(code=PLACE_CODE, defaults={"label": "Класс для показа", "demo": True})
    group, _created = Group.objects.get_or_create(place=place, demo=True, defaults={"name": "Группа для показа"})
    staff = [demo_staff(name, role, place if at_place else None) for name, role, at_place in STAFF]
    learners = [demo_learner(*known) for known in LEARNERS]
    join_group([learner for learner, _secret in learners], group)
    return DemoPeople(learners, staff, demo_meeting(group, staff[0][0]))


def demo_learner(picture: str, number: int, kind: str) -> tuple[Learner, str]:
    secret = derived_secret(kind, picture)
    learner = Learner.objects.filter(picture=picture, demo=True).first()
    if learner is None:
        taken = Learner.objects.filter(picture=picture, number=number).exists()
        number = free_number(picture) if taken else number
        learner = Learner(picture=picture, number=number, demo=True)
    if learner.secret_kind != kind or not check_secret(kind, secret, learner.secret):
        learner.secret_kind, learner.secret = kind, hash_secret(kind, secret)
    learner.failures, learner.locked_until, learner.binned_at = 0, None, None
    learner.save()
    return learner, secret


def free_number(picture: str) -> int:
    taken = set(Learner.objects.filter(picture=picture).values_list("number", flat=True))
    return next(number for number in NUMBERS if number not in taken)


def demo_staff(username: str, role: str, place: Place | None) -> tuple[Staff, str, str]:
    password = "-".join(derived(username)[start : start + 4] for start in (0, 4, 8))
    staff, created = Staff.objects.get_or_create(username=username)
    if created:
        speak_russian(staff)
    if created or not staff.is_active or not staff.check_password(password):
        staff.is_active = True
        staff.set_password(password)
        staff.save()
    Assignment.objects.get_or_create(staff=staff, role=role, place=place)
    staff.refresh_from_db()
    return staff, role, password


def speak_russian(staff: Staff) -> None:
    """Whatever the browser asks for: who is shown the product sees it as it is used. They may change it."""
    profile = UserProfile.get_for_user(staff)
    profile.preferred_language = Language.RUSSIAN
    profile.save(update_fields=["preferred_language"])


def demo_meeting(group: Group, trainer: Staff) -> Meeting:
    """Today's open meeting of the demo group."""
    close_old_meetings()
    return Meeting.objects.filter(OPEN, group=group).first() or open_meeting(group=group, by=trainer, lesson_key=LESSON)


@transaction.atomic
def remove_demo() -> int:
    """Everything that `make_demo` made, and everything that was done with it. Real people stay."""
    count = erase_learners(Learner.objects.filter(demo=True))
    places = Place.objects.filter(demo=True)
    Sitting.objects.filter(place__in=places).delete()
    Meeting.objects.filter(place__in=places).delete()
    EnrolledPC.objects.filter(place__in=places).delete()
    Membership.objects.filter(group__place__in=places).delete()
    Group.objects.filter(place__in=places).delete()
    places.delete()
    Staff.objects.filter(username__in=[name for name, _role, _at_place in STAFF]).delete()
    return count


def spoken_secret(learner: Learner, secret: str) -> str:
    """The secret as it is pressed: digits, or the words of the pictures."""
    if learner.secret_kind == SecretKind.DIGITS:
        return secret
    return ", ".join(picture_name(key) for key in pictures_of(secret))
