"""A tea machine: small enough to be read at once, with every kind of thing a machine can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulators.engine.machine import Action, Control, Event, Machine, Screen, Step, Timer, stay
from simulators.engine.record import Record
from simulators.engine.scenario import Scenario, read_scenario
from simulators.engine.state import Setup
from simulators.engine.text import Text
from simulators.engine.world import move

PRICE = 100


class TeaMachine:
    """code -> menu -> working -> tea; the tea is poured away if it is not taken."""

    kind = "tea"
    version = 1
    skins = ("a", "b")
    carried = False
    facts: Mapping[str, Any] = {"code": "42", "broken": False}

    def accounts(self, device: str, facts: Mapping[str, Any]) -> Mapping[str, int]:
        return {f"till:{device}": 0}

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        return Record({"screen": "code", "entry": "", "code": facts["code"], "broken": facts["broken"], "note": ""})

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        name = local["screen"]
        keys = tuple(Control(f"key_{n}", "key", Text("tea", str(n)), value=str(n)) for n in range(10))
        controls = {
            "code": (*keys, Control("enter", "button", Text("tea", "Ввод"), why=Text("tea", "Код набран"))),
            "menu": (
                Control("buy", "button", Text("tea", "Чай"), commit=True),
                Control("note", "private", Text("tea", "Записка"), value=local["note"], words="note"),
                Control("spill", "button", Text("tea", "Вылить")),
            ),
            "working": (),
            "tea": (Control("take", "take", Text("tea", "Взять")),),
            "empty": (),
        }[name]
        if world["money"]["account"] < PRICE:
            controls = tuple(control for control in controls if control.name not in ("buy", "spill"))
        entry = local["entry"] if name == "code" else None
        return Screen(name, controls, {}, entry, "cold" if name == "tea" else "")

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        if action.control.startswith("key_"):
            return Step(local.set(entry=(local["entry"] + action.control[4:])[-2:]), world)
        if action.control == "enter":
            right = local["entry"] == local["code"]
            event = Event(device, "code_accepted" if right else "code_refused")
            return Step(local.set(screen="menu" if right else "code", entry=""), world, (event,))
        if action.control == "note":
            return Step(local.set(note=action.value), world, (Event(device, "note_left"),))
        if action.control == "spill":
            return Step(local.set(screen="empty"), move(world, "account", "lost", PRICE), (Event(device, "spilled"),))
        if action.control == "buy":
            paid = move(world, "account", f"till:{device}", PRICE)
            return Step(local.set(screen="working"), paid, (Event(device, "paid", (("amount", PRICE),)),), BOIL)
        return Step(local.set(screen="menu"), world, (Event(device, "tea_taken"),), {"cold": None})

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        if timer == "boil":
            return Step(local.set(screen="tea"), world, (Event(device, "tea_poured"),), {"cold": Timer(30)})
        return Step(local.set(screen="empty"), world, (Event(device, "tea_lost"),))

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        return stay(local, world)


BOIL = {"boil": Timer(5, deadline=False)}


class Hands:
    """The device "you" of the toy: says things, and hears the script."""

    kind = "you"
    version = 1
    skins = ("a", "b")
    carried = False
    facts: Mapping[str, Any] = {}

    def accounts(self, device: str, facts: Mapping[str, Any]) -> Mapping[str, int]:
        return {}

    def start(self, device: str, facts: Mapping[str, Any], skin: str) -> Record:
        return Record({"screen": "hands", "heard": ""})

    def screen(self, device: str, local: Record, world: Record) -> Screen:
        return Screen("hands", (Control("complain", "speak", Text("tea", "Пожаловаться")),))

    def act(self, device: str, local: Record, world: Record, action: Action) -> Step:
        return Step(local, world, (Event(device, "complained"),))

    def elapse(self, device: str, local: Record, world: Record, timer: str) -> Step:
        return stay(local, world)

    def notice(self, device: str, local: Record, world: Record, event: Event) -> Step:
        if event.device != "script":
            return stay(local, world)
        return Step(local.set(heard=event.name), world, (Event(device, "heard"),))


MACHINES: dict[str, Machine] = {"tea": TeaMachine(), "you": Hands()}


def words(text: str) -> dict[str, str]:
    return {"ru": text, "be": text, "en": text}


def scenario_data(**changes: Any) -> dict[str, Any]:
    """A cup of tea: one harm (poured out), one that only a countdown brings (gone cold), one slip."""
    data: dict[str, Any] = {
        "key": "Z01",
        "lesson": "1.1",
        "level": 1,
        "minutes": 3,
        "title": words("Чай"),
        "task": words("Купите чай"),
        "remember": words("Код {card.code}"),
        "card": {"code": "42", "wrong": "43", "note": "спасибо"},
        "devices": {"tea": "tea"},
        "facts": {"tea": {"code": "{card.code}"}},
        "world": {"money": {"account": 300}},
        "goal": {"all": [{"seen": "tea.tea_taken"}, {"before": ["tea.paid", "tea.tea_taken"]}]},
        "trap": [
            {
                "code": "spilled",
                "kind": "harm",
                "when": {"seen": "tea.spilled"},
                "say": words("Вылито"),
                "sign": words("Надпись"),
                "now": words("Позвать"),
                "recover": {"seen": "you.complained"},
            },
            {
                "code": "cold",
                "kind": "harm",
                "timers": True,
                "when": {"seen": "tea.tea_lost"},
                "say": words("Остыл"),
                "sign": words("Часы"),
                "now": words("Купить"),
            },
            {
                "code": "wrong_code",
                "kind": "slip",
                "when": {"count": "tea.code_refused", "gte": 1},
                "say": words("Код"),
            },
        ],
        "variant": {"b": {"card": {"code": "24"}}},
    }
    return {**data, **changes}


def scenario(**changes: Any) -> Scenario:
    return read_scenario(scenario_data(**changes))


def setup(*, scenario_changes: Mapping[str, Any] | None = None, **how: str) -> Setup:
    return Setup.make(scenario(**(scenario_changes or {})), MACHINES, **how)


BUY = ("key_4", "key_2", "enter", "buy", "wait", "take")


def actions(*controls: str) -> list[Action]:
    """Control names -> actions: `wait`, `rewind`, `go_on`, `help`, `finish` are the play's own."""
    own = {"wait", "rewind", "go_on", "help", "finish", "alone"}
    return [
        Action("play" if name in own else "you" if name == "complain" else "tea", *name.split("=")) for name in controls
    ]
