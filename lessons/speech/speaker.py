"""A program that speaks: one JSON line in (`language`, `text`, `path`), an MP3 file and one line out.

It is the only code that loads espeak-ng (GPL-3), and it is never imported by the site: run it with
`python -m lessons.speech.speaker`. The library comes with the package `espeakng-loader`.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import espeakng_loader
import lameenc

SYNCHRONOUS = 2
UTF8 = 1
RATE = 1
WORD_GAP = 7
WORDS_A_MINUTE = 135
GAP_10_MS = 3
KILOBITS = 32
VOICES = {"ru": b"ru", "be": b"be", "en": b"en-gb"}

Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Speaker:
    def __init__(self) -> None:
        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        self.rate = self.library.espeak_Initialize(SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
        if self.rate <= 0:
            raise SystemExit("espeak-ng could not find its data")
        self.sound = bytearray()
        # Kept on the object: ctypes frees a callback that nobody holds.
        self.callback = Callback(self._collect)
        self.library.espeak_SetSynthCallback(self.callback)

    def _collect(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: int | None) -> int:
        if count and samples:
            self.sound += ctypes.string_at(samples, count * 2)
        return 0

    def speak(self, language: str, text: str) -> bytes:
        """MP3, mono."""
        self.sound.clear()
        self.library.espeak_SetVoiceByName(VOICES[language])
        self.library.espeak_SetParameter(RATE, WORDS_A_MINUTE, 0)
        self.library.espeak_SetParameter(WORD_GAP, GAP_10_MS, 0)
        said = text.encode() + b"\0"
        self.library.espeak_Synth(said, len(said), 0, 0, 0, UTF8, None, None)
        self.library.espeak_Synchronize()
        return encoded(bytes(self.sound), self.rate)


def encoded(samples: bytes, rate: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(KILOBITS)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(5)
    return bytes(encoder.encode(samples) + encoder.flush())


def requests() -> Iterator[dict[str, str]]:
    for line in sys.stdin:
        yield json.loads(line)


def main() -> None:
    speaker = Speaker()
    for request in requests():
        Path(request["path"]).write_bytes(speaker.speak(request["language"], request["text"]))
        sys.stdout.write("spoken\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
