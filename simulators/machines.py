"""The machines that scenarios may put before a learner. "you" (hands, card, walking away) is in each of them."""

from .atm.machine import AtmMachine
from .bills.machine import BillsMachine
from .engine.machine import Machine
from .phone.machine import PhoneMachine
from .tickets.machine import TicketsMachine
from .you.machine import YouMachine

MACHINES: dict[str, Machine] = {
    "atm": AtmMachine(),
    "bills": BillsMachine(),
    "phone": PhoneMachine(),
    "tickets": TicketsMachine(),
    "you": YouMachine(),
}


def versions(kinds: set[str]) -> dict[str, int]:
    """The code versions a play with these machines depends on."""
    return {kind: MACHINES[kind].version for kind in sorted(kinds | {"you"})}
