"""Making learners, giving new secrets, moving, binning and erasing."""

import datetime
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from people import history
from people.choices import SecretKind
from people.models import Group, Learner, Membership, Tombstone
from people.models.places import today
from people.pictures import PICTURES
from people.secret import hash_secret, new_secret, refuse_weak
from people.sittings import cut_off

BIN_DAYS = 30
NUMBERS = range(10, 100)
MORE_NUMBERS = range(100, 1000)


@dataclass(frozen=True)
class Card:
    """A learner with the secret just given. It exists in memory only: a secret is not kept readable."""

    learner: Learner
    kind: str
    secret: str


class NoPictureLeftError(ValueError):
    """Every picture with every number is taken on this server."""


Thought = tuple[str, str]  # a secret and its hash


def think_of(kind: str) -> Thought:
    """Slow by design (20 ms). Many are thought of before a transaction: in it nobody else writes on SQLite."""
    secret = new_secret(kind)
    return secret, hash_secret(kind, secret)


def create_learners(
    count: int,
    *,
    group: Group | None = None,
    kind: str = SecretKind.PICTURES,
    language: str = "ru",
    thoughts: Sequence[Thought] = (),
) -> list[Card]:
    """New learners with codes, pictures and secrets; in `group` no picture is given twice while others are left."""
    thoughts = thoughts or [think_of(kind) for _n in range(count)]
    with transaction.atomic():
        return _create(thoughts, group, {"secret_kind": kind, "language": language})


def _create(thoughts: Sequence[Thought], group: Group | None, alike: dict[str, Any]) -> list[Card]:
    names = free_names(len(thoughts), avoid=pictures_in(group) if group else ())
    found = []
    for (picture, number), (secret, hashed) in zip(names, thoughts, strict=True):
        learner = Learner(picture=picture, number=number, secret=hashed, **alike)
        found.append(Card(learner, learner.secret_kind, secret))
    Learner.objects.bulk_create([card.learner for card in found])
    if group is not None:
        join_group([card.learner for card in found], group)
    return found


def pictures_in(group: Group) -> set[str]:
    open_now = Membership.objects.filter(group=group, until=None)
    return set(open_now.values_list("learner__picture", flat=True))


def free_names(count: int, *, avoid: Collection[str] = ()) -> list[tuple[str, int]]:
    """`count` free pairs of picture and number, chosen by lot so that they tell nothing about order."""
    taken = set(Learner.objects.values_list("picture", "number"))
    lot = secrets.SystemRandom()
    fresh = [key for key in PICTURES if key not in avoid]
    order: list[str] = []
    names = []
    for _n in range(count):
        if not order:
            order = lot.sample(fresh or list(PICTURES), len(fresh or PICTURES))
            fresh = []
        name = _free_name(order.pop(), taken, lot) or _any_free_name(taken, lot)
        taken.add(name)
        names.append(name)
    return names


def _free_name(picture: str, taken: set[tuple[str, int]], lot: secrets.SystemRandom) -> tuple[str, int] | None:
    for numbers in (NUMBERS, MORE_NUMBERS):
        free = [number for number in numbers if (picture, number) not in taken]
        if free:
            return picture, lot.choice(free)
    return None


def _any_free_name(taken: set[tuple[str, int]], lot: secrets.SystemRandom) -> tuple[str, int]:
    for picture in lot.sample(list(PICTURES), len(PICTURES)):
        if name := _free_name(picture, taken, lot):
            return name
    raise NoPictureLeftError


def join_group(learners: Iterable[Learner], group: Group, *, day: datetime.date | None = None) -> None:
    """Who is in the group already stays as they are."""
    inside = set(Membership.objects.filter(group=group, until=None).values_list("learner_id", flat=True))
    Membership.objects.bulk_create(
        Membership(learner=learner, group=group, since=day or today())
        for learner in learners
        if learner.pk not in inside
    )


@transaction.atomic
def move_learners(learners: QuerySet[Learner], group: Group) -> None:
    """Ends the memberships of today and begins one in `group`; what was done before stays with its group."""
    yesterday = today() - datetime.timedelta(days=1)
    chosen = list(learners)
    open_now = Membership.objects.filter(learner__in=chosen, until=None).exclude(group=group)
    # Moved on the very day they came: the stay leaves no days behind, and no trace that is needed.
    open_now.filter(since__gt=yesterday).update(until=F("since") - datetime.timedelta(days=1), dirty=True)
    open_now.filter(until=None).update(until=yesterday, dirty=True)
    join_group(chosen, group)


@transaction.atomic
def reset_secret(learner: Learner, *, kind: str | None = None) -> Card:
    """A new secret, a free door, and an end to every sitting under the old one."""
    kind = kind or learner.secret_kind
    secret = new_secret(kind)
    _keep_secret(learner, kind, secret)
    cut_off(Q(pk=learner.pk))
    learner.refresh_from_db()
    history.record("people.reset_secret", [learner])
    return Card(learner, kind, secret)


def choose_secret(learner: Learner, *, kind: str, secret: str) -> None:
    """The learner's own choice; they stay signed in where they are. Raises WeakSecretError."""
    refuse_weak(kind, secret)
    _keep_secret(learner, kind, secret)


def _keep_secret(learner: Learner, kind: str, secret: str) -> None:
    Learner.objects.filter(pk=learner.pk).update(
        secret_kind=kind, secret=hash_secret(kind, secret), failures=0, locked_until=None, dirty=True
    )


@transaction.atomic
def bin_learners(learners: QuerySet[Learner]) -> int:
    """Signs them out and hides them; for thirty days everything can be brought back."""
    chosen = list(learners.filter(binned_at=None))
    keys = [learner.pk for learner in chosen]
    cut_off(Q(pk__in=keys))
    history.record("people.bin", chosen)
    return Learner.objects.filter(pk__in=keys).update(binned_at=timezone.now(), dirty=True)


@transaction.atomic
def restore_learners(learners: QuerySet[Learner]) -> int:
    chosen = list(learners.exclude(binned_at=None))
    history.record("people.restore", chosen)
    return Learner.objects.filter(pk__in=[learner.pk for learner in chosen]).update(binned_at=None, dirty=True)


@transaction.atomic
def erase_learners(learners: QuerySet[Learner]) -> int:
    """For good, with everything they did. The tombstone keeps an old pack from bringing them back."""
    chosen = list(learners.values_list("pk", "uid"))
    Tombstone.objects.bulk_create(
        [Tombstone(kind="people.learner", erased=uid) for _pk, uid in chosen], ignore_conflicts=True
    )
    keys = [pk for pk, _uid in chosen]
    history.forget(keys)
    Learner.objects.filter(pk__in=keys).delete()
    return len(chosen)


def due_for_erasure(*, now: datetime.datetime | None = None) -> QuerySet[Learner]:
    limit = (now or timezone.now()) - datetime.timedelta(days=BIN_DAYS)
    return Learner.objects.filter(binned_at__lt=limit)


def purge_bin(*, now: datetime.datetime | None = None) -> int:
    """Erases who has been in the bin for thirty days."""
    return erase_learners(due_for_erasure(now=now))
