"""The shortest way, the hint, the proof, the demonstration and the description."""

from dataclasses import replace

from simulators.engine.demo import demonstration
from simulators.engine.describe import describe
from simulators.engine.hints import BACK, hint
from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from simulators.engine.prove import explore, prove
from simulators.engine.solve import advance, breadth_first, offered_move, one_after_another, plan
from simulators.engine.state import Setup
from simulators.engine.ways import leads_away, way

from .toy import BUY, MACHINES, actions, scenario, setup


def controls(search):
    return tuple(move.action.control for move in search.moves)


def test_plan_is_the_shortest_way():
    ready = setup()

    assert controls(plan(ready, ready.start)) == BUY


def test_width_search_finds_a_way_without_detours():
    ready = setup()

    found = one_after_another(ready, ready.start, lambda state: ready.goal(state.view), 2000)

    assert controls(found) == BUY


def test_search_that_looked_at_everything_says_so():
    ready = setup()

    found = breadth_first(ready, ready.start, lambda state: False, 10_000)

    assert (found.moves, found.complete) == (None, True)


def test_way_from_beside_the_plan_leads_back_to_it():
    ready = setup(plan=actions(*BUY))
    state = ready.start
    for name in ("key_4", "enter", "complain"):
        state = advance(ready, state, offered_move(ready, state, actions(name)[0]))

    found = way(ready, state)

    assert (found.length, found.first.action) == (6, Action("tea", "key_4"))


def test_leading_away_is_what_makes_the_way_longer():
    ready = setup(plan=actions(*BUY))

    assert leads_away(ready, ready.start, Action("tea", "enter"), "button") is False
    after = advance(ready, ready.start, offered_move(ready, ready.start, Action("tea", "key_4")))
    assert leads_away(ready, after, Action("tea", "enter"), "button") is True


def test_hint_in_a_lost_state_puts_the_harm_right_and_then_is_the_way_back():
    ready = setup(scenario_changes={"world": {"money": {"account": 100}}})
    play = open_play(ready)
    log = []
    for action in actions("key_4", "key_2", "enter", "spill", "go_on"):
        play, entry = take(ready, play, action, log)
        log.append(entry)

    amends = hint(ready, play).action
    assert amends == Action("you", "complain")

    play, _ = take(ready, play, amends, log)
    assert hint(ready, play) == BACK


def test_hint_gives_the_reason_of_the_control():
    ready = setup()
    play = open_play(ready)
    for action in actions("key_4", "key_2"):
        play, _ = take(ready, play, action)

    found = hint(ready, play)

    assert (found.action, found.why.source) == (Action("tea", "enter"), "Код набран")


def make(**how):
    return Setup.make(scenario(), MACHINES, **how)


def test_proof_is_exhaustive_and_meets_every_trap():
    proof = prove(make, key="Z01", variant="b", skin="a")

    assert (proof.faults, proof.par, proof.optimal, proof.exhaustive) == ([], 6, True, True)
    assert sorted(proof.traps) == ["cold", "spilled", "wrong_code"]
    assert [action.control for action in proof.traps["cold"]][-2:] == ["wait", "wait"]


def test_proof_walks_where_it_cannot_see_everything():
    proof = prove(make, key="Z01", variant="a", skin="a", limit=5)

    assert (proof.exhaustive, proof.walks, proof.optimal) == (False, 12, False)
    assert proof.faults == []


def test_what_one_form_showed_is_tried_in_the_next_before_anything_is_searched_for(monkeypatch):
    first = prove(make, key="Z01", variant="a", skin="a", limit=5)
    for search in ("by_width", "one_after_another"):
        monkeypatch.setattr(f"simulators.engine.prove.{search}", None)

    again = prove(make, key="Z01", variant="a", skin="b", limit=5, known=[first])

    assert (again.plan, again.traps, again.faults) == (first.plan, first.traps, [])


def test_way_of_another_form_that_does_not_hold_here_is_not_believed():
    foreign = [Action("phone", "enter")]
    wrong = replace(prove(make, key="Z01", variant="a", skin="a"), plan=foreign, traps={"cold": foreign})

    again = prove(make, key="Z01", variant="a", skin="b", limit=5, known=[wrong])

    assert (len(again.plan), again.faults) == (6, [])
    assert again.traps["cold"]


def test_proof_names_a_goal_that_cannot_be_reached():
    def impossible(**how):
        return Setup.make(scenario(goal={"seen": "tea.flown"}), MACHINES, **how)

    assert prove(impossible, key="Z01", variant="a", skin="a").faults == ["no way to the goal was found"]


def test_exploration_knows_which_states_can_still_be_won():
    ready = setup(scenario_changes={"world": {"money": {"account": 100}}})
    found = explore(ready, 10_000)

    winnable = found.winnable()

    spilled = [i for i, node in enumerate(found.nodes) if node.state.scene == "spilled"]
    assert spilled
    assert not winnable.intersection(spilled)
    assert 0 in winnable


def test_exploration_that_nears_its_end_goes_on_to_it():
    ready = setup(scenario_changes={"world": {"money": {"account": 100}}})
    every = len(explore(ready, 10_000).nodes)

    assert not explore(ready, every // 8).complete
    near = explore(ready, every - 2)

    assert near.complete
    assert len(near.nodes) == every


def test_demonstration_errs_once_recovers_and_reaches_the_goal():
    ready = setup(mode="show")

    shown = demonstration(ready, actions("key_4", "key_2", "enter", "spill"))

    names = [action.control for action in shown]
    assert names == ["key_4", "key_2", "enter", "spill", "rewind", *BUY]


def test_description_names_screens_controls_and_ways():
    described = describe("tea", [setup(scale="real")])

    assert set(described.screens) == {"code", "menu", "working", "tea", "empty"}
    assert ("menu", "buy", "working") in described.ways
    assert "  menu -->|buy| working" in described.flow_chart()
    assert "| `tea` | Взять (`take`) |" in described.table(lambda label: label.source)
