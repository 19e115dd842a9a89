"""From pages back to files: `dump_course`. What is published is written, and only where it differs.

A file that says the same already is left as it is, with its comments and its line breaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lessons import content_format as form
from lessons.choices import LANGUAGES, SOURCE_LANGUAGE
from lessons.content_stream import lesson_of, slugs_of
from lessons.content_toml import write_toml
from lessons.loading import hash_of, lesson_hash, page_hash
from lessons.models import CoursePage, GlossaryWord, LessonPage, ModulePage


def dump_course(folder: Path, *, dry_run: bool = False) -> list[Path]:
    """The files written (or, in a dry run, those that would be)."""
    written: list[Path] = []
    for path, content in (*_lessons(folder), *_course(folder), *_glossary(folder)):
        written.append(path)
        if not dry_run:
            path.write_text(_with_comment(path, write_toml(content)), encoding="utf-8")
    if not dry_run:
        _note_loaded()
    return written


def _lessons(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for page in LessonPage.objects.live().select_related("locale"):
        path = form.lesson_path(folder, page.number, page.locale.language_code)
        known = form.read(form.Lesson, path) if path.exists() else None
        if known and lesson_hash(known) == page_hash(page):
            continue
        slugs = _known_slugs(folder, page.number)
        yield path, form.canonical(lesson_of(page, slugs))


def _known_slugs(folder: Path, number: str) -> dict[str, str]:
    """Names of blocks from the lesson's files in any language: a translation may have got a block earlier."""
    slugs: dict[str, str] = {}
    for language in LANGUAGES:
        path = form.lesson_path(folder, number, language)
        if path.exists():
            slugs |= slugs_of(number, form.read(form.Lesson, path).block)
    return slugs


def _course(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    path = folder / "course.toml"
    pages = {page.locale.language_code: page for page in CoursePage.objects.select_related("locale")}
    if SOURCE_LANGUAGE not in pages:
        return
    modules: dict[str, dict[str, ModulePage]] = {}
    for module in ModulePage.objects.select_related("locale").order_by("path"):
        modules.setdefault(module.number, {})[module.locale.language_code] = module
    course = form.Course.model_validate(
        {
            "slug": pages[SOURCE_LANGUAGE].slug,
            "title": _words(pages, "title"),
            "about": _words(pages, "about"),
            "module": [_module(number, module) for number, module in modules.items()],
        }
    )
    if not path.exists() or form.read(form.Course, path) != course:
        yield path, form.canonical(course)


def _module(number: str, pages: dict[str, ModulePage]) -> dict[str, Any]:
    source = pages[SOURCE_LANGUAGE]
    lessons: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        for item in pages.get(language, source).coming:
            lessons.setdefault(item["number"], {})[language] = item["title"]
    return {
        "number": number,
        "slug": source.slug,
        "title": _words(pages, "title"),
        "about": _words(pages, "about"),
        "published": source.live,
        "lesson": [{"number": key, "title": titles} for key, titles in lessons.items()],
    }


def _words(pages: dict[str, Any], field: str) -> dict[str, str] | None:
    """One text in three languages; where a page is missing, the source's."""
    source = getattr(pages[SOURCE_LANGUAGE], field)
    words = {language: getattr(pages.get(language), field, "") or source for language in LANGUAGES}
    return words if source else None


def _glossary(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    path = folder / "glossary.toml"
    words: dict[str, dict[str, Any]] = {}
    for row in GlossaryWord.objects.select_related("locale").order_by("key"):
        words.setdefault(row.key, {"key": row.key})[row.locale.language_code] = {
            "word": row.word,
            "meaning": row.meaning,
        }
    whole = [word for word in words.values() if all(language in word for language in LANGUAGES)]
    if not whole:
        return
    known = form.read(form.Glossary, path).word if path.exists() else []
    order = {word.key: place for place, word in enumerate(known)}
    whole.sort(key=lambda word: order.get(word["key"], len(order)))
    glossary = form.Glossary.model_validate({"word": whole})
    if glossary.word != known:
        yield path, form.canonical(glossary)


def _with_comment(path: Path, text: str) -> str:
    """The lines of comment on top of a file stay there."""
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    comment = []
    for line in before:
        if not line.startswith("#"):
            break
        comment.append(line)
    return "\n".join([*comment, "", text]) if comment else text


def _note_loaded() -> None:
    """Pages and files say the same now, so the next load may update them again."""
    for page in LessonPage.objects.live():
        LessonPage.objects.filter(pk=page.pk).update(loaded_hash=page_hash(page))
    for word in GlossaryWord.objects.all():
        digest = hash_of({"word": word.word, "meaning": word.meaning})
        GlossaryWord.objects.filter(pk=word.pk).update(loaded_hash=digest)
