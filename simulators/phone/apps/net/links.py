"""What connects the phone now, and the quick switches that change it.

Other apps ask `online` (and show a sentence where there is no internet) and `in_reach` before a call or an SMS. A
newcomer's mistake: reading the switches. Under airplane mode they keep their places and connect nothing.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from ....engine.machine import Control
from ....engine.record import Record
from ...app import PhoneChange, Sight, named
from . import texts

QUICK = texts.SWITCHES
BRIGHT = 1


def joined(sight: Sight) -> str:
    """The name of the Wi-Fi network the phone is connected to, or ""."""
    net = sight.app("net")
    return net["wifi"] if net["wifi_on"] and not net["airplane"] else ""


def has_data(sight: Sight) -> bool:
    """The operator's internet: switched on, and paid for."""
    net = sight.app("net")
    return net["data"] and not net["airplane"] and sight.world["money"]["sim"] >= sight.told("net")["least"]


def online(sight: Sight) -> bool:
    """Whether there is internet. A network that wants one to sign in first gives none."""
    network = joined(sight)
    if network:
        return not named(sight.told("net")["networks"], network).get("captive", False)
    return has_data(sight)


def in_reach(sight: Sight) -> bool:
    """Whether calls and SMS go out."""
    return not sight.app("net")["airplane"]


def marks(sight: Sight) -> dict[str, Any]:
    """What the line on top shows."""
    return {"airplane": not in_reach(sight), "wifi": bool(joined(sight)), "data": has_data(sight)}


def quick_controls(sight: Sight, only: tuple[str, ...] = ()) -> tuple[Control, ...]:
    """The switches of the shade, or those that a screen of the settings shows.

    A phone that is cut off has what connects it again in the shade too, and it is on everybody's way.
    """
    net, power, way = sight.app("net"), sight.app("power"), sight.told("home")["way"]
    mends = _mends(sight)
    names = only or tuple(dict.fromkeys((*sight.told("home")["quick"], *mends)))
    return _switches(
        tuple((name, _is_on(name, net, power), bool(way) and name not in (*way, *mends)) for name in names)
    )


def _mends(sight: Sight) -> tuple[str, ...]:
    """The switches that keep the phone from the internet or from calls."""
    net = sight.app("net")
    if net["airplane"]:
        return ("airplane",)
    return () if net["data"] or online(sight) else ("data",)


def _is_on(name: str, net: Record, power: Record) -> bool:
    states = {"wifi": net["wifi_on"], "sound": power["sound"], "light": power["light"] == BRIGHT}
    return states[name] if name in states else net[name]


@cache
def _switches(states: tuple[tuple[str, bool, bool], ...]) -> tuple[Control, ...]:
    return tuple(
        Control(
            f"quick:{name}",
            "button",
            texts.STATES[on].with_params(what=texts.SWITCHES[name]),
            texts.WHY[name],
            at="switch",
            value="on" if on else "",
            aside=aside or name in ("sound", "light"),
        )
        for name, on, aside in states
    )


def switch(change: PhoneChange, name: str) -> None:
    if name == "light":
        change.put("power", light=BRIGHT - change.app("power")["light"])
    elif name == "sound":
        change.put("power", sound=not change.app("power")["sound"])
    elif name == "data":
        _switch_data(change)
    else:
        key = "wifi_on" if name == "wifi" else name
        change.put("net", **{key: not change.app("net")[key]})
    change.tell("switched", what=name)


def _switch_data(change: PhoneChange) -> None:
    on = not change.app("net")["data"]
    if on and change.world["money"]["sim"] < change.sight.told("net")["least"]:
        change.say("no_money")
        change.tell("data_refused")
        return
    change.put("net", data=on)
