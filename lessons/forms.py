"""The editor's form of a lesson: what a draft may lack and a published page may not."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from lessons import illustrations
from lessons.marked import count_words, word_keys

MOST_WORDS_IN_GOAL = 8


class LessonPageForm(WagtailAdminPageForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["picture"].widget.choices = illustrations.picture_choices()

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self.check_goal(cleaned)
            self.check_number(cleaned)
            self.check_words(cleaned)
        return cleaned

    def check_goal(self, cleaned: dict[str, object]) -> None:
        if count_words(str(cleaned.get("goal", ""))) > MOST_WORDS_IN_GOAL:
            self.add_error("goal", _("Скажите короче: не больше восьми слов."))

    def check_number(self, cleaned: dict[str, object]) -> None:
        pages = type(self.instance)._default_manager.filter(number=cleaned.get("number"))
        locale = self.instance.locale_id or self.parent_page.locale_id
        if pages.filter(locale=locale).exclude(pk=self.instance.pk).exists():
            self.add_error("number", _("Урок с таким номером уже есть."))

    def check_words(self, cleaned: dict[str, object]) -> None:
        from lessons.models import GlossaryWord

        asked = word_keys(" ".join(_texts(cleaned.get("body") or [])))
        known = set(GlossaryWord.objects.filter(key__in=asked).values_list("key", flat=True))
        if asked - known:
            names = ", ".join(sorted(asked - known))
            self.add_error("body", ValidationError(_("В словарике нет слов: %(words)s."), params={"words": names}))


def _texts(stream: object) -> list[str]:
    """Every text that may hold marks."""
    return [str(child.value.get("body", "")) for child in stream if hasattr(child.value, "get")]
