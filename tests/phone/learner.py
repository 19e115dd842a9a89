"""A learner at a task with a phone: says in one line what to press and to type."""

from __future__ import annotations

from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from tests.wanderer import PATHS, setup_of, way_of


class Learner:
    """`does` takes one line: controls of the phone, `name=text` for a field (_ is a space), `#2580` for keys, `wait`,
    `you/…` and `play/…`."""

    def __init__(self, task: str, variant: str = "a", skin: str = "a", mode: str = "practice") -> None:
        self.setup = setup_of(PATHS[task], variant, skin, "off", mode)
        self.play, self.log = open_play(self.setup), []

    def does(self, line: str) -> Learner:
        for word in line.split():
            for action in self._actions(word):
                self.play, entry = take(self.setup, self.play, action, self.log)
                self.log.append(entry)
        return self

    def follows_the_shortest_way(self) -> Learner:
        return self.does(" ".join(self._word(action) for action in self._way()))

    def _way(self) -> tuple[Action, ...]:
        return way_of(PATHS[self.setup.scenario.key], self.setup.variant, self.setup.skin)

    def _word(self, action: Action) -> str:
        """Private words of the plan are classes, not texts: the card has the text."""
        value = action.value
        if ":" in value:
            known = self.setup.scenario.card[value.partition(":")[0].replace("right", "wifi")]
            value = known if isinstance(known, str) else known[0]
        typed = f"={value}".replace(" ", "_") if value else ""
        return "wait" if action.device == "play" else f"{action.device}/{action.control}{typed}"

    def _actions(self, word: str) -> list[Action]:
        if word == "wait":
            return [Action("play", "wait")]
        if word.startswith("#"):
            return [Action("phone", f"key_{digit}") for digit in word[1:]]
        name, _, value = word.partition("=")
        device, _, control = name.rpartition("/")
        return [Action(device or "phone", control, value.replace("_", " "))]

    @property
    def mistakes(self) -> dict[str, bool]:
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}

    @property
    def screen(self) -> str:
        return self.play.state.devices["phone"]["screen"]
