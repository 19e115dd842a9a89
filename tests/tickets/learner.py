"""A learner at one of the tasks of these machines, and what one types there."""

from __future__ import annotations

from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from tests.wanderer import PATHS, setup_of

ANDREI = "surname_1=Учебный first_name_1=Андрей patronymic_1=Иванович document_1=AB0000001 next"
TYPO = ANDREI.replace("Учебный", "Учебнный")
PAY = "pay by_card cvv=305 pay_card code=4821 confirm wait"
BUS = "surname_1=Учебный first_name_1=Андрей phone_1=000000017 mail_1=andrei@pochta.ucheba next pay by_erip"
TREE = "you/go_to:bank bank/payments bank/open:tickets bank/open:transport bank/open:bus_pay"


class Learner:
    """`does` takes one line: controls of the machine, `field=text`, `device/control`, and `wait`."""

    def __init__(self, task, variant="a", skin="a", scale="off", machine="tickets"):
        self.setup = setup_of(PATHS[task], variant, skin, scale)
        self.play, self.log, self.machine = open_play(self.setup), [], machine

    def does(self, line):
        for word in line.split():
            self.takes(self.action(word))
        return self

    def takes(self, action):
        self.play, entry = take(self.setup, self.play, action, self.log)
        self.log.append(entry)

    def action(self, word):
        name, _, value = word.partition("=")
        device, _, control = name.rpartition("/")
        if name == "wait":
            return Action("play", "wait")
        return Action(device or self.machine, control, value.replace("_", " "))

    def waits_until_paid(self, machine=""):
        """Messages come meanwhile; the bank's answer is among what is due."""
        while self.play.state.devices[machine or self.machine]["screen"] == "working":
            self.does("wait")
        return self

    @property
    def mistakes(self):
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}

    @property
    def screen(self):
        return self.play.state.devices[self.machine]["screen"]
