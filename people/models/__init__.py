"""Rows of this app. Import them from `people.models`, never from the modules inside."""

from people.models.base import Exchanged, Tombstone, this_server
from people.models.jobs import Job
from people.models.learners import BinnedLearner, Learner, Membership
from people.models.places import EnrolledPC, Group, Meeting, Place
from people.models.sittings import Sitting
from people.models.staff import Assignment, Staff

__all__ = [
    "Assignment",
    "BinnedLearner",
    "EnrolledPC",
    "Exchanged",
    "Group",
    "Job",
    "Learner",
    "Meeting",
    "Membership",
    "Place",
    "Sitting",
    "Staff",
    "Tombstone",
    "this_server",
]
