"""What other apps may listen to."""

from django.dispatch import Signal

# Sent inside the transaction that ends an attempt, so that what listeners write and the end are on
# the disk together. Arguments: attempt (the ended row), learners (who gets it: one or two people).
attempt_finished = Signal()
