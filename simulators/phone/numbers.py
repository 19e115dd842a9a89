"""Telephone numbers: typed in any way people write them, kept in one.

Kept is the national form, «00 000-00-17», without +375. A number of another country keeps its plus, a short one (103)
its three digits. A newcomer's mistake: comparing what was typed.
"""

from __future__ import annotations

import re

NATIONAL = 9
CODE = "375"
OPERATORS = ("00", "25", "29", "33", "44")
SHORT = 3


def kept(text: str) -> str:
    """One form for one number; "" where there are no digits."""
    digits = _digits(text)
    rest = national(text)
    if len(rest) == NATIONAL:
        return f"{rest[:2]} {rest[2:5]}-{rest[5:7]}-{rest[7:]}"
    return f"+{digits}" if digits and text.strip().startswith("+") else digits


def national(text: str) -> str:
    """The digits after +375 or after 80, however many there are."""
    digits = _digits(text)
    if is_foreign(text):
        return digits
    if digits.startswith(CODE):
        return digits[len(CODE) :]
    return digits[2:] if digits.startswith("80") and len(digits) > NATIONAL else digits


def is_foreign(text: str) -> bool:
    """Written with a plus, and not as a number of this country (nor as the beginning of one)."""
    digits = _digits(text)
    return text.strip().startswith("+") and not (digits.startswith(CODE) or CODE.startswith(digits))


def complaint(text: str) -> str:
    """Why it cannot be kept in the book: empty | letters | short | long | operator; "" where it can."""
    rest = national(text)
    if not text.strip():
        return "empty"
    if re.search(r"[^\d\s()+-]", text):
        return "letters"
    if is_foreign(text) or len(rest) == SHORT:
        return ""
    if len(rest) != NATIONAL:
        return "short" if len(rest) < NATIONAL else "long"
    return "" if rest[:2] in OPERATORS else "operator"


def shown(number: str) -> str:
    """A kept number as the phone writes it: with the country, or in threes where that is another one."""
    if is_foreign(number):
        digits = _digits(number)
        return "+" + " ".join(digits[at : at + 3] for at in range(0, len(digits), 3))
    return f"+375 {number}" if len(_digits(number)) == NATIONAL else number


def typed(digits: str) -> str:
    """Grouped while it is still being typed: «00 000 00 17»."""
    if digits.startswith("+") or len(digits) > NATIONAL:
        return digits
    return " ".join(filter(None, (digits[:2], digits[2:5], digits[5:7], digits[7:])))


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)
