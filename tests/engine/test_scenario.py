"""What an author may write, and the sentence for what not."""

import pytest

from simulators.engine.monitor import PredicateError
from simulators.engine.scenario import ScenarioError, fill, merge, read_scenario
from simulators.engine.state import Setup

from .toy import MACHINES, scenario, scenario_data, words


def test_variant_lays_over_the_play_and_fills_in_the_card():
    b = scenario().variant("b")

    assert b.card["code"] == "24"
    assert b.facts["tea"]["code"] == "24"
    assert b.remember.ru == "Код 24"
    assert b.variants == {}


def test_variant_takes_from_another_what_it_does_not_say_itself():
    variants = {
        "c": {"card": {"code": "35"}, "remember": words("Код {card.code}!")},
        "b": {"like": "c", "card": {"code": "24"}},
    }
    like_c = scenario(variant=variants)

    assert like_c.variant("b").remember.ru == "Код 24!"
    assert like_c.variant("c").remember.ru == "Код 35!"


def test_value_alone_keeps_its_type_and_a_sum_in_a_sentence_is_written_in_rubles():
    card = {"amount": 5000, "odd": 5020, "pin": "7391"}

    assert fill({"sum": "{card.amount}", "say": "{card.amount} и {card.odd}, {card.pin}"}, card) == {
        "sum": 5000,
        "say": "50 и 50.20, 7391",
    }


def test_tables_in_lists_are_matched_by_their_code():
    under = [{"code": "one", "say": 1, "keep": 2}, {"code": "two", "say": 3}]

    assert merge(under, [{"code": "one", "say": 9}]) == [
        {"code": "one", "say": 9, "keep": 2},
        {"code": "two", "say": 3},
    ]
    assert merge([1, 2], [3]) == [3]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"colour": "red"}, "colour: Extra inputs"),
        ({"level": 9}, "level: Input should be less than or equal to 5"),
        ({"title": {"ru": "Чай", "be": "", "en": "Tea"}}, "title.be: String should have at least 1 character"),
        ({"show": {"mistakes": ["none"]}}, "there is no trap none"),
        ({"variant": {"b": {"like": "z"}}}, "variant.b.like: no variant 'z'"),
        ({"variant": {"b": {"like": "c"}, "c": {"like": "b"}}}, "variant.b.like: no variant 'c' that is itself like"),
        ({"trap": [{"code": "x", "kind": "harm", "when": {}, "say": words("x")}]}, "harm needs `sign` and `now`: x"),
    ],
)
def test_faulty_scenario_is_refused_with_its_place(changes, sentence):
    with pytest.raises(ScenarioError, match=sentence):
        read_scenario(scenario_data(**changes), place="Z01.toml")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"devices": {"tea": "samovar"}}, "there is no machine 'samovar'"),
        ({"facts": {"tea": {"sugar": 1}}}, "facts.tea.sugar: there is no such fact"),
        ({"facts": {"cup": {}}}, "facts.cup: there is no such device"),
        ({"world": {"moon": 1}}, "world.moon: there is no such fact"),
        ({"remember": words("{card.nothing}")}, "the card does not say that"),
    ],
)
def test_scenario_that_does_not_fit_the_machines_is_refused(changes, sentence):
    with pytest.raises(ScenarioError, match=sentence):
        Setup.make(scenario(**changes), MACHINES)


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        ({"saw": "tea.paid"}, "goal: none of all, any"),
        ({"seen": "tea"}, "is no event"),
        ({"seen": "cup.paid"}, "there is no device 'cup'"),
        ({"eq": ["money.account"]}, "takes a path and a value"),
        ({"count": "tea.paid"}, "exactly one of eq, gte, lte"),
        ({"seen": "tea.paid", "seconds": 3}, "seen does not go with seconds"),
        ({"all": [{"eq": ["cup.screen", "x"]}]}, r"goal.all\[0\].eq: there is no device 'cup'"),
    ],
)
def test_faulty_predicate_is_refused_with_its_place(goal, sentence):
    with pytest.raises(PredicateError, match=sentence):
        Setup.make(scenario(goal=goal), MACHINES)
