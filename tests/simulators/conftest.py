"""A tea machine behind the web pages: small, quick to prove, and with private text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from simulators import drawing, setups, shows
from simulators.attempts import start_attempt
from simulators.engine.play import offered
from simulators.library import publish
from simulators.machines import MACHINES
from simulators.models import Attempt, Scenario
from simulators.packing import unpacked
from simulators.setups import Way, setup_of
from tests.engine import toy

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def nothing_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can be heard is read twice a minute, whichever test runs then; here nothing is, and nothing is read."""
    monkeypatch.setattr("lessons.audio._index", lambda moment: {})


def forget_setups() -> None:
    for kept in (setups.version_of, setups.scenario_of, setups.setup_of, shows.frames):
        kept.cache_clear()
    drawing.kept.clear()


@pytest.fixture
def toy_machines(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[None]:
    forget_setups()
    for kind, machine in toy.MACHINES.items():
        monkeypatch.setitem(MACHINES, kind, machine)
    engine = {**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], HERE / "templates"]}
    settings.TEMPLATES = [engine]
    yield
    forget_setups()


@pytest.fixture
def tea(db: None, toy_machines: None) -> Scenario:
    publish(toy.scenario(show={"mistakes": ["spilled"]}))
    return Scenario.objects.select_related("current").get(key="Z01")


class Player:
    """A learner at a computer, who works through the pages as a browser without script does."""

    def __init__(self, people: Any, scenario: Scenario, learner: Any = None, mode: str = "practice") -> None:
        self.people = people
        self.learner = learner or people.boat
        self.sitting = people.sitting_of(self.learner)
        self.client: Client = people.learner_client(self.learner, self.sitting)
        self.attempt = start_attempt(
            sitting=self.sitting, scenario=scenario, mode=mode, lesson_key="1.1", language="ru"
        )
        self.url = reverse("simulators:play", args=[self.attempt.uid])

    @property
    def row(self) -> Attempt:
        return Attempt.objects.select_related("version").get(pk=self.attempt.pk)

    @property
    def screen(self) -> str:
        row = self.row
        setup = setup_of(Way(row.version.sha256, row.mode, row.variant, row.skin, row.scale))
        return offered(setup, unpacked(setup, row.step, row.state, row.tally)).screen("tea").name

    def send(self, act: str, step: int | None = None, client: Client | None = None, **more: Any) -> Any:
        """Post one tap. act: "key_4", "play/wait", "note=text"."""
        name, _, value = act.partition("=")
        act = name if "/" in name else f"tea/{name}"
        data = {"act": act, "step": self.row.step if step is None else step}
        if value:
            data[f"value:{act}"] = value
        return (client or self.client).post(self.url, data, **more)

    def do(self, *acts: str) -> Any:
        answer = None
        for act in acts:
            answer = self.send(act)
        return answer


BUY = ("key_4", "key_2", "enter", "buy", "play/wait", "take")


@pytest.fixture
def player(people: Any, tea: Scenario) -> Player:
    return Player(people, tea)
