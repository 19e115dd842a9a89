"""Contrast of the colour tokens: `python tests/house/contrast.py` prints the table; a test holds it.

Body text at 7:1, all other text at 4.5:1, controls, edges and shapes that carry a meaning at 3:1.
"""

import re
import sys
from pathlib import Path

TOKENS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
GROUNDS = ("paper", "sheet", "sand")
WASHES = ("river-wash", "plank-wash", "moss-wash", "clay-wash")
# (text or shape, ground, least contrast)
PAIRS = [
    *[("ink", ground, 7.0) for ground in GROUNDS + WASHES],
    *[("ink-quiet", ground, 4.5) for ground in GROUNDS + WASHES],
    *[(text, ground, 4.5) for text in ("river", "plank-text", "moss-text", "clay-text") for ground in GROUNDS],
    *[(text, wash, 4.5) for text, wash in zip(("river", "plank-text", "moss-text", "clay-text"), WASHES, strict=True)],
    ("on-river", "river", 4.5),
    ("on-river", "river-deep", 4.5),
    *[(shape, ground, 3.0) for shape in ("edge", "river", "moss", "clay", "plank", "focus") for ground in GROUNDS],
    # The look of what is not yet walked, beside what is.
    ("plank-deep", "paper", 3.0),
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def themes(sheet: str) -> dict[str, dict[str, str]]:
    """The tokens of each theme; what a theme does not say is as in the first."""
    found: dict[str, dict[str, str]] = {}
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*--[^{}]*)\}", bare):
        colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9A-Fa-f]{6})\s*;", body))
        if "ink" in colours:
            name = " ".join(selector.split())
            name = name if name not in found else f"{name} ({len(found) + 1})"
            found[name] = {**next(iter(found.values()), {}), **colours}
    return found


def failures(sheet: str) -> list[str]:
    return [
        f"{theme}: {front} on {ground} is {contrast(colours[front], colours[ground]):.2f}, and {least} is needed"
        for theme, colours in themes(sheet).items()
        for front, ground, least in PAIRS
        if contrast(colours[front], colours[ground]) < least
    ]


def main() -> int:
    sheet = TOKENS.read_text(encoding="utf-8")
    for theme, colours in themes(sheet).items():
        worst = min(PAIRS, key=lambda pair: contrast(colours[pair[0]], colours[pair[1]]) / pair[2])
        value = contrast(colours[worst[0]], colours[worst[1]])
        print(f"{theme}: {len(PAIRS)} pairs; nearest to its limit {worst[0]} on {worst[1]}, {value:.2f} of {worst[2]}")
    for failure in failures(sheet):
        print(failure)
    return 1 if failures(sheet) else 0


if __name__ == "__main__":
    sys.exit(main())
