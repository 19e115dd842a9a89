"""The one read of a tap: the attempt, together with the question whether its owner is still let in."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from people.identity import LearnerCookie
from people.models import Learner, Sitting

from . import logbook
from .engine.play import NotOfferedError, Play, replay
from .errors import NotYoursError, OutgrownError, SignedOutError
from .machines import versions
from .models import Attempt, ScenarioVersion
from .packing import unpacked
from .setups import Way, setup_of


class Opened(NamedTuple):
    """What a tap needs of an attempt. Lighter than the row's object, which a tap cannot afford."""

    pk: int
    uid: UUID
    key: str
    sha256: str
    mode: str
    variant: str
    skin: str
    scale: str
    languages: str
    lesson_key: str
    step: int
    state: str
    log: str
    tally: dict[str, Any]
    ended: datetime | None
    machines: dict[str, int]
    origin: str

    @property
    def way(self) -> Way:
        return Way(self.sha256, self.mode, self.variant, self.skin, self.scale)

    def play(self) -> Play:
        """The play as it stands; after an update of a machine, as its log leads to it there.

        Raises OutgrownError where today's machines cannot carry it on.
        """
        setup = setup_of(self.way)
        if self.machines == versions(set(setup.scenario.devices.values())):
            return unpacked(setup, self.step, self.state, self.tally)
        try:
            play = replay(setup, logbook.entries(self.log))[-1]
        except (NotOfferedError, LookupError, ValueError) as error:
            raise OutgrownError(self.key) from error
        if play.ended or play.step != self.step:
            raise OutgrownError(self.key)
        return play


def _sql() -> str:
    """Who has the mouse may change in mid-attempt, so both people of the sitting may go on with it."""
    attempt, version = Attempt._meta.db_table, ScenarioVersion._meta.db_table
    sitting, learner = Sitting._meta.db_table, Learner._meta.db_table
    return f"""
        SELECT a.id, a.uid, v.key, v.sha256, a.mode, a.variant, a.skin, a.scale, a.languages, a.lesson_key,
               a.step, a.state, a.log, a.tally, a.ended, a.machines, a.origin,
               s.ended IS NULL AND l.epoch = %s AND l.binned_at IS NULL AND l.id = %s,
               a.learner_id = s.learner_id OR a.learner_id = s.partner_id
        FROM {attempt} a JOIN {version} v ON v.id = a.version_id
        LEFT JOIN {sitting} s ON s.id = %s LEFT JOIN {learner} l ON l.id = s.learner_id
        WHERE a.uid = %s
    """


SQL = _sql()


def open_attempt(uid: UUID, cookie: LearnerCookie | None) -> Opened:
    """One query. Raises SignedOutError or NotYoursError; nothing tells whether a stranger's attempt exists."""
    if cookie is None:
        raise SignedOutError
    sitting, learner, epoch = cookie
    with connection.cursor() as cursor:
        cursor.execute(SQL, [epoch, learner, sitting, uid if connection.vendor == "postgresql" else uid.hex])
        row = cursor.fetchone()
    if row is None:
        raise NotYoursError
    *values, let_in, theirs = row
    if not let_in:
        raise SignedOutError
    if not theirs:
        raise NotYoursError
    opened = Opened(*values)
    return opened._replace(uid=uid, tally=_json(opened.tally), machines=_json(opened.machines))


def _json(value: Any) -> Any:
    """PostgreSQL hands JSON over parsed, SQLite as text."""
    return json.loads(value) if isinstance(value, str) else value
