"""Opening and closing meetings, and letting computers in."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from people import history
from people.models import EnrolledPC, Group, Meeting, Place, Sitting, Staff
from people.models.places import today
from people.queries import OPEN
from people.sittings import end_idle_sittings, end_sittings


@transaction.atomic
def open_meeting(
    *,
    group: Group,
    by: Staff | None,
    lesson_key: str = "",
    date: datetime.date | None = None,
) -> Meeting:
    """Opens a meeting of `group`; its earlier one, if somebody forgot to close it, is closed."""
    end_idle_sittings()
    close_open_ones(group)
    meeting = Meeting.objects.create(
        group=group,
        place=group.place,
        date=date or today(),
        lesson_key=lesson_key,
        opened_by=by,
        opened_at=timezone.now(),
    )
    history.record("people.open_meeting", [meeting])
    return meeting


def close_open_ones(group: Group) -> None:
    for earlier in Meeting.objects.filter(OPEN, group=group):
        close_meeting(earlier)


@transaction.atomic
def reopen_meeting(meeting: Meeting, *, by: Staff) -> None:
    close_open_ones(meeting.group)
    Meeting.objects.filter(pk=meeting.pk).update(opened_by=by, opened_at=timezone.now(), closed_at=None, dirty=True)
    history.record("people.reopen_meeting", [meeting])


@transaction.atomic
def close_meeting(meeting: Meeting) -> None:
    """«Стоп для всех»: everybody's work is saved already, so all are signed out at once."""
    now = timezone.now()
    end_sittings(Sitting.objects.filter(meeting=meeting), now)
    if Meeting.objects.filter(pk=meeting.pk, closed_at=None).update(closed_at=now, dirty=True):
        history.record("people.close_meeting", [meeting])


def close_old_meetings() -> int:
    """Closes what was left open on an earlier day."""
    old = Meeting.objects.filter(OPEN, date__lt=today())
    for meeting in old:
        close_meeting(meeting)
    return len(old)


def enrol_pc(*, place: Place, seat: str, by: Staff | None, days: int | None = None) -> EnrolledPC:
    """The row; the browser that asked becomes this computer by its cookie."""
    expires = timezone.now() + datetime.timedelta(days=days or settings.PC_DAYS)
    return EnrolledPC.objects.create(place=place, seat=seat, enrolled_by=by, expires=expires)


def revoke_pc(pc: EnrolledPC) -> None:
    """From now on it is a computer like any other; who sits there is signed out."""
    now = timezone.now()
    end_sittings(Sitting.objects.filter(pc=pc), now)
    EnrolledPC.objects.filter(pk=pc.pk).update(revoked=now, dirty=True)
