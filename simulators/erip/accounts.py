"""Who owns which account at the training suppliers, and what is due: what the check screen shows before paying."""

from __future__ import annotations

from typing import NamedTuple

from ..engine.text import Text


class Bill(NamedTuple):
    """due: kopecks, 0 where the payer names the sum. previous, tariff: of the meter, where there is one."""

    owner: Text
    address: Text | None = None
    period: Text | None = None
    due: int = 0
    previous: int = 0
    tariff: int = 0


OWN = Text("erip", "А*** У***")
OTHERS = (Text("erip", "С*** К***"), Text("erip", "О*** П***"), Text("erip", "В*** Л***"))
HOME = Text("erip", "ул. Учебная, 5-12")
NEXT_DOOR = Text("erip", "ул. Учебная, 5-21")
APRIL = Text("erip", "апрель 2026")

BILLS: dict[tuple[str, str], Bill] = {
    ("housing_pay", "1000000001"): Bill(OWN, HOME, APRIL, due=3990),
    ("housing_pay", "1000000010"): Bill(OTHERS[0], NEXT_DOOR, APRIL, due=5215),
    ("power_pay", "1000000001"): Bill(OWN, HOME, APRIL, previous=4512, tariff=30),
    ("power_pay", "1000000010"): Bill(OTHERS[0], NEXT_DOOR, APRIL, previous=7120, tariff=30),
    ("gas_pay", "1000000001"): Bill(OWN, HOME, APRIL, due=1800),
    ("internet_pay", "10000001"): Bill(OWN, HOME),
    ("bus_pay", "100001"): Bill(OWN, due=1420),
    ("bus_pay", "100010"): Bill(OTHERS[1], due=980),
}


def bill_of(service: str, account: str) -> Bill | None:
    """None where the supplier does not know the account."""
    return BILLS.get((service, account))


def due(bill: Bill, reading: str = "") -> int:
    """Kopecks to pay; by the meter where it has one. Nothing is due for a reading below the last one."""
    if bill.tariff:
        return max(0, int(reading or 0) - bill.previous) * bill.tariff
    return bill.due


def phone_owner(digits: str, own: str) -> Text:
    """Masked, as a machine shows it. digits: the nine after +375; own: the learner's number, any form."""
    if digits == phone_digits(own):
        return OWN
    return OTHERS[sum(map(int, digits)) % len(OTHERS)]


def phone_digits(number: str) -> str:
    """The nine digits after +375."""
    return "".join(filter(str.isdigit, number))[-9:]


def grouped_phone(digits: str) -> str:
    """As numbers are written: 00 000 00 17, also while it is still being typed."""
    return " ".join(filter(None, (digits[:2], digits[2:5], digits[5:7], digits[7:])))
