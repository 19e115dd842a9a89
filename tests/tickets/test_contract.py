"""What sells tickets keeps the contract of all machines, and some promises of its own."""

from hypothesis import given
from hypothesis import strategies as st

from simulators.tickets.machine import EVERYWHERE, PAGES
from simulators.tickets.page import Ticket
from tests.machine_contract import MachineContract, walks
from tests.wanderer import ROOT


class TestTickets(MachineContract):
    kind = "tickets"
    templates = ROOT / "simulators/tickets/templates/tickets/screens"

    @walks
    @given(st.data())
    def test_no_seat_is_sold_twice_while_its_ticket_is_good(self, data):
        setup, plays, _ = self.walk(data)

        for name in self.devices(setup):
            tickets = [Ticket(*told) for told in plays[-1].state.devices[name].get("tickets", ())]
            sold = [
                (ticket.train, ticket.day, ticket.kind, seat)
                for ticket in tickets
                if ticket.status == "good"
                for seat in ticket.seats
            ]
            again = [entry for entry in plays[-1].state.monitors if entry]
            assert len(set(sold)) == len(sold) or again

    @walks
    @given(st.data())
    def test_whatever_is_offered_stands_in_the_tables(self, data):
        setup, plays, _ = self.walk(data)

        for play in plays:
            for name in self.devices(setup):
                screen = setup.machines[name].screen(name, play.state.devices[name], play.state.world)
                page = PAGES[screen.name]
                for control in screen.controls:
                    verb = control.name.partition(":")[0]
                    stored = verb in page.fields or verb.rpartition("_")[0] in page.fields
                    assert stored or verb in page.does or verb in EVERYWHERE, control.name


def test_every_page_has_one_template():
    assert {path.stem for path in TestTickets.templates.glob("*.html")} == set(PAGES)
