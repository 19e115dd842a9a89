"""What a tap sends, read with care: anybody can send anything."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest

from .engine.machine import Action
from .engine.play import LONGEST_VALUE

LARGEST_FORM = 32_000  # bytes


class TapForm(NamedTuple):
    """step: -1 where the form does not say a number."""

    step: int
    action: Action
    box: str


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
    step = post.get("step", "")
    return TapForm(
        int(step) if step.isdecimal() and len(step) < 7 else -1, Action(device, control, value), post.get("box", "")
    )
