"""What every machine promises, tried by random learners in all of its scenarios.

A machine's test inherits it and names its kind: `class TestAtm(MachineContract): kind = "atm"`. It has no
database and no clock, so it runs thousands of steps a second.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulators.engine.hints import hint
from simulators.engine.machine import Action, Screen
from simulators.engine.play import NotOfferedError, Play, follow, offered, pack, replay, take, unpack
from simulators.engine.record import difference
from simulators.engine.state import Setup, State, search_key
from simulators.engine.text import Text
from simulators.engine.world import total
from tests.wanderer import ROOT, setups_with, steps, wander, with_plan

LANGUAGES = ("be", "en")
walks = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.differing_executors],
)


class MachineContract:
    """Subclasses set `kind`; `templates` names the folder of screens where the machine has one template a screen."""

    kind = ""
    templates: Path | None = None

    @walks
    @given(st.data())
    def test_replay_equals_play_line_by_line(self, data):
        setup, plays, log = self.walk(data)

        again = replay(setup, log)

        assert [play.state for play in again] == [play.state for play in plays]
        assert [play.tally for play in again] == [play.tally for play in plays]

    @walks
    @given(st.data())
    def test_every_state_survives_json(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            again = unpack(setup, json.loads(json.dumps(pack(setup, play))))
            assert again == play
            assert hash(search_key(setup, again.state)) == hash(search_key(setup, play.state))

    @walks
    @given(st.data())
    def test_what_is_not_offered_changes_nothing(self, data):
        setup, plays, log = self.walk(data)
        offer = offered(setup, plays[-1])

        for device in setup.machines:
            names = {control.name for control in offer.screen(device).controls}
            for name in sorted(self.all_controls(data, setup) - names)[:20]:
                with pytest.raises(NotOfferedError):
                    take(setup, plays[-1], Action(device, name), log)

    @walks
    @given(st.data())
    def test_no_kopeck_appears_or_disappears(self, data):
        setup, plays, _ = self.walk(data)

        assert {total(play.state.world) for play in plays} == {total(setup.start.world)}
        assert all(kopecks >= 0 for play in plays for kopecks in play.state.world["money"].values())

    @walks
    @given(st.data())
    def test_there_is_always_a_way_on(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            assert play.ended or self.ways_on(setup, play), f"stuck at {self.screens_of(setup, play.state)}"

    @walks
    @given(st.data())
    def test_every_deadline_is_counted_down_on_its_screen(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            screens = offered(setup, play).screens
            running = {(due.device, due.name) for due in play.state.due if due.deadline}
            assert running <= {(device, screen.countdown) for device, screen in screens.items()}

    @walks
    @given(st.data())
    def test_every_control_is_named_once_and_every_text_is_translated(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for device, screen in offered(setup, play).screens.items():
                names = [control.name for control in screen.controls]
                assert len(set(names)) == len(names), f"{device}: {screen.name}"
                assert untranslated(screen) == []

    @walks
    @given(st.data())
    def test_every_screen_has_its_template(self, data):
        setup, plays, _ = self.walk(data)
        if self.templates is None:
            return

        for play in plays:
            for device in self.devices(setup):
                name = play.state.devices[device]["screen"]
                assert (self.templates / f"{name}.html").exists(), name

    @walks
    @given(st.data())
    def test_states_are_hashable_small_and_named_in_full(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for device in self.devices(setup):
                local = play.state.devices[device]
                assert local.keys() == setup.start.devices[device].keys()
                assert len(json.dumps(difference(setup.start.devices[device], local))) < 2048

    @settings(walks, max_examples=6)
    @given(st.data())
    def test_following_the_hints_from_anywhere_reaches_the_goal(self, data):
        setup, plays, log = self.walk(data)
        play, setup = plays[-1], with_plan(setup)

        for _ in range(120):
            if play.ended:
                break
            play, entry = follow(setup, play, hint(setup, play).action, log)
            log.append(entry)

        assert play.ended == "met"

    def walk(self, data: st.DataObject) -> tuple[Setup, list[Play], list[Any]]:
        setup = data.draw(setups_with(self.kind))
        return setup, *wander(setup, data.draw(steps))

    def devices(self, setup: Setup) -> list[str]:
        return [name for name, machine in setup.machines.items() if machine.kind == self.kind]

    def all_controls(self, data: st.DataObject, setup: Setup) -> set[str]:
        """Names of controls from another walk, and some that never were."""
        plays, _ = wander(setup, data.draw(steps))
        return {"", "nothing", "act"} | {
            control.name
            for play in plays
            for screen in offered(setup, play).screens.values()
            for control in screen.controls
        }

    def ways_on(self, setup: Setup, play: Play) -> bool:
        offer = offered(setup, play)
        on_screens = not play.state.scene and any(screen.controls for screen in offer.screens.values())
        return on_screens or bool({"wait", "rewind", "go_on"} & set(offer.plays))

    def screens_of(self, setup: Setup, state: State) -> dict[str, str]:
        return {device: local["screen"] for device, local in state.devices.items()}


def texts(value: Any) -> Iterator[Text]:
    """Every text inside a value, those inside a text's parameters too."""
    if isinstance(value, Text):
        yield value
        yield from texts(value.params)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from texts(inner)


def untranslated(screen: Screen) -> list[str]:
    shown = [*texts(dict(screen.facts)), *(text for c in screen.controls for text in texts((c.label, c.why)))]
    return sorted(
        f"{language}: {text.context}: {text.source}"
        for language in LANGUAGES
        for text in shown
        if not catalogue(language).get((text.context, text.source))
    )


@cache
def catalogue(language: str) -> dict[tuple[str | None, str], str]:
    """What the machines say, in one language: each of them has its own catalogue."""
    files = sorted(ROOT.glob(f"simulators/*/locale/{language}/LC_MESSAGES/django.po"))
    entries = [entry for file in files for entry in polib.pofile(str(file))]
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in entries}
