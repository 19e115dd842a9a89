"""What can be heard: one row for each piece of text in each language, with the files that speak it.

A made file is found by the hash of its text, so it can never say something else than the page. A recording
is kept when the text changes, but not played any more: `stale` says so to the staff.
"""

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from lessons.choices import LANGUAGES, Sound


class SpokenText(models.Model):
    """spot: where the text stands ("3.2/<block id>", "scenario/A03/task", "machine/atm/<hash>").

    text_hash: of text and language, see `speech_key`.
    """

    spot = models.CharField(_("где"), max_length=120)
    language = models.CharField(_("язык"), max_length=2, choices=[(code, code) for code in LANGUAGES])
    text = models.TextField(_("текст"))
    text_hash = models.CharField(max_length=64, db_index=True)
    made = models.CharField(max_length=120, blank=True)
    recording = models.FileField(_("запись голоса"), upload_to="recordings", blank=True)
    recording_hash = models.CharField(max_length=64, blank=True, editable=False)
    updated_at = models.DateTimeField(_("изменено"), auto_now=True)

    class Meta:
        verbose_name = _("озвученный текст")
        verbose_name_plural = _("озвученные тексты")
        ordering = ["spot", "language"]
        constraints = [models.UniqueConstraint(fields=["spot", "language"], name="one_text_per_spot_and_language")]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    @admin.display(description=_("текст"), ordering="text")
    def in_one_line(self) -> str:
        """For the list, where a heading would run into what follows it."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return " ".join(line if line[-1] in ".!?:…" else f"{line}." for line in lines)

    @property
    def stale(self) -> bool:
        """Somebody recorded it, and the text has changed since."""
        return bool(self.recording) and self.recording_hash != self.text_hash

    @property
    def sound(self) -> Sound:
        if self.recording:
            return Sound.STALE if self.stale else Sound.RECORDED
        return Sound.MADE if self.made else Sound.NONE
