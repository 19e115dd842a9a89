"""One action at a time: what is offered, what it costs, what is counted, and the way back."""

import json
from dataclasses import replace

import pytest

from simulators.engine.machine import Action
from simulators.engine.play import MOST_STEPS, NotOfferedError, Play, offered, open_play, pack, replay, take, unpack
from simulators.engine.world import total

from .toy import BUY, actions, setup


def play_all(ready, *controls):
    play, log = open_play(ready), []
    for action in actions(*controls):
        play, entry = take(ready, play, action, log)
        log.append(entry)
    return play, log


def test_way_to_the_goal_ends_alone_with_every_kopeck_accounted_for():
    ready = setup()

    play, log = play_all(ready, *BUY)

    assert (play.ended, play.outcome("practice"), play.step) == ("met", "alone", 6)
    assert total(play.state.world) == total(ready.start.world) == 300
    assert play.state.world["money"]["till:tea"] == 100
    assert log[3].events == ("tea.paid",)


@pytest.mark.parametrize(
    "action",
    [
        Action("tea", "buy"),
        Action("tea", "nothing"),
        Action("nobody", "key_4"),
        Action("tea", "key_4", "x"),
        Action("play", "wait"),
        Action("play", "go_on"),
        Action("play", "nonsense"),
        Action("play", "help", "x"),
    ],
)
def test_anything_not_offered_is_refused(action):
    ready = setup()

    with pytest.raises(NotOfferedError):
        take(ready, open_play(ready), action)


def test_value_longer_than_the_limit_is_refused():
    ready = setup()
    play, _ = play_all(ready, "key_4", "key_2", "enter")

    with pytest.raises(NotOfferedError):
        take(ready, play, Action("tea", "note", "x" * 501))


def test_help_makes_the_outcome_helped_and_test_mode_has_none():
    practice, _ = play_all(setup(), "help", *BUY)
    test = open_play(setup(mode="test"))

    assert practice.outcome("practice") == "helped"
    assert "help" not in offered(setup(mode="test"), test).plays


def test_deadline_is_off_by_default_and_stretched_when_relaxed():
    ends = {}
    for scale in ("off", "relaxed", "real"):
        play, _ = play_all(setup(scale=scale), *BUY[:5])
        ends[scale] = [(due.name, due.at - play.state.clock) for due in play.state.due]

    assert ends == {"off": [], "relaxed": [("cold", 90_000)], "real": [("cold", 30_000)]}


def test_harm_stops_the_machine_until_one_goes_back_and_is_never_forgotten():
    ready = setup()
    play, log = play_all(ready, "key_4", "key_2", "enter", "spill")

    assert play.state.scene == "spilled"
    assert offered(ready, play).plays == ("rewind", "go_on", "finish")
    with pytest.raises(NotOfferedError):
        take(ready, play, Action("you", "complain"), log)

    play, entry = take(ready, play, Action("play", "rewind"), log)
    assert play.state == ready.start
    assert (play.tally.harms, play.tally.mistakes[0].recovered, play.step) == (1, True, 5)


def test_rewind_goes_to_the_last_step_before_what_cannot_be_taken_back():
    ready = setup(scale="real")
    play, log = play_all(ready, *BUY[:5], "wait")
    assert play.state.scene == "cold"

    play, _ = take(ready, play, Action("play", "rewind"), log)

    assert play.state.devices["tea"]["screen"] == "menu"
    assert play.state.world["money"]["account"] == 300


def test_going_on_after_harm_recovers_by_what_one_would_do_in_life():
    play, _ = play_all(setup(), "key_4", "key_2", "enter", "spill", "go_on", "complain")

    assert play.state.scene == ""
    assert play.tally.mistakes[0].recovered is True
    assert play.outcome("practice") == "not_yet"


def test_play_without_end_can_only_be_finished():
    ready = setup()
    play = replace(open_play(ready), step=MOST_STEPS)

    assert offered(ready, play).plays == ("finish",)
    with pytest.raises(NotOfferedError):
        take(ready, play, Action("tea", "key_4"))


def test_slip_in_guided_mode_is_logged_and_not_applied():
    ready = setup(mode="guided")

    play, log = play_all(ready, "key_4", "enter")

    assert log[1].events == ("slip",)
    assert (play.notice, play.tally.slips, play.state.devices["tea"]["entry"]) == ("slip", 1, "4")


def test_guided_mode_lets_pass_what_leads_no_farther():
    play, log = play_all(setup(mode="guided"), "key_4", "complain", *BUY[1:])

    assert play.tally.slips == 0
    assert play.ended == "met"


def test_packed_play_survives_json_and_is_small():
    ready = setup(scale="real")
    play, _ = play_all(ready, "help", *BUY[:5])

    packed = json.dumps(pack(ready, play))

    assert unpack(ready, json.loads(packed)) == play
    assert len(packed) < 600
    assert unpack(ready, json.loads(json.dumps(pack(ready, open_play(ready))))) == Play(ready.start)


def test_replay_equals_play():
    ready = setup(scale="real")
    play, log = play_all(ready, *BUY[:5], "wait", "rewind", "buy", "wait", "take")

    assert replay(ready, log)[-1] == play


def test_private_text_is_in_neither_state_nor_log_and_gone_at_the_end():
    ready = setup()
    play, log = play_all(ready, "key_4", "key_2", "enter")

    play, entry = take(ready, play, Action("tea", "note", "маркер"), log)
    assert play.private == (("tea/note", "маркер"),)
    assert entry.action.value == "other:6"
    assert play.state.devices["tea"]["note"] == "other:6"
    ended, _ = take(ready, play, Action("play", "finish"), [*log, entry])

    assert "маркер" not in json.dumps(pack(ready, ended), ensure_ascii=False)
    assert replay(ready, [*log, entry])[-1].state == play.state


def test_interruption_comes_after_its_delay():
    script = [{"name": "knock", "when": {"screen": "tea.menu"}, "delay": 3}]
    ready = setup(scenario_changes={"script": script})

    before, _ = play_all(ready, "key_4", "key_2", "enter")
    after, log = play_all(ready, "key_4", "key_2", "enter", "wait")

    assert before.state.devices["you"]["heard"] == ""
    assert after.state.devices["you"]["heard"] == "knock"
    assert log[3].events == ("script.knock", "you.heard")
