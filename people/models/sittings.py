"""A sitting: one learner (or two) at one computer, from sign-in to «Закончить»."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models.base import Exchanged
from people.models.learners import Learner
from people.models.places import EnrolledPC, Group, Meeting, Place


class Sitting(Exchanged):
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="sittings")
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="sittings")
    learner = models.ForeignKey(Learner, models.CASCADE, related_name="sittings")
    partner = models.ForeignKey(Learner, models.SET_NULL, null=True, related_name="sittings_beside")
    partner_has_mouse = models.BooleanField(default=False)
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, related_name="sittings")
    pc = models.ForeignKey(EnrolledPC, models.SET_NULL, null=True, related_name="sittings")
    epoch = models.PositiveIntegerField()
    started = models.DateTimeField()
    last_seen = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("вход")
        verbose_name_plural = _("входы")
        ordering = ["-started"]
        indexes = [
            models.Index(fields=["place", "ended"], name="sitting_now_at_place"),
            models.Index(fields=["group", "started"], name="sitting_of_group"),
            models.Index(fields=["learner", "started"], name="sitting_of_learner"),
        ]

    @property
    def with_mouse(self) -> Learner:
        return self.partner if self.partner and self.partner_has_mouse else self.learner

    @property
    def reading(self) -> Learner | None:
        """The second person, who reads aloud; None when nobody sits beside."""
        if self.partner is None:
            return None
        return self.learner if self.partner_has_mouse else self.partner
