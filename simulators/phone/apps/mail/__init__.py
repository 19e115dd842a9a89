"""The mail: letters with the real address of the sender, a bill in PDF, spam; a new mailbox, a forgotten password.

`account` is the way into a mailbox, `letters` and `flow` what is in it. Names, passwords and letters are private
text: the state keeps their class. Other machines reach the inbox by `receipt_mailed` and `ticket_mailed`, the script
by `mail`.
"""

from .app import MAIL

__all__ = ["MAIL"]
