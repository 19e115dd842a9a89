"""What learners did in lessons: answers, completions, and mistakes they pointed out.

Only `answers.py`, `completion.py` and `mistakes.py` write these. A guest or a preview never makes a row.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from lessons.choices import LANGUAGES, MistakeKind
from people.models import Exchanged, Group, Learner, Place, Sitting


class AskedQuestion(models.Model):
    """A frozen copy of what was asked, by its hash, so that an old answer can always be read."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    body = models.JSONField()

    class Meta:
        verbose_name = _("заданный вопрос")
        verbose_name_plural = _("заданные вопросы")


class Answer(Exchanged):
    """One answer to one question. `attempt`: 1, 2, 3 … for this learner and block; the pair is unique,
    which is what makes a form that was sent twice count once."""

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="answers")
    partner = models.ForeignKey(Learner, models.SET_NULL, null=True, related_name="answers_beside")
    sitting = models.ForeignKey(Sitting, models.SET_NULL, null=True, related_name="+")
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+")
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="+")
    lesson_key = models.CharField(_("урок"), max_length=12)
    block_id = models.CharField(max_length=36)
    asked = models.ForeignKey(AskedQuestion, models.PROTECT, related_name="answers")
    attempt = models.PositiveSmallIntegerField()
    chosen = models.JSONField()
    right = models.BooleanField(_("верно"))
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    answered_at = models.DateTimeField(_("когда"))

    class Meta:
        verbose_name = _("ответ")
        verbose_name_plural = _("ответы")
        ordering = ["answered_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "block_id", "attempt"], name="one_answer_per_attempt")
        ]
        indexes = [models.Index(fields=["learner", "lesson_key"], name="answers_of_learner_in_lesson")]


class Completion(Exchanged):
    """How far a learner has come in a lesson; complete once `completed_at` is set, and then for ever.

    done: {block id: {"at": ISO time, "together": bool}}. rule: {"required": [block id, …]} as it stood when
    the lesson was completed. reached: the farthest card, so that reading goes on where it stopped.
    """

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="completions")
    lesson_key = models.CharField(_("урок"), max_length=12)
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+", verbose_name=_("место"))
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="+", verbose_name=_("группа"))
    done = models.JSONField(default=dict)
    rule = models.JSONField(default=dict)
    reached = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(_("начат"))
    completed_at = models.DateTimeField(_("пройден"), null=True)

    class Meta:
        verbose_name = _("прохождение урока")
        verbose_name_plural = _("прохождение уроков")
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "lesson_key"], name="one_completion_per_learner_and_lesson")
        ]
        indexes = [
            models.Index(fields=["group", "completed_at"], name="completions_of_group"),
            models.Index(fields=["place", "completed_at"], name="completions_of_place"),
        ]

    @property
    def complete(self) -> bool:
        return self.completed_at is not None


class MistakeReport(models.Model):
    """«Здесь ошибка», counted: nobody's name, no text of theirs, one row per block, language and kind."""

    lesson_key = models.CharField(_("урок"), max_length=12)
    block_id = models.CharField(max_length=36)
    language = models.CharField(_("язык"), max_length=2, choices=[(code, code) for code in LANGUAGES])
    kind = models.CharField(_("что не так"), max_length=10, choices=MistakeKind.choices)
    excerpt = models.CharField(_("текст"), max_length=120, blank=True)
    times = models.PositiveIntegerField(_("сколько раз"), default=1)
    first_at = models.DateTimeField(_("впервые"), auto_now_add=True)
    last_at = models.DateTimeField(_("в последний раз"), auto_now=True)
    closed_at = models.DateTimeField(_("исправлено"), null=True, blank=True)

    class Meta:
        verbose_name = _("сообщение об ошибке")
        verbose_name_plural = _("сообщения об ошибках")
        ordering = ["closed_at", "-last_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["block_id", "language", "kind"],
                condition=models.Q(closed_at=None),
                name="one_open_report_per_block_and_kind",
            )
        ]


class MistakeAtPlace(models.Model):
    """How many of a report's times were at one place. A reader whose place nobody knows adds to no row here."""

    report = models.ForeignKey(MistakeReport, models.CASCADE, related_name="places")
    place = models.ForeignKey(Place, models.CASCADE, related_name="+")
    times = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("сообщения об ошибке из места")
        verbose_name_plural = _("сообщения об ошибках из места")
        constraints = [models.UniqueConstraint(fields=["report", "place"], name="one_count_per_report_and_place")]
