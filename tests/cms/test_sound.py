"""«Послушать» on the pages where something is done: the task, what a machine says, the next step, the end."""

import re

import pytest
from django.template import Context, Template

from lessons.audio import speech_key
from simulators.drawing import kept
from simulators.engine.machine import Action
from simulators.engine.play import follow, open_play
from simulators.stage import Stage
from tests.wanderer import PATHS, setup_of

HEARD = re.compile(r'<a class="button button--quiet[^"]*listen" href="([^"]+)" data-listen(?: data-then="([^"]+)")?')


@pytest.fixture
def spoken(monkeypatch):
    """`spoken("Да", "Нет")`: these have files, by their place in this list; nothing else has."""

    def speak(*texts, language="ru"):
        index = {speech_key(text, language): f"{number}.mp3" for number, text in enumerate(texts, 1)}
        monkeypatch.setattr("lessons.audio._index", lambda moment: index)

    kept.clear()
    yield speak
    kept.clear()


def heard(html):
    """The files of each button, in the order of the page."""
    return [[*(f.split("/")[-1] for f in (first, *then.split()))] for first, then in HEARD.findall(html)]


def drawn(part, stage, **around):
    context = {"stage": stage, "page_lang": stage.page_lang, "world": stage.world, **around}
    return Template("{% include part %}").render(Context({"part": f"simulators/{part}.html", **context}))


def stage_of(task, *controls, mode="practice"):
    """The Russian page of that task, after these keys of the cash machine."""
    setup = setup_of(PATHS[task], mode=mode)
    play = open_play(setup)
    for control in controls:
        play, _entry = follow(setup, play, Action("atm", control))
    return Stage(setup, play, "ru")


def test_texts_are_heard_one_after_the_other_and_those_without_a_file_are_left_out(spoken):
    spoken("один", "три")

    html = Template('{% load sound %}{% hear "ru" texts %}').render(Context({"texts": ["один", "два", "три"]}))

    assert heard(html) == [["1.mp3", "2.mp3"]]


@pytest.mark.parametrize(("text", "language"), [("два", "ru"), ("один", "be"), (None, "ru"), ([], "ru")])
def test_without_a_file_there_is_no_button(spoken, text, language):
    spoken("один")

    html = Template("{% load sound %}{% hear language text %}").render(Context({"text": text, "language": language}))

    assert html.strip() == ""


def test_task_its_story_and_the_screen_of_the_machine_are_heard(spoken):
    stage = stage_of("A02")
    spoken(stage.scenario.task.ru, "Вставьте карту")

    assert heard(drawn("_stage", stage)) == [["1.mp3"], ["2.mp3"]]


def test_a_machine_is_heard_in_the_language_it_speaks(spoken):
    stage = stage_of("A02", "insert_card", "lang_en")
    spoken("Enter your PIN", language="en")

    assert heard(drawn("_foot", stage)) == [["1.mp3"]]


def test_next_step_is_heard_where_it_is_told(spoken):
    stage = stage_of("A02", mode="guided")
    spoken(stage.hint.why.source)

    assert heard(drawn("_guide", stage)) == [["1.mp3"]]


def test_harm_is_heard_instead_of_the_task(spoken):
    stage = stage_of("A03")
    trap = next(trap for trap in stage.scenario.trap if trap.kind == "harm")
    stage.scene = trap

    assert stage.aloud == [trap.say.text, trap.sign.text, trap.now.text]


def test_stages_that_are_kept_get_their_buttons_when_there_are_files(db, monkeypatch):
    from lessons import audio
    from lessons.models import SpokenText

    audio.forget_index()
    audio.audio_for("один", "ru")
    kept["drawn before"] = "without a button"
    audio.forget_index()
    audio.audio_for("один", "ru")
    assert "drawn before" in kept

    SpokenText.objects.create(spot="s", language="ru", text="один", text_hash=speech_key("один", "ru"), made="1.mp3")
    audio.forget_index()

    assert audio.audio_for("один", "ru").endswith("1.mp3")
    assert kept == {}
    audio.forget_index()
