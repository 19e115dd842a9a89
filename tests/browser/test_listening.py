"""«Послушать» where a task is done: one text after the other, and silence when the screen changes."""

import lameenc
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from lessons.audio import forget_index, speech_key
from lessons.models import SpokenText
from simulators.drawing import kept
from tests.wanderer import PATHS, setup_of

from .test_everyone import faults

pytestmark = pytest.mark.browser

SECOND = b"\0\0" * 22050


@pytest.fixture
def spoken(committed_db, settings, tmp_path):
    """`spoken("Да", 30)`: a file of that many silent seconds for the text."""
    settings.MEDIA_ROOT = tmp_path / "media"

    def speak(text, seconds):
        encoder = lameenc.Encoder()
        encoder.set_in_sample_rate(22050)
        encoder.set_channels(1)
        file = default_storage.save("audio/spoken.mp3", ContentFile(encoder.encode(SECOND * seconds) + encoder.flush()))
        SpokenText.objects.create(spot=file, language="ru", text=text, text_hash=speech_key(text, "ru"), made=file)
        forget_index()

    yield speak
    forget_index()
    kept.clear()


def test_task_is_read_with_its_story_and_stops_when_the_screen_changes(at_computer, people, begun, spoken):
    task = setup_of(PATHS["A01"]).scenario
    spoken(task.task.ru, 1)
    spoken(task.story.ru, 30)
    page = at_computer(people.boat, bypass_csp=True).page
    page.goto(f"/ru/play/{begun('A01').uid}/")
    assert faults(page) == []

    page.get_by_role("link", name="Послушать").click()
    page.wait_for_selector(".listen[data-playing]")
    page.wait_for_function("story => document.querySelector('audio').src.endsWith(story)", arg=story_of(page))
    assert page.locator(".listen[data-playing]").count() == 1

    page.locator("button[value^='you/go']").first.click()
    page.wait_for_function("() => document.querySelector('audio').paused")
    assert page.locator(".listen[data-playing]").count() == 0


def story_of(page):
    return page.locator(".listen").first.get_attribute("data-then")
