"""Payments in the bank's app: the tree of «Расчёт», a service's form, the last look, the receipt, history and return.

What can be paid and how is in `erip`; here is only how it looks on a phone. A newcomer's mistake: deciding here.
"""

from .app import PAY

__all__ = ["PAY"]
