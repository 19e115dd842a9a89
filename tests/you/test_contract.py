"""The learner's own device keeps the contract of all machines."""

from tests.machine_contract import MachineContract


class TestYou(MachineContract):
    kind = "you"
