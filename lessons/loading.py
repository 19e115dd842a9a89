"""From files to pages: `load_course`. Loading twice changes nothing.

A page remembers the hash of what it was last loaded from. As long as its content still has that hash, a changed
file updates it; a page that somebody edited is kept and listed, unless `take_files` says otherwise.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.models import Page

from lessons import content_format as form
from lessons.choices import LANGUAGES
from lessons.content_stream import from_stream, lesson_of, to_stream
from lessons.homes import home_of, locale_of
from lessons.keys import COURSE, key_of
from lessons.models import CoursePage, GlossaryWord, LessonPage, ModulePage
from lessons.publishing import refresh_screens

FOLDER = Path(__file__).resolve().parent / "content"


class PackedCourseError(RuntimeError):
    """A course pack was imported here: files never load over it."""


@dataclass
class Loading:
    """What happened, by name ("3.2 be"). `kept` pages were edited here and differ from their file."""

    take_files: bool = False
    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, list[str]]:
        return {"new": self.new, "updated": self.updated, "same": self.same, "kept": self.kept}

    def may_write(self, name: str, *, loaded: str, now: str, file: str) -> bool:
        """Whether an existing page or word is to be written from its file; notes down what was decided."""
        if now == file:
            self.same.append(name)
            return loaded != file
        touched = now != loaded
        if touched and not self.take_files:
            self.kept.append(name)
            return False
        self.updated.append(name)
        return True


@transaction.atomic
def load_course(folder: Path = FOLDER, *, take_files: bool = False, dry_run: bool = False) -> Loading:
    """Load all files of a folder. Raises ContentError before anything is written, and PackedCourseError."""
    if CoursePage.objects.filter(from_pack=True).exists():
        raise PackedCourseError
    course = form.read(form.Course, folder / "course.toml")
    glossary = form.read(form.Glossary, folder / "glossary.toml") if (folder / "glossary.toml").exists() else None
    lessons = _read_lessons(folder, course)
    loading = Loading(take_files)
    _load_glossary(glossary, loading)
    for language in LANGUAGES:
        modules = _load_outline(course, language, loading)
        for (number, lesson_language), lesson in lessons.items():
            if lesson_language == language:
                _load_lesson(lesson, modules[number.partition(".")[0]], loading)
    refresh_screens()
    if dry_run:
        transaction.set_rollback(True)
    return loading


def _read_lessons(folder: Path, course: form.Course) -> dict[tuple[str, str], form.Lesson]:
    lessons: dict[tuple[str, str], form.Lesson] = {}
    modules = {module.number for module in course.module}
    for number, language, path in form.lesson_files(folder):
        lesson = form.read(form.Lesson, path)
        if lesson.number != number:
            raise form.ContentError(f"{path.name}: number: the file's name says {number}")
        if number.partition(".")[0] not in modules:
            raise form.ContentError(f"{path.name}: course.toml has no module {number.partition('.')[0]}")
        lessons[number, language] = lesson
    return lessons


def _load_outline(course: form.Course, language: str, loading: Loading) -> dict[str, ModulePage]:
    """The course page and its modules in one language; number -> module."""
    about = getattr(course.about, language) if course.about else ""
    content = {"title": getattr(course.title, language), "about": about}
    page = _outline_page(CoursePage, COURSE, language, lambda: home_of(language), course.slug, content, True, loading)
    modules: dict[str, ModulePage] = {}
    for module in course.module:
        about = getattr(module.about, language) if module.about else ""
        coming = [{"number": item.number, "title": getattr(item.title, language)} for item in module.lesson]
        content = {"title": getattr(module.title, language), "about": about, "coming": coming}
        if not ModulePage.objects.filter(translation_key=key_of(module.number), locale=page.locale).exists():
            content["number"] = module.number
        modules[module.number] = _outline_page(
            ModulePage, module.number, language, lambda: page, module.slug, content, module.published, loading
        )
    return modules


def _outline_page(
    kind: type[Page],
    key: str,
    language: str,
    parent: Callable[[], Page],
    slug: str,
    content: dict[str, Any],
    live: bool,
    loading: Loading,
) -> Any:
    """A course or module page, made or brought up to date."""
    name = f"{key} {language}"
    compared = {name: value for name, value in content.items() if name != "number"}
    file_hash = hash_of({**compared, "live": live})
    page = kind.objects.filter(translation_key=key_of(key), locale=locale_of(language)).first()
    if page is None:
        page = kind(translation_key=key_of(key), locale=locale_of(language), slug=slug, live=False, **content)
        parent().add_child(instance=page)
        loading.new.append(name)
    else:
        now = hash_of({**{name: getattr(page, name) for name in compared}, "live": page.live})
        if not loading.may_write(name, loaded=page.loaded_hash, now=now, file=file_hash):
            return page
        for field_name, value in content.items():
            setattr(page, field_name, value)
    page.loaded_hash = file_hash
    publish(page, live=live)
    return page


def _load_lesson(lesson: form.Lesson, module: ModulePage, loading: Loading) -> None:
    language = module.locale.language_code
    name = f"{lesson.number} {language}"
    file_hash = lesson_hash(lesson)
    page = LessonPage.objects.filter(translation_key=key_of(lesson.number), locale=module.locale).first()
    if page is None:
        page = LessonPage(translation_key=key_of(lesson.number), locale=module.locale, live=False)
        _fill(page, lesson, file_hash)
        module.add_child(instance=page)
        loading.new.append(name)
    else:
        now = page_hash(page.get_latest_revision_as_object() if page.has_unpublished_changes else page)
        if not loading.may_write(name, loaded=page.loaded_hash, now=now, file=file_hash):
            return
        _fill(page, lesson, file_hash)
    publish(page, live=True)


def _fill(page: LessonPage, lesson: form.Lesson, file_hash: str) -> None:
    page.number, page.title, page.goal = lesson.number, lesson.title, lesson.goal
    page.draft_title = page.title
    page.picture, page.minutes = lesson.picture, lesson.minutes
    page.slug = lesson.number.replace(".", "-")
    page.body = json.dumps([to_stream(lesson.number, block) for block in lesson.block])
    page.loaded_hash = file_hash


def publish(page: Page, *, live: bool) -> None:
    """Make the page's present content its published one, or take it offline."""
    revision = page.save_revision(clean=False)
    if live:
        revision.publish()
    elif page.live:
        page.unpublish()
    else:
        page.save(clean=False)


