"""A site of its own to be measured: a folder with a database, people and attempts, and the real server on it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


class Server(NamedTuple):
    """A server in a session of its own, with everything it started."""

    port: int
    process: subprocess.Popen

    def pids(self) -> list[int]:
        listed = subprocess.run(["ps", "-o", "pid=", "-s", str(self.process.pid)], capture_output=True, text=True)
        return [int(pid) for pid in listed.stdout.split()]

    def cpu_seconds(self) -> float:
        """Processor time of all its processes so far, those that ended left out."""
        total = 0
        for pid in self.pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self) -> float:
        """Proportional set size in MB: shared pages are counted once."""
        lines = [line for pid in self.pids() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()]
        return round(sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024, 1)


def environment(data: Path) -> dict[str, str]:
    return {**os.environ, "KLADKA_DATA": str(data), "LOG_LEVEL": "ERROR", "DJANGO_SETTINGS_MODULE": "cms.settings"}


def manage(data: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment(data), check=True)


@contextmanager
def serving(data: Path, application: str = "cms.wsgi:application", workers: int = 2) -> Iterator[Server]:
    """The server of `manage.py serve`, without its job worker."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "cms.web", "127.0.0.1", str(port), str(workers), application]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(data), start_new_session=True)
    try:
        wait_for(port)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(15)


def wait_for(port: int, seconds: float = 60) -> None:
    """Until somebody listens there. Raises TimeoutError."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on {port}")
