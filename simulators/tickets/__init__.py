"""Tickets: the railway site, the bus site and the validator in a city bus."""
