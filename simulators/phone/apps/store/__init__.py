"""«Склад программ»: what can be installed, who made it and what it asks for; and the two clones that stand in it.

Others ask `is_here(sight, key)` whether a program is on the telephone, offer a file from a chat or a page with
`offer_file(change, key, name)` (the system warns first), and take a program off with `remove(change, key)`.
A newcomer's mistake: adding a program to the catalogue that is no app of this telephone.
"""

from .app import STORE
from .clone import MAX, PRO
from .flow import is_here, offer_file, remove

__all__ = ["MAX", "PRO", "STORE", "is_here", "offer_file", "remove"]
