"""The embedded command keeps its processes alive, ends them when told to, and gives up on broken ones."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from cms import supervisor
from cms.supervisor import Child, answers, web_command

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
FAIL = [sys.executable, "-c", "raise SystemExit(3)"]


@pytest.fixture
def child():
    made = Child("web", SLEEP)
    made.start()
    yield made
    made.process.kill()
    made.process.wait()


def test_living_child_is_left_alone(child):
    process = child.process

    assert child.revive()
    assert child.process is process


def test_fallen_child_is_started_again(child):
    first = child.process
    first.kill()
    first.wait()

    assert child.revive()
    assert child.process.pid != first.pid


def test_child_that_keeps_falling_is_given_up(monkeypatch, capfd):
    monkeypatch.setattr(supervisor.time, "sleep", lambda seconds: None)
    broken = Child("web", FAIL)
    monkeypatch.setattr(supervisor.signal, "signal", lambda number, handler: None)

    assert supervisor.supervise([broken]) == 1
    assert "The process “web” ended 5 times" in capfd.readouterr().out


def test_whole_family_ends_with_its_parent(tmp_path):
    script = (
        "import sys; from cms.supervisor import Child, supervise\n"
        f"child = Child('web', {SLEEP!r})\n"
        "child.start()\n"
        "print(child.process.pid, flush=True)\n"
        "child.start = lambda: None\n"
        "sys.exit(supervise([child]))"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    time.sleep(0.5)

    parent.send_signal(signal.SIGTERM)

    assert parent.wait(20) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_taken_port_is_noticed():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert answers("127.0.0.1", taken.getsockname()[1])


def test_windows_is_served_by_waitress(monkeypatch):
    monkeypatch.setattr(supervisor, "WINDOWS", True)

    assert web_command("127.0.0.1", 8000, 2)[1:4] == ["-m", "waitress", "--listen=127.0.0.1:8000"]


def test_other_systems_are_served_by_gunicorn():
    assert web_command("::1", 8000, 3)[2:6] == ["gunicorn", "cms.wsgi:application", "--bind=[::1]:8000", "--workers=3"]
