"""The report on translations: missing, draft, older than the source, lacking blocks, current."""

import pytest

from lessons.models import LessonPage
from lessons.translations import Standing, translations_of

from .conftest import page_of


def standings() -> dict[str, tuple[str, int]]:
    source = page_of()
    return {row.language: (row.standing, row.lacking) for row in translations_of([source])[source.pk]}


def republish(page: LessonPage, **changes: object) -> None:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_loaded_course_is_current(course):
    assert standings() == dict.fromkeys(("ru", "be", "en"), (Standing.CURRENT, 0))


def test_changed_source_makes_translations_older_until_they_are_published_again(course):
    republish(page_of(), goal="Иначе")
    assert standings()["be"] == (Standing.OLDER, 0)

    republish(page_of("be"))

    assert standings()["be"] == (Standing.CURRENT, 0)
    assert standings()["en"] == (Standing.OLDER, 0)


def test_lacking_blocks_are_counted(course):
    page = page_of("en")
    republish(page, body=list(page.body.raw_data)[2:])

    assert standings()["en"] == (Standing.OLDER, 2)


def test_draft_and_missing_translation(course):
    page_of("be").unpublish()
    page_of("en").delete()

    assert standings()["be"][0] == Standing.DRAFT
    assert standings()["en"][0] == Standing.MISSING


def test_unpublished_edits_are_told(course):
    page = page_of("be")
    page.goal = "Чарнавік"
    page.save_revision()

    assert standings()["be"][0] == Standing.CHANGED


@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_report_shows_and_exports_it(people, course, export):
    client = people.staff_client(people.author)

    page = client.get("/staff/reports/translations/").content.decode()
    sheet = client.get("/staff/reports/translations/", {"export": export})

    assert "Я умею купить чай" in page
    assert sheet.status_code == 200
    assert len(b"".join(sheet.streaming_content)) > 50
