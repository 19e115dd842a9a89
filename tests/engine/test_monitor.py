"""Every operator, by what it says after a sequence of events."""

import pytest

from simulators.engine.machine import Event
from simulators.engine.monitor import Compiler, View
from simulators.engine.record import Record

PAID = Event("tea", "paid", (("amount", 100),))
TAKEN = Event("tea", "taken")


def holds_after(tree, *events, gap=1000):
    compiler = Compiler(["tea"])
    holds = compiler.compile(tree, "goal")
    values = [monitor.start for monitor in compiler.monitors]
    for position, event in enumerate(events):
        values = [m.feed(v, event, position * gap) for m, v in zip(compiler.monitors, values, strict=True)]
    world = Record({"money": Record({"account": 100}), "card": Record({"where": "hand"})})
    return holds(View(world, Record({"tea": Record({"screen": "menu"})}), tuple(values)))


@pytest.mark.parametrize(
    ("tree", "events", "expected"),
    [
        ({"seen": "tea.paid"}, [PAID], True),
        ({"seen": "tea.paid"}, [TAKEN], False),
        ({"seen": "*.paid"}, [PAID], True),
        ({"seen": "tea.paid", "where": {"amount": 100}}, [PAID], True),
        ({"seen": "tea.paid", "where": {"amount": 99}}, [PAID], False),
        ({"count": "tea.*", "gte": 2}, [PAID, TAKEN], True),
        ({"count": "tea.*", "lte": 1}, [PAID, TAKEN], False),
        ({"count": "tea.paid", "eq": 1}, [PAID, PAID], False),
        ({"before": ["tea.paid", "tea.taken"]}, [PAID, TAKEN], True),
        ({"before": ["tea.paid", "tea.taken"]}, [TAKEN, PAID], False),
        ({"within": ["tea.paid", "tea.taken"], "seconds": 1}, [PAID, TAKEN], True),
        ({"within": ["tea.paid", "tea.taken"], "seconds": 1}, [PAID, PAID.__class__("tea", "x"), TAKEN], False),
        ({"within": ["tea.paid", "tea.taken"], "seconds": 1}, [TAKEN], False),
        ({"screen": "tea.menu"}, [], True),
        ({"eq": ["money.account", 100]}, [], True),
        ({"ne": ["world.card.where", "hand"]}, [], False),
        ({"gte": ["money.account", 101]}, [], False),
        ({"lte": ["money.account", 100]}, [], True),
        ({"in": ["world.card.where", ["hand", "lost"]]}, [], True),
        ({"not": {"seen": "tea.paid"}}, [], True),
        ({"any": [{"seen": "tea.paid"}, {"seen": "tea.taken"}]}, [TAKEN], True),
        ({"all": [{"seen": "tea.paid"}, {"seen": "tea.taken"}]}, [TAKEN], False),
    ],
)
def test_operator_says_what_it_should(tree, events, expected):
    assert holds_after(tree, *events) is expected
