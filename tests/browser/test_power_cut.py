"""The server is killed outright under thirty players: every tap that was answered is on the disk."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bench.house import manage, serving
from bench.run import inside, lost_steps
from bench.taps import kill_under_load

pytestmark = pytest.mark.slow


def test_no_answered_tap_is_lost_when_the_server_is_killed(course_file: Path, tmp_path: Path):
    shutil.copyfile(course_file, tmp_path / "db.sqlite3")
    manage(tmp_path, "collectstatic", "-v0", "--noinput")
    robots = json.loads(inside(tmp_path, "bench.people", "0"))["robots"][:30]

    with serving(tmp_path) as server:
        answered = kill_under_load(server, robots, 3)

    assert len(answered) == 30
    assert sum(answered.values()) > 100
    assert lost_steps(tmp_path, answered) == 0
