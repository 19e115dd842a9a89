"""Sound: made once for a text, found by its hash, silent when the text changes, a recording first."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from lessons import audio
from lessons.audio import Said, audio_for, make_all, speech_key, spoken_form
from lessons.choices import LANGUAGES
from lessons.models import SpokenText
from lessons.speech.voices import SpeakerError, Voice
from lessons.spoken_texts import all_texts, machine_texts
from people.jobs import enqueue
from people.models.jobs import Job, JobState
from simulators.engine.text import Text
from simulators.words import say

from .conftest import block, page_of

TEXTS = [Said("1.1/a", "ru", "Заберите карту"), Said("1.1/b", "be", "Забярыце картку"), Said("1.1/c", "en", "Take it")]


@pytest.fixture
def media(settings, tmp_path, fresh):
    settings.MEDIA_ROOT = tmp_path / "media"


def test_three_languages_are_spoken_as_small_mp3_files(db, media):
    assert make_all(TEXTS) == 3

    for said in TEXTS:
        name = audio_for(said.text, said.language).removeprefix("/media/")
        with default_storage.open(name) as file:
            sound = file.read()
        assert sound[:2] in (b"\xff\xf3", b"\xff\xfb", b"ID")
        assert 2_000 < len(sound) < 30_000


def test_making_again_makes_nothing(db, media):
    make_all(TEXTS)

    assert make_all(TEXTS) == 0


def test_changed_text_has_no_sound_until_it_is_made(db, media):
    make_all(TEXTS)
    audio.note_texts([Said("1.1/a", "ru", "Заберите деньги"), *TEXTS[1:]])
    audio.forget_index()

    assert audio_for("Заберите деньги", "ru") == ""
    assert make_all([Said("1.1/a", "ru", "Заберите деньги"), *TEXTS[1:]]) == 1


def test_file_of_a_text_that_is_gone_is_dropped(db, media):
    make_all(TEXTS)
    name = SpokenText.objects.get(spot="1.1/a").made

    make_all(TEXTS[1:])

    assert not default_storage.exists(name)
    assert not SpokenText.objects.filter(spot="1.1/a").exists()


def test_recording_comes_first_and_goes_stale_with_its_text(db, media):
    make_all(TEXTS)
    row = SpokenText.objects.get(spot="1.1/a")
    row.recording.save("nina.mp3", ContentFile(b"ID3"), save=False)
    audio.keep_recording(row)

    assert "recordings/nina" in audio_for("Заберите карту", "ru")

    make_all([Said("1.1/a", "ru", "Возьмите карту"), *TEXTS[1:]])

    assert SpokenText.objects.get(spot="1.1/a").stale
    assert "/audio/" in audio_for("Возьмите карту", "ru")


def test_voice_gets_numbers_in_one_piece():
    assert spoken_form("«Было» 150 000 – стало 15") == "Было 150000, стало 15"
    assert speech_key(" ", "ru") == ""


def test_page_has_a_button_only_where_there_is_a_file(people, course, media):
    client = people.guest_client()
    silent = client.get("/ru/course/1.1/?card=1").content.decode()

    make_all([said for said in all_texts() if said.spot == f"1.1/{block('machine')}"])
    audible = client.get("/ru/course/1.1/?card=1").content.decode()

    assert "data-listen" not in silent
    assert "data-listen" in audible


def test_everything_on_a_lesson_is_among_the_texts(course):
    spots = {said.spot for said in all_texts() if said.language == "be"}

    for child in page_of("be").body:
        assert (f"1.1/{child.id}" in spots) == bool(child.block.say(child.value)), child.block_type
    assert {"1.1/goal", "word/code", "scenario/Z01/a/task", "scenario/Z01/b/spilled/now"} <= spots


MACHINES_SAY = [
    Text("card", "Лицевой счёт"),
    Text("you", "«Отойдите, пожалуйста»"),
    Text("erip", "Примерова Ольга"),
    Text("atm", "Вернуть карту"),
    Text("bank", "Войти по коду из SMS"),
    Text("bills", "Вставьте карту"),
    Text("tickets", "Пришёл контролёр"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_machine_says_is_among_the_texts(db, language):
    texts = {said.text for said in machine_texts() if said.language == language}

    assert {say(said, language) for said in MACHINES_SAY} - texts == set()


def test_trainers_notes_are_not_spoken(course):
    assert not any("ZAMETKA" in said.text for said in all_texts())


def test_background_job_makes_the_files(db, media, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr("lessons.spoken_texts.all_texts", lambda: TEXTS)

    with django_capture_on_commit_callbacks(execute=True):
        job = enqueue(audio.make_audio)

    row = Job.objects.get(pk=job.pk)
    assert (row.state, row.total, row.done) == (JobState.DONE, 3, 3)


def test_without_the_program_nothing_is_spoken(db, media, monkeypatch):
    monkeypatch.setattr("lessons.speech.voices.can_speak", lambda: False)

    with pytest.raises(SpeakerError), Voice():
        pass
