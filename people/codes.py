"""A learner's code: eleven random digits and a check digit, written 4-4-4.

The check digit is Damm's (any single wrong digit and any swap of neighbours is noticed).
Digits alone, because a code is typed on whatever keyboard layout is active.
"""

import secrets
import unicodedata

LENGTH = 12

_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def check_digit(digits: str) -> str:
    row = 0
    for digit in digits:
        row = int(_DAMM[row][int(digit)])
    return str(row)


def new_code() -> str:
    """A code whose first digit is not zero, so that a spreadsheet keeps it whole."""
    body = str(secrets.randbelow(9 * 10 ** (LENGTH - 2)) + 10 ** (LENGTH - 2))
    return body + check_digit(body)


def read_code(typed: str) -> str | None:
    """The twelve digits in what was typed, or None. Spaces and dashes of every kind are forgiven."""
    kept = "".join(c for c in typed if unicodedata.category(c)[0] not in "ZPC")
    if len(kept) != LENGTH or not (kept.isascii() and kept.isdigit()):
        return None
    return kept if check_digit(kept) == "0" else None


def show_code(code: str) -> str:
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"
