"""Where the camera looks, and what a photo taken now would be.

aim: left, middle or right of the table; near: 0 far, 1 as far as one reads, 2 too near; focus, steady: as they say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ....engine.record import Record
from ....engine.text import Text
from ..gallery.album import BLURRED, GOOD, WITH_CARD

AIMS = ("left", "middle", "right")
NEAREST = 2
CENTRE = {"left": 64, "middle": 124, "right": 176}
WIDTH = (210, 140, 62)


class View(NamedTuple):
    """box: the part of the drawn table in the finder. said: what is in it. blurred, shaking: how it looks."""

    box: str
    said: Text
    sharp: Text
    blurred: bool
    shaking: bool


SEEN = {
    WITH_CARD: Text("camera", "В кадре жировка и банковская карта."),
    "bill_cut": Text("camera", "Номер лицевого счёта не в кадре."),
    "bill_far": Text("camera", "Жировка далеко, цифры мелкие."),
    GOOD: Text("camera", "Жировка в кадре."),
}
SHAKES = Text("camera", "Телефон в руке дрожит.")
UNSHARP = Text("camera", "Картинка размыта.")
SHARP = Text("camera", "Картинка чёткая.")


def seen(hold: Mapping[str, Any]) -> dict[str, Any]:
    """How the phone is held, and what comes of it: `frame`, what is in the finder; `shot`, what a photo would be."""
    frame = _framed(hold["aim"], hold["near"])
    sharp = (hold["focus"] and hold["steady"]) or frame == WITH_CARD
    return {**hold, "frame": frame, "shot": frame if sharp else BLURRED}


def _framed(aim: str, near: int) -> str:
    if aim == "left":
        return WITH_CARD
    if aim == "right" or near == NEAREST:
        return "bill_cut"
    return "bill_far" if near == 0 else GOOD


def view(state: Record) -> View:
    width = WIDTH[state["near"]]
    height = width * 4 / 3
    left, top = CENTRE[state["aim"]] - width / 2, 90 - height / 2
    sharp = UNSHARP if not state["focus"] else SHARP if state["steady"] else SHAKES
    box = f"{left:g} {top:g} {width} {height:g}"
    return View(box, SEEN[state["frame"]], sharp, not state["focus"], not state["steady"])
