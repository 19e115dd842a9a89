"""Beginning, sharing and ending a sitting. All of it is written here and in `identity.py` (last seen)."""

import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from people.access import current_memberships
from people.identity import GRACE
from people.models import EnrolledPC, Group, Learner, Meeting, Sitting


def idle_limit(now: datetime.datetime) -> datetime.datetime:
    """Who was last seen before this moment has gone without saying so."""
    return now - datetime.timedelta(minutes=settings.IDLE_MINUTES, seconds=GRACE)


def live_sittings(now: datetime.datetime | None = None) -> QuerySet[Sitting]:
    return Sitting.objects.filter(ended=None, last_seen__gte=idle_limit(now or timezone.now()))


@transaction.atomic
def start_sitting(*, learner: Learner, pc: EnrolledPC | None = None, meeting: Meeting | None = None) -> Sitting:
    """Signs `learner` in here and out everywhere else. At an enrolled computer the place is known."""
    now = timezone.now()
    leave_other_computers(learner, now)
    if pc is not None:
        end_sittings(Sitting.objects.filter(pc=pc), now)
    return Sitting.objects.create(
        learner=learner,
        place=pc.place if pc else None,
        group=meeting.group if meeting else group_today(learner),
        meeting=meeting,
        pc=pc,
        epoch=learner.epoch,
        started=now,
        last_seen=now,
    )


def group_today(learner: Learner) -> Group | None:
    membership = current_memberships().filter(learner=learner).select_related("group").first()
    return membership.group if membership else None


def leave_other_computers(learner: Learner, now: datetime.datetime) -> None:
    end_sittings(Sitting.objects.filter(learner=learner), now)
    shared = Sitting.objects.filter(partner=learner, ended=None)
    shared.update(partner=None, partner_has_mouse=False, dirty=True)


def end_sittings(sittings: QuerySet[Sitting], now: datetime.datetime) -> int:
    """Ends the open ones among `sittings`; those left long ago end at the moment they were last seen."""
    still_open = sittings.filter(ended=None)
    left = still_open.filter(last_seen__lt=idle_limit(now)).update(ended=F("last_seen"), dirty=True)
    return left + still_open.update(ended=now, last_seen=now, dirty=True)


def end_sitting(sitting: Sitting) -> None:
    end_sittings(Sitting.objects.filter(pk=sitting.pk), timezone.now())


def end_idle_sittings() -> int:
    now = timezone.now()
    return end_sittings(Sitting.objects.filter(last_seen__lt=idle_limit(now)), now)


# Two at one computer


class AlreadyHereError(ValueError):
    """The second person is the first one."""


@transaction.atomic
def seat_beside(sitting: Sitting, partner: Learner) -> None:
    """The second person reads aloud first; the first keeps the mouse."""
    if partner.pk == sitting.learner_id:
        raise AlreadyHereError
    leave_other_computers(partner, timezone.now())
    Sitting.objects.filter(pk=sitting.pk).update(partner=partner, partner_has_mouse=False, dirty=True)


def leave_beside(sitting: Sitting) -> None:
    Sitting.objects.filter(pk=sitting.pk).update(partner=None, partner_has_mouse=False, dirty=True)


def swap_mouse(sitting: Sitting, *, to_partner: bool) -> None:
    """`to_partner` is said by the page, so that a form sent twice swaps once."""
    shared = Sitting.objects.filter(pk=sitting.pk).exclude(partner=None)
    shared.update(partner_has_mouse=to_partner, dirty=True)


def cut_off(learners: Q) -> None:
    """Ends at once every sitting of the learners that `learners` selects, also as second person."""
    chosen = Learner.objects.filter(learners)
    chosen.update(epoch=F("epoch") + 1, dirty=True)
    end_sittings(Sitting.objects.filter(learner__in=chosen.order_by()), timezone.now())
    beside = Sitting.objects.filter(partner__in=chosen.order_by(), ended=None)
    beside.update(partner=None, partner_has_mouse=False, dirty=True)
