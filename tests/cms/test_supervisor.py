"""The embedded command keeps its processes alive, ends them when told to, and gives up on broken ones."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from cms import supervisor, web
from cms.supervisor import Child, answers
from tests.house.tree import ROOT

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


@pytest.mark.parametrize("host", ["no such name", "203.0.113.9"])
def test_address_of_another_machine_is_refused_with_a_sentence(monkeypatch, capsys, host):
    monkeypatch.setenv("HOST", host)

    assert supervisor.main() == 1
    assert f"The variable HOST is “{host}”. It accepts an address of this machine" in capsys.readouterr().out


# The web server behind it

ANSWER = """
import sys, time
def application(environ, start_response):
    start_response("200 OK", [("Content-Length", "5")])
    return [b"hello"]
"""


@pytest.fixture
def served(tmp_path):
    """Two processes of `cms.web` with an application that says hello."""
    (tmp_path / "hello.py").write_text(ANSWER)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}:{ROOT}"}
    command = [sys.executable, "-m", "cms.web", "127.0.0.1", str(port), "2", "hello:application"]
    server = subprocess.Popen(command, env=environment)
    while not answers("127.0.0.1", port):
        time.sleep(0.05)
    yield server, port
    server.terminate()
    assert server.wait(10) == 0


def hello(port: int) -> bytes:
    with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
        return answer.read()


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_spare_connections_that_say_nothing_keep_nobody_waiting(served):
    """Chrome opens them ahead of need; with two workers that read for themselves, two computers would stop a class."""
    server, port = served
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]

    assert [hello(port) for _ in range(10)] == [b"hello"] * 10

    for line in silent:
        line.close()


def test_web_process_that_was_killed_is_replaced(served):
    server, port = served
    before = children_of(server.pid)

    os.kill(before[0], signal.SIGKILL)
    ends = time.monotonic() + 10
    while (len(children_of(server.pid)) < 2 or before[0] in children_of(server.pid)) and time.monotonic() < ends:
        time.sleep(0.05)

    assert len(children_of(server.pid)) == 2
    assert hello(port) == b"hello"


@pytest.mark.parametrize("served", range(8), indirect=True)
def test_web_server_that_is_stopped_while_it_replaces_a_process_ends_too(served):
    server, port = served
    processes = children_of(server.pid)

    os.kill(processes[0], signal.SIGKILL)
    server.terminate()

    assert server.wait(10) == 0
    assert [pid for pid in processes if Path(f"/proc/{pid}").exists()] == []


def test_web_server_ends_with_all_its_processes(served):
    server, port = served
    processes = children_of(server.pid)

    server.terminate()

    assert server.wait(10) == 0
    assert [pid for pid in processes if Path(f"/proc/{pid}").exists()] == []


def test_windows_has_one_process_with_more_threads(monkeypatch):
    made = []
    monkeypatch.setattr(web, "WINDOWS", True)
    monkeypatch.setattr(web.signal, "signal", lambda number, handler: None)
    monkeypatch.setattr(web, "listen", lambda host, port: "listener")
    monkeypatch.setattr(web, "create_server", lambda application, **options: made.append(options) or Quiet())

    web.main("127.0.0.1", 8000, 2, "cms.bootstrap:main")

    assert [(options["threads"], options["sockets"]) for options in made] == [(8, ["listener"])]


class Quiet:
    def run(self) -> None:
        """Nothing comes in."""
