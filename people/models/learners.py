"""A learner is a pseudonym: a picture and a number. No name, no article, no dates of their life."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.choices import Language, SecretKind, TextSize, Theme
from people.codes import new_code, show_code
from people.models.base import Exchanged
from people.models.places import Group, today
from people.pictures import picture_choices, picture_name, picture_path


class Learner(Exchanged):
    code = models.CharField(_("код"), max_length=12, unique=True, default=new_code, editable=False)
    picture = models.CharField(_("рисунок"), max_length=24, choices=picture_choices)
    number = models.PositiveSmallIntegerField(_("номер"))
    secret_kind = models.CharField(_("вход по"), max_length=8, choices=SecretKind.choices, default=SecretKind.PICTURES)
    secret = models.CharField(max_length=160, blank=True, editable=False)
    failures = models.PositiveSmallIntegerField(default=0, editable=False)
    locked_until = models.DateTimeField(null=True, editable=False)
    # Part of the learner's cookie: adding one to it signs them out everywhere at once.
    epoch = models.PositiveIntegerField(default=0, editable=False)
    language = models.CharField(_("язык"), max_length=2, choices=Language.choices, default=Language.RUSSIAN)
    text_size = models.PositiveSmallIntegerField(_("размер текста"), choices=TextSize.choices, default=TextSize.PLAIN)
    theme = models.CharField(_("страница"), max_length=5, choices=Theme.choices, default=Theme.AUTO)
    contrast = models.BooleanField(_("высокий контраст"), default=False)
    sound = models.BooleanField(_("звук"), default=False)
    demo = models.BooleanField(_("для показа"), default=False, editable=False)
    created = models.DateTimeField(_("создан"), auto_now_add=True)
    binned_at = models.DateTimeField(_("в корзине с"), null=True, editable=False)

    class Meta:
        verbose_name = _("учащийся")
        verbose_name_plural = _("учащиеся")
        ordering = ["picture", "number"]
        constraints = [models.UniqueConstraint(fields=["picture", "number"], name="one_learner_per_picture_and_number")]
        indexes = [models.Index(fields=["binned_at"], name="learner_binned")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """«Лодка 14», in the language of the moment."""
        return f"{picture_name(self.picture)} {self.number}"

    @property
    def shown_code(self) -> str:
        return show_code(self.code)

    @property
    def picture_path(self) -> str:
        return picture_path(self.picture)


class BinnedLearner(Learner):
    """The same row while it lies in the bin: a list and actions of its own for staff."""

    class Meta:
        proxy = True
        verbose_name = _("учащийся в корзине")
        verbose_name_plural = _("корзина")


class Membership(Exchanged):
    """A learner's time in a group, both days included; moving ends one and begins another."""

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="memberships", verbose_name=_("учащийся"))
    group = models.ForeignKey(Group, models.PROTECT, related_name="memberships", verbose_name=_("группа"))
    since = models.DateField(_("с"), default=today)
    until = models.DateField(_("по"), null=True, blank=True)

    class Meta:
        verbose_name = _("участие в группе")
        verbose_name_plural = _("участие в группах")
        ordering = ["-since", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "group"],
                condition=models.Q(until__isnull=True),
                name="one_current_membership_per_group",
            )
        ]
        indexes = [models.Index(fields=["group", "until"], name="membership_of_group")]

    def __str__(self) -> str:
        return f"{self.learner}, {self.group}"
