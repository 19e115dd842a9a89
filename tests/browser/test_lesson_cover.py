"""A lesson's cover on a telephone: the way on is in sight at once, in every lesson and language."""

import pytest

from lessons.models import LessonPage

pytestmark = pytest.mark.browser

TELEPHONE = {"width": 360, "height": 640}
SEEN = """() => {
  const way = document.querySelector(".lesson__start .button").getBoundingClientRect();
  const help = document.querySelector(".help").getBoundingClientRect();
  return way.top >= 0 && way.bottom <= innerHeight && (way.bottom <= help.top || way.right <= help.left);
}"""


def test_way_on_is_in_sight_on_every_cover(at_computer, people):
    page = at_computer(people.boat, viewport=TELEPHONE).page
    lessons = list(LessonPage.objects.live().values_list("locale__language_code", "number"))

    hidden = []
    for language, number in lessons:
        page.goto(f"/{language}/course/{number}/?card=0")
        if not page.evaluate(SEEN):
            hidden.append((language, number))
    assert (len(lessons) > 0, hidden) == (True, [])
