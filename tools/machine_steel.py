"""Make the brushed steel of the machines: python tools/machine_steel.py (needs Pillow).

Noise drawn out sideways, tileable, as a small transparent texture that is laid over a gradient.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

TARGET = Path(__file__).resolve().parents[1] / "static/css/machine/steel.webp"
WIDTH, HEIGHT, STROKE = 320, 128, 26


def smeared(row: list[float]) -> list[float]:
    """Each value becomes the mean of the STROKE values that follow, around the edge."""
    window = sum(row[:STROKE])
    out = []
    for x, value in enumerate(row):
        out.append(window / STROKE)
        window += row[(x + STROKE) % WIDTH] - value
    return out


def main() -> None:
    chance = random.Random(7)
    image = Image.new("LA", (WIDTH, HEIGHT))
    for y in range(HEIGHT):
        tint = chance.gauss(0, 0.35)
        row = [chance.gauss(0, 1) for _ in range(WIDTH)]
        for _ in range(3):
            row = smeared(row)
        strongest = max(abs(value) for value in row)
        for x, value in enumerate(row):
            light = tint + 0.8 * value / strongest
            image.putpixel((x, y), (255 if light > 0 else 0, min(30, int(abs(light) * 14) // 4 * 4)))
    image.save(TARGET, lossless=True, quality=100, method=6)


if __name__ == "__main__":
    main()
