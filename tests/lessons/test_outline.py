"""Where the large «Дальше» leads."""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from lessons.models import Completion
from lessons.outline import LessonLine, Outline
from people.sittings import start_sitting

pytestmark = pytest.mark.django_db

LINES = [LessonLine(number, f"Урок {number}", "", "", 10) for number in ("3.1", "3.2", "3.3")]
OUTLINE = Outline([(SimpleNamespace(number="3", title="Банкомат"), LINES)])


def finish(learner, number: str) -> None:
    now = timezone.now()
    Completion.objects.create(learner=learner, lesson_key=number, started_at=now, completed_at=now)


def test_at_home_it_leads_to_the_first_lesson_not_done(people):
    sitting = start_sitting(learner=people.boat)
    finish(people.boat, "3.1")

    assert OUTLINE.walked_by(sitting).next.number == "3.2"


def test_in_a_class_it_leads_all_to_the_lesson_of_the_class(people):
    assert people.meeting.lesson_key == "3.2"
    sitting = start_sitting(learner=people.boat, pc=people.pc, meeting=people.meeting)

    course = OUTLINE.walked_by(sitting)

    assert course.next.number == "3.2"
    assert [plank.state for plank in course.modules[0].lessons] == ["ahead", "next", "ahead"]


def test_who_has_done_the_lesson_of_the_class_goes_on_with_their_own(people):
    sitting = start_sitting(learner=people.boat, pc=people.pc, meeting=people.meeting)
    finish(people.boat, "3.2")

    assert OUTLINE.walked_by(sitting).next.number == "3.1"


def test_guest_begins_at_the_beginning():
    assert OUTLINE.walked_by(None).next.number == "3.1"
