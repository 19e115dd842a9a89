"""The glossary and the sounds in Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from lessons.audio import keep_recording
from lessons.choices import LANGUAGES, Sound
from lessons.models import GlossaryWord, SpokenText
from people.access import TEACHERS
from people.staff_pages.scoped import ToldIndexView

LARGEST_RECORDING = 3 * 1024 * 1024
SOUNDS = ("audio/mpeg", "audio/mp3")


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryWord
    icon = "openquote"
    list_display = ["word", "meaning", "key"]
    list_filter = ["key"]
    ordering = ["word"]


class TeachersMayRecord(BasePermissionPolicy):
    """Whoever teaches may put a recording in the place of the program's voice; nobody adds or deletes a text."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action in ("change", "view") and user.reach.holds(*TEACHERS)


class RecordingForm(forms.ModelForm):
    class Meta:
        model = SpokenText
        fields = ["recording"]

    def clean_recording(self) -> Any:
        file = self.cleaned_data.get("recording")
        if file and hasattr(file, "content_type"):
            if file.content_type not in SOUNDS:
                raise ValidationError(_("Нужен файл MP3."))
            if file.size > LARGEST_RECORDING:
                raise ValidationError(_("Файл слишком большой: не больше 3 МБ."))
        return file

    def save(self, commit: bool = True) -> SpokenText:
        row = super().save(commit=False)
        keep_recording(row)
        return row


class SpokenTextFilter(WagtailFilterSet):
    language = ChoiceFilter(label=_("Язык"), choices=[(code, code) for code in LANGUAGES])
    sound = ChoiceFilter(label=_("Звук"), choices=Sound.choices, method="with_sound")

    class Meta:
        model = SpokenText
        fields = ["language"]

    def with_sound(self, rows: QuerySet[SpokenText], name: str, value: str) -> QuerySet[SpokenText]:
        """As `SpokenText.sound` says it of one row."""
        match value:
            case Sound.RECORDED:
                return rows.filter(recording_hash=F("text_hash")).exclude(recording="")
            case Sound.STALE:
                return rows.exclude(recording="").exclude(recording_hash=F("text_hash"))
            case Sound.MADE:
                return rows.filter(recording="").exclude(made="")
        return rows.filter(recording="", made="")


class SpokenTextIndexView(ToldIndexView):
    empty = _("Здесь будут тексты, как только их озвучит программа.")


class RecordingView(EditView):
    """Shows the text above the file, so that one knows what to say."""

    def get_page_subtitle(self) -> str:
        return self.object.text


def stands_in(row: SpokenText) -> str:
    """The spot in words: staff know lessons and tasks, not the ids of blocks."""
    kind, _slash, rest = row.spot.partition("/")
    match kind:
        case "word":
            return _("Словарик")
        case "scenario":
            return _("Задание %(key)s") % {"key": rest.partition("/")[0]}
        case "machine":
            return _("Тренажёр")
    return _("Урок %(number)s") % {"number": kind}


class SpokenTextViewSet(ModelViewSet):
    model = SpokenText
    name = "spoken_texts"
    icon = "media"
    menu_label = _("Озвучка")
    list_display = [
        "in_one_line",
        "language",
        Column("spot", label=_("Где"), accessor=stands_in, sort_key="spot"),
        Column("sound", label=_("Звук"), accessor="sound.label"),
    ]
    filterset_class = SpokenTextFilter
    search_fields = ["text", "spot"]
    search_backend_name = None
    index_view_class = SpokenTextIndexView
    edit_view_class = RecordingView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return RecordingForm
