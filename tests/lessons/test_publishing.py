"""What is checked and worked out when a lesson is published, and what a preview leaves alone."""

import json

import pytest

from lessons.live_screens import UnreachableError, solve_screen, stored_screen
from lessons.models import Answer, Completion, LessonPage
from lessons.publishing import refresh_screens
from simulators.library import publish
from simulators.models import Scenario
from tests.engine import toy

from .conftest import block, page_of


def form_data(page: LessonPage, **changes: object) -> dict[str, object]:
    """What the editor's form sends for the page."""
    from wagtail.test.utils.form_data import nested_form_data, streamfield

    body = changes.pop("body", [("remember", {"body": "Правило"})])
    data = {
        "title": page.title,
        "slug": page.slug,
        "goal": page.goal,
        "number": page.number,
        "minutes": page.minutes,
        "picture": "",
        "body": streamfield(body),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
        **changes,
    }
    return nested_form_data(data)


@pytest.fixture
def author(people, course):
    return people.staff_client(people.author)


def save(author, page: LessonPage, action: str = "", **changes: object):
    data = form_data(page, **changes)
    return author.post(f"/staff/pages/{page.pk}/edit/", {**data, **({action: "1"} if action else {})})


def test_screen_is_solved_at_publication(course):
    stored = page_of().screens[block("screen")]

    live = stored_screen(stored)

    assert live.template_context("ru")["screen"].name == "menu"
    assert stored["version"] == Scenario.objects.get(key="Z01").current.sha256
    assert len(json.dumps(stored)) < 4096


def test_screen_is_solved_again_where_its_task_has_changed(course):
    publish(toy.scenario(show={"mistakes": ["spilled"]}, title=toy.words("Чай, чай")))

    changed = refresh_screens()

    assert changed == LessonPage.objects.count()
    assert page_of().screens[block("screen")]["version"] == Scenario.objects.get(key="Z01").current.sha256
    assert refresh_screens() == 0


def test_screen_that_cannot_be_reached_is_refused(tea, fresh):
    with pytest.raises(UnreachableError):
        solve_screen(tea.current.sha256, "tea.nowhere")
    with pytest.raises(UnreachableError):
        solve_screen(tea.current.sha256, "kettle.menu")


FAULTY = [
    ("goal", {"goal": "раз два три четыре пять шесть семь восемь девять"}, "не больше восьми слов"),
    ("body", {"body": [("remember", {"body": "слово " * 26})]}, "26"),
    ("word", {"body": [("remember", {"body": "{word:nothing|ничто}"})]}, "nothing"),
    ("screen", {"body": [("screen", {"scenario": "Z01", "reach": "tea.nowhere", "caption": ""})]}, "не дойти"),
    ("task", {"body": [("scenario", {"scenario": "A99", "lead": ""})]}, "Такого задания нет"),
]


@pytest.mark.parametrize(("changes", "sentence"), [fault[1:] for fault in FAULTY], ids=[fault[0] for fault in FAULTY])
def test_fault_is_refused_at_publication_and_not_in_a_draft(author, changes, sentence):
    page = page_of()

    published = save(author, page, "action-publish", **changes)
    draft = save(author, page, **changes)

    assert published.status_code == 200
    page_text = published.content.decode()
    assert sentence in page_text or json.dumps(sentence)[1:-1] in page_text
    assert draft.status_code == 302
    assert page_of().has_unpublished_changes


def test_good_lesson_is_published(author):
    page = page_of()

    answer = save(author, page, "action-publish", goal="Выпить чай")

    assert answer.status_code == 302
    assert page_of().goal == "Выпить чай"


def test_task_is_kept_by_its_key_under_the_id_of_its_block(author):
    page = page_of()

    answer = save(
        author, page, "action-publish", body=[("scenario", {"scenario": "Z01", "lead": "", "required": "on"})]
    )

    assert answer.status_code == 302
    [kept] = page_of().body.raw_data
    assert kept["value"] == {"scenario": "Z01", "required": True, "lead": ""}


def test_editor_opens_with_the_chosen_task_by_its_name(author, tea):
    shown = author.get(f"/staff/pages/{page_of().pk}/edit/").content.decode()

    assert json.dumps(str(tea))[1:-1] in shown or str(tea) in shown
    assert "/staff/scenarios/choose/" in shown


@pytest.mark.parametrize("mode", ["", "print", "notes"])
def test_preview_shows_the_draft_and_records_nothing(people, author, mode):
    page = page_of()
    address = f"/staff/pages/{page.pk}/edit/preview/"
    learner = people.learner_client(people.boat)
    author.cookies.update(learner.cookies)

    author.post(address, form_data(page, goal="Черновик", body=[("remember", {"body": "Ещё не опубликовано"})]))
    seen = author.get(address, {"mode": mode}).content.decode()

    assert "Я умею купить чай" in seen
    assert ("Ещё не опубликовано" in seen) == (mode != "notes")
    assert not Answer.objects.exists()
    assert not Completion.objects.exists()


def test_preview_of_every_block_works(author):
    page = page_of()
    for child in page.body.stream_block.child_blocks:
        seen = author.get(f"/staff/block-preview/?id={page.body.stream_block.child_blocks[child].definition_prefix}")
        assert seen.status_code == 200


@pytest.mark.parametrize(("reach", "kinds"), [("tea.menu", ["tea"]), ("tea.nowhere", [])])
def test_chooser_of_blocks_draws_the_machine_with_its_styles(tea, fresh, reach, kinds):
    block = LessonPage._meta.get_field("body").stream_block.child_blocks["screen"]

    shown = block.get_preview_context({"scenario": "Z01", "reach": reach}, {})

    assert shown["kinds"] == kinds
    assert ('id="device-tea"' in shown["machine"]) == bool(kinds)


def test_every_block_has_what_the_editor_shows_of_it():
    for name, child in LessonPage._meta.get_field("body").stream_block.child_blocks.items():
        assert child.meta.icon not in ("", "placeholder"), name
        assert child.label, name
        assert child.get_description(), name
        assert child.meta.group, name
        assert child.meta.template, name
        assert child.is_previewable, name