def _load_glossary(glossary: form.Glossary | None, loading: Loading) -> None:
    for word in glossary.word if glossary else []:
        for language in LANGUAGES:
            _load_word(word.key, getattr(word, language), language, loading)


def _load_word(key: str, meaning: form.Meaning, language: str, loading: Loading) -> None:
    name, file_hash = f"word:{key} {language}", hash_of(meaning.model_dump())
    row = GlossaryWord.objects.filter(key=key, locale=locale_of(language)).first()
    if row is None:
        row = GlossaryWord(key=key, locale=locale_of(language), translation_key=key_of(f"word/{key}"))
        loading.new.append(name)
    else:
        now = hash_of({"word": row.word, "meaning": row.meaning})
        if not loading.may_write(name, loaded=row.loaded_hash, now=now, file=file_hash):
            return
    row.word, row.meaning, row.loaded_hash = meaning.word, meaning.meaning, file_hash
    row.save()


def page_hash(page: LessonPage) -> str:
    """The hash of a page's content, whatever its blocks are called in a file."""
    return hash_of(form.canonical(lesson_of(page, {})))


def lesson_hash(lesson: form.Lesson) -> str:
    """The hash of a file's content: the same as `page_hash` of the page it makes."""
    named = [from_stream(to_stream(lesson.number, block), {}) for block in lesson.block]
    return hash_of(form.canonical(lesson.model_copy(update={"block": named})))


def hash_of(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
