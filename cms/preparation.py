"""What `make run` does before serving, each step only when what it reads has changed.

The hashes stand in the database itself (for static files: in their folder), so that a new
or restored database is never taken for a prepared one.
"""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from cms.models import Preparation
from lessons.audio import make_audio
from lessons.spoken_texts import FOLDERS
from people.jobs import enqueue

Say = Callable[[str], None]


def files_hash(patterns: Iterable[str]) -> str:
    """Over names and contents of all files the patterns find."""
    digest = hashlib.sha256()
    for pattern in patterns:
        for file in sorted(settings.BASE_DIR.glob(pattern)):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(str(file.relative_to(settings.BASE_DIR)).encode() + b"\0")
                digest.update(file.read_bytes())
    return digest.hexdigest()


def migrate(say: Say) -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Preparing the database …")
        call_command("migrate", verbosity=0, interactive=False)


def collect_static(say: Say) -> None:
    wanted = files_hash(STATIC_FILES)
    stamp = Path(settings.STATIC_ROOT) / "prepared"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("Collecting styles, scripts and fonts …")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(wanted)


def load(step: str, patterns: Iterable[str], say: Say, sentence: str) -> None:
    """Runs the command `step` when the files it reads are not those it read last."""
    wanted = files_hash(patterns)
    if Preparation.objects.filter(step=step, digest=wanted).exists():
        return
    say(sentence)
    call_command(step, verbosity=0)
    Preparation.objects.update_or_create(step=step, defaults={"digest": wanted})


def queue_speech() -> None:
    """The worker speaks what course and machines say now; until a file is there, its button is not."""
    wanted = files_hash(SPOKEN_FILES)
    if Preparation.objects.filter(step="make_audio", digest=wanted).exists():
        return
    with transaction.atomic():
        Preparation.objects.update_or_create(step="make_audio", defaults={"digest": wanted})
        enqueue(make_audio)


def prepare(say: Say) -> None:
    migrate(say)
    collect_static(say)
    load("load_scenarios", SCENARIO_FILES, say, "Loading the scenarios …")
    load("load_course", COURSE_FILES, say, "Loading the course …")
    queue_speech()


# Wagtail's own files change with its version only.
STATIC_FILES = [
    "requirements.txt",
    "static/**/*",
    "simulators/*/static/**/*",
    *[f"{app}/static/**/*" for app in settings.LOCAL_APPS],
]
SCENARIO_FILES = ["simulators/*.py", "simulators/engine/*.py", "simulators/*/*.py", "simulators/*/scenarios/*.toml"]
COURSE_FILES = ["lessons/*.py", "lessons/content/**/*", "lessons/blocks/*.py", *SCENARIO_FILES]
SPOKEN_FILES = [*COURSE_FILES, *[f"{folder}/locale/*/LC_MESSAGES/django.po" for folder in FOLDERS]]
