"""Actions as short text, in proofs and plans: ("atm", "key_5") -> "atm/key_5"."""

from __future__ import annotations

from .engine.machine import Action

# What asks for a language, and which of them lead on: no task sets a phone to English.
ASKING = {"lang_": ("ru", "be", "en"), "tongue:": ("ru", "be")}


def packed_action(action: Action) -> str:
    """A typed value follows an equals sign."""
    packed = f"{action.device}/{action.control}"
    return f"{packed}={action.value}" if action.value else packed


def in_language(action: Action, language: str) -> Action:
    """Where a machine asks which language to speak (controls `lang_ru`, `tongue:ru`), the answer for `language`."""
    asks = next((name for name, led_on in ASKING.items() if action.control.startswith(name) and language in led_on), "")
    return action._replace(control=f"{asks}{language}") if asks else action


def unpacked_action(packed: str) -> Action:
    place, _, value = packed.partition("=")
    device, _, control = place.partition("/")
    return Action(device, control, value)
