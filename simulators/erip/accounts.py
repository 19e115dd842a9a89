"""Who owns which account at the training suppliers, and what is due: what the check screen shows before paying.

A newcomer's mistake: adding a person's real account. All of them are made up, and a scenario picks among them.
"""

from __future__ import annotations

from typing import NamedTuple

from ..engine.text import Text
from .charges import charged
from .lateness import late_days, penalty


class Bill(NamedTuple):
    """due: kopecks of the month, 0 where the payer names the sum or the meter does.

    name: as printed on the payer's own paper; owner: masked, as a bank shows it to anybody.
    until: the last day to pay. debt, fined: from months before. charges: whose lines stand on the paper bill.
    previous, tariff: of the meter, where there is one; automatic: the figure it sent itself.
    """

    owner: Text | str
    address: Text | None = None
    period: Text | None = None
    due: int = 0
    until: str = ""
    debt: int = 0
    fined: int = 0
    previous: int = 0
    tariff: int = 0
    automatic: int = 0
    name: Text | None = None
    charges: str = ""


OWN = Text("erip", "А*** У***")
OTHERS = (Text("erip", "С*** К***"), Text("erip", "О*** П***"), Text("erip", "В*** Л***"))
NAME = Text("erip", "Учебный Андрей")
SECOND_NAME = Text("erip", "Примерова Ольга")
RELATIVE_NAME = Text("erip", "Садовая Вера")
RELATIVE = Text("erip", "В*** С***")
HOME = Text("erip", "ул. Учебная, 5-12")
NEXT_DOOR = Text("erip", "ул. Учебная, 5-21")
SECOND_HOME = Text("erip", "ул. Примерная, 8-40")
HOSTEL = Text("erip", "общежитие, ул. Учебная, 9, комната 14")
RELATIVE_HOME = Text("erip", "ул. Садовая, 3-7")
ELSEWHERE = Text("erip", "г. Речица, ул. Полевая, 2-2")
FAR = Text("erip", "г. Минск, ул. Широкая, 1-1")
APRIL = Text("erip", "апрель 2026")
UNTIL = "2026-05-25"


def _metered(owner: Text, address: Text, name: Text, previous: int, automatic: int = 0) -> Bill:
    return Bill(
        owner, address, APRIL, until=UNTIL, previous=previous, tariff=30, automatic=automatic, name=name
    )  # fmt: skip


def _month(owner: Text, address: Text, name: Text, charges: str, debt: int = 0, fined: int = 0) -> Bill:
    return Bill(
        owner, address, APRIL, charged(charges), UNTIL, debt=debt, fined=fined, name=name, charges=charges
    )  # fmt: skip


BILLS: dict[tuple[str, str], Bill] = {
    ("housing_pay", "1000000001"): _month(OWN, HOME, NAME, "own"),
    ("housing_pay", "1000000002"): _month(OTHERS[1], SECOND_HOME, SECOND_NAME, "second"),
    ("housing_pay", "1000000003"): _month(OWN, HOSTEL, NAME, "hostel"),
    ("housing_pay", "1000000004"): _month(RELATIVE, RELATIVE_HOME, RELATIVE_NAME, "relative"),
    ("housing_pay", "1000000005"): _month(OWN, HOME, NAME, "full"),
    ("housing_pay", "1000000006"): _month(OTHERS[1], SECOND_HOME, SECOND_NAME, "second", 3120, penalty(3120, 10)),
    ("housing_pay", "1000000007"): _month(OWN, HOME, NAME, "own"),
    ("housing_pay", "1000000010"): Bill(OTHERS[0], NEXT_DOOR, APRIL, due=5215, until=UNTIL),
    ("housing_rechitsa_pay", "1000000001"): Bill(OTHERS[2], ELSEWHERE, APRIL, due=4480, until=UNTIL),
    ("housing_rechitsa_pay", "1000000002"): Bill(OTHERS[0], ELSEWHERE, APRIL, due=6115, until=UNTIL),
    ("housing_minsk_pay", "10000000011"): Bill(OTHERS[0], FAR, APRIL, due=6930, until=UNTIL),
    ("power_pay", "1000000001"): _metered(OWN, HOME, NAME, 4512),
    ("power_pay", "1000000002"): _metered(OTHERS[1], SECOND_HOME, SECOND_NAME, 7031),
    ("power_pay", "1000000007"): _metered(OWN, HOME, NAME, 4512, 4587),
    ("power_pay", "1000000010"): Bill(OTHERS[0], NEXT_DOOR, APRIL, until=UNTIL, previous=7120, tariff=30),
    ("gas_pay", "1000000001"): _month(OWN, HOME, NAME, "gas"),
    ("gas_pay", "1000000002"): _month(OTHERS[1], SECOND_HOME, SECOND_NAME, "gas_second"),
    ("gas_old", "1000000001"): Bill(OWN, HOME, APRIL, due=1800),
    ("gas_old", "1000000002"): Bill(OTHERS[1], SECOND_HOME, APRIL, due=1425),
    ("internet_pay", "10000001"): Bill(OWN, HOME),
    ("internet_pay", "10000002"): Bill(OTHERS[1], SECOND_HOME),
    ("bus_pay", "100001"): Bill(OWN, due=1420),
    ("bus_pay", "100010"): Bill(OTHERS[1], due=980),
}


def bill_of(service: str, account: str) -> Bill | None:
    """None where the supplier does not know the account."""
    return BILLS.get((service, account))


def due(bill: Bill, reading: str = "", today: str = "") -> int:
    """Kopecks to pay today: the month, or what the meter says, with debts and with what being late costs.

    Nothing is due for a reading below the last one.
    """
    month = max(0, int(reading or 0) - bill.previous) * bill.tariff if bill.tariff else bill.due
    return month + bill.debt + bill.fined + (late_fee(bill, month, today) if month and today else 0)


def late_fee(bill: Bill, month: int, today: str) -> int:
    return penalty(month, late_days(bill.until, today))


def phone_owner(digits: str, own: str) -> Text:
    """Masked, as a machine shows it. digits: the nine after +375; own: the learner's number, any form."""
    if digits == phone_digits(own):
        return OWN
    return OTHERS[sum(map(int, digits)) % len(OTHERS)]


def phone_digits(number: str) -> str:
    """The nine digits after +375."""
    return "".join(filter(str.isdigit, number))[-9:]


def account_digits(typed: str, *, mobile: bool) -> str:
    """Without the spaces and dashes of the paper one reads it from, and without the country of a telephone."""
    digits = "".join(sign for sign in typed if sign not in " -")
    return phone_digits(digits) if mobile and len(digits) > 9 else digits


def grouped_phone(digits: str) -> str:
    """As numbers are written: 00 000 00 17, also while it is still being typed."""
    return " ".join(filter(None, (digits[:2], digits[2:5], digits[5:7], digits[7:])))
