"""Speak every text that has no file yet."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lessons.audio import make_all
from lessons.speech.voices import SpeakerError
from lessons.spoken_texts import all_texts


class Command(BaseCommand):
    help = "Makes the sound files of lessons, tasks and machines in the three languages."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = make_all(all_texts())
        except SpeakerError:
            raise CommandError(
                "The speaking program does not run. Install what requirements.txt lists (espeakng-loader, lameenc)."
            ) from None
        if options["verbosity"]:
            self.stdout.write(f"made {made} files")
