"""What a tap sends, read with care: anybody can send anything."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest, QueryDict

from .engine.filling import MOST_FIELDS
from .engine.machine import Action
from .engine.play import LONGEST_VALUE

LARGEST_FORM = 32_000  # bytes


class TapForm(NamedTuple):
    """step: -1 where the form does not say a number. typed: the other fields of the form, as they stand now.

    view: which of two devices the reader looks at, where there is room for one.
    """

    step: int
    action: Action
    box: str
    typed: tuple[Action, ...] = ()
    view: str = ""


def read_tap(request: HttpRequest) -> TapForm | None:
    """None for what no page of ours sends; a large body is not even read."""
    try:
        size = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return None
    if size > LARGEST_FORM or not request.content_type.startswith(("application/x-www-form", "multipart/form-data")):
        return None
    post = request.POST
    act = post.get("act", "")
    device, slash, control = act.partition("/")
    value = post.get(f"value:{act}", "")
    if not slash or len(act) > 80 or len(value) > LONGEST_VALUE or "\x00" in value:
        return None
    typed = _typed(post, act)
    if typed is None:
        return None
    step = int(post["step"]) if post.get("step", "").isdecimal() and len(post["step"]) < 7 else -1
    return TapForm(step, Action(device, control, value), post.get("box", ""), typed, post.get("view", "")[:40])


def small_number(text: str) -> int:
    """The number of a step or a frame that an address names; 0, the first one, for whatever else stands there."""
    return int(text) if text.isdecimal() and len(text) < 5 else 0


def _typed(post: QueryDict, act: str) -> tuple[Action, ...] | None:
    """The fields besides that of the button that was pressed."""
    typed = []
    for key, value in post.items():
        kind, _, place = key.partition(":")
        device, slash, control = place.partition("/")
        if kind != "value" or place == act:
            continue
        if not slash or len(place) > 80 or len(value) > LONGEST_VALUE or "\x00" in value:
            return None
        typed.append(Action(device, control, value))
    return tuple(typed) if len(typed) <= MOST_FIELDS else None
