"""Contacts: the people and their numbers, written down by the learner or there from the start.

Others ask it who a number is (`who(sight, number)`); an event `contact_wanted(number)` opens the form for a new one.
A newcomer's mistake: looking for a name that was typed. Only its class is here; templates print it with `{% private
%}`.
"""

from .app import CONTACTS
from .book import Who, who

__all__ = ["CONTACTS", "Who", "who"]
