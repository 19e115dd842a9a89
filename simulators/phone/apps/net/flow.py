"""What one does with Wi-Fi networks: join, sign in, leave, forget.

The password is private text: the machine hears "right", "case" (only capitals differ) or something else.
"""

from __future__ import annotations

from ...app import PhoneChange, named


def join(change: PhoneChange, name: str) -> None:
    """Tap a network in the list."""
    net = change.app("net")
    network = named(change.sight.told("net")["networks"], name)
    change.put("net", chosen=name, password="", eye=False)
    if net["wifi"] == name:
        change.go("net_known")
    elif network["password"] and name not in net["known"]:
        change.go("net_join")
    else:
        _joined(change, name)


def connect(change: PhoneChange, _: str) -> None:
    net = change.app("net")
    said = net["password"].partition(":")[0]
    if said == "right":
        _joined(change, net["chosen"])
        return
    change.say({"": "no_password", "case": "wrong_case"}.get(said, "wrong_password"))
    if said:
        change.tell("wifi_refused", network=net["chosen"])


def _joined(change: PhoneChange, name: str) -> None:
    network = named(change.sight.told("net")["networks"], name)
    known = tuple(sorted({*change.app("net")["known"], name}))
    change.put("net", wifi=name, known=known, password="", eye=False)
    change.go("net_captive" if network.get("captive", False) else "net_wifi")
    change.tell("wifi_joined", network=name, open=not network["password"])


def leave(change: PhoneChange, _: str) -> None:
    change.tell("wifi_left", network=change.app("net")["wifi"])
    change.put("net", wifi="")
    change.go("net_wifi")


def forget(change: PhoneChange, _: str) -> None:
    net = change.app("net")
    change.put("net", wifi="", known=tuple(name for name in net["known"] if name != net["chosen"]))
    change.go("net_wifi")
    change.tell("wifi_forgotten", network=net["chosen"])


def type_password(change: PhoneChange, said: str) -> None:
    change.put("net", password=said)


def turn_eye(change: PhoneChange, _: str) -> None:
    change.put("net", eye=not change.app("net")["eye"])


# The page of a network that wants a password which is none of its business


def type_mail(change: PhoneChange, said: str) -> None:
    change.put("net", page_mail=said)


def type_mail_password(change: PhoneChange, said: str) -> None:
    change.put("net", page_password=said)


def page_enter(change: PhoneChange, _: str) -> None:
    if not change.app("net")["page_password"]:
        change.say("page_empty")
        return
    change.put("net", page_mail="", page_password="")
    change.say("page_busy")
    change.tell("wifi_page_filled", network=change.app("net")["wifi"])
