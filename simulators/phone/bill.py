"""The learner's paper bill, as the phone sees it: on the table before the camera, and as a page in a letter.

What stands on it is the suppliers' (`simulators.erip`), so that paper, letter and payment agree.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..engine.scenario import ScenarioError
from ..engine.text import Money, Text
from ..erip.accounts import bill_of
from ..erip.charges import CHARGES

HOUSING = "housing_pay"


class PaperBill(NamedTuple):
    """until: the day of the month by which one pays."""

    account: str
    name: Text
    address: Text
    period: Text
    rows: tuple[tuple[Text, Money], ...]
    total: Money
    until: str


@lru_cache(maxsize=32)
def paper_bill(account: str) -> PaperBill:
    """Raises ScenarioError where the supplier prints no bill for the account."""
    bill = bill_of(HOUSING, account)
    if bill is None or bill.name is None or bill.address is None or bill.period is None:
        raise ScenarioError(f"there is no paper bill for the account {account!r}")
    rows = tuple((charge.label, Money(charge.sum)) for charge in CHARGES[bill.charges])
    year, month, day = bill.until.split("-")
    return PaperBill(account, bill.name, bill.address, bill.period, rows, Money(bill.due), f"{day}.{month}.{year}")
