"""Scenarios, their frozen versions, and attempts.

Only `attempts.py` writes attempts; only `library.py` writes scenarios and their versions.
"""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.models import Exchanged, Group, Learner, Place, Sitting

from .choices import Confusion, Mode, Outcome, Scale
from .errors import ImmutableRowError

STATE_LIMIT = LOG_LIMIT = 4096


class ScenarioVersion(models.Model):
    """A scenario as it was at one moment, with what was proved of it. Never changed, never deleted.

    sha256 is of the text and the machines' versions; play_hash leaves out every text for people,
    so that a comma does not split statistics.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=8)
    sha256 = models.CharField(max_length=64, unique=True)
    play_hash = models.CharField(max_length=64, db_index=True)
    body = models.JSONField()
    machines = models.JSONField()
    proof = models.JSONField()
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("версия сценария")
        verbose_name_plural = _("версии сценариев")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.key} {self.sha256[:8]}"

    def save(self, *args: object, **kwargs: object) -> None:
        if not self._state.adding:
            raise ImmutableRowError(f"{self} was written once")
        super().save(*args, **kwargs)


class Scenario(models.Model):
    """A task by its key, and the version that new attempts get."""

    key = models.CharField(_("код"), max_length=8, unique=True)
    current = models.ForeignKey(ScenarioVersion, models.PROTECT, related_name="+", verbose_name=_("версия"))
    lesson_key = models.CharField(_("урок"), max_length=12, db_index=True)
    level = models.PositiveSmallIntegerField(_("трудность"))
    titles = models.JSONField(_("название"))
    published = models.BooleanField(_("опубликован"), default=True)

    class Meta:
        verbose_name = _("сценарий")
        verbose_name_plural = _("сценарии")
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key}. {self.title}"

    @property
    def title(self) -> str:
        return self.titles.get(get_language() or "ru") or self.titles["ru"]


class ClosedTask(Exchanged):
    """A task that is not to be done at a place: a scene with a stranger may be too much, or not allowed there."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="closed_tasks", verbose_name=_("место"))
    scenario = models.ForeignKey(Scenario, models.CASCADE, related_name="closed_at", verbose_name=_("сценарий"))

    class Meta:
        verbose_name = _("закрытое задание")
        verbose_name_plural = _("закрытые задания")
        ordering = ["scenario__key", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "scenario"],
                name="task_closed_once_at_place",
                violation_error_message=_("Это задание в этом месте уже закрыто."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.scenario}, {self.place}"


class Attempt(Exchanged):
    """One go at a scenario. `step` only grows; `state` is what differs from the scenario's start."""

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="attempts", verbose_name=_("учащийся"))
    partner = models.ForeignKey(
        Learner, models.SET_NULL, null=True, blank=True, related_name="attempts_beside", verbose_name=_("вдвоём с")
    )
    sitting = models.ForeignKey(Sitting, models.SET_NULL, null=True, related_name="attempts")
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="attempts", verbose_name=_("место"))
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="attempts", verbose_name=_("группа"))
    version = models.ForeignKey(ScenarioVersion, models.PROTECT, related_name="attempts")
    machines = models.JSONField()
    lesson_key = models.CharField(_("урок"), max_length=12, blank=True)
    block_id = models.CharField(max_length=36, blank=True)
    mode = models.CharField(_("способ"), max_length=8, choices=Mode.choices)
    skin = models.CharField(max_length=8)
    variant = models.CharField(max_length=16)
    scale = models.CharField(max_length=8, choices=Scale.choices, default=Scale.OFF)
    languages = models.CharField(max_length=8, help_text="ru, be, en: those the page was read in, the first one first")

    step = models.PositiveIntegerField(_("шаг"), default=0)
    state = models.TextField(blank=True)
    log = models.TextField(blank=True)
    tally = models.JSONField(default=dict)
    met = models.BooleanField(_("цель достигнута"), default=False)
    outcome = models.CharField(_("итог"), max_length=8, choices=Outcome.choices, blank=True)
    confused = models.CharField(max_length=12, choices=Confusion.choices, blank=True)
    par = models.PositiveSmallIntegerField(null=True)
    started = models.DateTimeField(_("начато"), default=timezone.now)
    last = models.DateTimeField(_("последнее действие"), default=timezone.now)
    ended = models.DateTimeField(_("закончено"), null=True)
    continued_from = models.UUIDField(null=True)

    class Meta:
        verbose_name = _("попытка")
        verbose_name_plural = _("попытки")
        ordering = ["-started", "-id"]
        indexes = [
            models.Index(fields=["learner", "version", "started"], name="attempt_of_learner"),
            models.Index(fields=["sitting", "started"], name="attempt_of_sitting"),
            models.Index(fields=["group", "lesson_key"], name="attempt_of_group"),
            models.Index(fields=["place", "started"], name="attempt_of_place"),
        ]

    def __str__(self) -> str:
        return f"{self.version.key}, {self.get_mode_display()}"

    @property
    def open(self) -> bool:
        return self.ended is None
