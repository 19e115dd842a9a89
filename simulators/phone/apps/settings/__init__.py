"""The settings: letters, language, sound, lock, programs, battery, about, reset. The network is app `net`."""

from .app import SETTINGS

__all__ = ["SETTINGS"]
