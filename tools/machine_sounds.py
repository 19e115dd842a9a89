"""Make the machines' sounds from nothing: python tools/machine_sounds.py (needs ffmpeg)."""

from __future__ import annotations

import math
import random
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

RATE = 22_050
TARGET = Path(__file__).resolve().parents[1] / "simulators/atm/static/atm/sounds"
Wave = Callable[[float], float]


def hiss(seed: int) -> Wave:
    """Soft noise: each value leans on the one before it."""
    source, last = random.Random(seed), [0.0]

    def value(_: float) -> float:
        last[0] = 0.55 * last[0] + 0.45 * source.uniform(-1, 1)
        return last[0]

    return value


def tone(hertz: float) -> Wave:
    return lambda t: math.sin(2 * math.pi * hertz * t)


def burst(start: float, length: float, wave: Wave, loud: float, fade: float) -> Wave:
    """One sound from `start`, rising within a millisecond and fading away."""

    def value(t: float) -> float:
        since = t - start
        if not 0 <= since < length:
            return 0.0
        return loud * min(1.0, since / 0.001) * math.exp(-fade * since) * wave(since)

    return value


def key() -> list[Wave]:
    return [burst(0, 0.03, hiss(1), 0.9, 180), burst(0, 0.05, tone(1450), 0.25, 120)]


def beep() -> list[Wave]:
    return [burst(at, 0.09, tone(980), 0.4, 9) for at in (0.0, 0.16)]


def card() -> list[Wave]:
    return [burst(0, 0.2, hiss(2), 0.5, 9), burst(0.19, 0.03, hiss(3), 1.0, 150), burst(0.19, 0.05, tone(310), 0.4, 70)]


def notes() -> list[Wave]:
    return [burst(0.055 * turn, 0.05, hiss(10 + turn), 0.75, 70) for turn in range(9)]


def receipt() -> list[Wave]:
    lines = [burst(0.03 * line, 0.024, hiss(30 + line), 0.45, 60) for line in range(14)]
    return [*lines, burst(0.44, 0.05, hiss(60), 0.9, 90)]


def write(name: str, waves: list[Wave], seconds: float) -> None:
    samples = (sum(wave(n / RATE) for wave in waves) for n in range(int(seconds * RATE)))
    raw = b"".join(struct.pack("<h", int(30_000 * max(-1.0, min(1.0, 0.7 * value)))) for value in samples)
    target = TARGET / f"{name}.mp3"
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-",
               "-b:a", "48k", "-map_metadata", "-1", "-bitexact", str(target)]  # fmt: skip
    subprocess.run(command, input=raw, check=True)


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, waves, seconds in (
        ("key", key(), 0.12),
        ("beep", beep(), 0.3),
        ("card", card(), 0.3),
        ("notes", notes(), 0.6),
        ("receipt", receipt(), 0.55),
    ):
        write(name, waves, seconds)


if __name__ == "__main__":
    main()
