"""Somebody who plays a task of bills, told line by line what to press."""

from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from tests.wanderer import PATHS, setup_of


class Learner:
    """`does` takes one line: controls of the first device, `name=value` to type, `you/…`, `play/…`, `wait`."""

    def __init__(self, task, variant="a", skin="a", scale="off"):
        self.setup = setup_of(PATHS[task], variant, skin, scale)
        self.play, self.log = open_play(self.setup), []
        self.machine = next(iter(self.setup.scenario.devices))

    def does(self, line):
        for word in line.split():
            name, _, value = word.partition("=")
            device, _, control = name.rpartition("/")
            action = Action("play", "wait") if word == "wait" else Action(device or self.machine, control, value)
            self.play, entry = take(self.setup, self.play, action, self.log)
            self.log.append(entry)
        return self

    @property
    def mistakes(self):
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}

    @property
    def scene(self):
        return self.play.state.scene
