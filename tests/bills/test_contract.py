"""Bills keep the contract of all machines, and some promises of their own about payments and cards."""

from hypothesis import given
from hypothesis import strategies as st

from simulators.bills.machine import EVERYWHERE, PAGES, TIMERS
from simulators.engine.change import MOST_HISTORY
from simulators.erip.payment import history
from tests.machine_contract import MachineContract, walks
from tests.wanderer import ROOT

SCREENS = ROOT / "simulators/bills/templates/bills/screens"


class TestBills(MachineContract):
    kind = "bills"
    templates = SCREENS

    @walks
    @given(st.data())
    def test_whatever_is_offered_does_something(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                screen = setup.machines[name].screen(name, play.state.devices[name], play.state.world)
                page = PAGES[screen.name]
                known = {*page.does, *page.fields, *EVERYWHERE}
                names = {control.name.partition(":")[0] for control in screen.controls}
                assert {name for name in names if not name.startswith("key_")} <= known, screen.name

    @walks
    @given(st.data())
    def test_every_payment_has_a_number_of_its_own(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            numbers = [paid.operation for paid in history(play.state.world) if paid.operation]
            assert len(set(numbers)) == len(numbers)

    @walks
    @given(st.data())
    def test_statement_tells_of_every_kopeck(self, data):
        """As far back as the bank's short statement goes."""
        setup, plays, _ = self.walk(data)
        before = plays[0].state.world

        for play in plays:
            lines = play.state.world["bank"]["history"]
            if len(lines) < MOST_HISTORY and play.state.world["money"]["sim"] == before["money"]["sim"]:
                written = sum(line[1] for line in lines) - sum(line[1] for line in before["bank"]["history"])
                assert play.state.world["money"]["account"] - before["money"]["account"] == written

    @walks
    @given(st.data())
    def test_card_is_in_the_kiosk_only_while_somebody_is_served(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                local = play.state.devices[name]
                inside = play.state.world["card"]["where"] == f"in:{name}"
                shown = local["under"] or local["screen"]  # what lies under the bill that one looks at
                assert inside == (local["body"]["face"] == "kiosk" and shown != "k_idle")


def test_every_page_has_a_template_and_every_template_a_page():
    assert {path.stem for path in SCREENS.glob("*.html")} == set(PAGES)


def test_every_timer_of_a_page_ends_in_something():
    assert {page.timer for page in PAGES.values() if page.timer} <= set(TIMERS)
