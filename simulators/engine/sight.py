"""What a screen is worked out from: one device as it stands, and the world around it. Each machine adds its own."""

from __future__ import annotations

from .record import Record


class DeviceSight:
    """Nothing here changes: what changes is collected in a `Change`."""

    __slots__ = ("device", "local", "world")

    def __init__(self, device: str, local: Record, world: Record) -> None:
        self.device = device
        self.local = local
        self.world = world

    @property
    def body(self) -> Record:
        """What the scenario said; it never changes."""
        return self.local["body"]

    @property
    def skin(self) -> str:
        return self.local["skin"]
