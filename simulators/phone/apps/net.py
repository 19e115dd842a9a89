"""How the phone is connected: mobile network, mobile data, Wi-Fi, airplane mode."""

from __future__ import annotations

from ...engine.text import Text
from ..app import App

NET = App(
    key="net",
    label=Text("phone", "Сеть"),
    facts={"wifi": "", "data": True, "airplane": False},
    start=lambda facts: {name: facts[name] for name in ("wifi", "data", "airplane")},
    faces={},
    on_home=False,
)
