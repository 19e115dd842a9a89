"""ЕРИП, the one tree of payments that all banks show, and the one way of paying in it: shared by every machine.

`tree` (branches, services, what each asks), `accounts` (who owns what, what is due), `charges` (the lines of a bill),
`lateness` (penalties), `payment` (check, pay, give back) and `texts`. See `payment` for how a bank's face uses them.
"""
