"""The stage as HTML, drawn once for each state it can be in.

What a stage shows is a pure function of its play, and a class walks through the same states again and again,
so the drawing is kept: on a tap nothing is rendered but the number of its step.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from django.template import loader
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

if TYPE_CHECKING:
    from .stage import Device, Stage

MOST_STAGES = 1500  # about 10 KB each

MARK = "\x00"  # nobody can type it (forms.py)
MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}([^{MARK}]*){MARK}")

kept: dict[Hashable, SafeString] = {}


class Drawing(NamedTuple):
    """machine: the device in front. pocket: the telephone. left: what one knows and can do. right: who speaks, what
    one holds."""

    machine: SafeString
    pocket: SafeString
    left: SafeString
    right: SafeString


def stage_html(stage: Stage, around: Mapping[str, object]) -> SafeString:
    """around: what else the templates take: `said`, `lesson`, `for_one`, `demo`, its `scenario` and `place`.

    Private text must not outlive its attempt here: marks are kept in its places, and it is put there for each answer.
    """
    if stage.still or not stage.version:
        return _drawn(stage, around)
    key = _key(stage, around)
    html = kept.get(key)
    if html is None:
        if len(kept) >= MOST_STAGES:
            kept.clear()
        stage.for_all = True
        html = kept[key] = _drawn(stage, around)
    return _with_private(html, dict(stage.play.private)) if MARK in html else html


def forget_drawings() -> None:
    """What they show besides the play has changed: what of it can be heard."""
    kept.clear()


def private_mark(place: str, instead: str = "") -> str:
    """instead: what is shown where that text is not there any more."""
    return f"{MARK}{place}{MARK}{instead}{MARK}"


def _with_private(html: str, texts: Mapping[str, str]) -> SafeString:
    return mark_safe(MARKED.sub(lambda found: escape(texts.get(found[1]) or found[2]), html))


def _drawn(stage: Stage, around: Mapping[str, object]) -> SafeString:
    context = {"stage": stage, "world": stage.world, "page_lang": stage.page_lang, **around}
    return _rendered("simulators/_stage.html", context)


def _key(stage: Stage, around: Mapping[str, object]) -> Hashable:
    """All that the templates may look at. Of a count only what is asked of it, or no two learners would share a key."""
    setup, play, due = stage.setup, stage.play, stage.next_due
    return (
        stage.version,
        (setup.variant, setup.skin, setup.mode, setup.scale),
        (stage.page_lang, get_language()),
        (play.state.world, play.state.devices, play.state.scene),
        (play.notice, play.help, play.ended, not play.step, play.tally.harms > 0),
        (stage.harmed and stage.harmed.code, stage.made_good, stage.plays, stage.hint, stage.pointed),
        due and (due.device, due.name, stage.seconds_left, stage.announce_at),
        tuple(device.seconds_left for device in stage.devices),
        (stage.said, stage.events, around.get("lesson"), around.get("for_one")),
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
