"""What the phone says that belongs to no app."""

from __future__ import annotations

from ..engine.text import Text

NAME = Text("phone", "Телефон")
