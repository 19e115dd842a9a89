"""Every scenario that ships: its plans lead to the goal, and its attempts fit into their rows."""

import pytest

from simulators import logbook
from simulators.actions import unpacked_action
from simulators.engine.play import follow, open_play
from simulators.engine.scenario import load_scenario
from simulators.engine.state import Setup
from simulators.library import body_of, play_hash
from simulators.machines import MACHINES
from simulators.models import LOG_LIMIT, STATE_LIMIT
from simulators.packing import packed, unpacked
from simulators.plans import shipped_plans
from simulators.proofs import scenario_files

FORMS = {path.stem: load_scenario(path) for path in scenario_files()}
WAYS = [(key, way) for key, entry in sorted(shipped_plans().items()) for way in entry["plans"] if way != "show"]


@pytest.mark.parametrize("key", FORMS)
def test_plan_that_ships_is_of_the_play_that_ships(key):
    """Where this fails: `manage.py load_scenarios --write-plans`."""
    assert shipped_plans()[key]["play"] == play_hash(body_of(FORMS[key]))


@pytest.mark.parametrize(("key", "way"), WAYS)
def test_shortest_way_leads_to_the_goal_within_the_row_s_bounds(key, way):
    variant, skin = way.split("/")
    setup = Setup.make(FORMS[key], MACHINES, variant=variant, skin=skin, scale="real")
    play, history, log, largest = open_play(setup), [], "", 0

    for action in map(unpacked_action, shipped_plans()[key]["plans"][way]["plan"]):
        play, entry = follow(setup, play, action, history)
        history.append(entry)
        log = logbook.appended(log, [entry])
        row = packed(setup, play)
        largest = max(largest, len(row["state"].encode()))
        assert unpacked(setup, play.step, row["state"], row["tally"]) == play

    assert play.ended == "met"
    assert largest <= STATE_LIMIT
    assert len(log.encode()) <= LOG_LIMIT
    assert logbook.entries(log) == history


@pytest.mark.parametrize("key", FORMS)
def test_demonstration_that_ships_ends_in_the_goal(key):
    told = shipped_plans()[key]["plans"]["show"]
    setup = Setup.make(FORMS[key], MACHINES, mode="show", scale=told["scale"])
    play, history = open_play(setup), []

    for action in map(unpacked_action, told["actions"]):
        play, entry = follow(setup, play, action, history)
        history.append(entry)

    assert play.ended == "met"
    assert [mistake.recovered for mistake in play.tally.mistakes] == [True] * len(play.tally.mistakes)
