"""Staff sign in with name and password and hold roles by place. Learners are never users."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.choices import Role
from people.reach import NOWHERE, Reach


class Staff(AbstractUser):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = _("сотрудник")
        verbose_name_plural = _("сотрудники")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def reach(self) -> Reach:
        """Roles by place; what they open is decided in `people.access` alone."""
        if not self.is_active:
            return NOWHERE
        return Reach.of(self.assignments.values_list("role", "place_id"), superuser=self.is_superuser)


class Assignment(models.Model):
    """One role of one person, at one place or (place empty) at all of them."""

    staff = models.ForeignKey(Staff, models.CASCADE, related_name="assignments", verbose_name=_("сотрудник"))
    role = models.CharField(_("роль"), max_length=16, choices=Role.choices)
    place = models.ForeignKey(
        "people.Place",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("место"),
        help_text=_("Пусто: все места."),
    )

    class Meta:
        verbose_name = _("назначение")
        verbose_name_plural = _("назначения")
        constraints = [
            models.UniqueConstraint(fields=["staff", "role", "place"], name="one_role_per_place"),
            models.UniqueConstraint(
                fields=["staff", "role"],
                condition=models.Q(place__isnull=True),
                name="one_role_everywhere",
            ),
        ]

    def __str__(self) -> str:
        if self.place:
            return f"{self.get_role_display()}: {self.place}"
        return gettext("%(role)s: все места") % {"role": self.get_role_display()}
