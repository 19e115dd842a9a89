"""Actions as short text, in proofs and plans: ("atm", "key_5") -> "atm/key_5"."""

from __future__ import annotations

from .engine.machine import Action


def packed_action(action: Action) -> str:
    """A typed value follows an equals sign."""
    packed = f"{action.device}/{action.control}"
    return f"{packed}={action.value}" if action.value else packed


def in_language(action: Action, language: str) -> Action:
    """Where a machine asks which language to speak (controls `lang_ru`, …), the answer for `language`."""
    return action._replace(control=f"lang_{language}") if action.control.startswith("lang_") else action


def unpacked_action(packed: str) -> Action:
    place, _, value = packed.partition("=")
    device, _, control = place.partition("/")
    return Action(device, control, value)
