"""Where and when people learn: places, groups, enrolled PCs, meetings.

A place is an opaque code to every other server; its label never leaves this one.
"""

import datetime
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.choices import Pressure
from people.models.base import Exchanged

_CODE_LETTERS = "ABCDEFGHKLMNPRSTUVWXYZ23456789"


def new_place_code() -> str:
    return "".join(secrets.choice(_CODE_LETTERS) for _n in range(6))


def today() -> datetime.date:
    return timezone.localdate()


class Place(Exchanged):
    code = models.CharField(
        _("код"),
        max_length=12,
        unique=True,
        default=new_place_code,
        help_text=_("Только код уходит на другие серверы."),
    )
    label = models.CharField(
        _("название"),
        max_length=120,
        help_text=_("Название остаётся на этом сервере."),
    )
    demo = models.BooleanField(_("для показа"), default=False, editable=False)

    class Meta:
        verbose_name = _("место")
        verbose_name_plural = _("места")
        ordering = ["label"]

    def __str__(self) -> str:
        return self.label


class Group(Exchanged):
    place = models.ForeignKey(Place, models.PROTECT, related_name="groups", verbose_name=_("место"))
    name = models.CharField(_("название"), max_length=120)
    starts = models.DateField(_("начало"), default=today)
    ends = models.DateField(_("конец"), null=True, blank=True)
    finish_by = models.DateField(
        _("пройти до"),
        null=True,
        blank=True,
        help_text=_("До какого числа группа должна пройти курс."),
    )
    pressure = models.PositiveSmallIntegerField(
        _("учебные звонки и сообщения"),
        choices=Pressure.choices,
        default=Pressure.MILD,
        help_text=_("Как давит незнакомый человек в учебных сценах. Начинайте с мягкого."),
    )
    demo = models.BooleanField(_("для показа"), default=False, editable=False)

    class Meta:
        verbose_name = _("группа")
        verbose_name_plural = _("группы")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class EnrolledPC(Exchanged):
    """A computer that a trainer has let in: it may show the pictures of an open meeting."""

    place = models.ForeignKey(Place, models.PROTECT, related_name="pcs", verbose_name=_("место"))
    seat = models.CharField(_("рабочее место"), max_length=40)
    enrolled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("кто подключил"),
    )
    enrolled_at = models.DateTimeField(_("подключён"), auto_now_add=True)
    expires = models.DateTimeField(_("действует до"))
    revoked = models.DateTimeField(_("отключён"), null=True, blank=True)

    class Meta:
        verbose_name = _("компьютер")
        verbose_name_plural = _("компьютеры")
        ordering = ["seat"]

    def __str__(self) -> str:
        return self.seat


class Meeting(Exchanged):
    """One class: while it is open, the place's PCs show the group's pictures."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="meetings", verbose_name=_("группа"))
    place = models.ForeignKey(Place, models.PROTECT, related_name="meetings", verbose_name=_("место"))
    date = models.DateField(_("день"), default=today)
    lesson_key = models.CharField(_("урок"), max_length=12, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("кто открыл"),
    )
    opened_at = models.DateTimeField(_("открыто"), null=True, blank=True)
    closed_at = models.DateTimeField(_("закрыто"), null=True, blank=True)

    class Meta:
        verbose_name = _("занятие")
        verbose_name_plural = _("занятия")
        ordering = ["-date", "-id"]
        indexes = [models.Index(fields=["place", "closed_at"], name="meeting_open_at_place")]

    def __str__(self) -> str:
        return f"{self.group}, {self.date:%d.%m.%Y}"

    @property
    def is_open(self) -> bool:
        return self.opened_at is not None and self.closed_at is None
