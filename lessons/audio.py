"""What can be heard, and where its file is. Without a file there is no button.

A file is found by the hash of its text, so a page looks up no more than a dictionary that is read from the
database twice a minute. `make_all` brings rows and files up to date; it may be stopped and run again.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from lessons.models import SpokenText
from lessons.speech.voices import SpeakerError, Voice
from people.jobs import JobError, Progress, work
from simulators.drawing import forget_drawings

# Part of every file's name: a change of voice or speed makes all files anew.
VOICE = "espeak-ng 1.52, 135 words, 32 kbit"
FOLDER = "audio"
FRESH_FOR = 30


class Said(NamedTuple):
    """One text to be heard. spot: where it stands, the same after its words have changed."""

    spot: str
    language: str
    text: str


def spoken_form(text: str) -> str:
    """As it is given to the voice: numbers in one piece, dashes as pauses."""
    joined = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}\b)", "", text)
    return re.sub(r"\s[–—]\s", ", ", re.sub(r"[«»„“”\"]", "", joined)).strip()


def speech_key(text: str, language: str) -> str:
    """The hash a text is found by; empty where there is nothing to say."""
    said = spoken_form(text)
    return hashlib.sha256(f"{VOICE}\n{language}\n{said}".encode()).hexdigest() if said else ""


def audio_url(key: str) -> str:
    """The file that speaks the text with this key, or nothing."""
    file = _index(int(time.time()) // FRESH_FOR).get(key, "") if key else ""
    return default_storage.url(file) if file else ""


def audio_for(text: str, language: str) -> str:
    return audio_url(speech_key(text, language))


last_index: dict[str, str] = {}


@lru_cache(maxsize=1)
def _index(moment: int) -> dict[str, str]:
    """The file of each text, by the text's hash. Stages that are kept have the buttons of before, so they go."""
    global last_index
    recorded = SpokenText.objects.exclude(recording="").filter(recording_hash=F("text_hash"))
    index = dict(SpokenText.objects.exclude(made="").values_list("text_hash", "made"))
    index.update(recorded.values_list("text_hash", "recording"))
    if index != last_index:
        last_index = index
        forget_drawings()
    return index


def forget_index() -> None:
    _index.cache_clear()


# Making


def note_texts(texts: Iterable[Said]) -> list[SpokenText]:
    """One row for each text; rows whose text has gone are removed unless somebody recorded them."""
    known = {(row.spot, row.language): row for row in SpokenText.objects.all()}
    rows: list[SpokenText] = []
    for said in texts:
        key = speech_key(said.text, said.language)
        row = known.pop((said.spot, said.language), None) or SpokenText(spot=said.spot, language=said.language)
        if row.text_hash != key:
            row.text, row.text_hash, row.made = said.text, key, ""
            row.save()
        rows.append(row)
    gone = [row.pk for row in known.values() if not row.recording]
    SpokenText.objects.filter(pk__in=gone).delete()
    return rows


def make_all(
    texts: Iterable[Said],
    *,
    expect: Callable[[int], None] = lambda total: None,
    step: Callable[[], None] = lambda: None,
) -> int:
    """Speak every text that has no file yet. Returns how many files were made. Raises SpeakerError."""
    rows = [row for row in note_texts(texts) if not row.made]
    expect(len(rows))
    made = 0
    if rows:
        with Voice() as voice, tempfile.TemporaryDirectory() as folder:
            for row in rows:
                made += _make_file(row, voice, Path(folder) / "spoken.mp3")
                step()
    drop_unused_files()
    forget_index()
    return made


def _make_file(row: SpokenText, voice: Voice, path: Path) -> bool:
    name = f"{FOLDER}/{row.text_hash[:2]}/{row.text_hash}.mp3"
    missing = not default_storage.exists(name)
    if missing:
        voice.speak(row.language, spoken_form(row.text), path)
        default_storage.save(name, ContentFile(path.read_bytes()))
    SpokenText.objects.filter(pk=row.pk).update(made=name)
    return missing


def drop_unused_files() -> int:
    """Remove made files that no row names any more."""
    named = set(SpokenText.objects.exclude(made="").values_list("made", flat=True))
    dropped = 0
    for folder in default_storage.listdir(FOLDER)[0] if default_storage.exists(FOLDER) else ():
        for file in default_storage.listdir(f"{FOLDER}/{folder}")[1]:
            name = f"{FOLDER}/{folder}/{file}"
            if name not in named:
                default_storage.delete(name)
                dropped += 1
    return dropped


def _spoken(progress: Progress) -> None:
    progress.step()
    progress.let_others_pass()


@work(_("Озвучить тексты"))
def make_audio(progress: Progress) -> None:
    """The background job: every block, caption and machine text in the three languages."""
    from lessons.spoken_texts import all_texts

    try:
        made = make_all(all_texts(), expect=progress.expect, step=partial(_spoken, progress))
    except SpeakerError:
        raise JobError(_("Голос не установлен: нет пакета espeakng-loader.")) from None
    progress.say(_("Сделано файлов: %(made)s.") % {"made": made})


def keep_recording(row: SpokenText) -> None:
    """A recording was uploaded or taken away: note what text it speaks."""
    row.recording_hash = row.text_hash if row.recording else ""
    row.save()
    forget_index()
