"""The bank's app: signing in by four digits or by a code from an SMS, the account, the card, history and payments.

Others tell it `code_told` (a caller got the code) and `card_locked` (the bank was called). A newcomer's mistake:
keeping money or card here. They are the world's, and the cash machine looks at the same ones.
"""

from .app import BANK

__all__ = ["BANK"]
