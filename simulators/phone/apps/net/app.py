"""The screens of the network settings: switches, Wi-Fi networks, one network, a page that wants a password."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ....engine.machine import Control, Label
from ....engine.private import plain
from ....engine.record import Record
from ....engine.scenario import ScenarioError
from ....engine.text import Authored
from ...app import App, Face, Sight, named
from . import flow, texts
from .links import joined, quick_controls, switch

FACTS: Mapping[str, Any] = {
    "wifi": "",  # the network it is connected to
    "wifi_on": True,
    "data": True,
    "airplane": False,
    "least": 0,  # kopecks on the number without which there is no mobile internet
    "networks": (),  # {name, ssid, password ("" is open), bars = 3, captive = false}
}


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    names = []
    for number, network in enumerate(facts["networks"], start=1):
        missing = sorted({"name", "ssid", "password"} - network.keys())
        if missing:
            raise ScenarioError(f"facts.phone.net.networks[{number}]: {', '.join(missing)} is missing")
        names.append(network["name"])
    if facts["wifi"] and facts["wifi"] not in names:
        raise ScenarioError(f"facts.phone.net.wifi: there is no network {facts['wifi']!r}")
    switches = {name: facts[name] for name in ("wifi", "wifi_on", "data", "airplane")}
    empty = dict.fromkeys(("chosen", "password", "page_mail", "page_password"), "")
    return {**switches, **empty, "known": (facts["wifi"],) if facts["wifi"] else (), "eye": False}


@cache
def _button(name: str, words: str = "") -> Control:
    return Control(name, "button", texts.LABELS[words or name], texts.WHY.get(name), at="list")


def _net(sight: Sight) -> tuple[Control, ...]:
    return (*quick_controls(sight, ("airplane", "data", "wifi")), _button("wifi_list"))


def _wifi(sight: Sight) -> tuple[Control, ...]:
    net = sight.app("net")
    near = sight.told("net")["networks"] if net["wifi_on"] and not net["airplane"] else ()
    return (*quick_controls(sight, ("wifi",)), *map(_network, near))


@cache
def _network(network: Record) -> Control:
    return Control(f"join:{network['name']}", "button", _name(network), texts.WHY["join"], at="network")


def _wifi_facts(sight: Sight) -> dict[str, Any]:
    """By control: what stands under the name, whether there is a password, and how strong it is."""
    net, networks = sight.app("net"), sight.told("net")["networks"]
    shown = {
        f"join:{each['name']}": (_state(sight, each), each["password"], str(each.get("bars", 3))) for each in networks
    }
    return {"networks": shown, "shows": net["wifi_on"] and not net["airplane"]}


def _state(sight: Sight, network: Record) -> Label:
    if joined(sight) == network["name"]:
        return texts.NO_INTERNET if network.get("captive", False) else texts.JOINED
    if network["name"] in sight.app("net")["known"]:
        return texts.KNOWN
    return texts.LOCKED if network["password"] else texts.OPEN


def _chosen(sight: Sight) -> Record:
    return named(sight.told("net")["networks"], sight.app("net")["chosen"])


def _ssid(sight: Sight) -> Label:
    return _name(_chosen(sight))


def _name(network: Record) -> Label:
    """Networks are called the same in all languages."""
    return Authored(network["ssid"], network["ssid"], network["ssid"])


def _join(sight: Sight) -> tuple[Control, ...]:
    net, password = sight.app("net"), _chosen(sight)["password"]
    field = Control(
        "wifi_password",
        "private",
        texts.LABELS["wifi_password"],
        texts.WHY["wifi_password"],
        value=net["password"],
        words="wifi",
        known={plain(password): "case", password: "right"},
    )
    return (field, _button("eye", "eye_shut" if net["eye"] else "eye"), _button("connect"))


def _known(sight: Sight) -> tuple[Control, ...]:
    page = (_button("open_page"),) if _chosen(sight).get("captive", False) else ()
    return (*page, _button("leave"), _button("forget"))


def _known_facts(sight: Sight) -> dict[str, Any]:
    return {"network_state": _state(sight, _chosen(sight))}


def _captive(sight: Sight) -> tuple[Control, ...]:
    net = sight.app("net")
    labels = texts.LABELS
    mail = Control("page_mail", "private", labels["page_mail"], value=net["page_mail"], words="mail_name")
    password = Control(
        "page_password", "private", labels["page_password"], value=net["page_password"], words="mail_password"
    )
    enter = Control("page_enter", "button", labels["page_enter"], commit=True)
    return (mail, password, enter, _button("close_page"))


NET = App(
    key="net",
    label=texts.TITLE,
    first="net",
    facts=FACTS,
    start=_start,
    faces={
        "net": Face(
            lambda sight: texts.TITLES[sight.skin],
            _net,
            {"quick": switch, "wifi_list": lambda change, _: change.go("net_wifi")},
            up="settings",
        ),
        "net_wifi": Face(texts.WIFI_LIST, _wifi, {"quick": switch, "join": flow.join}, facts=_wifi_facts, up="net"),
        "net_join": Face(
            _ssid,
            _join,
            {"eye": flow.turn_eye, "connect": flow.connect},
            {"wifi_password": flow.type_password},
            lambda sight: {"eye": sight.app("net")["eye"]},
            up="net_wifi",
        ),
        "net_known": Face(
            _ssid,
            _known,
            {
                "leave": flow.leave,
                "forget": flow.forget,
                "open_page": lambda change, _: change.go("net_captive"),
            },
            facts=_known_facts,
            up="net_wifi",
        ),
        "net_captive": Face(
            None,
            _captive,
            {"page_enter": flow.page_enter, "close_page": lambda change, _: change.go("net_wifi")},
            {"page_mail": flow.type_mail, "page_password": flow.type_mail_password},
            lambda sight: {"address": texts.ADDRESS},
            up="net_wifi",
        ),
    },
    notes=texts.NOTES,
    on_home=False,
)
