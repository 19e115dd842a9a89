"""The cash machine keeps the contract of all machines, and some promises of its own about notes and cards."""

from hypothesis import given
from hypothesis import strategies as st

from simulators.atm.flow import CONTROLS
from simulators.atm.notes import worth
from simulators.atm.screens import FACES
from tests.machine_contract import MachineContract, walks
from tests.wanderer import ROOT


class TestAtm(MachineContract):
    kind = "atm"
    templates = ROOT / "simulators/atm/templates/atm/screens"

    @walks
    @given(st.data())
    def test_notes_and_money_say_the_same(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            money = play.state.world["money"]
            assert worth(play.state.world["notes"]) == money["purse"]
            for device in self.devices(setup):
                local = play.state.devices[device]
                assert worth(local["cassettes"]) == money[f"cassettes:{device}"]
                assert worth(local["tray"]) == money[f"tray:{device}"]

    @walks
    @given(st.data())
    def test_card_is_in_one_place(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            holding = [name for name in self.devices(setup) if play.state.devices[name]["inside"] == "own"]
            where = play.state.world["card"]["where"]
            assert [f"in:{name}" for name in holding] == [where] * where.startswith("in:")

    @walks
    @given(st.data())
    def test_cash_is_never_in_the_tray_while_the_card_is_inside(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                local = play.state.devices[name]
                assert not (local["tray"] and local["inside"])

    @walks
    @given(st.data())
    def test_whatever_is_offered_stands_in_the_table(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                screen = setup.machines[name].screen(name, play.state.devices[name], play.state.world)
                assert {control.name for control in screen.controls} <= CONTROLS[screen.name].keys()

    @walks
    @given(st.data())
    def test_no_two_controls_sit_in_the_same_place(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                screen = setup.machines[name].screen(name, play.state.devices[name], play.state.world)
                seats = [control.at for control in screen.controls if control.at.startswith(("side:", "screen:"))]
                assert len(set(seats)) == len(seats), screen.name


def test_every_screen_has_a_row_in_both_tables():
    assert FACES.keys() == CONTROLS.keys()
