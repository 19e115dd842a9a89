"""Wagtail's permission policies, answered by `people.access`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from people import access
from people.models import BinnedLearner, EnrolledPC, Group, Learner, Meeting, Place, Staff
from people.reach import NOWHERE, Reach

Rows = Callable[[Staff], QuerySet]


@dataclass(frozen=True)
class Rules:
    """Who sees and who changes which rows; with `adding`, who may make new ones at all."""

    seen: Rows
    seeing: tuple[str, ...]
    changed: Rows
    changing: tuple[str, ...]
    adding: Callable[[Staff], bool]


class AccessPolicy(BasePermissionPolicy):
    def __init__(self, model: type[Model], rules: Rules) -> None:
        super().__init__(model)
        self.rules = rules

    def user_has_permission(self, user: Staff, action: str) -> bool:
        reach = reach_of(user)
        if action == "view":
            return reach.holds(*self.rules.seeing)
        if action == "add":
            return reach.holds(*self.rules.changing) and self.rules.adding(user)
        return reach.holds(*self.rules.changing)

    def rows(self, user: Staff, action: str) -> QuerySet:
        if not self.user_has_permission(user, "view" if action == "view" else "change"):
            return self.model._default_manager.none()
        return (self.rules.seen if action == "view" else self.rules.changed)(user)

    def user_has_permission_for_instance(self, user: Staff, action: str, instance: Model) -> bool:
        return self.rows(user, action).filter(pk=instance.pk).exists()


def reach_of(user: object) -> Reach:
    return getattr(user, "reach", NOWHERE)


def runs_a_place(user: Staff) -> bool:
    return reach_of(user).holds(*access.RECORD)


RULES = {
    Place: Rules(access.places_seen_by, access.REPORT, access.places_managed_by, access.MANAGE, access.may_make_places),
    Group: Rules(access.groups_seen_by, access.REPORT, access.groups_run_by, access.RECORD, runs_a_place),
    Meeting: Rules(access.meetings_run_by, access.RECORD, access.meetings_run_by, access.RECORD, runs_a_place),
    EnrolledPC: Rules(access.pcs_run_by, access.RECORD, access.pcs_run_by, access.RECORD, runs_a_place),
    Learner: Rules(access.learners_seen_by, access.REPORT, access.records_seen_by, access.RECORD, runs_a_place),
    BinnedLearner: Rules(
        access.binned_seen_by, access.RECORD, access.binned_seen_by, access.RECORD, lambda _user: False
    ),
    Staff: Rules(
        access.staff_managed_by,
        access.MANAGE,
        access.staff_managed_by,
        access.MANAGE,
        lambda user: reach_of(user).holds(*access.MANAGE),
    ),
}


def register_policies() -> None:
    for model, rules in RULES.items():
        register_permission_policy(model, AccessPolicy(model, rules), exact_class=True)
