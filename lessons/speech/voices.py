"""How the site speaks a text: it asks the program `speaker` over a pipe, and gets a file.

The pipe is the boundary between our licence and that of espeak-ng, and keeps a fault of the C library away
from the web workers.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType

from django.conf import settings

PROGRAM = "lessons.speech.speaker"


class SpeakerError(RuntimeError):
    """The speaking program is not there, or has stopped."""


def can_speak() -> bool:
    return find_spec("espeakng_loader") is not None and find_spec("lameenc") is not None


class Voice:
    """A running speaker; use it in a `with`."""

    def __enter__(self) -> "Voice":
        if not can_speak():
            raise SpeakerError
        self.process = subprocess.Popen(
            [sys.executable, "-m", PROGRAM],
            cwd=settings.BASE_DIR,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()

    def speak(self, language: str, text: str, path: Path) -> None:
        """Writes an MP3 file. Raises SpeakerError."""
        request = json.dumps({"language": language, "text": text, "path": str(path)})
        try:
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise SpeakerError from None
        if self.process.stdout.readline() != "spoken\n":
            raise SpeakerError
