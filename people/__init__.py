"""Learners, staff, places, groups and sittings; and who may see whom."""
