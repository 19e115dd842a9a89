"""Records never change, and know what differs."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulators.engine.record import Record, UnknownFactError, apply_difference, difference, freeze
from simulators.engine.world import NotEnoughMoneyError, make_world, move, total

scalars = st.none() | st.booleans() | st.integers(-5, 5) | st.text("ab", max_size=2)


def test_record_refuses_to_change_in_place():
    record = Record(a=1)

    for change in (lambda: record.update(a=2), lambda: record.__setitem__("a", 2), lambda: record.pop("a")):
        with pytest.raises(TypeError):
            change()
    assert record == {"a": 1}


def test_record_refuses_a_fact_it_was_not_made_with():
    with pytest.raises(UnknownFactError):
        Record(a=1).set(b=2)


@given(st.dictionaries(st.sampled_from("abc"), scalars, min_size=3), st.dictionaries(st.sampled_from("abc"), scalars))
def test_difference_survives_json_and_leads_back(start, changes):
    before = freeze({"inner": start, "list": [1, {"x": 2}]})
    after = before.set(inner=before["inner"].set(**changes), list=(3,))

    stored = json.loads(json.dumps(difference(before, after)))

    assert apply_difference(before, stored) == after


@given(st.integers(0, 500), st.integers(-10, 600))
def test_money_moves_or_the_machine_is_at_fault(has, wants):
    world = make_world({"money": {"account": has}}, {})

    if 0 <= wants <= has:
        assert total(move(world, "account", "purse", wants)) == has
    else:
        with pytest.raises(NotEnoughMoneyError):
            move(world, "account", "purse", wants)
