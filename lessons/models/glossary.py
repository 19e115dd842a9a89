"""Words that lessons explain on tap: one key, a word and a meaning in each language."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index


class GlossaryWord(TranslatableMixin, index.Indexed, models.Model):
    """`loaded_hash`: the content as it last came from the file, so that edits are noticed and kept."""

    key = models.CharField(
        _("ключ"),
        max_length=40,
        validators=[RegexValidator(r"^[a-z0-9_-]+$", _("Латинские строчные буквы, цифры, дефис."))],
        help_text=_("Так слово называют в тексте: {word:ключ|слово}. Одинаков во всех языках."),
    )
    word = models.CharField(_("слово"), max_length=60)
    meaning = models.CharField(_("что это значит"), max_length=200)
    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)

    panels = [FieldPanel("key"), FieldPanel("word"), FieldPanel("meaning")]
    search_fields = [
        index.SearchField("word"),
        index.AutocompleteField("word"),
        index.SearchField("meaning"),
        index.FilterField("key"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("слово словарика")
        verbose_name_plural = _("словарик")
        ordering = ["word"]
        constraints = [models.UniqueConstraint(fields=["key", "locale"], name="one_word_per_key_and_locale")]

    def __str__(self) -> str:
        return self.word

    @property
    def said(self) -> str:
        """What is read aloud when the word is tapped."""
        return f"{self.word}.\n{self.meaning}"
