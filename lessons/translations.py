"""How each lesson stands in each language: which translations are missing, drafts, or older than their source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from lessons.choices import LANGUAGES, SOURCE_LANGUAGE
from lessons.loading import page_hash
from lessons.models import LessonPage


class Standing(models.TextChoices):
    MISSING = "missing", _("Нет")
    DRAFT = "draft", _("Черновик")
    OLDER = "older", _("Старше оригинала")
    CHANGED = "changed", _("Есть неопубликованные правки")
    CURRENT = "current", _("Готов")


@dataclass(frozen=True, slots=True)
class Translation:
    """One lesson in one language. lacking: how many blocks of the source it does not have."""

    language: str
    page: LessonPage | None
    standing: Standing
    lacking: int = 0


def translations_of(sources: Iterable[LessonPage]) -> dict[int, list[Translation]]:
    """Source page's pk -> how it stands in every language, the source first."""
    sources = list(sources)
    pages: dict[object, dict[str, LessonPage]] = {}
    found = LessonPage.objects.filter(translation_key__in=[page.translation_key for page in sources])
    for page in found.select_related("locale"):
        pages.setdefault(page.translation_key, {})[page.locale.language_code] = page
    return {source.pk: _row(source, pages[source.translation_key]) for source in sources}


def _row(source: LessonPage, pages: dict[str, LessonPage]) -> list[Translation]:
    now = page_hash(source) if source.live else ""
    blocks = {child["id"] for child in source.body.raw_data}
    return [_translation(language, pages.get(language), now, blocks) for language in LANGUAGES]


def _translation(language: str, page: LessonPage | None, now: str, blocks: set[str]) -> Translation:
    if page is None:
        return Translation(language, None, Standing.MISSING, len(blocks))
    lacking = len(blocks - {child["id"] for child in page.body.raw_data})
    if not page.live:
        standing = Standing.DRAFT
    elif language != SOURCE_LANGUAGE and (page.translated_from != now or lacking):
        standing = Standing.OLDER
    elif page.has_unpublished_changes:
        standing = Standing.CHANGED
    else:
        standing = Standing.CURRENT
    return Translation(language, page, standing, lacking)
