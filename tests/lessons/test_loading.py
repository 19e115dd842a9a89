"""Files to pages and back: idempotent, deterministic, and never over somebody's edits."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from lessons.content_format import ContentError
from lessons.dumping import dump_course
from lessons.keys import key_of
from lessons.loading import PackedCourseError, load_course
from lessons.models import CoursePage, GlossaryWord, LessonPage, ModulePage

from .conftest import block, option, page_of


def edit(page: LessonPage, **changes: object) -> LessonPage:
    """As the editor does it: a revision, published."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return LessonPage.objects.get(pk=page.pk)


def rewrite(folder, name: str, old: str, new: str) -> None:
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_every_language_has_its_own_tree_of_ordinary_pages(course):
    pages = [page_of(language) for language in ("ru", "be", "en")]

    assert [page.get_parent().get_parent().get_parent().locale.language_code for page in pages] == ["ru", "be", "en"]
    assert {page.translation_key for page in pages} == {key_of("1.1")}
    assert not Page.objects.exclude(alias_of=None).exists()


def test_blocks_have_the_same_ids_in_all_languages(course):
    ids = [[child["id"] for child in page_of(language).body.raw_data] for language in ("ru", "be", "en")]

    assert ids[0] == ids[1] == ids[2]
    assert ids[0][0] == block("machine")


def test_options_have_ids_made_of_their_slugs(course):
    question = next(child for child in page_of().body if child.id == block("digits"))

    assert [item.id for item in question.value["options"].bound_blocks] == option("digits", "two", "three")


def test_coming_module_is_a_draft_that_names_its_lessons(course):
    module = ModulePage.objects.get(number="2", locale__language_code="en")

    assert not module.live
    assert module.coming == [{"number": "2.1", "title": "I can buy coffee"}]


def test_loading_again_changes_nothing(course):
    revisions = page_of().revisions.count()

    loading = load_course(course)

    assert (loading.new, loading.updated, loading.kept) == ([], [], [])
    assert page_of().revisions.count() == revisions


def test_changed_file_updates_an_untouched_page(course):
    rewrite(course, "1.1.ru.toml", "Не спешите.", "Не торопитесь.")

    loading = load_course(course)

    assert loading.updated == ["1.1 ru"]
    assert "Не торопитесь." in str(page_of().body)


def test_edited_page_is_kept_and_listed(course):
    edit(page_of(), goal="Купить чай самому")
    rewrite(course, "1.1.ru.toml", "Не спешите.", "Не торопитесь.")

    loading = load_course(course)

    assert loading.kept == ["1.1 ru"]
    assert page_of().goal == "Купить чай самому"


def test_draft_counts_as_an_edit(course):
    page = page_of()
    page.goal = "Черновик"
    page.save_revision()
    rewrite(course, "1.1.ru.toml", "Не спешите.", "Не торопитесь.")

    assert load_course(course).kept == ["1.1 ru"]


def test_take_files_overwrites_an_edited_page(course):
    edit(page_of(), goal="Купить чай самому")

    loading = load_course(course, take_files=True)

    assert loading.updated == ["1.1 ru"]
    assert page_of().goal == "Купить чай без помощи"


def test_dry_run_tells_and_changes_nothing(course):
    rewrite(course, "1.1.ru.toml", "Не спешите.", "Не торопитесь.")

    loading = load_course(course, dry_run=True)

    assert loading.updated == ["1.1 ru"]
    assert "Не спешите." in str(page_of().body)


def test_edited_glossary_word_is_kept(course):
    GlossaryWord.objects.filter(key="code", locale__language_code="ru").update(meaning="Секретные цифры.")
    rewrite(course, "glossary.toml", "Две цифры.", "Цифры.")

    assert load_course(course).kept == ["word:code ru"]


def test_nothing_is_loaded_over_a_course_pack(course):
    CoursePage.objects.filter(locale__language_code="ru").update(from_pack=True)

    with pytest.raises(PackedCourseError):
        load_course(course)
    with pytest.raises(CommandError, match="pack"):
        call_command("load_course", folder=course)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("required = false", "requird = false", "requird"),
        ('slug = "hurry"', 'slug = "todo"', "two blocks are called todo"),
        ('kind = "single"', 'kind = "guess"', "kind"),
        ('number = "1.1"', 'number = "1.2"', "the file's name says 1.1"),
    ],
)
def test_faulty_file_is_refused_whole_with_its_place(course, old, new, fault):
    rewrite(course, "1.1.ru.toml", "Не спешите.", "Не торопитесь.")
    rewrite(course, "1.1.be.toml", old, new)

    with pytest.raises(ContentError, match="1.1.be.toml") as error:
        load_course(course)

    assert fault in str(error.value)
    assert "Не спешите." in str(page_of().body)


def test_dump_of_an_untouched_course_writes_nothing(course):
    assert dump_course(course) == []


def test_edit_travels_into_the_file_and_back(course):
    page = page_of()
    body = list(page.body.raw_data)
    body[3]["value"]["body"] = 'Строка "один"\nи два \\ три'
    body.insert(
        1, {"type": "remember", "value": {"body": "Новое правило"}, "id": "5f0c1c57-3f0e-4d6e-9d2f-0d6a3b1c2e4f"}
    )
    edit(page, goal="Купить чай самому", body=body)

    written = dump_course(course)
    loading = load_course(course)

    assert [path.name for path in written] == ["1.1.ru.toml"]
    assert (loading.updated, loading.kept) == ([], [])
    assert [child["id"] for child in page_of().body.raw_data][1] == "5f0c1c57-3f0e-4d6e-9d2f-0d6a3b1c2e4f"


def test_dumped_files_make_the_same_course_anew(course):
    before = {language: page_of(language).body.raw_data[:] for language in ("ru", "be", "en")}
    for path in course.glob("1.1.*.toml"):
        path.unlink()
    dump_course(course)
    LessonPage.objects.all().delete()

    load_course(course)

    after = {language: page_of(language).body.raw_data[:] for language in ("ru", "be", "en")}
    assert _without_items(after) == _without_items(before)


def _without_items(pages: dict) -> dict:
    """Steps and near answers have no names in a file, only an order."""
    return {
        language: [(child["id"], child["type"], str(child["value"]).count("why")) for child in children]
        for language, children in pages.items()
    }


def test_published_module_in_the_editor_is_written_to_the_course_file(course):
    for module in ModulePage.objects.filter(number="2"):
        module.save_revision().publish()

    written = dump_course(course)

    assert [path.name for path in written] == ["course.toml"]
    assert "# A course for tests." in (course / "course.toml").read_text(encoding="utf-8")
    assert load_course(course).kept == []
