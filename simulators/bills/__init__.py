"""Household bills: the internet bank, the kiosk and the paper bill."""
