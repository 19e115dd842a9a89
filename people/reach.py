"""Where a member of staff holds which role, read once per request from their assignments."""

from collections.abc import Iterable
from dataclasses import dataclass

from people.choices import Role


@dataclass(frozen=True)
class Reach:
    """`everywhere`: roles held at all places; `at`: (role, place id) pairs."""

    everywhere: frozenset[str]
    at: frozenset[tuple[str, int]]

    @classmethod
    def of(cls, assignments: Iterable[tuple[str, int | None]], superuser: bool = False) -> "Reach":
        pairs = list(assignments)
        everywhere = {role for role, place in pairs if place is None}
        if superuser:
            everywhere.add(Role.ADMINISTRATOR)
        return cls(frozenset(everywhere), frozenset((role, place) for role, place in pairs if place is not None))

    def holds(self, *roles: str) -> bool:
        """One of the roles somewhere (any role, when none is named). Administrators everywhere hold all."""
        held = self.everywhere | {role for role, _place in self.at}
        return Role.ADMINISTRATOR in self.everywhere or bool(held & set(roles) if roles else held)

    def everywhere_as(self, *roles: str) -> bool:
        return bool(self.everywhere & {*roles, Role.ADMINISTRATOR})

    def place_ids(self, *roles: str) -> frozenset[int]:
        return frozenset(place for role, place in self.at if role in roles)

    def covers(self, place_id: int, *roles: str) -> bool:
        return self.everywhere_as(*roles) or place_id in self.place_ids(*roles)


NOWHERE = Reach(frozenset(), frozenset())
