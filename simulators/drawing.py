"""Machines as HTML, drawn once for each state they can be in.

What a machine shows is a pure function of its state, and a class walks through the same states again and again,
so the drawing is kept: on a tap nothing is rendered but the few lines around it.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, NamedTuple

from django.template import loader
from django.utils.safestring import SafeString
from django.utils.translation import get_language

if TYPE_CHECKING:
    from .stage import Device, Stage

MOST_DRAWINGS = 1500  # about 10 KB each

kept: dict[Hashable, Drawing] = {}


class Drawing(NamedTuple):
    """machine: the device in front. pocket: the telephone. left: what one knows and can do. right: who speaks, what
    one holds."""

    machine: SafeString
    pocket: SafeString
    left: SafeString
    right: SafeString


def drawing_of(stage: Stage) -> Drawing:
    """What shows private text is drawn anew each time: it must not outlive its attempt here."""
    if stage.play.private:
        return draw(stage)
    key = _key(stage)
    drawing = kept.get(key)
    if drawing is None:
        if len(kept) >= MOST_DRAWINGS:
            kept.clear()
        drawing = kept[key] = draw(stage)
    return drawing


def _key(stage: Stage) -> Hashable:
    """All that the three templates may look at."""
    setup, state = stage.setup, stage.play.state
    return (
        stage.version,
        (setup.variant, setup.skin, setup.mode, setup.scale),
        (stage.page_lang, get_language()),
        state.world,
        state.devices,
        stage.pointed,
        stage.seconds_left if stage.counts_down else None,
    )


def draw(stage: Stage) -> Drawing:
    context = {"stage": stage, "world": stage.world, "page_lang": stage.page_lang}
    hands = {**context, "device": stage.hands, "screen": stage.hands.screen}
    machine, pocket = (_device(device, context) for device in (stage.facing, stage.pocket))
    return Drawing(machine, pocket, _rendered("you/left.html", hands), _rendered("you/right.html", hands))


def _device(device: Device | None, context: dict[str, object]) -> SafeString:
    if device is None:
        return SafeString("")
    return _rendered(device.template, {**context, "device": device, "screen": device.screen})


def _rendered(template: str, context: dict[str, object]) -> SafeString:
    return loader.get_template(template).render(context)
