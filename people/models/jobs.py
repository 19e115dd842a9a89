"""A long piece of work for a member of staff, and how far it has come.

The row is what the page shows; the queue behind it may be a database table or Redis.
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class JobState(models.TextChoices):
    WAITING = "waiting", _("Ждёт очереди")
    RUNNING = "running", _("Выполняется")
    DONE = "done", _("Готово")
    FAILED = "failed", _("Не получилось")


class Job(models.Model):
    """`message` is a sentence for staff; `result` is a file under RESULTS_ROOT, never under media."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("Работа"), max_length=80)
    arguments = models.JSONField(default=dict)
    state = models.CharField(_("Состояние"), max_length=10, choices=JobState, default=JobState.WAITING)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=250, blank=True)
    result = models.CharField(max_length=200, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Кто начал"), null=True, blank=True, on_delete=models.SET_NULL
    )
    created = models.DateTimeField(_("Когда"), auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)
    # When the worker last gave a sign of life: a job without one for long was cut off and starts anew.
    seen = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("фоновая работа")
        verbose_name_plural = _("фоновые работы")
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.kind} {self.get_state_display()}"

    @property
    def open(self) -> bool:
        return self.state in (JobState.WAITING, JobState.RUNNING)

    @property
    def percent(self) -> int:
        if self.state == JobState.DONE:
            return 100
        return min(99, self.done * 100 // self.total) if self.total else 0
