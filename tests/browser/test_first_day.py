"""The first day of a course, as the demo people of `make run` live it, from the first page to the trainer's table."""

import io

import pytest
from django.core.management import call_command

from lessons.models import Completion
from simulators.models import Attempt

from .first_day import FirstDay, Printed
from .test_warmup import walk

pytestmark = pytest.mark.browser


def time_is_over(page) -> None:
    """What the countdown does at its end."""
    page.locator("button[name=act][value='play/wait']").dispatch_event("click")


@pytest.fixture
def day(committed_db, new_page) -> FirstDay:
    printed = io.StringIO()
    call_command("make_demo", stdout=printed)
    return FirstDay(new_page, Printed.read(printed.getvalue()), lambda page, name: None, time_is_over)


def test_from_the_first_page_to_the_trainer_s_table(day, tmp_path):
    day.warm_up(walk)
    day.take_lesson(day.sign_in())
    day.do_a_task_together(day.two_at_one_computer())
    table = day.trainer_sees_replays_and_exports(tmp_path)

    label, code, _ = day.printed.first
    (line,) = [line for line in table.splitlines() if line.startswith(f"{code};{label};")]
    assert line.split(";")[-2] == "1"
    done = Completion.objects.get(learner__code=code.replace("-", ""), lesson_key="3.2")
    assert done.complete
    attempts = Attempt.objects.filter(learner=done.learner, version__key="A03").order_by("id")
    assert list(attempts.values_list("mode", "outcome", "scale")) == [
        ("guided", "", "off"), ("practice", "alone", "off"), ("practice", "not_yet", "real"),
    ]  # fmt: skip
    assert attempts.last().tally["mistakes"] == {"card_kept": [1, True]}
    together = Attempt.objects.exclude(partner=None).get()
    assert {together.learner, together.partner} >= {done.learner}
