"""«Карты»: an invented town, where one is (if allowed), places, ways on foot or by bus, who may see one's place.

A newcomer's mistake: looking for coordinates on earth. The town is a drawing of 300 by 320 units, in `town`.
"""

from .app import MAPS

__all__ = ["MAPS"]
