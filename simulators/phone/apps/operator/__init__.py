"""The operator's program «Перезвон»: what is left on the number, and topping it up. It works without internet."""

from .app import OPERATOR

__all__ = ["OPERATOR"]
