"""Messages: conversations by number, codes of services, links, and what one can do with a sender.

The script tells `sms(message=<name>)`; other devices and apps tell `code_sent(code, purpose)`, `order_made(service,
number, amount)`, `sms_wanted(number)` and `reply_wanted(number, reply)`. A newcomer's mistake: looking for what the
learner wrote. Only its class is kept.
"""

from .app import SMS

__all__ = ["SMS"]
