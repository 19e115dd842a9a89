"""The course as Wagtail keeps it: course > modules > lessons, one ordinary tree for each language.

Pages of the same lesson in other languages share a translation key and block ids (see `keys.py`). Learners do
not come through Wagtail's router: `serve` and previews call the same function as the learners' view.
"""

from django.conf import settings
from django.db import models
from django.forms import Select
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site
from wagtail.search import index

from lessons.blocks import LESSON_BLOCKS
from lessons.forms import LessonPageForm


class CoursePage(Page):
    """The course in one language.

    from_pack: it came with a course pack, so files never load over it.
    """

    about = models.TextField(_("о курсе"), blank=True)
    from_pack = models.BooleanField(_("из пакета"), default=False, editable=False)
    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)

    content_panels = [*Page.content_panels, FieldPanel("about")]
    promote_panels = [FieldPanel("slug")]
    search_fields = [*Page.search_fields, index.SearchField("about")]
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["lessons.ModulePage"]
    max_count_per_parent = 1
    preview_modes: list[tuple[str, str]] = []  # it shows as the map of its modules, which is no page to preview

    class Meta:
        verbose_name = _("курс")
        verbose_name_plural = _("курсы")

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        return _learners_address(self, "lessons:map")

    def serve(self, request: HttpRequest) -> HttpResponse:
        from lessons.rendering import render_map

        return render_map(request, self.locale.language_code)


class ModulePage(Page):
    """A group of lessons. Unpublished, it is "coming" for trainers and does not exist for learners.

    coming: the lessons it will have, [{"number", "title"}], whether or not they are written yet.
    """

    number = models.CharField(_("номер"), max_length=2)
    about = models.TextField(_("о модуле"), blank=True)
    coming = models.JSONField(default=list, editable=False)
    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)

    content_panels = [*Page.content_panels, FieldPanel("number"), FieldPanel("about")]
    promote_panels = [FieldPanel("slug")]
    search_fields = [*Page.search_fields, index.SearchField("about")]
    parent_page_types = ["lessons.CoursePage"]
    subpage_types = ["lessons.LessonPage"]
    preview_modes: list[tuple[str, str]] = []

    class Meta:
        verbose_name = _("модуль")
        verbose_name_plural = _("модули")

    def get_admin_display_title(self) -> str:
        return f"{self.number}. {super().get_admin_display_title()}"

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        return _learners_address(self, "lessons:map")

    def serve(self, request: HttpRequest) -> HttpResponse:
        from lessons.rendering import render_map

        return render_map(request, self.locale.language_code)


class LessonPage(Page):
    """One outcome, «Я умею…», and the blocks that lead to it.

    screens: its live screens, solved; their hash is part of the cache's key. loaded_hash: the content as it last
    came from a file. translated_from: the content of the source page when this one was last published, so that
    the report can tell which translations are older than their source.
    """

    number = models.CharField(_("номер"), max_length=5, help_text=_("Например 3.2. Одинаков во всех языках."))
    goal = models.CharField(_("цель"), max_length=80, help_text=_("Не больше восьми слов."))
    picture = models.CharField(_("рисунок"), max_length=40, blank=True)
    minutes = models.PositiveSmallIntegerField(_("минут"), default=45)
    body = StreamField(LESSON_BLOCKS, verbose_name=_("содержание"), blank=True)
    screens = models.JSONField(default=dict, editable=False)
    screens_hash = models.CharField(max_length=64, blank=True, editable=False)
    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)
    translated_from = models.CharField(max_length=64, blank=True, editable=False)

    base_form_class = LessonPageForm
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("goal"),
                FieldRowPanel([FieldPanel("number"), FieldPanel("minutes"), FieldPanel("picture", widget=Select)]),
            ],
            heading=_("Урок"),
        ),
        FieldPanel("body"),
    ]
    promote_panels = [FieldPanel("slug")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("goal"),
        index.SearchField("body"),
        index.FilterField("number"),
    ]
    parent_page_types = ["lessons.ModulePage"]
    subpage_types: list[str] = []
    preview_modes = [
        ("", _("Урок целиком")),
        ("print", _("Бумага")),
        ("notes", _("Заметки преподавателя")),
    ]

    class Meta:
        verbose_name = _("урок")
        verbose_name_plural = _("уроки")

    def get_admin_display_title(self) -> str:
        return f"{self.number}. {super().get_admin_display_title()}"

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        return _learners_address(self, "lessons:lesson", self.number)

    def serve(self, request: HttpRequest) -> HttpResponse:
        from lessons.rendering import render_cover

        return render_cover(request, self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from lessons.rendering import render_preview

        with override(self.locale.language_code):
            return render_preview(request, self, mode_name)


def _learners_address(page: Page, view: str, *args: str) -> tuple[int, str, str] | None:
    """Where learners find this page, for «Посмотреть» in the editor."""
    roots = Site.get_site_root_paths()
    if not roots:
        return None
    with override(page.locale.language_code):
        return roots[0].site_id, settings.WAGTAILADMIN_BASE_URL, reverse(view, args=args)
