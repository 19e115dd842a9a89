"""A marker typed as private text, searched for in all that lies on the disk: database, its log, logs, exports."""

import logging
from pathlib import Path

import pytest
from django.db import connection

from people.sittings import start_sitting
from simulators.attempts import start_attempt
from simulators.models import Attempt, Scenario

from .learner import plan_of

pytestmark = pytest.mark.slow
MARKER = "ZxMarker7f3a91q"


def holding_it(folder: Path) -> set[str]:
    return {file.name for file in folder.rglob("*") if file.is_file() and MARKER.encode() in file.read_bytes()}


@pytest.fixture
def wifi(committed_db, people) -> Attempt:
    """The task with a password, at the field for it."""
    sitting = start_sitting(learner=people.boat, pc=people.pc)
    return start_attempt(
        sitting=sitting, scenario=Scenario.objects.get(key="S08"), mode="practice", lesson_key="2.1", language="ru"
    )


@pytest.mark.parametrize("ending", ["met", "finished", "turned away from"])
def test_marker_is_nowhere_after_the_end(wifi, people, tmp_path, caplog, ending):
    caplog.set_level(logging.DEBUG)
    client = people.learner_client(people.boat, people.boat.sittings.get())
    url = f"/ru/play/{wifi.uid}/"

    def send(act: str, value: str = "") -> None:
        wifi.refresh_from_db()
        client.post(url, {"act": act, "step": wifi.step, f"value:{act}": value})

    plan = plan_of(wifi)
    field = plan.index("phone/wifi_password")
    for act in plan[:field]:
        send(act)
    send(plan[field], MARKER)
    while_open = holding_it(tmp_path)
    if ending == "met":
        send(plan[field], wifi.version.body["card"]["wifi"])
        for act in plan[field + 1 :]:
            send(act)
    elif ending == "finished":
        send("play/finish")
    else:
        start_attempt(
            sitting=people.boat.sittings.get(),
            scenario=Scenario.objects.get(key="S08"),
            mode="practice",
            language="ru",
            again=True,
        )
    wifi.refresh_from_db()
    staff = people.staff_client(people.trainer)
    pages = [f"group/{people.group.pk}/?export={kind}" for kind in ("csv", "xlsx")]
    pages.append(f"attempt/{wifi.uid}/?step={wifi.step}")
    told = b"".join(b"".join(staff.get(f"/staff/progress/{page}")) for page in pages)

    assert while_open == {f"{Path(connection.settings_dict['NAME']).name}-wal"}
    assert wifi.ended
    assert holding_it(tmp_path) == set()
    assert MARKER not in caplog.text
    assert MARKER.encode() not in told
