"""The square code of a ticket as one path of an SVG: a real code that any telephone reads."""

from __future__ import annotations

from functools import lru_cache

import segno
from django import template

register = template.Library()

QUIET = 4  # empty modules around it, without which a reader finds nothing


@register.filter
def qr_path(text: str) -> str:
    """The dark modules, row by row, from one module inside the quiet edge on."""
    return _code(text)[0]


@register.filter
def qr_size(text: str) -> int:
    """Modules on a side, the quiet edge with them."""
    return _code(text)[1]


@lru_cache(maxsize=256)
def _code(text: str) -> tuple[str, int]:
    rows = segno.make(text, error="m", micro=False).matrix
    dark = [f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, bit in enumerate(row) if bit]
    return "".join(dark), len(rows) + 2 * QUIET
